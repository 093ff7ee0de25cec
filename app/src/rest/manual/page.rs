//! `/api/v1/docs`: plain HTML, without scripts.

use leptos::prelude::*;
use serde_json::Value;

use super::{operation, schema};
use crate::rest::problem::KINDS;

/// The whole document.
pub fn page(base: &str) -> String {
    let document: Value = serde_json::from_str(super::description()).unwrap_or_default();
    let operations = operation::all(&document);
    let links = operations.iter().map(operation::Operation::link).collect_view();
    let sections = operations.iter().map(operation::Operation::section).collect_view();
    let about = document["info"]["description"].as_str().unwrap_or_default().replace('`', "");
    let body = view! {
        <header class="page-head">
            <nav class="crumbs" aria-label="Where this sits"><ol><li><a href="/settings/tokens">"Tokens"</a></li></ol></nav>
            <h1>"Wheelhouse for programs"</h1>
            <p class="lede">{about}</p>
        </header>
        <section class="stack">
            <h2>"How to ask"</h2>
            <p>"Carry a token: "<code>"curl -H 'Authorization: Bearer TOKEN' https://wheelhouse.example.org/api/v1/portfolio"</code></p>
            <p>"Everything below is in "<a href="/api/v1/openapi.json">"the description (OpenAPI)"</a>" too."</p>
            <ul class="links">{links}</ul>
        </section>
        {sections}
        <section class="stack">
            <h2>"Documents"</h2>
            {schema::all(&document)}
        </section>
        <section class="stack">
            <h2>"Failures"</h2>
            {failures()}
        </section>
    };
    frame(base, &body.to_html())
}

fn failures() -> impl IntoView {
    let rows = KINDS
        .iter()
        .map(|(kind, status, title)| {
            let name = kind.rsplit('#').next().unwrap_or(kind);
            view! { <tr id=name><th scope="row">{name}</th><td>{*status}</td><td>{*title}</td></tr> }
        })
        .collect_view();
    view! {
        <div class="scroller" tabindex="0" role="region" aria-label="Kinds of failures"><table class="table plain">
            <thead><tr><th scope="col">"Kind"</th><th scope="col">"Status"</th><th scope="col">"What it says"</th></tr></thead>
            <tbody>{rows}</tbody>
        </table></div>
    }
}

/// The document around the words; nothing in it comes from anybody but the program.
fn frame(base: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>Wheelhouse for programs</title>\
         <link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">\
         <link rel=\"stylesheet\" href=\"{base}/wheelhouse.css\"></head>\
         <body><main class=\"page\">{body}</main></body></html>"
    )
}
