//! What the pages of an initiative ask for.

use leptos::prelude::*;
use server_fn::codec::GetUrl;

use crate::{
    error::AppError,
    packing::Packs,
    portfolio::{
        initiatives::domain::{EditPage, HistoryPage, InitiativePage, NewPage},
        status_updates::domain::Timeline,
    },
};

/// Everything that `/initiatives/:id` shows; of its updates the ten newest, or `all`.
#[server(prefix = "/api", endpoint = "initiatives/page", input = GetUrl, output = Packs)]
pub async fn read_initiative(
    #[server(default)] id: String,
    #[server(default)] all: bool,
) -> Result<(InitiativePage, Timeline), AppError> {
    use crate::portfolio::{initiatives::store, status_updates::store::feed_of, update_policies::store::policy_of};

    let asked = crate::door::asked()?;
    let (db, viewer, zone) = (&asked.state.db, &asked.viewer, &asked.zone);
    store::settle(db, asked.now, asked.today).await?;
    let initiative = store::initiative(db, viewer, zone, asked.today, &id).await?;
    let changes = store::changes_of(db, viewer, zone, &id, None).await?;
    let of = |field: &str| changes.iter().filter(|change| change.field == field).cloned().collect::<Vec<_>>();
    let team_id = initiative.team.as_ref().map(|team| team.id.as_str());
    let timeline = feed_of(db, viewer, zone, &id, if all { 500 } else { 10 }).await?;
    let page = InitiativePage {
        may: super::super::reach::may(viewer, &initiative),
        crumbs: super::super::reach::crumbs(viewer, &initiative),
        team_is_seen: super::super::reach::sees_team(viewer, &initiative),
        rhythm: policy_of(db, viewer, &initiative.line.id).await?.words(),
        promises: of("target_date"),
        confidence_was: of("confidence").pop().and_then(|change| change.from),
        needs: store::needs_of(db, viewer, zone, &id).await?,
        needed_by: store::needed_by(db, viewer, zone, &id).await?,
        links: store::links_of(db, viewer, &id).await?,
        why: crate::markdown::render(initiative.business_case.as_str()),
        changes: u32::try_from(changes.len()).unwrap_or(u32::MAX),
        colleagues: store::colleagues(db, viewer, asked.today, &initiative.line.id, team_id).await?,
        initiative,
    };
    Ok((page, timeline))
}

/// The initiative to be edited, and what may be chosen.
#[server(prefix = "/api", endpoint = "initiatives/edit-page", input = GetUrl, output = Packs)]
pub async fn read_edit(#[server(default)] id: String) -> Result<EditPage, AppError> {
    let asked = crate::door::asked()?;
    super::super::edit_page(&asked.state.db, &asked.viewer, (&asked.zone, asked.today), &id).await
}

/// What may be chosen for a new initiative.
#[server(prefix = "/api", endpoint = "initiatives/new-page", input = GetUrl, output = Packs)]
pub async fn read_new() -> Result<NewPage, AppError> {
    let asked = crate::door::asked()?;
    Ok(NewPage { choices: super::super::reach::choices(&asked.state.db, &asked.viewer).await? })
}

/// Everything that ever happened to an initiative.
#[server(prefix = "/api", endpoint = "initiatives/history", input = GetUrl, output = Packs)]
pub async fn read_history(#[server(default)] id: String) -> Result<HistoryPage, AppError> {
    use crate::{
        audit::{Subject, history_of},
        portfolio::initiatives::store,
    };

    let asked = crate::door::asked()?;
    let (db, viewer, zone) = (&asked.state.db, &asked.viewer, &asked.zone);
    let initiative = store::initiative(db, viewer, zone, asked.today, &id).await?;
    let changes = store::changes_of(db, viewer, zone, &id, None).await?;
    let events = history_of(db, viewer, zone, Subject { kind: "initiative", id: &id }).await?;
    let events = events.into_iter().map(|event| (event.at, event.actor, event.operation)).collect();
    Ok(HistoryPage::merge(id, initiative.name.into(), changes, events))
}
