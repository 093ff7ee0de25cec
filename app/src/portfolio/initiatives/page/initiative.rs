//! `/initiatives/:id`: how is it really, and why.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::{connections::Connections, facts::Facts, head::Head, links::Links, slip::Slip, verdict::Verdict};
use crate::{
    frame::Frame,
    portfolio::{
        initiatives::{api::ReadInitiative, domain},
        status_updates::{Feed, domain::Timeline},
    },
    ui::{Interest, Load, Markdown, Reading, SectionHead, Takes},
};

/// `/initiatives/:id`
#[component]
pub fn InitiativePage() -> impl IntoView {
    let params = use_params_map();
    let id = move || params.with(|params| params.get("id").unwrap_or_default());
    let query = use_query_map();
    let all = move || query.with(|query| query.get("updates")).is_some_and(|word| word == "all");
    let news = Interest::one(&["initiative"], id, Takes::AtRest);
    let reading = Reading::live(move || ReadInitiative { id: id(), all: all() }, news);
    view! { <Load reading children=draw /> }
}

fn draw((page, timeline): (domain::InitiativePage, Timeline)) -> AnyView {
    let today = Frame::day();
    view! {
        <Head page=page.clone() />
        <div class="split">
            <div class="stack">
                <Verdict page=page.clone() today />
                <Feed timeline />
                <Slip page=page.clone() today />
            </div>
            <aside class="stack" aria-label="Facts">
                <Facts page=page.clone() today />
                <Connections page=page.clone() today />
                <Why page=page.clone() />
                <Links page />
            </aside>
        </div>
    }
    .into_any()
}

#[component]
fn Why(page: domain::InitiativePage) -> impl IntoView {
    let body = if page.why.is_empty() {
        let edit = format!("/initiatives/{}/edit", page.initiative.id);
        let action = page.may.edit.then(|| view! { " " <a href=edit>"Write it"</a> });
        view! { <p class="note">"No business case yet."{action}</p> }.into_any()
    } else {
        view! { <Markdown html=String::from(page.why) /> }.into_any()
    };
    view! { <section aria-labelledby="why"><SectionHead title="Why it matters" id="why" />{body}</section> }.into_any()
}
