//! `/lines/:id`: how the line stands, and what it is made of.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{edit::EditLine, products::Products};
use crate::{
    portfolio::{
        initiatives::Standing,
        lines::{api::ReadLine, domain},
        update_policies::PolicySection,
    },
    ui::{ButtonLink, Fact, FactsList, Interest, Load, Nobody, PageHead, Person, Reading, SectionHead, Takes},
};

/// `/lines/:id`
#[component]
pub fn LinePage() -> impl IntoView {
    let params = use_params_map();
    let id = move || params.with(|params| params.get("id").unwrap_or_default());
    let news = Interest::all(&["line", "product", "initiative"], Takes::WhereNamed);
    let reading = Reading::live(move || ReadLine { id: id() }, news);
    view! { <Load reading children=draw /> }
}

fn draw(page: domain::LinePage) -> AnyView {
    let domain::LinePage { line, roll_up, .. } = page.clone();
    let lede = [Some(roll_up.trouble()), roll_up.doubt(), roll_up.silence()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let crumbs = vec![("Portfolio".to_owned(), "/portfolio".to_owned())];
    let all = format!("/portfolio?line={}", line.id);
    let add = format!("/products/new?line={}", line.id);
    let may_add = page.may_add;
    let actions = move || {
        view! {
            <ButtonLink href=all>"See its initiatives"</ButtonLink>
            {may_add.then(|| view! { <ButtonLink href=add>"Add a product"</ButtonLink> })}
        }
    };
    let owner = match line.owner {
        Some(owner) => view! { <Person name=owner.name href=format!("/people/{}", owner.id) /> }.into_any(),
        None => view! { <Nobody means="No owner" /> }.into_any(),
    };
    view! {
        <PageHead title=line.name crumbs actions>{lede}</PageHead>
        <div class="split">
            <div class="stack">
                <Standing roll_up />
                <Products rows=page.products.clone() />
            </div>
            <aside class="stack" aria-label="Facts">
                <section aria-labelledby="facts">
                    <SectionHead title="Facts" id="facts" />
                    <FactsList>
                        <Fact term="Purpose">{if line.purpose.is_empty() { "not written yet".to_owned() } else { line.purpose }}</Fact>
                        <Fact term="Owner">{owner}</Fact>
                    </FactsList>
                </section>
                <PolicySection line=line.id />
                {page.may_edit.then(|| view! { <EditLine page /> })}
            </aside>
        </div>
    }
    .into_any()
}
