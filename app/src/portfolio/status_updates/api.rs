//! The browser's doors to updates.

use leptos::prelude::*;
use server_fn::codec::GetUrl;

use super::domain::{Desk, Editable};
use crate::{error::AppError, packing::Packs};

/// What the viewer owes, and the form for the chosen initiative; without a choice for the first that is owed.
#[server(prefix = "/api", endpoint = "updates/desk", input = GetUrl, output = Packs)]
pub async fn read_desk(
    #[server(default)] initiative: String,
    #[server(default)] posted: String,
) -> Result<Desk, AppError> {
    use super::store;
    let asked = crate::door::asked()?;
    let (db, viewer, zone) = (&asked.state.db, &asked.viewer, &asked.zone);
    let list = store::due_list(db, viewer, zone, asked.now).await?;
    let posted = if posted.is_empty() { None } else { store::posted(db, viewer, &posted).await.ok() };
    let chosen = if initiative.is_empty() && posted.is_none() {
        list.all().next().map(|due| due.id.clone())
    } else {
        Some(initiative).filter(|id| !id.is_empty())
    };
    let prepared = match chosen {
        Some(id) => Some(store::prepare(db, viewer, zone, asked.today, &id).await?),
        None => None,
    };
    Ok(Desk { list, prepared, posted })
}

/// Posts an update. `then=next` leads on to the next that is owed.
#[server(prefix = "/api", endpoint = "updates/post")]
pub async fn post_update(
    initiative: String,
    #[server(default)] key: String,
    #[server(default)] health: String,
    #[server(default)] narrative: String,
    #[server(default)] path_to_green: String,
    #[server(default)] target_date: String,
    #[server(default)] target_was: String,
    #[server(default)] reason: String,
    #[server(default)] confidence: String,
    #[server(default)] ask: String,
    #[server(default)] ask_of: String,
    #[server(default)] then: String,
) -> Result<(), AppError> {
    use super::{
        asks::NewAsk,
        domain::{NewUpdate, Said, TargetMove},
        store,
    };
    use crate::portfolio::domain::Confidence;
    let asked = crate::door::asked()?;
    let mut faults = crate::error::Faults::new();
    let said = Said::parse(&mut faults, &health, &narrative, &path_to_green);
    let target = TargetMove::parse(&mut faults, &target_date, &target_was, &reason);
    let confidence = faults.take("confidence", Confidence::parse(&confidence)).flatten();
    let ask = NewAsk::parse(&mut faults, &ask, &ask_of);
    let Some(said) = said else { return Err(faults.refusal()) };
    faults.done()?;
    let new = NewUpdate { initiative_id: initiative.clone(), said, target, confidence, ask };
    let (db, viewer) = (&asked.state.db, &asked.viewer);
    let id = store::post(db, viewer, asked.now, Some(&key), &new).await?;
    let next = if then == "next" {
        store::due_list(db, viewer, &asked.zone, asked.now).await?.after(&initiative).map(|due| due.id.clone())
    } else {
        None
    };
    let next = next.map(|next| format!("&initiative={next}")).unwrap_or_default();
    crate::door::go_to(&format!("/updates?posted={id}{next}"));
    Ok(())
}

/// An update as the form for correcting it starts.
#[server(prefix = "/api", endpoint = "updates/editable", input = GetUrl, output = Packs)]
pub async fn read_editable(id: String) -> Result<Editable, AppError> {
    let asked = crate::door::asked()?;
    super::store::editable(&asked.state.db, &asked.viewer, &asked.zone, &id).await
}

/// Corrects an update: a further version of it.
#[server(prefix = "/api", endpoint = "updates/correct")]
pub async fn correct_update(
    id: String,
    version: i64,
    #[server(default)] key: String,
    #[server(default)] health: String,
    #[server(default)] narrative: String,
    #[server(default)] path_to_green: String,
) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    let mut faults = crate::error::Faults::new();
    let said = super::domain::Said::parse(&mut faults, &health, &narrative, &path_to_green);
    let Some(said) = said else { return Err(faults.refusal()) };
    faults.done()?;
    let (db, viewer) = (&asked.state.db, &asked.viewer);
    let initiative = super::store::correct(db, viewer, asked.now, Some(&key), (&id, version), &said).await?;
    crate::door::go_to(&format!("/initiatives/{initiative}#update-{id}"));
    Ok(())
}
