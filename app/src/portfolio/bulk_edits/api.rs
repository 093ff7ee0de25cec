//! The browser's door to bulk edits.

use leptos::prelude::*;
use server_fn::codec::GetUrl;

use super::domain::{BulkEditDone, BulkEditPage};
use crate::{error::AppError, packing::Packs};

/// What was picked. `search` is the query of the page's address: `pick` once for each.
#[server(prefix = "/api", endpoint = "bulk-edits/page", input = GetUrl, output = Packs)]
pub async fn read_bulk_edit(#[server(default)] search: String) -> Result<BulkEditPage, AppError> {
    let asked = crate::door::asked()?;
    let (db, viewer) = (&asked.state.db, &asked.viewer);
    let ids: Vec<String> = form_urlencoded::parse(search.trim_start_matches('?').as_bytes())
        .filter(|(name, _)| name == "pick")
        .map(|(_, id)| id.into_owned())
        .collect();
    let picked = super::store::picked(db, viewer, &ids).await?;
    let left_out = u32::try_from(ids.len().saturating_sub(picked.len())).unwrap_or(u32::MAX);
    let choices = crate::portfolio::initiatives::choices(db, viewer).await?;
    Ok(BulkEditPage { picked, left_out, teams: choices.teams, people: choices.people })
}

/// Changes all that was picked, and shows what was done.
#[server(prefix = "/api", endpoint = "bulk-edits/apply")]
pub async fn apply_bulk_edit(
    #[server(default)] key: String,
    #[server(default)] picked: String,
    #[server(default)] stage: String,
    #[server(default)] horizon: String,
    #[server(default)] team: String,
    #[server(default)] lead: String,
    #[server(default)] nobody: bool,
) -> Result<(), AppError> {
    use super::{domain::NewBulkEdit, store};
    use crate::people::store::person_typed;

    let asked = crate::door::asked()?;
    let typed = match lead.trim() {
        "" if nobody => Some(Ok(None)),
        "" => None,
        lead => Some(person_typed(&asked.state.db, &asked.viewer, lead).await?),
    };
    let new = NewBulkEdit::typed(&picked, &stage, &horizon, &team, typed)?;
    let what = store::told(&asked.state.db, &asked.viewer, &new.edit).await?;
    let work = async |m: &mut crate::audit::Mutation| store::apply(m, &asked.viewer, &new, &what).await;
    let id = asked.write("apply_bulk_edit", &key, work).await?;
    crate::door::go_to(&format!("/portfolio/bulk/{id}"));
    Ok(())
}

/// What was done together.
#[server(prefix = "/api", endpoint = "bulk-edits/done", input = GetUrl, output = Packs)]
pub async fn read_bulk_edit_done(#[server(default)] id: String) -> Result<BulkEditDone, AppError> {
    let asked = crate::door::asked()?;
    super::store::done(&asked.state.db, &asked.viewer, &asked.zone, &id).await
}

/// Takes it back.
#[server(prefix = "/api", endpoint = "bulk-edits/undo")]
pub async fn undo_bulk_edit(#[server(default)] key: String, #[server(default)] id: String) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    let work = async |m: &mut crate::audit::Mutation| super::store::undo(m, &asked.viewer, &id).await;
    asked.write("undo_bulk_edit", &key, work).await
}
