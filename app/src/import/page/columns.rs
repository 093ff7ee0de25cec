//! Which column fills which field, and what stands where a row says nothing.

use leptos::prelude::*;

use crate::{
    import::domain::{DateOrder, FieldChoice, PlanPage},
    portfolio::domain::Stage,
    ui::{
        SectionHead,
        form::{CheckBox, Select, TextField},
    },
};

/// The two sections of the form.
#[component]
pub fn Columns(page: PlanPage) -> impl IntoView {
    let PlanPage { header, fields, line, product, stage, dates, commas, .. } = page;
    let offered = offered(&header);
    let left_out = left_out(&header, &fields);
    let fields = fields.into_iter().map(|choice| field(choice, offered.clone())).collect_view();
    let orders = DateOrder::ALL.iter().map(|order| (order.as_str().to_owned(), order.label().to_owned())).collect();
    let stages = std::iter::once((String::new(), "Discovery".to_owned()))
        .chain(
            Stage::ALL
                .iter()
                .filter(|s| **s != Stage::Discovery)
                .map(|s| (s.as_str().to_owned(), s.label().to_owned())),
        )
        .collect::<Vec<_>>();
    view! {
        <section aria-labelledby="columns-head" id="map">
            <SectionHead title="What the columns mean" id="columns-head" note="a guess; change what is wrong, then check" />
            <div class="import-fields">{fields}</div>
            {commas.map(|commas| view! {
                <CheckBox name="commas" checked=commas label="Commas stand between themes: “Grid, Quiet” is two of them" />
            })}
            {left_out.map(|names| view! { <p class="note import-left">"Left out: " {names} "."</p> })}
        </section>
        <section aria-labelledby="silent-head">
            <SectionHead title="Where a row says nothing" id="silent-head" />
            <div class="import-fields">
                <TextField name="default_line" label="Product line" value=line placeholder="Unsorted" optional=true />
                <TextField name="default_product" label="Product" value=product placeholder="General" optional=true />
                <Select name="default_stage" label="Stage" value=stage options=stages />
                <Select name="dates" label="Dates such as 03/04/2026" value=dates.as_str() options=orders />
            </div>
        </section>
    }
}

/// Every name once: columns of the same name are one list.
fn offered(header: &[String]) -> Vec<(String, String)> {
    let mut offered = vec![("0".to_owned(), "Left out".to_owned())];
    for (place, name) in header.iter().enumerate() {
        if !name.is_empty() && !header[..place].contains(name) {
            offered.push(((place + 1).to_string(), name.clone()));
        }
    }
    offered
}

fn field(choice: FieldChoice, offered: Vec<(String, String)>) -> AnyView {
    let FieldChoice { field, column, examples } = choice;
    let hint = (!examples.is_empty()).then(|| format!("Such as {}", examples.join(" · ")));
    let hint = hint.or_else(|| (column > 0).then(|| "Empty in every row".to_owned()));
    match hint {
        Some(hint) => {
            view! { <Select name=field.as_str() label=field.label() value=column.to_string() options=offered hint=hint /> }
                .into_any()
        }
        None => view! { <Select name=field.as_str() label=field.label() value=column.to_string() options=offered /> }.into_any(),
    }
}

/// Names of columns that fill nothing; nothing where there are none.
fn left_out(header: &[String], fields: &[FieldChoice]) -> Option<String> {
    let used: Vec<&String> = fields.iter().filter_map(|choice| header.get(choice.column.checked_sub(1)?)).collect();
    let mut names: Vec<&str> = Vec::new();
    for name in header.iter().filter(|name| !name.is_empty() && !used.contains(name)) {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    (!names.is_empty()).then(|| names.join(", "))
}
