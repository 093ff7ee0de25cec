//! The browser's door to products.

#![expect(clippy::too_many_arguments, reason = "an argument is a field of the form")]

use leptos::prelude::*;
use server_fn::codec::GetUrl;

use super::domain::{NewPage, ProductPage};
use crate::{error::AppError, packing::Packs};

/// Everything that `/products/:id` shows.
#[server(prefix = "/api", endpoint = "products/page", input = GetUrl, output = Packs)]
pub async fn read_product(#[server(default)] id: String) -> Result<ProductPage, AppError> {
    use super::store;
    use crate::{
        people::store::names,
        portfolio::{
            initiatives::store::{Within, initiatives_within, settle},
            lines::store::line_choices,
            visions::store::visions_of,
        },
        viewer::{Operation, Place},
    };

    let asked = crate::door::asked()?;
    let (db, viewer) = (&asked.state.db, &asked.viewer);
    settle(db, asked.now, asked.today).await?;
    let product = store::product(db, viewer, &asked.zone, &id).await?;
    let place = Place { line: Some(&product.line.id), product: Some(&id), team: None };
    let may_edit = viewer.may(Operation::EditProduct, place);
    Ok(ProductPage {
        may_edit,
        may_add: product.archived.is_none() && viewer.may(Operation::CreateInitiative, place),
        line_is_seen: viewer.sees(Place { line: Some(&product.line.id), ..Place::default() }),
        listing: initiatives_within(db, viewer, asked.today, Within::Product(&id)).await?,
        visions: visions_of(db, viewer, &asked.zone, &id).await?,
        lines: if may_edit { line_choices(db, viewer).await? } else { Vec::new() },
        names: if may_edit { names(db, viewer).await? } else { Vec::new() },
        product,
    })
}

/// What may be chosen for a new product.
#[server(prefix = "/api", endpoint = "products/new-page", input = GetUrl, output = Packs)]
pub async fn read_new() -> Result<NewPage, AppError> {
    let asked = crate::door::asked()?;
    let lines = crate::portfolio::lines::store::line_choices(&asked.state.db, &asked.viewer).await?;
    Ok(NewPage { lines, names: crate::people::store::names(&asked.state.db, &asked.viewer).await? })
}

/// Adds a product and leads to its page.
#[server(prefix = "/api", endpoint = "products/create")]
pub async fn create_product(
    #[server(default)] key: String,
    #[server(default)] line: String,
    #[server(default)] name: String,
    #[server(default)] purpose: String,
    #[server(default)] product_kind: String,
    #[server(default)] stage: String,
    #[server(default)] owner: String,
) -> Result<(), AppError> {
    use super::{domain::TypedProduct, store};

    let asked = crate::door::asked()?;
    let owner = crate::people::store::person_typed(&asked.state.db, &asked.viewer, &owner).await?;
    let new = TypedProduct { line, name, purpose, kind: product_kind, stage }.parse(owner)?;
    let id = asked.write("create_product", &key, async |m| store::create_product(m, &asked.viewer, &new).await).await?;
    crate::door::go_to(&format!("/products/{id}"));
    Ok(())
}

/// Changes a product.
#[server(prefix = "/api", endpoint = "products/edit")]
pub async fn edit_product(
    #[server(default)] key: String,
    #[server(default)] id: String,
    #[server(default)] version: i64,
    #[server(default)] line: String,
    #[server(default)] name: String,
    #[server(default)] purpose: String,
    #[server(default)] product_kind: String,
    #[server(default)] stage: String,
    #[server(default)] owner: String,
) -> Result<(), AppError> {
    use super::{domain::TypedProduct, store};

    let asked = crate::door::asked()?;
    let owner = crate::people::store::person_typed(&asked.state.db, &asked.viewer, &owner).await?;
    let edit = TypedProduct { line, name, purpose, kind: product_kind, stage }.parse(owner)?;
    let work = async |m: &mut crate::audit::Mutation| store::edit_product(m, &asked.viewer, &id, &edit, version).await;
    asked.write("edit_product", &key, work).await
}

/// Archives a product, or restores it.
#[server(prefix = "/api", endpoint = "products/archive")]
pub async fn archive_product(
    #[server(default)] key: String,
    #[server(default)] id: String,
    #[server(default)] restore: bool,
) -> Result<(), AppError> {
    use super::store;

    let asked = crate::door::asked()?;
    let viewer = &asked.viewer;
    if restore {
        asked.write("restore_product", &key, async |m| store::restore_product(m, viewer, &id).await).await
    } else {
        asked.write("archive_product", &key, async |m| store::archive_product(m, viewer, &id).await).await
    }
}
