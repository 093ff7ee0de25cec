//! The menu that leads from a view to its files.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::Format;

/// What the rows that are shown can be downloaded as: plain links to the view's own filters.
#[component]
pub fn ExportMenu() -> impl IntoView {
    let search = use_location().search;
    let links = Format::ALL
        .iter()
        .map(|format| {
            let href = move || search.with(|search| address(*format, search));
            // The attribute keeps the browser's part from looking for a page there.
            view! { <a href=href download="">{format.label()}</a> }
        })
        .collect_view();
    view! {
        <details class="filter-menu export-menu">
            <summary class="button">"Export"</summary>
            <div class="menu-list">{links}</div>
        </details>
    }
}

fn address(format: Format, search: &str) -> String {
    let view = search.trim_start_matches('?');
    let join = if view.is_empty() { "" } else { "&" };
    format!("/portfolio/export?format={}{join}{view}", format.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_carries_the_filters_of_its_view() {
        assert_eq!(address(Format::Csv, ""), "/portfolio/export?format=csv");
        let view = "?health=at_risk&sort=-slip";
        assert_eq!(address(Format::Xlsx, view), "/portfolio/export?format=xlsx&health=at_risk&sort=-slip");
    }
}
