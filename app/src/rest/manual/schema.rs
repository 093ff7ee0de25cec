//! The documents that are sent and answered, field by field.

use leptos::prelude::*;
use serde_json::Value;

const FOLDER: &str = "#/components/schemas/";

/// Every document with its fields; lists of words are said where they are used.
pub fn all(document: &Value) -> impl IntoView + use<> {
    let schemas = document["components"]["schemas"].as_object().into_iter().flatten();
    schemas.map(|(name, schema)| one(name, schema)).collect_view()
}

fn one(name: &str, schema: &Value) -> AnyView {
    let about = schema["description"].as_str().unwrap_or_default().replace('`', "");
    let required = schema["required"].as_array().cloned().unwrap_or_default();
    let rows = schema["properties"].as_object().into_iter().flatten().map(|(field, said)| {
        let needed = if required.iter().any(|name| name == field) { "always" } else { "may be left out" };
        let about = said["description"].as_str().unwrap_or_default().replace('`', "");
        view! { <tr><th scope="row">{field.clone()}</th><td>{words(said)}</td><td>{needed}</td><td>{about}</td></tr> }
    });
    let rows = rows.collect_view();
    let table = schema["properties"].is_object().then(|| {
        view! {
            <div class="scroller" tabindex="0" role="region" aria-label="Fields"><table class="table plain">
                <thead><tr><th scope="col">"Field"</th><th scope="col">"As"</th><th scope="col">"Is there"</th><th scope="col">"What it is"</th></tr></thead>
                <tbody>{rows}</tbody>
            </table></div>
        }
    });
    let values = (!schema["enum"].is_null()).then(|| view! { <p>{words(schema)}</p> });
    view! { <h3 id=format!("document-{name}")>{name.to_owned()}</h3><p>{about}</p>{values}{table} }.into_any()
}

/// What kind of value it is, with a link where it is a document of its own.
pub fn words(schema: &Value) -> AnyView {
    if let Some(name) = schema["$ref"].as_str().and_then(|path| path.strip_prefix(FOLDER)) {
        return view! { <a href=format!("#document-{name}")>{name.to_owned()}</a> }.into_any();
    }
    if let Some(several) = schema["oneOf"].as_array() {
        let parts = several.iter().map(words).collect::<Vec<_>>();
        let joined = parts.into_iter().enumerate().map(|(at, part)| view! { {(at > 0).then_some(" or ")}{part} });
        return joined.collect_view().into_any();
    }
    if let Some(values) = schema["enum"].as_array() {
        let values: Vec<&str> = values.iter().filter_map(Value::as_str).collect();
        return values.join(", ").into_any();
    }
    if schema["items"].is_object() {
        return view! { "list of "{words(&schema["items"])} }.into_any();
    }
    let kind = match &schema["type"] {
        Value::String(kind) => kind.clone(),
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" or "),
        _ => "object".to_owned(),
    };
    match schema["format"].as_str() {
        Some(format) if format.starts_with("date") || format == "uri" => format!("{kind}, {format}").into_any(),
        _ => kind.into_any(),
    }
}
