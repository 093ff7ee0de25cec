//! `/portfolio/import/:id`: a file on its way in, or what became of it.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{done::done, plan::plan};
use crate::{
    import::{api::ReadImport, domain::ImportPage},
    ui::{Load, Reading},
};

/// The page.
#[component]
pub fn Import() -> impl IntoView {
    let params = use_params_map();
    let reading = Reading::of(move || ReadImport { id: params.with(|params| params.get("id").unwrap_or_default()) });
    view! { <Load reading children=draw /> }
}

fn draw(page: ImportPage) -> AnyView {
    match page {
        ImportPage::Plan(page) => plan(*page),
        ImportPage::Done(page) => done(*page),
    }
}

/// Where both pages sit.
pub fn crumbs() -> Vec<(String, String)> {
    [("Portfolio", "/portfolio"), ("Import", "/portfolio/import")]
        .map(|(label, href)| (label.to_owned(), href.to_owned()))
        .to_vec()
}
