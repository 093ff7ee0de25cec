//! `/products/:id`: how the product stands, what is being done, what lies beyond.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{edit::EditProduct, visions::Visions};
use crate::{
    frame::Frame,
    portfolio::{
        initiatives::{BriefTable, Standing},
        products::{api::ReadProduct, domain},
    },
    ui::{ButtonLink, Empty, Fact, FactsList, Interest, Load, Nobody, PageHead, Person, Reading, SectionHead, Takes},
};

/// `/products/:id`
#[component]
pub fn ProductPage() -> impl IntoView {
    let params = use_params_map();
    let id = move || params.with(|params| params.get("id").unwrap_or_default());
    let news = Interest::all(&["product", "initiative", "vision"], Takes::WhereNamed);
    let reading = Reading::live(move || ReadProduct { id: id() }, news);
    view! { <Load reading children=draw /> }
}

fn draw(page: domain::ProductPage) -> AnyView {
    let domain::ProductPage { product, listing, .. } = page.clone();
    let roll_up = listing.roll_up;
    let lede = [Some(roll_up.trouble()), roll_up.doubt(), roll_up.silence()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let mut crumbs = vec![("Portfolio".to_owned(), "/portfolio".to_owned())];
    if page.line_is_seen {
        crumbs.push((product.line.name.clone(), format!("/lines/{}", product.line.id)));
    }
    let add = format!("/initiatives/new?product={}", product.id);
    let may_add = page.may_add;
    let actions = move || may_add.then(|| view! { <ButtonLink href=add>"Add an initiative"</ButtonLink> });
    view! {
        <PageHead title=product.name.clone() crumbs actions>{lede}</PageHead>
        <div class="split">
            <div class="stack">
                <Standing roll_up />
                <Initiatives page=page.clone() />
                <Visions page=page.clone() />
            </div>
            <aside class="stack" aria-label="Facts">
                <Facts page=page.clone() />
                {page.may_edit.then(|| view! { <EditProduct page /> })}
            </aside>
        </div>
    }
    .into_any()
}

#[component]
fn Initiatives(page: domain::ProductPage) -> impl IntoView {
    let caption = format!("Initiatives of {}", page.product.name);
    let all = format!("/portfolio?product={}", page.product.id);
    let note = page.listing.total.to_string();
    let body = if page.listing.rows.is_empty() {
        view! { <Empty title="No initiatives yet">"Nothing is being done on this product, or all of it is archived."</Empty> }.into_any()
    } else {
        view! { <BriefTable listing=page.listing today=Frame::day() caption all /> }.into_any()
    };
    view! { <section aria-labelledby="initiatives"><SectionHead title="Initiatives" id="initiatives" note />{body}</section> }.into_any()
}

#[component]
fn Facts(page: domain::ProductPage) -> impl IntoView {
    let product = page.product;
    let owner = match product.owner {
        Some(owner) => view! { <Person name=owner.name href=format!("/people/{}", owner.id) /> }.into_any(),
        None => view! { <Nobody means="No owner" /> }.into_any(),
    };
    view! {
        <section aria-labelledby="facts">
            <SectionHead title="Facts" id="facts" />
            <FactsList>
                <Fact term="Purpose">{if product.purpose.is_empty() { "not written yet".to_owned() } else { product.purpose }}</Fact>
                <Fact term="Owner">{owner}</Fact>
                <Fact term="Kind">{product.kind.label()}</Fact>
                <Fact term="Stage">{product.stage.label()}</Fact>
            </FactsList>
        </section>
    }
    .into_any()
}
