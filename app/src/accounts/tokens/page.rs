//! `/settings/tokens`.

use leptos::prelude::*;
use server_fn::ServerFn;

use super::{
    Access,
    api::{MakeToken, ReadTokens, RevokeToken},
    domain::{Lifetime, ListedToken, TokenList, TokenName},
};
use crate::{
    frame::Frame,
    ui::{
        Details, Load, Notice, PageHead, Reading, Tag, TimeStamp, Tone, Voice,
        form::{Form, HiddenField, Select, SubmitButton, TextField},
    },
};

/// The page.
#[component]
pub fn TokensPage() -> impl IntoView {
    let reading = Reading::of(|| ReadTokens {});
    view! { <Load reading children=draw /> }
}

fn draw(list: TokenList) -> AnyView {
    let TokenList { tokens, of_everybody, fresh } = list;
    let none_yet = tokens.is_empty();
    view! {
        <PageHead title="Tokens" crumbs=vec![("Settings".to_owned(), "/settings".to_owned())]>
            "A program that carries a token acts for its person: it sees what they see. "
            <a href="/api/v1/docs" rel="external">"What programs can ask for"</a>
        </PageHead>
        {fresh.map(|secret| view! {
            <Notice tone=Tone::Good title="Copy this token now">
                <code class="words" id="fresh-token">{secret}</code>
                <br />
                "It is not shown again. Send it as Authorization: Bearer TOKEN."
            </Notice>
        })}
        <Details summary="Make a token" open=none_yet>
            <Form action=MakeToken::PATH id="make-token" class="form">
                <TextField name="name" label="What it is for" max=TokenName::MAX hint="Such as the name of the program that will carry it." />
                <Select name="access" label="It may" options=words(Access::ALL.iter().map(|word| (word.as_str(), word.label()))) value=Access::Read.as_str() />
                <Select name="lifetime" label="It lasts" options=words(Lifetime::ALL.iter().map(|word| (word.as_str(), word.label()))) value=Lifetime::Quarter.as_str() />
                <div class="form-end"><SubmitButton label="Make the token" pending="Making it" /></div>
            </Form>
        </Details>
        {(!none_yet).then(|| view! { <TokenTable tokens of_everybody /> })}
    }
    .into_any()
}

fn words(words: impl Iterator<Item = (&'static str, &'static str)>) -> Vec<(String, String)> {
    words.map(|(word, label)| (word.to_owned(), label.to_owned())).collect()
}

#[component]
fn TokenTable(tokens: Vec<ListedToken>, of_everybody: bool) -> impl IntoView {
    let rows = tokens.into_iter().map(|token| view! { <TokenRow token of_everybody /> }).collect_view();
    view! {
        <div class="scroller" tabindex="0" role="region" aria-label="Tokens">
            <table class="table">
                <thead><tr>
                    <th scope="col">"For"</th>
                    {of_everybody.then(|| view! { <th scope="col">"Acts for"</th> })}
                    <th scope="col">"May"</th><th scope="col">"Made"</th><th scope="col">"Last used"</th>
                    <th scope="col">"Runs out"</th><th scope="col">"Change"</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

#[component]
fn TokenRow(token: ListedToken, of_everybody: bool) -> impl IntoView {
    let today = Frame::day();
    let ListedToken { id, name, person_id, person, access, created, expires, has_expired, last_used } = token;
    let used = match last_used {
        Some(at) => view! { <TimeStamp at today /> }.into_any(),
        None => view! { <span class="muted">"not yet"</span> }.into_any(),
    };
    let end = match expires {
        Some(_) if has_expired => view! { <Tag warn=true>"has run out"</Tag> }.into_any(),
        Some(at) => view! { <TimeStamp at today /> }.into_any(),
        None => view! { <span class="muted">"never"</span> }.into_any(),
    };
    let form = format!("revoke-{id}");
    view! {
        <tr>
            <th scope="row">{name}</th>
            {of_everybody.then(|| view! { <td><a href=format!("/people/{person_id}")>{person}</a></td> })}
            <td>{access.label()}</td>
            <td><TimeStamp at=created today /></td>
            <td>{used}</td>
            <td>{end}</td>
            <td>
                <Form action=RevokeToken::PATH id=form class="row">
                    <HiddenField name="token" value=id />
                    <SubmitButton label="Revoke" pending="Revoking" voice=Voice::Quiet small=true />
                </Form>
            </td>
        </tr>
    }
    .into_any()
}
