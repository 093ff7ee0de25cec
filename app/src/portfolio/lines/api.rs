//! The browser's door to product lines.

use leptos::prelude::*;
use server_fn::codec::GetUrl;

use super::domain::LinePage;
use crate::{error::AppError, packing::Packs};

/// Everything that `/lines/:id` shows.
#[server(prefix = "/api", endpoint = "lines/page", input = GetUrl, output = Packs)]
pub async fn read_line(#[server(default)] id: String) -> Result<LinePage, AppError> {
    use super::store;
    use crate::{
        people::store::names,
        portfolio::{
            initiatives::store::{Within, roll_up, settle},
            products::store::products_of_line,
        },
        viewer::{Operation, Place},
    };

    let asked = crate::door::asked()?;
    let (db, viewer) = (&asked.state.db, &asked.viewer);
    settle(db, asked.now, asked.today).await?;
    let line = store::line(db, viewer, &asked.zone, &id).await?;
    let place = Place { line: Some(&id), ..Place::default() };
    let may_edit = viewer.may(Operation::EditLine, place);
    Ok(LinePage {
        may_edit,
        may_add: line.archived.is_none() && viewer.may(Operation::EditProduct, place),
        roll_up: roll_up(db, viewer, Within::Line(&id)).await?,
        products: products_of_line(db, viewer, &asked.zone, &id).await?,
        names: if may_edit { names(db, viewer).await? } else { Vec::new() },
        line,
    })
}

/// Adds a line and leads to its page.
#[server(prefix = "/api", endpoint = "lines/create")]
pub async fn create_line(
    #[server(default)] key: String,
    #[server(default)] name: String,
    #[server(default)] purpose: String,
    #[server(default)] owner: String,
) -> Result<(), AppError> {
    use super::{domain::NewLine, store};

    let asked = crate::door::asked()?;
    let owner = crate::people::store::person_typed(&asked.state.db, &asked.viewer, &owner).await?;
    let new = NewLine::typed(&name, &purpose, owner)?;
    let id = asked.write("create_line", &key, async |m| store::create_line(m, &asked.viewer, &new).await).await?;
    crate::door::go_to(&format!("/lines/{id}"));
    Ok(())
}

/// Changes a line.
#[server(prefix = "/api", endpoint = "lines/edit")]
pub async fn edit_line(
    #[server(default)] key: String,
    #[server(default)] id: String,
    #[server(default)] version: i64,
    #[server(default)] name: String,
    #[server(default)] purpose: String,
    #[server(default)] owner: String,
) -> Result<(), AppError> {
    use super::{domain::NewLine, store};

    let asked = crate::door::asked()?;
    let owner = crate::people::store::person_typed(&asked.state.db, &asked.viewer, &owner).await?;
    let edit = NewLine::typed(&name, &purpose, owner)?;
    let work = async |m: &mut crate::audit::Mutation| store::edit_line(m, &asked.viewer, &id, &edit, version).await;
    asked.write("edit_line", &key, work).await
}

/// Archives a line, or restores it.
#[server(prefix = "/api", endpoint = "lines/archive")]
pub async fn archive_line(
    #[server(default)] key: String,
    #[server(default)] id: String,
    #[server(default)] restore: bool,
) -> Result<(), AppError> {
    use super::store;

    let asked = crate::door::asked()?;
    let viewer = &asked.viewer;
    if restore {
        asked.write("restore_line", &key, async |m| store::restore_line(m, viewer, &id).await).await
    } else {
        asked.write("archive_line", &key, async |m| store::archive_line(m, viewer, &id).await).await
    }
}
