//! A form that only arranges what is shown: its fields become the address, and the address holds the state.

use leptos::{ev::SubmitEvent, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement};

use super::pairs::pairs;

/// A form whose fields become the query of an address. With JavaScript the page changes without being loaded anew,
/// and a choice in a list is followed at once.
#[component]
pub fn GetForm(
    action: &'static str,
    #[prop(optional)] class: &'static str,
    label: &'static str,
    children: Children,
) -> impl IntoView {
    let navigate = use_navigate();
    let submit = move |event: SubmitEvent| {
        let Some(form) = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok()) else { return };
        event.prevent_default();
        navigate(&address(action, &form), NavigateOptions::default());
    };
    let choose = move |event: leptos::ev::Event| {
        let select = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok());
        if let Some(form) = select.and_then(|select| select.form()) {
            let _ = form.request_submit();
        }
    };
    view! {
        <form class=class action=action method="get" role="search" aria-label=label on:submit=submit on:change=choose>
            {children()}
        </form>
    }
}

fn address(action: &str, form: &HtmlFormElement) -> String {
    let query: Vec<String> = FormData::new_with_form(form)
        .map(|data| pairs(&data))
        .unwrap_or_default()
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .filter_map(|(name, value)| Some(format!("{name}={}", js_sys::encode_uri_component(&value).as_string()?)))
        .collect();
    if query.is_empty() { action.to_owned() } else { format!("{action}?{}", query.join("&")) }
}
