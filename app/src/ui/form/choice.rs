//! Fields that offer a choice.

use leptos::prelude::*;

use super::{
    FormState,
    field::{Label, Ties},
};

/// One of a list, closed until opened.
#[component]
pub fn Select(
    name: &'static str,
    #[prop(into)] label: String,
    /// Value and label of every option.
    options: Vec<(String, String)>,
    /// The value that is chosen at the start, unless another was chosen before.
    #[prop(optional, into)]
    value: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
) -> impl IntoView {
    let ties = Ties::of(name, hint);
    let chosen = FormState::current().value(name, &value);
    let options = options
        .into_iter()
        .map(|(value, label)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{label}</option> }
        })
        .collect_view();
    view! {
        <div class=ties.class()>
            <label for=ties.id.clone()><Label text=label optional /></label>
            <select id=ties.id.clone() name=name aria-invalid=ties.invalid() aria-describedby=ties.described_by()>
                {options}
            </select>
            {ties.below()}
        </div>
    }
    .into_any()
}

/// Yes or no. Sends its value when checked, nothing when not.
#[component]
pub fn CheckBox(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(default = "true")] value: &'static str,
    #[prop(optional)] checked: bool,
    #[prop(optional, into)] hint: Option<String>,
) -> impl IntoView {
    let ties = Ties::of(name, hint);
    let checked = FormState::current().checked(name, value, checked);
    view! {
        <div class=ties.class()>
            <label class="check">
                <input
                    type="checkbox"
                    id=ties.id.clone()
                    name=name
                    value=value
                    checked=checked
                    aria-invalid=ties.invalid()
                    aria-describedby=ties.described_by()
                />
                <span>{label}</span>
            </label>
            {ties.below()}
        </div>
    }
    .into_any()
}
