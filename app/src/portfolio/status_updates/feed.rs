//! The feed of an initiative, for its page.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{api::ReadFeed, domain::Timeline, entry::EntryView};
use crate::{
    frame::Frame,
    ui::{Empty, Load, Reading, SectionHead},
};

/// The updates of an initiative, newest first: answered in place, corrected by their authors.
#[component]
pub fn Feed(
    /// The id of the initiative.
    #[prop(into)]
    initiative: String,
) -> impl IntoView {
    let query = use_query_map();
    let source = move || {
        let all = query.with(|query| query.get("updates")).is_some_and(|word| word == "all");
        ReadFeed { initiative: initiative.clone(), all }
    };
    let reading = Reading::of(source);
    view! { <Load reading children=draw /> }
}

fn draw(timeline: Timeline) -> AnyView {
    let Timeline { entries, total, may_post: _, rhythm } = timeline;
    let more = (entries.len() < total as usize)
        .then(|| view! { <a href="?updates=all" rel="external">{format!("All {total}")}</a> });
    let none = entries.is_empty();
    let today = Frame::day();
    let entries = entries.into_iter().map(|entry| view! { <EntryView entry today /> }).collect_view();
    view! {
        <section aria-labelledby="feed">
            <SectionHead title="Updates" id="feed" note=rhythm>{more}</SectionHead>
            <div class="feed">
                {if none {
                    view! {
                        <Empty title="Nobody has reported on this yet">
                            "Until somebody does, its health is unknown."
                        </Empty>
                    }
                    .into_any()
                } else {
                    entries.into_any()
                }}
            </div>
        </section>
    }
    .into_any()
}
