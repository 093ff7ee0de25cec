//! The palette's options: what was found, what can be done, and the way to the search page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlFormElement;

use super::Opening;
use crate::{
    error::AppError,
    search::{
        domain::{Deed, Group, Hit, Palette, Piece, Step},
        page::{encode, pieces},
    },
    ui::HealthBadge,
};

/// Draws an answer, or says why there is none.
pub(super) fn options(opening: Opening, answer: Result<Palette, AppError>) -> AnyView {
    let Palette { q, groups, deeds } = match answer {
        Ok(palette) => palette,
        Err(error) => {
            opening.options.set(0);
            return view! { <p class="palette-note" role="alert">{error.to_string()}</p> }.into_any();
        }
    };
    let empty = groups.is_empty() && !q.is_empty();
    let mut next = 0;
    let mut number = || {
        next += 1;
        next - 1
    };
    let (named, others): (Vec<_>, Vec<_>) = deeds.into_iter().partition(|deed| deed.named);
    let named = acts(opening, "Go to", named, &mut number);
    let groups = groups.into_iter().map(|group| hits(opening, group, &mut number)).collect_view();
    let others = acts(opening, "Do", others, &mut number);
    let everywhere = (!q.is_empty()).then(|| {
        let label = Piece::plain(format!("Everything that holds “{q}”"));
        let href = format!("/search?q={}", encode(&q));
        let deed = Deed { label, step: Step::Go(href), keys: String::new(), named: false };
        section("Search", act(opening, number(), deed))
    });
    let says = if empty {
        "Nothing you may see holds all of these words.".to_owned()
    } else {
        format!("{next} to choose from.")
    };
    opening.chosen.set(0);
    opening.options.set(next);
    opening.answered.set(Some(q));
    let class = if empty { "palette-note" } else { "visually-hidden" };
    view! {
        <p class=class role="status">{says}</p>
        <div id="palette-found" role="listbox" aria-label="Results">{named}{groups}{others}{everywhere}</div>
    }
    .into_any()
}

fn section(label: &'static str, options: AnyView) -> AnyView {
    view! {
        <div role="group" aria-label=label>
            <p class="group" role="presentation" aria-hidden="true">{label}</p>
            {options}
        </div>
    }
    .into_any()
}

fn hits(opening: Opening, group: Group, number: &mut impl FnMut() -> usize) -> AnyView {
    let label = group.kind.label();
    let options = group.hits.into_iter().map(|hit| {
        let Hit { href, title, place, passage, shown, .. } = hit;
        let health = shown.map(|shown| view! { <HealthBadge word=shown.as_str() label=shown.label() /> });
        let passage = (!passage.is_empty()).then(|| view! { <span class="passage">{pieces(passage)}</span> });
        let inside = view! { <span>{pieces(title)}</span><span class="where">{place}</span>{health}{passage} };
        link(opening, number(), href, inside.into_any())
    });
    let options = options.collect_view().into_any();
    section(label, options)
}

fn acts(
    opening: Opening,
    label: &'static str,
    deeds: Vec<Deed>,
    number: &mut impl FnMut() -> usize,
) -> Option<AnyView> {
    let deeds: Vec<_> = deeds.into_iter().map(|deed| act(opening, number(), deed)).collect();
    (!deeds.is_empty()).then(|| section(label, deeds.into_any()))
}

fn act(opening: Opening, number: usize, deed: Deed) -> AnyView {
    let Deed { label, step, keys, .. } = deed;
    let keys = (!keys.is_empty()).then(|| view! { <kbd>{keys}</kbd> });
    let inside = view! { <span>{pieces(label)}</span>{keys} }.into_any();
    match step {
        Step::Go(href) => link(opening, number, href, inside),
        Step::Send(form) => {
            let send = move |_| {
                let found = document().query_selector(&format!("form[action='{form}']")).ok().flatten();
                if let Some(form) = found.and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) {
                    let _ = form.request_submit();
                }
            };
            let selected = move || (opening.chosen.get() == number).to_string();
            view! {
                <button type="button" role="option" tabindex="-1" id=format!("palette-{number}") aria-selected=selected on:click=send>
                    {inside}
                </button>
            }
            .into_any()
        }
    }
}

fn link(opening: Opening, number: usize, href: String, inside: AnyView) -> AnyView {
    let selected = move || (opening.chosen.get() == number).to_string();
    view! {
        <a role="option" tabindex="-1" id=format!("palette-{number}") href=href aria-selected=selected on:click=move |_| opening.close()>
            {inside}
        </a>
    }
    .into_any()
}
