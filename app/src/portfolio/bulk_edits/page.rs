//! `/portfolio/bulk`: one form for everything that was picked in the table.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use server_fn::ServerFn;

use super::{
    api::{ApplyBulkEdit, ReadBulkEdit},
    domain::{BulkEditPage, NONE},
};
use crate::{
    portfolio::domain::{Horizon, Stage},
    ui::{
        ButtonLink, Empty, Load, PageHead, Reading, SectionHead,
        form::{CheckBox, Form, HiddenField, Select, SubmitButton, TextField},
    },
};

/// `/portfolio/bulk`
#[component]
pub fn BulkEdit() -> impl IntoView {
    let search = use_location().search;
    let reading = Reading::of(move || ReadBulkEdit { search: search.get() });
    view! { <Load reading children=draw /> }
}

fn draw(page: BulkEditPage) -> AnyView {
    let BulkEditPage { picked, left_out, teams, people } = page;
    let crumbs = vec![("Portfolio".to_owned(), "/portfolio".to_owned())];
    let missing = (left_out > 0)
        .then(|| format!(" {left_out} more that you picked can be read by you, but not changed, or are gone."));
    if picked.is_empty() {
        return view! {
            <PageHead title="Change together" crumbs />
            <Empty title="Nothing is picked" action=("Pick in the portfolio".to_owned(), "/portfolio?view=table".to_owned())>
                "Tick the initiatives in the table, then choose “Change those picked”." {missing}
            </Empty>
        }
        .into_any();
    }
    let lede = match picked.len() {
        1 => "One initiative. An empty field leaves it as it is.".to_owned(),
        n => format!("{n} initiatives. An empty field leaves them as they are."),
    };
    let ids: Vec<String> = picked.iter().map(|one| format!("{}:{}", one.id, one.version)).collect();
    let rows = picked
        .into_iter()
        .map(|one| view! { <li><a href=format!("/initiatives/{}", one.id)>{one.name}</a> " " <span class="note">{one.place}</span></li> })
        .collect::<Vec<_>>();
    let as_it_is = || (String::new(), "As it is".to_owned());
    let stages =
        std::iter::once(as_it_is()).chain(Stage::ALL.iter().map(|s| (s.as_str().to_owned(), s.label().to_owned())));
    let horizons =
        std::iter::once(as_it_is()).chain(Horizon::ALL.iter().map(|h| (h.as_str().to_owned(), h.label().to_owned())));
    let teams = [as_it_is(), (NONE.to_owned(), "No team".to_owned())]
        .into_iter()
        .chain(teams.into_iter().map(|team| (team.id, team.name)));
    let (stages, horizons, teams): (Vec<_>, Vec<_>, Vec<_>) = (stages.collect(), horizons.collect(), teams.collect());
    view! {
        <PageHead title="Change together" crumbs>{lede}{missing}</PageHead>
        <div class="stack">
            <Form action=ApplyBulkEdit::PATH id="bulk-edit" class="form">
                <HiddenField name="picked" value=ids.join(",") />
                <Select name="stage" label="Stage" options=stages optional=true />
                <Select name="horizon" label="Horizon" options=horizons optional=true />
                <Select name="team" label="Team" options=teams optional=true />
                <TextField name="lead" label="Lead" suggestions=people autocomplete="off" optional=true hint="A full name or an e-mail address." />
                <CheckBox name="nobody" value="true" label="Nobody leads them" />
                <div class="form-end">
                    <SubmitButton label="Change them" pending="Changing" />
                    <ButtonLink href="/portfolio?view=table">"Leave them as they are"</ButtonLink>
                </div>
            </Form>
            <section aria-labelledby="picked-head">
                <SectionHead title="Picked" id="picked-head" />
                <ul class="links" id="picked">{rows}</ul>
            </section>
        </div>
    }
    .into_any()
}
