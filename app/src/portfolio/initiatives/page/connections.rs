//! What it waits for and what waits for it.

use leptos::prelude::*;
use server_fn::ServerFn;

use crate::{
    calendar::Day,
    portfolio::{
        domain::Health,
        initiatives::{
            api::{AddDependency, ClearDependency},
            domain::{InitiativePage, Need},
        },
    },
    ui::{
        HealthBadge, SectionHead, Voice,
        form::{Form, HiddenField, SubmitButton, TextField},
    },
};

/// Both directions, and the form that adds to the first.
#[component]
pub fn Connections(page: InitiativePage, today: Day) -> impl IntoView {
    let InitiativePage { initiative, may, needs, needed_by, .. } = page;
    let target = initiative.current_target;
    let none = needs.is_empty().then(|| view! { <p class="note">"It waits for nothing."</p> });
    let needs =
        needs.into_iter().map(|need| view! { <Row need waiting=target today may_clear=may.edit /> }).collect_view();
    let waiting = (!needed_by.is_empty()).then(|| {
        let rows = needed_by
            .into_iter()
            .map(|need| view! { <Row need waiting=None today may_clear=may.edit /> })
            .collect_view();
        view! {
            <section aria-labelledby="needed-by">
                <SectionHead title="Waits for this" id="needed-by" />
                <ul class="links">{rows}</ul>
            </section>
        }
    });
    let add = may.edit.then(|| {
        view! {
            <details class="change">
                <summary>"Add a dependency"</summary>
                <Form action=AddDependency::PATH id="add-dependency" class="form">
                    <HiddenField name="id" value=initiative.id />
                    <TextField name="needs" label="It waits for" hint="The name of an initiative, or the address of its page." autocomplete="off" />
                    <div class="form-end"><SubmitButton label="Add" pending="Adding" voice=Voice::Plain small=true /></div>
                </Form>
            </details>
        }
    });
    view! {
        <section aria-labelledby="needs">
            <SectionHead title="Depends on" id="needs" />
            <ul class="links">{needs}</ul>
            {none}{add}
        </section>
        {waiting}
    }
    .into_any()
}

#[component]
fn Row(need: Need, waiting: Option<Day>, today: Day, may_clear: bool) -> impl IntoView {
    let late = need.too_late(waiting).map(|days| view! { " " <b class="overdue">{format!("{days} d too late")}</b> });
    let when = match (need.cleared, need.target) {
        (Some(at), _) => format!("{}, cleared {}", need.product, at.day.short(today)),
        (None, Some(target)) => format!("{}, due {}.", need.product, target.short(today)),
        (None, None) => format!("{}, no date.", need.product),
    };
    let clear = (may_clear && need.cleared.is_none()).then(|| {
        let label = format!("Clear the dependency on {}", need.other.name);
        view! {
            <Form action=ClearDependency::PATH id=format!("clear-{}", need.id) class="inline">
                <HiddenField name="dependency" value=need.id.clone() />
                <span title=label><SubmitButton label="Clear" pending="Clearing" voice=Voice::Quiet small=true /></span>
            </Form>
        }
    });
    view! {
        <li>
            <a href=format!("/initiatives/{}", need.other.id)>{need.other.name.clone()}</a>
            <HealthBadge word=need.shown.as_str() label=need.shown.label() was=need.was.map(Health::label) />
            <span class="note wide">{when}{late}</span>
            {clear}
        </li>
    }
    .into_any()
}
