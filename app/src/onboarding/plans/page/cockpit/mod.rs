//! `/onboarding/:id`: what to do today, what is late, what the gate still lacks, and the year to scale.

mod gate;
mod head;
mod lists;
mod row;
mod side;
mod timeline;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use self::{
    gate::gate,
    head::head,
    lists::lists,
    side::{evidence, tour},
    timeline::timeline,
};
use crate::{
    onboarding::plans::{api::ReadCockpit, domain::Cockpit},
    ui::{Load, Reading},
};

/// `/onboarding/:id`
#[component]
pub fn CockpitPage() -> impl IntoView {
    let params = use_params_map();
    let reading = Reading::of(move || ReadCockpit { id: params.with(|params| params.get("id").unwrap_or_default()) });
    view! { <Load reading children=cockpit /> }
}

/// The cockpit, wherever it stands.
pub fn cockpit(page: Cockpit) -> AnyView {
    let Cockpit { gate: ahead, tour: heard, evidence: attached_now, attached, .. } = page.clone();
    let about = page.about.clone();
    view! {
        {head(&page)}
        <div class="stack">
            {timeline(&page)}
            <div class="split">
                {lists(page)}
                <aside class="stack" aria-label="The gate and its evidence">
                    {gate(&about, ahead)}
                    {evidence(&about.id, attached_now, attached)}
                    {tour(heard)}
                </aside>
            </div>
        </div>
    }
    .into_any()
}
