//! `/initiatives/new`: an initiative begins.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;

use crate::{
    portfolio::initiatives::{
        api::{CreateInitiative, ReadNew},
        domain::NewPage,
        form::{Beginning, Fields, More},
    },
    ui::{
        Empty, Load, PageHead, Reading,
        form::{Form, SubmitButton, TextField},
    },
};

/// `/initiatives/new?product=ID`
#[component]
pub fn NewInitiativePage() -> impl IntoView {
    let reading = Reading::of(|| ReadNew {});
    view! {
        <PageHead title="Add an initiative" crumbs=vec![("Portfolio".to_owned(), "/portfolio".to_owned())]>
            "A piece of work with one lead, one target date and a state of health."
        </PageHead>
        <Load reading children=draw />
    }
}

fn draw(page: NewPage) -> AnyView {
    let product = use_query_map().with_untracked(|query| query.get("product").unwrap_or_default());
    if page.choices.products.is_empty() {
        return view! {
            <Empty title="There is no product yet" action=("Add a product".to_owned(), "/products/new".to_owned())>
                "An initiative belongs to a product, and none is here that you may add to."
            </Empty>
        }
        .into_any();
    }
    let beginning = Beginning { product, ..Beginning::default() };
    view! {
        <Form action=CreateInitiative::PATH id="new-initiative" draft=true class="form">
            <Fields beginning=beginning.clone() choices=page.choices />
            <TextField name="target" label="Target date" kind="date" optional=true hint="The first promise. It stays in sight for good, even when the date moves." />
            <More beginning />
            <div class="form-end"><SubmitButton label="Add the initiative" pending="Adding" /></div>
        </Form>
    }
    .into_any()
}
