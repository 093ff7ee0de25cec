//! Changing a product where it stands.

use leptos::prelude::*;
use server_fn::ServerFn;

use super::fields::{Beginning, Fields};
use crate::{
    portfolio::{
        archive::ArchiveForm,
        products::{
            api::{self, ArchiveProduct},
            domain::ProductPage,
        },
    },
    ui::{
        Details,
        form::{Form, HiddenField, SubmitButton, VersionField},
    },
};

/// The form, and archiving below it.
#[component]
pub fn EditProduct(page: ProductPage) -> impl IntoView {
    let ProductPage { product, mut lines, names, .. } = page;
    if !lines.contains(&product.line) {
        lines.insert(0, product.line.clone());
    }
    let archived = product.archived.is_some();
    let (id, version) = (product.id.clone(), product.version);
    let beginning = Beginning {
        line: product.line.id,
        name: product.name,
        purpose: product.purpose,
        kind: product.kind,
        stage: product.stage,
        owner: product.owner.map(|owner| owner.name).unwrap_or_default(),
    };
    let form = (!archived).then(|| {
        view! {
            <Form action=api::EditProduct::PATH id="edit-product" class="form">
                <HiddenField name="id" value=id />
                <VersionField version />
                <Fields beginning lines names />
                <div class="form-end"><SubmitButton label="Save the product" pending="Saving" /></div>
            </Form>
        }
    });
    view! {
        <Details summary="Change this product" open=archived>
            {form}
            <ArchiveForm action=ArchiveProduct::PATH id=product.id archived condition="A product can be archived when no initiative in it is open." />
        </Details>
    }
    .into_any()
}
