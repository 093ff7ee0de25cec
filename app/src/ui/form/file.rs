//! A field for a file. What was chosen does not come back with a refusal: a browser lets no page choose a file.

use leptos::prelude::*;

use super::field::{Label, Ties};

/// One file from this device. Its form is a `DocumentForm` that sends parts.
#[component]
pub fn FileField(
    name: &'static str,
    #[prop(into)] label: String,
    /// Endings and media types that may be chosen: ".csv,.xlsx".
    accept: &'static str,
    #[prop(optional, into)] hint: Option<String>,
) -> impl IntoView {
    let ties = Ties::of(name, hint);
    view! {
        <div class=ties.class()>
            <label for=ties.id.clone()><Label text=label optional=false /></label>
            <input
                type="file"
                id=ties.id.clone()
                name=name
                accept=accept
                required
                aria-invalid=ties.invalid()
                aria-describedby=ties.described_by()
            />
            {ties.below()}
        </div>
    }
    .into_any()
}
