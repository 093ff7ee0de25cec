//! `/people`: everybody who is named, and how much they carry.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;

use crate::{
    people::{
        api::{CreatePerson, ReadPeople},
        domain::{Email, PeopleList, PeoplePage, PersonName, PersonRow, Title},
    },
    ui::{
        ButtonLink, Details, Empty, Glyph, Icon, Load, PageHead, Pager, Person, Reading, Tag, Voice,
        form::{Form, GetForm, SubmitButton, TextField},
    },
};

/// `/people?q=…&page=…`
#[component]
pub fn People() -> impl IntoView {
    let query = use_query_map();
    let read = move |name: &str| query.with(|query| query.get(name).unwrap_or_default());
    let reading = Reading::of(move || ReadPeople { q: read("q"), page: read("page") });
    view! { <Load reading children=draw /> }
}

fn draw(page: PeoplePage) -> AnyView {
    let PeoplePage { list, q, may_add } = page;
    let lede = match (list.total, q.is_empty()) {
        (0, false) => format!("Nobody's name or title holds “{q}”."),
        (1, true) => "1 person is named here.".to_owned(),
        (n, true) => format!("{n} people are named here. Most of them, not all, can sign in."),
        (1, false) => format!("1 person's name or title holds “{q}”."),
        (n, false) => format!("{n} people's names or titles hold “{q}”."),
    };
    let add = may_add.then(|| view! { <AddPerson /> });
    let (typed, clear) = (q.clone(), !q.is_empty());
    let actions = || view! { <ButtonLink href="/teams">"Teams"</ButtonLink> };
    view! {
        <PageHead title="People" actions>{lede}</PageHead>
        <div class="stack">
            <GetForm action="/people" class="toolbar" label="Find somebody">
                <label class="search grow">
                    <span class="visually-hidden">"Name or title"</span>
                    <Icon of=Glyph::Search />
                    <input name="q" r#type="search" placeholder="Name or title" value=typed />
                </label>
                <button class="button" r#type="submit">"Find"</button>
                {clear.then(|| view! { <a href="/people">"Clear"</a> })}
            </GetForm>
            <Table list q />
            {add}
        </div>
    }
    .into_any()
}

#[component]
fn Table(list: PeopleList, q: String) -> impl IntoView {
    let PeopleList { rows, total, page } = list;
    if rows.is_empty() {
        return view! {
            <Empty title="Nobody here" action=("Show everybody".to_owned(), "/people".to_owned())>
                "Nobody matches, or this page lies beyond the last one."
            </Empty>
        }
        .into_any();
    }
    let first = (page - 1) * PeopleList::ROWS + 1;
    let last = first + u32::try_from(rows.len()).unwrap_or(0) - 1;
    let at = |page: u32| format!("/people?q={}&page={page}", encode(&q));
    let (previous, next) = ((page > 1).then(|| at(page - 1)), (last < total).then(|| at(page + 1)));
    let rows = rows.into_iter().map(row).collect_view();
    view! {
        <div class="scroller" role="region" aria-label="People" tabindex="0">
            <table class="table plain">
                <caption>"By name, with their teams as of today and the open initiatives they lead."</caption>
                <thead>
                    <tr>
                        <th scope="col">"Name"</th>
                        <th scope="col">"Title"</th>
                        <th scope="col">"Teams"</th>
                        <th scope="col" class="num">"Leads"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <Pager first last total previous next />
    }
    .into_any()
}

/// What was typed, fit for an address.
fn encode(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}

fn row(row: PersonRow) -> impl IntoView {
    let archived = row.archived.then(|| view! { " " <Tag>"archived"</Tag> });
    view! {
        <tr>
            <th scope="row"><Person name=row.name href=format!("/people/{}", row.id) />{archived}</th>
            <td>{row.title}</td>
            <td>{if row.teams.is_empty() { "no team".to_owned() } else { row.teams }}</td>
            <td class="num">{row.leads}</td>
        </tr>
    }
}

#[component]
fn AddPerson() -> impl IntoView {
    view! {
        <Details summary="Add somebody">
            <Form action=CreatePerson::PATH id="new-person" class="form">
                <TextField name="name" label="Name" max=PersonName::MAX autocomplete="off" />
                <TextField name="email" label="E-mail" kind="email" max=Email::MAX optional=true autocomplete="off" />
                <TextField name="title" label="Title" max=Title::MAX optional=true autocomplete="off" />
                <p class="note">"This names them in the portfolio. To let them sign in, invite them under Settings, Members."</p>
                <div class="form-end"><SubmitButton label="Add the person" pending="Adding" voice=Voice::Plain /></div>
            </Form>
        </Details>
    }
    .into_any()
}
