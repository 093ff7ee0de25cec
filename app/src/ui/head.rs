//! Heads: of a page, with the sentence that answers its question, and of a section.

use leptos::prelude::*;

use super::Title;

/// The head of a page and the title of its document. The children are the lede: one sentence that answers what
/// the reader came with.
#[component]
pub fn PageHead(
    #[prop(into)] title: String,
    /// Where the page sits: label and address, outermost first.
    #[prop(optional)]
    crumbs: Vec<(String, String)>,
    /// Buttons at the line's end; at most one of them primary.
    #[prop(optional, into)]
    actions: Option<ViewFnOnce>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let crumbs = (!crumbs.is_empty()).then(|| view! { <Crumbs crumbs /> });
    view! {
        <Title text=title.clone() />
        <header class="page-head">
            {crumbs}
            <h1>{title}</h1>
            {children.map(|children| view! { <p class="lede">{children()}</p> })}
            {actions.map(|actions| view! { <div class="actions">{actions.run()}</div> })}
        </header>
    }
    .into_any()
}

#[component]
fn Crumbs(crumbs: Vec<(String, String)>) -> impl IntoView {
    let links = crumbs.into_iter().map(|(label, href)| view! { <li><a href=href>{label}</a></li> }).collect_view();
    view! { <nav class="crumbs" aria-label="Where this sits"><ol>{links}</ol></nav> }
}

/// The head of a section. The children stand at the line's end: a link, as a rule.
#[component]
pub fn SectionHead(
    #[prop(into)] title: String,
    /// For the section's `aria-labelledby`.
    #[prop(optional, into)]
    id: Option<String>,
    /// A count, an order, a rhythm.
    #[prop(optional, into)]
    note: Option<String>,
    /// Where the section lies within another one.
    #[prop(optional)]
    nested: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let heading =
        if nested { view! { <h3 id=id>{title}</h3> }.into_any() } else { view! { <h2 id=id>{title}</h2> }.into_any() };
    view! {
        <div class="section-head">
            {heading}
            {note.map(|note| view! { <span class="note">{note}</span> })}
            {children.map(|children| children())}
        </div>
    }
    .into_any()
}
