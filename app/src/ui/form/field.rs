//! Fields of one line, and what every field has: a label above, a hint or what is wrong below.

use leptos::{either::Either, prelude::*};

use super::FormState;
use crate::ui::Mark;

/// The words above a field.
#[component]
pub(super) fn Label(text: String, optional: bool) -> impl IntoView {
    (text, optional.then(|| view! { " " <span class="optional">"(optional)"</span> }))
}

/// How a field is tied to what stands below it.
#[derive(Clone)]
pub(super) struct Ties {
    /// The field's DOM id.
    pub id: String,
    about: String,
    fault: Signal<Option<String>>,
    hint: Option<String>,
}

impl Ties {
    pub(super) fn of(name: &'static str, hint: Option<String>) -> Self {
        let state = FormState::current();
        let id = state.prefix.with_value(|prefix| format!("{prefix}{name}"));
        Self { about: format!("{id}-about"), id, fault: state.fault(name), hint }
    }

    pub(super) fn class(&self) -> impl Fn() -> &'static str + Send + Sync + Clone + use<> {
        let fault = self.fault;
        move || if fault.with(Option::is_some) { "field invalid" } else { "field" }
    }

    pub(super) fn invalid(&self) -> impl Fn() -> Option<&'static str> + Send + Sync + Clone + use<> {
        let fault = self.fault;
        move || fault.with(Option::is_some).then_some("true")
    }

    pub(super) fn described_by(&self) -> impl Fn() -> Option<String> + Send + Sync + Clone + use<> {
        let Self { about, fault, hint, .. } = self.clone();
        move || (hint.is_some() || fault.with(Option::is_some)).then(|| about.clone())
    }

    /// What stands below the field: the hint, or in its place what is wrong and what to do.
    pub(super) fn below(&self) -> impl IntoView + use<> {
        let Self { about, fault, hint, .. } = self.clone();
        move || match (fault.get(), hint.clone()) {
            (Some(fault), _) => Some(Either::Left(view! {
                <span class="error" id=about.clone()><Mark word="off_track" /><span>{fault}</span></span>
            })),
            (None, Some(hint)) => Some(Either::Right(view! { <span class="hint" id=about.clone()>{hint}</span> })),
            (None, None) => None,
        }
    }
}

/// A field of one line.
#[component]
pub fn TextField(
    /// The field's name in the form; with the form's prefix also its DOM id.
    name: &'static str,
    #[prop(into)] label: String,
    /// `text`, `email`, `password`, `date`, `number`, `search`, `url`.
    #[prop(default = "text")]
    kind: &'static str,
    /// What it starts with, unless something was typed before.
    #[prop(optional, into)]
    value: String,
    #[prop(optional, into)] hint: Option<String>,
    /// Says so beside the label.
    #[prop(optional)]
    optional: bool,
    /// The most characters: the `MAX` of the domain's type.
    #[prop(optional)]
    max: Option<usize>,
    #[prop(optional)] autocomplete: Option<&'static str>,
    /// Smallest and largest value of a number or a date.
    #[prop(optional, into)]
    from: Option<String>,
    #[prop(optional, into)] to: Option<String>,
    /// What may be typed, to choose from while typing; anything else may be typed too.
    #[prop(optional)]
    suggestions: Vec<String>,
    #[prop(optional)] placeholder: Option<&'static str>,
    #[prop(optional)] readonly: bool,
) -> impl IntoView {
    let ties = Ties::of(name, hint);
    // A password comes back neither from the server nor from this device.
    let value = if kind == "password" { String::new() } else { FormState::current().value(name, &value) };
    let list = (!suggestions.is_empty()).then(|| format!("{}-list", ties.id));
    let offered = list.clone().map(|id| {
        let options = suggestions.into_iter().map(|value| view! { <option value=value></option> }).collect_view();
        view! { <datalist id=id>{options}</datalist> }
    });
    view! {
        <div class=ties.class()>
            <label for=ties.id.clone()><Label text=label optional /></label>
            <input
                list=list
                id=ties.id.clone()
                name=name
                r#type=kind
                value=value
                maxlength=max.map(|max| max.to_string())
                autocomplete=autocomplete
                min=from
                max=to
                placeholder=placeholder
                readonly=readonly
                aria-invalid=ties.invalid()
                aria-describedby=ties.described_by()
            />
            {offered}
            {ties.below()}
        </div>
    }
    .into_any()
}

/// What a form carries along without showing it.
#[component]
pub fn HiddenField(name: &'static str, #[prop(into)] value: String) -> impl IntoView {
    view! { <input type="hidden" name=name value=value /> }
}
