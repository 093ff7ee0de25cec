//! `/initiatives/:id/history`: everything that ever happened to it.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::{
    frame::Frame,
    portfolio::initiatives::{
        api::ReadHistory,
        domain::{HistoryEntry, HistoryPage},
    },
    ui::{Load, PageHead, Reading, TimeStamp},
};

/// `/initiatives/:id/history`
#[component]
pub fn History() -> impl IntoView {
    let params = use_params_map();
    let id = move || params.with(|params| params.get("id").unwrap_or_default());
    let reading = Reading::of(move || ReadHistory { id: id() });
    view! { <Load reading children=draw /> }
}

fn draw(page: HistoryPage) -> AnyView {
    let today = Frame::day();
    let lede = match page.entries.len() {
        1 => "One change is on record. Nothing here can be changed or removed.".to_owned(),
        n => format!("{n} changes are on record, newest first. Nothing here can be changed or removed."),
    };
    let crumbs =
        vec![("Portfolio".to_owned(), "/portfolio".to_owned()), (page.name, format!("/initiatives/{}", page.id))];
    let rows = page.entries.into_iter().map(|entry| view! { <Row entry today /> }).collect_view();
    view! {
        <PageHead title="History of changes" crumbs>{lede}</PageHead>
        <div class="scroller" role="region" aria-label="History of changes" tabindex="0">
            <table class="table plain history">
                <thead>
                    <tr>
                        <th scope="col">"When"</th>
                        <th scope="col">"Who"</th>
                        <th scope="col">"What"</th>
                        <th scope="col">"From"</th>
                        <th scope="col">"To"</th>
                        <th scope="col">"Reason"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

#[component]
fn Row(entry: HistoryEntry, today: crate::calendar::Day) -> impl IntoView {
    view! {
        <tr>
            <th scope="row" class="nowrap"><TimeStamp at=entry.at today /></th>
            <td class="nowrap">{entry.author}</td>
            <td>{entry.what}</td>
            <td>{entry.from.map(shortened)}</td>
            <td>{entry.to.map(shortened)}</td>
            <td>{entry.reason}</td>
        </tr>
    }
}

/// Long texts are folded away, not cut off.
fn shortened(text: String) -> AnyView {
    if text.chars().count() <= 160 {
        return text.into_any();
    }
    let beginning: String = text.chars().take(80).collect();
    view! { <details class="data"><summary>{beginning}"…"</summary><p class="words">{text}</p></details> }.into_any()
}
