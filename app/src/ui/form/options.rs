//! A choice of a few, all in sight.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, KeyboardEvent};

use super::{
    FormState,
    field::{Label, Ties},
};
use crate::ui::Mark;

/// One of the options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    /// The health it stands for, drawn as its shape.
    pub mark: Option<&'static str>,
    /// What choosing it means.
    pub note: Option<String>,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), mark: None, note: None }
    }

    #[must_use]
    pub fn with_mark(mut self, word: &'static str) -> Self {
        self.mark = Some(word);
        self
    }

    #[must_use]
    pub fn with_note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }
}

/// A choice of a few. With `digits`, the keys 1 to 9 choose while the focus is on one of them.
#[component]
pub fn RadioOptions(
    name: &'static str,
    #[prop(into)] label: String,
    options: Vec<Choice>,
    /// What is chosen at the start, unless something was chosen before; nothing when empty.
    #[prop(optional, into)]
    value: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
    #[prop(optional)] digits: bool,
) -> impl IntoView {
    let ties = Ties::of(name, hint);
    let chosen = FormState::current().value(name, &value);
    let class = match (options.iter().any(|option| option.note.is_some()), options.len()) {
        (false, 4) => "options four",
        _ => "options",
    };
    let items = options
        .into_iter()
        .enumerate()
        .map(|(index, option)| {
            // The first one bears the field's id: that is where the summary of a refused form leads.
            let id = if index == 0 { ties.id.clone() } else { format!("{}-{}", ties.id, index + 1) };
            let checked = option.value == chosen;
            item(name, id, option, checked, digits.then_some(index + 1))
        })
        .collect_view();
    let choose = move |event: KeyboardEvent| {
        if digits && !(event.ctrl_key() || event.meta_key() || event.alt_key()) {
            choose_by_digit(&event);
        }
    };
    view! {
        <fieldset class=ties.class() aria-describedby=ties.described_by() on:keydown=choose>
            <legend><Label text=label optional /></legend>
            <div class=class>{items}</div>
            {ties.below()}
        </fieldset>
    }
    .into_any()
}

fn item(name: &'static str, id: String, option: Choice, checked: bool, digit: Option<usize>) -> impl IntoView {
    let Choice { value, label, mark, note } = option;
    let class = if note.is_some() { "option tall" } else { "option" };
    let text = match note {
        Some(note) => view! { <span class="option-text"><span>{label}</span><span>{note}</span></span> }.into_any(),
        None => label.into_any(),
    };
    view! {
        <label class=class>
            <input type="radio" id=id name=name value=value checked=checked />
            {mark.map(|word| view! { <Mark word /> })}
            {text}
            {digit.map(|digit| view! { <kbd aria-hidden="true">{digit}</kbd> })}
        </label>
    }
}

fn choose_by_digit(event: &KeyboardEvent) {
    let Some(index) = event.key().parse::<u32>().ok().and_then(|digit| digit.checked_sub(1)) else { return };
    let Some(group) = event.current_target().and_then(|group| group.dyn_into::<HtmlElement>().ok()) else { return };
    let option = group.query_selector_all("input").ok().and_then(|inputs| inputs.get(index));
    if let Some(option) = option.and_then(|option| option.dyn_into::<HtmlInputElement>().ok()) {
        event.prevent_default();
        let _ = option.focus();
        option.click();
    }
}
