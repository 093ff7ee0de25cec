//! Forms about what an initiative waits for and links to.

use leptos::prelude::*;

use crate::error::AppError;

/// An initiative begins to wait for another, named or given by its address.
#[server(prefix = "/api", endpoint = "initiatives/add-dependency")]
pub async fn add_dependency(
    #[server(default)] key: String,
    #[server(default)] id: String,
    #[server(default)] needs: String,
) -> Result<(), AppError> {
    use crate::portfolio::initiatives::store;

    let asked = crate::door::asked()?;
    let viewer = &asked.viewer;
    let needs = store::initiative_typed(&asked.state.db, viewer, "needs", &needs).await?;
    let work = async |m: &mut crate::audit::Mutation| store::add_dependency(m, viewer, &id, &needs).await;
    asked.write("add_dependency", &key, work).await.map(drop)
}

/// An initiative no longer waits.
#[server(prefix = "/api", endpoint = "initiatives/clear-dependency")]
pub async fn clear_dependency(
    #[server(default)] key: String,
    #[server(default)] dependency: String,
) -> Result<(), AppError> {
    use crate::portfolio::initiatives::store;

    let asked = crate::door::asked()?;
    let work = async |m: &mut crate::audit::Mutation| store::clear_dependency(m, &asked.viewer, &dependency).await;
    asked.write("clear_dependency", &key, work).await.map(drop)
}

/// Adds a link to the web.
#[server(prefix = "/api", endpoint = "initiatives/add-link")]
pub async fn add_link(
    #[server(default)] key: String,
    #[server(default)] id: String,
    #[server(default)] label: String,
    #[server(default)] url: String,
) -> Result<(), AppError> {
    use crate::portfolio::initiatives::{domain::NewLink, store};

    let asked = crate::door::asked()?;
    let new = NewLink::typed(&label, &url)?;
    let work = async |m: &mut crate::audit::Mutation| store::add_link(m, &asked.viewer, &id, &new).await;
    asked.write("add_link", &key, work).await.map(drop)
}

/// Takes a link off the page.
#[server(prefix = "/api", endpoint = "initiatives/remove-link")]
pub async fn remove_link(#[server(default)] key: String, #[server(default)] link: String) -> Result<(), AppError> {
    use crate::portfolio::initiatives::store;

    let asked = crate::door::asked()?;
    let work = async |m: &mut crate::audit::Mutation| store::remove_link(m, &asked.viewer, &link).await;
    asked.write("remove_link", &key, work).await.map(drop)
}
