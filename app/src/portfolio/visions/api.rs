//! The browser's door to vision statements.

use leptos::prelude::*;
use server_fn::codec::GetUrl;

use super::domain::VisionPage;
use crate::{error::AppError, packing::Packs};

/// Everything that `/visions/:id` shows.
#[server(prefix = "/api", endpoint = "visions/page", input = GetUrl, output = Packs)]
pub async fn read_vision(#[server(default)] id: String) -> Result<VisionPage, AppError> {
    use crate::viewer::{Operation, Place};

    let asked = crate::door::asked()?;
    let (db, viewer) = (&asked.state.db, &asked.viewer);
    let vision = super::store::vision(db, viewer, &asked.zone, &id).await?;
    let place = Place { line: Some(&vision.line_id), product: Some(&vision.product.id), team: None };
    let may_edit = viewer.may(Operation::EditProduct, place);
    Ok(VisionPage {
        may_edit,
        may_promote: viewer.may(Operation::CreateInitiative, place),
        names: if may_edit { crate::people::store::names(db, viewer).await? } else { Vec::new() },
        vision,
    })
}

/// Adds a statement to a product.
#[server(prefix = "/api", endpoint = "visions/create")]
pub async fn create_vision(
    #[server(default)] key: String,
    #[server(default)] product: String,
    #[server(default)] name: String,
    #[server(default)] statement: String,
) -> Result<(), AppError> {
    use super::{domain::NewVision, store};

    let asked = crate::door::asked()?;
    let new = NewVision::typed(&name, &statement)?;
    let work = async |m: &mut crate::audit::Mutation| store::create_vision(m, &asked.viewer, &product, &new).await;
    asked.write("create_vision", &key, work).await.map(drop)
}

/// Changes a statement.
#[server(prefix = "/api", endpoint = "visions/edit")]
pub async fn edit_vision(
    #[server(default)] key: String,
    #[server(default)] id: String,
    #[server(default)] version: i64,
    #[server(default)] name: String,
    #[server(default)] statement: String,
) -> Result<(), AppError> {
    use super::{domain::NewVision, store};

    let asked = crate::door::asked()?;
    let edit = NewVision::typed(&name, &statement)?;
    let work = async |m: &mut crate::audit::Mutation| store::edit_vision(m, &asked.viewer, &id, &edit, version).await;
    asked.write("edit_vision", &key, work).await
}

/// Makes an initiative of a statement and leads to it.
#[server(prefix = "/api", endpoint = "visions/promote")]
pub async fn promote_vision(
    #[server(default)] key: String,
    #[server(default)] id: String,
    #[server(default)] stage: String,
    #[server(default)] horizon: String,
    #[server(default)] lead: String,
    #[server(default)] target: String,
) -> Result<(), AppError> {
    use super::{domain::Promotion, store};

    let asked = crate::door::asked()?;
    let lead = crate::people::store::person_typed(&asked.state.db, &asked.viewer, &lead).await?;
    let promotion = Promotion::typed(&stage, &horizon, &target, lead)?;
    let work = async |m: &mut crate::audit::Mutation| store::promote_vision(m, &asked.viewer, &id, &promotion).await;
    let initiative = asked.write("promote_vision", &key, work).await?;
    crate::door::go_to(&format!("/initiatives/{initiative}"));
    Ok(())
}

/// Archives a statement, or restores it.
#[server(prefix = "/api", endpoint = "visions/archive")]
pub async fn archive_vision(
    #[server(default)] key: String,
    #[server(default)] id: String,
    #[server(default)] restore: bool,
) -> Result<(), AppError> {
    use super::store;

    let asked = crate::door::asked()?;
    let viewer = &asked.viewer;
    if restore {
        asked.write("restore_vision", &key, async |m| store::restore_vision(m, viewer, &id).await).await
    } else {
        asked.write("archive_vision", &key, async |m| store::archive_vision(m, viewer, &id).await).await
    }
}
