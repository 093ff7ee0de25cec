//! `/search`: what holds some words, by kind. Works as a plain form and plain links.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{
    api::ReadSearch,
    domain::{Group, Hit, Piece, SearchPage, Words},
};
use crate::ui::{Empty, Glyph, HealthBadge, Icon, Load, PageHead, Reading, SectionHead, form::GetForm};

/// `/search?q=…&kind=…`
#[component]
pub fn Search() -> impl IntoView {
    let query = use_query_map();
    let read = move |name: &str| query.with(|query| query.get(name).unwrap_or_default());
    let reading = Reading::of(move || ReadSearch { q: read("q"), kind: read("kind") });
    view! { <Load reading children=draw /> }
}

fn draw(page: SearchPage) -> AnyView {
    let SearchPage { q, asked, within, groups } = page;
    let lede = if asked {
        format!("What you may see and what holds “{q}”: names first, open before finished, newer before older.")
    } else {
        "Names, summaries, updates, asks, purposes and statements, as far as you may see them.".to_owned()
    };
    let all = within.map(|_| view! { <a href=format!("/search?q={}", encode(&q))>"All kinds"</a> });
    let nothing = (asked && groups.is_empty()).then(|| view! { <Nothing /> });
    let groups = groups.into_iter().map(|found| group(found, &q, within.is_some())).collect_view();
    view! {
        <PageHead title="Search">{lede}</PageHead>
        <div class="stack">
            <GetForm action="/search" class="toolbar" label="Search everything">
                <label class="search grow">
                    <span class="visually-hidden">"Words to look for"</span>
                    <Icon of=Glyph::Search />
                    <input name="q" r#type="search" placeholder="Words to look for" value=q maxlength=Words::MAX.to_string() data-filter="" />
                </label>
                <button class="button primary" r#type="submit">"Search"</button>
                {all}
            </GetForm>
            {groups}
            {nothing}
        </div>
    }
    .into_any()
}

#[component]
fn Nothing() -> impl IntoView {
    view! {
        <Empty title="Nothing holds all of these words" action=("Go to the portfolio".to_owned(), "/portfolio".to_owned())>
            "Words are found by their beginnings. Take one away, or shorten it."
        </Empty>
    }
}

fn group(group: Group, q: &str, alone: bool) -> AnyView {
    let Group { kind, hits, more } = group;
    let id = format!("found-{}", kind.as_str());
    let note = match (more, alone) {
        (false, _) => hits.len().to_string(),
        (true, _) => format!("the first {}", hits.len()),
    };
    let all = (more && !alone).then(|| {
        let href = format!("/search?q={}&kind={}", encode(q), kind.as_str());
        view! { <a href=href>{format!("More {}", kind.label().to_ascii_lowercase())}</a> }
    });
    let (heading, hits) = (id.clone(), hits.into_iter().map(item).collect_view());
    view! {
        <section aria-labelledby=heading>
            <SectionHead title=kind.label() id note>{all}</SectionHead>
            <ul class="hits" data-rows="">{hits}</ul>
        </section>
    }
    .into_any()
}

fn item(hit: Hit) -> impl IntoView {
    let Hit { href, title, place, passage, shown, .. } = hit;
    let health = shown.map(|shown| view! { <HealthBadge word=shown.as_str() label=shown.label() /> });
    let passage = (!passage.is_empty()).then(|| view! { <p class="words">{pieces(passage)}</p> });
    view! {
        <li data-row="">
            <a href=href>{pieces(title)}</a>
            <span class="note">{place}</span>
            {health}
            {passage}
        </li>
    }
}

/// A text with what was looked for.
pub fn pieces(pieces: Vec<Piece>) -> AnyView {
    let piece = |Piece { text, matched }| {
        if matched { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() }
    };
    pieces.into_iter().map(piece).collect_view().into_any()
}

/// What was typed, fit for an address.
pub fn encode(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}
