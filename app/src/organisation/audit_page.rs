//! `/settings/audit`.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{Trail, TrailEvent, api::ReadTrail};
use crate::{
    frame::Frame,
    ui::{Details, Load, PageHead, Reading, TimeStamp},
};

/// The page.
#[component]
pub fn AuditPage() -> impl IntoView {
    let query = use_query_map();
    let before = move || query.with(|query| query.get("before").unwrap_or_default());
    let reading = Reading::of(move || ReadTrail { before: before() });
    view! { <Load reading children=draw /> }
}

fn draw(trail: Trail) -> AnyView {
    let rows = trail.events.into_iter().map(|event| view! { <Row event /> }).collect_view();
    let older = trail.next.map(|next| {
        view! { <p><a class="button" href=format!("/settings/audit?before={next}")>"Older events"</a></p> }
    });
    view! {
        <PageHead title="Audit trail" crumbs=vec![("Settings".to_owned(), "/settings".to_owned())]>
            "Everything that was changed, newest first. Nothing here can be altered or removed."
        </PageHead>
        <div class="scroller" tabindex="0" role="region" aria-label="Events">
            <table class="table">
                <thead><tr><th scope="col">"When"</th><th scope="col">"Who"</th><th scope="col">"Did"</th><th scope="col">"To"</th><th scope="col">"Detail"</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {older}
    }
    .into_any()
}

#[component]
fn Row(event: TrailEvent) -> impl IntoView {
    let TrailEvent { event, kind, name, href } = event;
    let name = name.unwrap_or_default();
    let thing = match href {
        Some(href) => view! { <a href=href>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let detail = (event.detail != "{}" && event.detail != "null")
        .then(|| view! { <Details summary="Show"><code class="words">{event.detail}</code></Details> });
    view! {
        <tr>
            <td><TimeStamp at=event.at today=Frame::day() /></td>
            <td>{event.actor}</td>
            <td>{event.operation.replace('_', " ")}</td>
            <td><span class="note">{kind.replace('_', " ")}</span>" "{thing}</td>
            <td>{detail}</td>
        </tr>
    }
    .into_any()
}
