//! `/products/new`: a product is added to a line.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;

use super::fields::{Beginning, Fields};
use crate::{
    portfolio::{
        domain::{ProductKind, ProductStage},
        products::{
            api::{CreateProduct, ReadNew},
            domain::NewPage,
        },
    },
    ui::{
        Empty, Load, PageHead, Reading,
        form::{Form, SubmitButton},
    },
};

/// `/products/new?line=ID`
#[component]
pub fn NewProduct() -> impl IntoView {
    let reading = Reading::of(|| ReadNew {});
    view! {
        <PageHead title="Add a product" crumbs=vec![("Portfolio".to_owned(), "/portfolio".to_owned())]>
            "A product belongs to a line and carries initiatives."
        </PageHead>
        <Load reading children=draw />
    }
}

fn draw(page: NewPage) -> AnyView {
    let line = use_query_map().with_untracked(|query| query.get("line").unwrap_or_default());
    if page.lines.is_empty() {
        return view! {
            <Empty title="There is no product line yet" action=("Add a product line".to_owned(), "/lines/new".to_owned())>
                "A product belongs to a line, and none is here that you may add to."
            </Empty>
        }
        .into_any();
    }
    let beginning = Beginning {
        line,
        name: String::new(),
        purpose: String::new(),
        kind: ProductKind::Software,
        stage: ProductStage::Development,
        owner: String::new(),
    };
    view! {
        <Form action=CreateProduct::PATH id="new-product" draft=true class="form">
            <Fields beginning lines=page.lines names=page.names />
            <div class="form-end"><SubmitButton label="Add the product" pending="Adding" /></div>
        </Form>
    }
    .into_any()
}
