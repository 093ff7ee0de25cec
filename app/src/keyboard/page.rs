//! `/keyboard`.

use leptos::prelude::*;

use super::sheet::{KeyList, Switch};
use crate::ui::{PageHead, SectionHead};

/// The page.
#[component]
pub fn KeyboardPage() -> impl IntoView {
    view! {
        <PageHead title="Keyboard shortcuts">"Everything can be reached with Tab; these are the short ways."</PageHead>
        <div class="stack">
            <KeyList />
            <section aria-labelledby="single-head">
                <SectionHead title="Single keys" id="single-head" />
                <Switch id="single-keys" next="/keyboard".to_owned() />
            </section>
        </div>
    }
}
