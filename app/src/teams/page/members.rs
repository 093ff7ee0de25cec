//! Who is in a team, who was, and the forms that let somebody join and leave.

use leptos::prelude::*;
use server_fn::ServerFn;

use crate::{
    calendar::Day,
    frame::Frame,
    teams::{
        Discipline,
        api::{AddMember, EndMembership},
        domain::{Member, TeamPage},
    },
    ui::{
        DayStamp, Details, Empty, Person, SectionHead, Voice,
        form::{Form, HiddenField, Select, SubmitButton, TextField},
    },
};

/// Today's members and those to come; past ones folded away.
#[component]
pub fn Members(page: TeamPage) -> impl IntoView {
    let today = Frame::day();
    let (gone, here): (Vec<_>, Vec<_>) = page.members.into_iter().partition(|member| member.left_by(today));
    let may_edit = page.may_edit && page.team.archived.is_none();
    let body = if here.is_empty() {
        view! { <Empty title="Nobody">"Nobody is in this team as of today."</Empty> }.into_any()
    } else {
        table(here, today, may_edit)
    };
    let gone = (!gone.is_empty()).then(|| {
        view! { <Details summary=format!("{} were in it before", gone.len())>{table(gone, today, false)}</Details> }
    });
    let add = may_edit.then(|| view! { <Join team=page.team.id names=page.names today /> });
    view! {
        <section aria-labelledby="members">
            <SectionHead title="Who is in it" id="members" note=format!("as of {}", today.long()) />
            {body}{gone}{add}
        </section>
    }
    .into_any()
}

fn table(members: Vec<Member>, today: Day, may_edit: bool) -> AnyView {
    let rows = members
        .into_iter()
        .map(|member| {
            let leave = (may_edit && member.to.is_none()).then(|| view! { <Leave id=member.id.clone() today /> });
            let until = match member.to {
                Some(to) => view! { <DayStamp day=to.plus(-1) today /> }.into_any(),
                None => leave.into_any(),
            };
            view! {
                <tr>
                    <th scope="row"><Person name=member.person.name href=format!("/people/{}", member.person.id) /></th>
                    <td>{member.discipline.label()}</td>
                    <td class="num">{format!("{} %", member.share)}</td>
                    <td class="nowrap"><DayStamp day=member.from today /></td>
                    <td>{until}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="scroller" role="region" aria-label="Members" tabindex="0">
            <table class="table plain">
                <thead>
                    <tr>
                        <th scope="col">"Name"</th>
                        <th scope="col">"Discipline"</th>
                        <th scope="col" class="num">"Share"</th>
                        <th scope="col">"From"</th>
                        <th scope="col">"Until"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

#[component]
fn Leave(id: String, today: Day) -> impl IntoView {
    view! {
        <details class="change">
            <summary>"End"</summary>
            <Form action=EndMembership::PATH id=format!("end-{id}") prefix="end-" class="form">
                <HiddenField name="member" value=id.clone() />
                <TextField name="to" label="First day away" kind="date" value=today.to_string() />
                <div class="form-end"><SubmitButton label="End the stay" pending="Ending" voice=Voice::Plain small=true /></div>
            </Form>
        </details>
    }
    .into_any()
}

#[component]
fn Join(team: String, names: Vec<String>, today: Day) -> impl IntoView {
    let disciplines: Vec<_> = Discipline::ALL.iter().map(|d| (d.as_str().to_owned(), d.label().to_owned())).collect();
    view! {
        <Details summary="Add somebody">
            <Form action=AddMember::PATH id="add-member" class="form">
                <HiddenField name="team" value=team />
                <TextField name="person" label="Who" suggestions=names autocomplete="off" hint="A full name or an e-mail address." />
                <Select name="discipline" label="Discipline" options=disciplines value=Discipline::Engineering.as_str() />
                <TextField name="share" label="Share of their time" value="100" hint="Per cent, from 1 to 100." />
                <TextField name="from" label="From" kind="date" value=today.to_string() />
                <TextField name="to" label="First day away" kind="date" optional=true />
                <div class="form-end"><SubmitButton label="Add to the team" pending="Adding" voice=Voice::Plain /></div>
            </Form>
        </Details>
    }
    .into_any()
}
