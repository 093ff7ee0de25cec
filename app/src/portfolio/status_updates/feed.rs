//! The feed of an initiative, for its page.

use leptos::prelude::*;

use super::{domain::Timeline, entry::EntryView};
use crate::{
    frame::Frame,
    ui::{Empty, SectionHead},
};

/// The updates of an initiative, newest first: answered in place, corrected by their authors.
#[component]
pub fn Feed(timeline: Timeline) -> impl IntoView {
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
