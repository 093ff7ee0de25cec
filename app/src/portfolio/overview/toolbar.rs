//! Text, filters in use, what else can be filtered, grouping. Without JavaScript everything is a link or a form.

use leptos::prelude::*;

use super::{
    Overview,
    domain::{Choice, Picking},
};
use crate::ui::{Glyph, Icon, form::GetForm};

/// The bar above the table, and the values of a filter while they are being chosen.
#[component]
pub fn Toolbar(overview: Overview) -> impl IntoView {
    let Overview { chips, filters, layouts, arranging, picking, text, kept, as_of, today, .. } = overview;
    let as_of = as_of.map(|day| day.to_string()).unwrap_or_default();
    let hidden =
        kept.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> }).collect_view();
    let chips = chips
        .into_iter()
        .map(|chip| {
            let label = format!("Remove filter {} {}", chip.name, chip.value);
            view! {
                <li class="chip">
                    <span>{chip.name} " " <b>{chip.value}</b></span>
                    <a href=chip.without aria-label=label><span aria-hidden="true">"×"</span></a>
                </li>
            }
        })
        .collect_view();
    let filters = filters
        .into_iter()
        .map(|filter| view! { <a href=filter.href aria-current=filter.chosen.then_some("true")>{filter.label}</a> })
        .collect_view();
    let options = arranging
        .options
        .into_iter()
        .map(|option| view! { <option value=option.href selected=option.chosen>{option.label}</option> })
        .collect_view();
    view! {
        <GetForm action="/portfolio" class="toolbar" label="Filter and arrange">
            {hidden}
            <label class="search grow">
                <span class="visually-hidden">"Find in the portfolio"</span>
                <Icon of=Glyph::Search />
                <input type="search" name="q" placeholder="Name, theme or person" value=text maxlength="200" />
            </label>
            <label class="button arrange"><input type="checkbox" class="visually-hidden" />"Arrange"</label>
            <label class="inline-field">{arranging.label} " " <select name=arranging.field>{options}</select></label>
            <label class="inline-field">"As of " <input type="date" name="as_of" value=as_of max=today.to_string() /></label>
            <button class="button arrange-end" type="submit">"Show"</button>
            <ul class="chips" aria-label="Filters in use">{chips}</ul>
            <details class="filter-menu">
                <summary class="button small quiet">"Filter"</summary>
                <div class="menu-list">{filters}</div>
            </details>
            <nav class="segmented end" aria-label="View">{layouts.into_iter().map(layout).collect_view()}</nav>
        </GetForm>
        {picking.map(|picking| view! { <Values picking /> })}
    }
}

fn layout(layout: Choice) -> impl IntoView {
    view! { <a href=layout.href aria-current=layout.chosen.then_some("page")>{layout.label}</a> }
}

#[component]
fn Values(picking: Picking) -> impl IntoView {
    let options = picking
        .options
        .into_iter()
        .map(|option| view! { <li><a href=option.href aria-current=option.chosen.then_some("true")>{option.label}</a></li> })
        .collect_view();
    let label = format!("Values of {}", picking.title);
    view! {
        <section class="picking" aria-label=label>
            <div class="section-head"><h2>{picking.title}</h2> <a href=picking.done>"Close"</a></div>
            <ul class="picks">{options}</ul>
        </section>
    }
}
