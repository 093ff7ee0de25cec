//! The browser's door to saved views.

use leptos::prelude::*;
use server_fn::codec::GetUrl;

use super::domain::SavedViewsPage;
use crate::{error::AppError, packing::Packs};

/// Everything that `/portfolio/views` shows. `of` is the query of the view about to be saved.
#[server(prefix = "/api", endpoint = "views/page", input = GetUrl, output = Packs)]
pub async fn read_views(#[server(default)] of: Option<String>) -> Result<SavedViewsPage, AppError> {
    use super::store;
    use crate::portfolio::overview::of_address;

    let asked = crate::door::asked()?;
    let (db, viewer) = (&asked.state.db, &asked.viewer);
    let (teams, may_share_with_all) = store::may_share(db, viewer).await?;
    let views = store::views(db, viewer, asked.today).await?;
    Ok(SavedViewsPage { views, of: of.map(|of| of_address(&of).lasting().address()), teams, may_share_with_all })
}

/// Saves a view and opens it.
#[server(prefix = "/api", endpoint = "views/save")]
pub async fn save_view(
    #[server(default)] key: String,
    #[server(default)] name: String,
    #[server(default)] of: String,
    #[server(default)] audience: String,
    #[server(default)] team: String,
    #[server(default)] default: bool,
) -> Result<(), AppError> {
    use super::{domain::NewView, store};
    use crate::portfolio::overview::of_address;

    let asked = crate::door::asked()?;
    let new = NewView::typed(&name, &of_address(&of), &audience, &team, default)?;
    let work = async |m: &mut crate::audit::Mutation| store::save_view(m, &asked.viewer, &new).await;
    asked.write("save_view", &key, work).await?;
    crate::door::go_to(&format!("/portfolio?{}", if new.query.is_empty() { "view=table" } else { &new.query }));
    Ok(())
}

/// Makes a view the default of those it is for, or no longer.
#[server(prefix = "/api", endpoint = "views/default")]
pub async fn set_default_view(
    #[server(default)] key: String,
    #[server(default)] id: String,
    #[server(default)] on: bool,
) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    let work = async |m: &mut crate::audit::Mutation| super::store::set_default(m, &asked.viewer, &id, on).await;
    asked.write("set_default_view", &key, work).await
}

/// Takes a view out of the lists.
#[server(prefix = "/api", endpoint = "views/archive")]
pub async fn archive_view(#[server(default)] key: String, #[server(default)] id: String) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    let work = async |m: &mut crate::audit::Mutation| super::store::archive_view(m, &asked.viewer, &id).await;
    asked.write("archive_view", &key, work).await
}
