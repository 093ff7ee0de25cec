//! `/settings/members`.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;

use super::{
    Members,
    api::{Invite, ReadMembers},
    domain::is_secret,
    list::MemberList,
};
use crate::{
    people::domain::PersonName,
    ui::{
        Details, Load, Notice, PageHead, Reading, Tone,
        form::{Form, Select, SubmitButton, TextField},
    },
    viewer::Role,
};

/// The page.
#[component]
pub fn MembersPage() -> impl IntoView {
    let reading = Reading::of(|| ReadMembers {});
    view! { <Load reading children=draw /> }
}

fn draw(all: Members) -> impl IntoView {
    let (count, invited) = (all.members.len(), all.members.iter().filter(|member| !member.came_in()).count());
    let lede = match invited {
        0 => format!("{count} can come in."),
        n => format!("{count} have an account; {n} of them have yet to choose a password."),
    };
    let reaches = all.reaches.clone();
    view! {
        <PageHead title="Members" crumbs=vec![("Settings".to_owned(), "/settings".to_owned())]>{lede}</PageHead>
        <FreshLink origin=all.origin />
        <Details summary="Invite somebody" open=count < 2>
            <Form action=Invite::PATH id="invite" class="form" draft=true>
                <TextField name="name" label="Name" max=PersonName::MAX />
                <TextField name="email" label="E-mail" kind="email" hint="They sign in with it. No mail is sent: you hand the link over." />
                <Select name="role" label="Role" options=roles() value="contributor" />
                <Select name="reach" label="Reaches" options=reaches value="organisation" />
                <div class="form-end"><SubmitButton label="Make an invitation link" /></div>
            </Form>
        </Details>
        <MemberList members=all.members reaches=all.reaches />
    }
}

/// Value and label of every role.
pub fn roles() -> Vec<(String, String)> {
    Role::ALL.into_iter().map(|role| (role.as_str().to_owned(), role.label().to_owned())).collect()
}

/// The link that was just made. Its secret is kept nowhere, so this is the one time it is seen.
#[component]
fn FreshLink(origin: String) -> impl IntoView {
    let query = use_query_map();
    move || {
        let secret = query.with(|query| query.get("link")).filter(|secret| is_secret(secret))?;
        let link = format!("{origin}/welcome/{secret}");
        Some(view! {
            <Notice tone=Tone::Good title="Hand this link over">
                <code class="words">{link}</code>
                <br />
                "It works once, and for seven days; for a new password, one day. It is not shown again."
            </Notice>
        })
    }
}
