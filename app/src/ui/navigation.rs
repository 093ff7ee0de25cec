//! Ways to move: tabs, views of the same thing, pages of a list. All of them are links; the address holds the state.

use leptos::prelude::*;

use super::{Glyph, Icon};

/// One of several views of a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    pub label: String,
    pub href: String,
    /// The reader is looking at it.
    pub here: bool,
    pub glyph: Option<Glyph>,
    /// How many wait there.
    pub count: Option<u32>,
}

impl Tab {
    pub fn new(label: impl Into<String>, href: impl Into<String>, here: bool) -> Self {
        Self { label: label.into(), href: href.into(), here, glyph: None, count: None }
    }

    #[must_use]
    pub fn with_glyph(mut self, glyph: Glyph) -> Self {
        self.glyph = Some(glyph);
        self
    }

    #[must_use]
    pub fn with_count(mut self, count: u32) -> Self {
        self.count = Some(count);
        self
    }

    fn link(self) -> impl IntoView {
        let icon = self.glyph.map(|of| view! { <Icon of /> });
        let count = self.count.map(|count| view! { <span class="note">{count}</span> });
        view! { <a href=self.href aria-current=self.here.then_some("page")>{icon}{self.label}{count}</a> }
    }
}

/// Parts of one thing.
#[component]
pub fn Tabs(
    /// What the tabs are of.
    label: &'static str,
    tabs: Vec<Tab>,
) -> impl IntoView {
    view! { <nav class="tabs" aria-label=label>{tabs.into_iter().map(Tab::link).collect_view()}</nav> }.into_any()
}

/// The same rows in another form, or a choice of two or three.
#[component]
pub fn Segmented(label: &'static str, tabs: Vec<Tab>) -> impl IntoView {
    view! { <nav class="segmented" aria-label=label>{tabs.into_iter().map(Tab::link).collect_view()}</nav> }.into_any()
}

/// A page of a list and the way to its neighbours.
#[component]
pub fn Pager(
    /// The first row shown, counted from one.
    first: u32,
    /// The last row shown.
    last: u32,
    total: u32,
    /// Where the pages before and after lie, if there are any.
    #[prop(optional_no_strip)]
    previous: Option<String>,
    #[prop(optional_no_strip)] next: Option<String>,
    #[prop(default = "Pages")] label: &'static str,
) -> impl IntoView {
    let step = |says: &'static str, rel: &'static str, href: Option<String>| match href {
        Some(href) => view! { <a class="button small" href=href rel=rel>{says}</a> }.into_any(),
        None => view! { <span class="button small" aria-disabled="true">{says}</span> }.into_any(),
    };
    let lone = previous.is_none() && next.is_none();
    let steps = (!lone).then(|| {
        view! { <span class="end">{step("Previous", "prev", previous)}{step("Next", "next", next)}</span> }
    });
    let range = if total == 0 { "Nothing to show".to_owned() } else { format!("{first}–{last} of {total}") };
    view! { <nav class="pager" aria-label=label><span>{range}</span>{steps}</nav> }.into_any()
}
