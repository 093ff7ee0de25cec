//! `/onboarding/:id/steps/:step`: a step with its evidence, its notes and everything that can be done to it.

mod acts;
mod beside;
mod facts;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{crumbs, event::event};
use crate::{
    onboarding::plans::{api::ReadStep, domain::StepPage},
    ui::{Load, PageHead, Reading, SectionHead},
};

/// `/onboarding/:id/steps/:step`
#[component]
pub fn Step() -> impl IntoView {
    let params = use_params_map();
    let reading = Reading::of(move || {
        let asked = |name: &str| params.with(|params| params.get(name).unwrap_or_default());
        ReadStep { id: asked("id"), step: asked("step") }
    });
    view! { <Load reading children=draw /> }
}

fn draw(page: StepPage) -> AnyView {
    let mut crumbs = crumbs(&page.about);
    crumbs.push(("All steps".to_owned(), format!("/onboarding/{}/steps", page.about.id)));
    let record = page.record.clone();
    let (plan, today) = (page.about.id.clone(), page.about.today);
    let history = (!record.is_empty()).then(|| {
        let rows = record.into_iter().map(|row| event(&plan, row, today, false)).collect_view();
        view! {
            <section aria-labelledby="history">
                <SectionHead title="What happened to it" id="history" />
                <ol class="events">{rows}</ol>
            </section>
        }
    });
    let (name, sentence) = (page.name.clone(), facts::sentence(&page));
    view! {
        <PageHead title=name crumbs>{sentence}</PageHead>
        <div class="split">
            <div class="stack">
                {acts::settle(&page)}
                {beside::evidence(&page)}
                {beside::notes(&page)}
                {history}
            </div>
            <aside class="stack" aria-label="The step">
                {facts::facts(&page)}
                {acts::change(&page)}
            </aside>
        </div>
    }
    .into_any()
}
