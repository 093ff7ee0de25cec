//! The members, one row each, with what can be done about them.

use leptos::prelude::*;
use server_fn::ServerFn;

use super::{
    HeldGrant, Member, Standing,
    api::{GiveRole, RenewLink, RevokeRole, SetStanding},
    page::roles,
};
use crate::{
    frame::Frame,
    ui::{
        Details, Person, Tag, TimeStamp, Voice,
        form::{Form, HiddenField, Select, SubmitButton},
    },
};

/// A table of members.
#[component]
pub fn MemberList(members: Vec<Member>, reaches: Vec<(String, String)>) -> impl IntoView {
    let rows = members.into_iter().map(|member| view! { <MemberRow member reaches=reaches.clone() /> }).collect_view();
    view! {
        <div class="scroller" tabindex="0" role="region" aria-label="Members">
            <table class="table">
                <thead><tr><th scope="col">"Member"</th><th scope="col">"Roles"</th><th scope="col">"Last here"</th><th scope="col">"Change"</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

#[component]
fn MemberRow(member: Member, reaches: Vec<(String, String)>) -> impl IntoView {
    let Member { person_id, name, email, standing, last_seen, grants } = member;
    let seen = match last_seen {
        Some(at) => view! { <TimeStamp at today=Frame::day() /> }.into_any(),
        None => view! { <span class="muted">"not yet"</span> }.into_any(),
    };
    let grants = grants.into_iter().map(|grant| view! { <Held grant /> }).collect_view();
    view! {
        <tr>
            <th scope="row">
                <Person name=name.clone() href=format!("/people/{person_id}") />
                <br /><span class="note">{email}</span>" "{tag(standing)}
            </th>
            <td><ul>{grants}</ul></td>
            <td>{seen}</td>
            <td><Details summary=format!("Change {name}")><Changes person_id standing reaches /></Details></td>
        </tr>
    }
    .into_any()
}

fn tag(standing: Standing) -> Option<AnyView> {
    match standing {
        Standing::Active => None,
        Standing::Invited => Some(view! { <Tag>"invited"</Tag> }.into_any()),
        Standing::Disabled => Some(view! { <Tag warn=true>"disabled"</Tag> }.into_any()),
    }
}

/// A role, and the button that takes it away.
#[component]
fn Held(grant: HeldGrant) -> impl IntoView {
    let HeldGrant { id, role, reach } = grant;
    view! {
        <li>
            <Form action=RevokeRole::PATH id=format!("revoke-{id}") class="row">
                <span>{format!("{}, {reach}", role.label())}</span>
                <HiddenField name="grant" value=id />
                <SubmitButton label="Take away" pending="Taking away" voice=Voice::Quiet small=true />
            </Form>
        </li>
    }
    .into_any()
}

#[component]
fn Changes(person_id: String, standing: Standing, reaches: Vec<(String, String)>) -> impl IntoView {
    let (next, label, voice) = match standing {
        Standing::Disabled => ("active", "Let in again", Voice::Plain),
        _ => ("disabled", "Disable the account", Voice::Danger),
    };
    let link = if standing == Standing::Invited { "Make another invitation link" } else { "Make a password link" };
    let (given, asked) = (person_id.clone(), person_id.clone());
    let renew = (standing != Standing::Disabled).then(|| {
        view! {
            <Form action=RenewLink::PATH id=format!("link-{asked}")>
                <HiddenField name="person" value=asked />
                <SubmitButton label=link voice=Voice::Plain small=true />
            </Form>
        }
    });
    view! {
        <Form action=GiveRole::PATH id=format!("give-{given}") class="form">
            <HiddenField name="person" value=given />
            <Select name="role" label="Another role" options=roles() value="contributor" />
            <Select name="reach" label="Reaches" options=reaches value="organisation" />
            <SubmitButton label="Give the role" voice=Voice::Plain small=true />
        </Form>
        {renew}
        <Form action=SetStanding::PATH id=format!("standing-{person_id}")>
            <HiddenField name="person" value=person_id />
            <HiddenField name="standing" value=next />
            <SubmitButton label voice small=true />
        </Form>
    }
    .into_any()
}
