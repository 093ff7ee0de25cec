//! `/portfolio/views`: the views one finds, and saving another.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;

use super::{
    SavedView,
    api::{ArchiveView, ReadViews, SaveView, SetDefaultView},
    domain::{Audience, SavedViewsPage},
};
use crate::{
    portfolio::{domain::Name, initiatives::Ref},
    ui::{
        Empty, Load, PageHead, Reading, SectionHead, Tag, Voice,
        form::{CheckBox, Form, HiddenField, Select, SubmitButton, TextField},
    },
};

/// `/portfolio/views`
#[component]
pub fn SavedViews() -> impl IntoView {
    let query = use_query_map();
    let reading = Reading::of(move || ReadViews { of: query.with(|query| query.get("of")) });
    view! { <Load reading children=draw /> }
}

fn draw(page: SavedViewsPage) -> AnyView {
    let SavedViewsPage { views, of, teams, may_share_with_all } = page;
    let crumbs = vec![("Portfolio".to_owned(), "/portfolio".to_owned())];
    let none = views.is_empty() && of.is_none();
    let save = of.map(|of| view! { <Save of teams may_share_with_all /> });
    let list = (!views.is_empty()).then(|| {
        let rows = views.into_iter().map(|one| view! { <Row saved=one /> }).collect::<Vec<_>>();
        view! {
            <section aria-labelledby="views">
                <SectionHead title="Saved views" id="views" />
                <ul class="ledger views-list">{rows}</ul>
            </section>
        }
    });
    view! {
        <PageHead title="Views" crumbs>"A view is an address with a name: filters, grouping, order and layout. Whoever opens it sees what they may see."</PageHead>
        <div class="stack">
            {save}
            {list}
            {none.then(|| view! {
                <Empty title="No saved views yet" action=("Go to the portfolio".to_owned(), "/portfolio".to_owned())>
                    "Arrange the portfolio as you need it, then choose “Save this view”."
                </Empty>
            })}
        </div>
    }
    .into_any()
}

#[component]
fn Save(of: String, teams: Vec<Ref>, may_share_with_all: bool) -> impl IntoView {
    let allowed = |audience: &&Audience| match audience {
        Audience::Private => true,
        Audience::Team => !teams.is_empty(),
        Audience::Organisation => may_share_with_all,
    };
    let audiences: Vec<_> =
        Audience::ALL.iter().filter(allowed).map(|one| (one.as_str().to_owned(), one.label().to_owned())).collect();
    let none = std::iter::once((String::new(), "Choose a team".to_owned()));
    let teams = (!teams.is_empty()).then(|| {
        let options = none.chain(teams.into_iter().map(|team| (team.id, team.name))).collect::<Vec<_>>();
        view! { <Select name="team" label="Team" options optional=true hint="Where it is for a team." /> }
    });
    let shown = if of.is_empty() { "Everything, as usual".to_owned() } else { of.replace('&', " · ") };
    view! {
        <section aria-labelledby="save-head">
            <SectionHead title="Save this view" id="save-head" note=shown />
            <Form action=SaveView::PATH id="save-view" class="form">
                <HiddenField name="of" value=of />
                <TextField name="name" label="Name" max=Name::MAX hint="Such as “Board pack” or “My lines”." />
                <Select name="audience" label="For" options=audiences value=Audience::Private.as_str() />
                {teams}
                <CheckBox name="default" value="true" label="Open the portfolio with it" />
                <div class="form-end"><SubmitButton label="Save the view" pending="Saving" /></div>
            </Form>
        </section>
    }
    .into_any()
}

#[component]
fn Row(saved: SavedView) -> impl IntoView {
    let SavedView { id, name, query, audience, team, owner, is_default, may_change, .. } = saved;
    let href = format!("/portfolio?{}", if query.is_empty() { "view=table" } else { &query });
    let whose = match (audience, team) {
        (Audience::Team, Some(team)) => team.name,
        (audience, _) => audience.label().to_owned(),
    };
    let acts = may_change.then(|| {
        let turn = if is_default { "No longer the default" } else { "Make it the default" };
        let on = if is_default { "false" } else { "true" };
        let (first, second) = (id.clone(), id.clone());
        view! {
            <Form action=SetDefaultView::PATH id=format!("default-{id}") class="row">
                <HiddenField name="id" value=first />
                <HiddenField name="on" value=on.to_owned() />
                <SubmitButton label=turn pending="Saving" voice=Voice::Quiet />
            </Form>
            <Form action=ArchiveView::PATH id=format!("archive-{id}") class="row">
                <HiddenField name="id" value=second />
                <SubmitButton label="Remove" pending="Removing" voice=Voice::Quiet />
            </Form>
        }
    });
    view! {
        <li>
            <span class="size">{whose}</span>
            <div class="what">
                <a href=href>{name}</a>
                {is_default.then(|| view! { " " <Tag>"default"</Tag> })}
                <p class="note">{format!("saved by {}", owner.name)}</p>
            </div>
            <div class="acts row">{acts}</div>
        </li>
    }
    .into_any()
}
