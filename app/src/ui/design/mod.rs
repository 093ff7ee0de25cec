//! `/settings/design`: every component in every state, with the rule that goes with it.

mod charts;
mod controls;
mod fields;
mod looks;
mod messages;
mod rows;
mod tree;

use leptos::prelude::*;

use super::PageHead;

/// The design page.
#[component]
pub fn Design() -> impl IntoView {
    view! {
        <PageHead title="Design" crumbs=vec![("Settings".to_owned(), "/settings".to_owned())]>
            "Every component in every state. What the system knows is set in sans; "
            <span class="words">"what a person wrote is set in serif."</span>
        </PageHead>
        <div class="specimens">
            <looks::Colour />
            <looks::Type />
            <looks::Health />
            <looks::Icons />
            <controls::Buttons />
            <controls::Navigation />
            <controls::Chips />
            <controls::Floats />
            <fields::Fields />
            <fields::Choices />
            <fields::Refused />
            <tree::Tree />
            <rows::Tables />
            <rows::Lists />
            <rows::Feed />
            <charts::Slip />
            <rows::People />
            <messages::Notices />
            <messages::Absence />
            <messages::Keys />
        </div>
    }
    .into_any()
}

/// One component: its name, its rule, and how it looks.
#[component]
fn Specimen(
    id: &'static str,
    title: &'static str,
    /// The rule that goes with it.
    about: &'static str,
    children: Children,
) -> impl IntoView {
    let heading = format!("{id}-heading");
    view! {
        <section class="specimen" id=id aria-labelledby=heading.clone()>
            <header><h2 id=heading.clone()>{title}</h2><p>{about}</p></header>
            <div>{children()}</div>
        </section>
    }
    .into_any()
}
