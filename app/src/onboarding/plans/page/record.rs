//! `/onboarding/:id/record`: everything that happened to a plan.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::{crumbs, event::event};
use crate::{
    onboarding::plans::{api::ReadRecord, domain::RecordPage},
    ui::{Load, PageHead, Reading},
};

/// `/onboarding/:id/record`
#[component]
pub fn Record() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let reading = Reading::of(move || {
        let asked = |name: &str| query.with(|query| query.get(name).unwrap_or_default());
        ReadRecord {
            id: params.with(|params| params.get("id").unwrap_or_default()),
            before: asked("before"),
            of: asked("of"),
        }
    });
    view! { <Load reading children=draw /> }
}

fn draw(page: RecordPage) -> AnyView {
    let RecordPage { about, rows, earlier, of } = page;
    let crumbs = crumbs(&about);
    let oldest = rows.last().map(|row| row.seq).filter(|_| earlier > 0);
    let more = oldest.map(|seq| {
        let href = format!("/onboarding/{}/record?before={seq}", about.id);
        view! { <p class="lane-more"><a href=href>{format!("{earlier} earlier")}</a></p> }
    });
    let rows = rows
        .into_iter()
        .map(|row| {
            let open = row.seq == of;
            event(&about.id, row, about.today, open)
        })
        .collect_view();
    view! {
        <PageHead title="Record" crumbs>
            "Nothing here is overwritten. What is taken back is written down, too; private notes leave no trace."
        </PageHead>
        <ol class="events">{rows}</ol>
        {more}
    }
    .into_any()
}
