//! Forms that change an initiative. Each parses what was typed and calls one store function.

#![expect(clippy::too_many_arguments, reason = "an argument is a field of the form")]

use leptos::prelude::*;

use crate::error::AppError;

/// Begins an initiative and leads to its page.
#[server(prefix = "/api", endpoint = "initiatives/create")]
pub async fn create_initiative(
    #[server(default)] key: String,
    #[server(default)] name: String,
    #[server(default)] summary: String,
    #[server(default)] business_case: String,
    #[server(default)] product: String,
    #[server(default)] team: String,
    #[server(default)] lead: String,
    #[server(default)] stage: String,
    #[server(default)] horizon: String,
    #[server(default)] themes: String,
    #[server(default)] target: String,
    #[server(default)] confidence: String,
) -> Result<(), AppError> {
    use crate::{
        people::store::person_typed,
        portfolio::initiatives::{domain::TypedInitiative, store},
    };

    let asked = crate::door::asked()?;
    let lead = person_typed(&asked.state.db, &asked.viewer, &lead).await?;
    let typed =
        TypedInitiative { name, summary, business_case, product, team, stage, horizon, themes, target, confidence };
    let new = typed.parse(lead)?;
    let id = asked.write("create_initiative", &key, async |m| store::create(m, &asked.viewer, &new).await).await?;
    crate::door::go_to(&format!("/initiatives/{id}"));
    Ok(())
}

/// Changes the fields that were on the form; the others stay as they are. A whole form leads back to where it was
/// opened, or to the initiative.
#[server(prefix = "/api", endpoint = "initiatives/edit")]
pub async fn edit_initiative(
    #[server(default)] key: String,
    #[server(default)] id: String,
    #[server(default)] version: i64,
    #[server(default)] name: Option<String>,
    #[server(default)] summary: Option<String>,
    #[server(default)] business_case: Option<String>,
    #[server(default)] product: Option<String>,
    #[server(default)] team: Option<String>,
    #[server(default)] lead: Option<String>,
    #[server(default)] stage: Option<String>,
    #[server(default)] horizon: Option<String>,
    #[server(default)] themes: Option<String>,
    #[server(default)] confidence: Option<String>,
    #[server(default)] source_url: Option<String>,
    #[server(default)] back: Option<String>,
) -> Result<(), AppError> {
    use crate::{
        people::store::person_typed,
        portfolio::initiatives::{domain::TypedEdit, store},
    };

    let asked = crate::door::asked()?;
    let lead = match lead {
        Some(lead) => Some(person_typed(&asked.state.db, &asked.viewer, &lead).await?),
        None => None,
    };
    let whole_form = name.is_some();
    let typed =
        TypedEdit { name, summary, business_case, product, team, stage, horizon, themes, confidence, source_url };
    let edit = typed.parse(lead)?;
    let work = async |m: &mut crate::audit::Mutation| store::edit(m, &asked.viewer, &id, &edit, Some(version)).await;
    asked.write("edit_initiative", &key, work).await?;
    if whole_form {
        crate::door::go_to(&back.unwrap_or_else(|| format!("/initiatives/{id}")));
    }
    Ok(())
}

/// Moves an initiative to another lane.
#[server(prefix = "/api", endpoint = "initiatives/move")]
pub async fn move_initiative(
    #[server(default)] key: String,
    #[server(default)] id: String,
    #[server(default)] version: i64,
    #[server(default)] horizon: String,
) -> Result<(), AppError> {
    use crate::portfolio::initiatives::{domain::TypedEdit, store};

    let asked = crate::door::asked()?;
    // A card's form has a button for each lane, and one key for all of them.
    let key = format!("{key}-{horizon}");
    let edit = TypedEdit { horizon: Some(horizon), ..TypedEdit::default() }.parse(None)?;
    let work = async |m: &mut crate::audit::Mutation| store::edit(m, &asked.viewer, &id, &edit, Some(version)).await;
    asked.write("move_initiative", &key, work).await
}

/// Moves the target date, with a reason.
#[server(prefix = "/api", endpoint = "initiatives/move-date")]
pub async fn move_date(
    #[server(default)] key: String,
    #[server(default)] id: String,
    #[server(default)] version: i64,
    #[server(default)] target: String,
    #[server(default)] reason: String,
) -> Result<(), AppError> {
    use crate::portfolio::initiatives::{domain::NewDate, store};

    let asked = crate::door::asked()?;
    let promised = store::has_promise(&asked.state.db, &asked.viewer, &id).await?;
    let new = NewDate::typed(&target, &reason, promised)?;
    let work = async |m: &mut crate::audit::Mutation| {
        store::move_date(m, &asked.viewer, &id, new.target, new.reason.as_ref(), Some(version)).await
    };
    asked.write("move_date", &key, work).await
}

/// Archives an initiative, or restores it.
#[server(prefix = "/api", endpoint = "initiatives/archive")]
pub async fn archive_initiative(
    #[server(default)] key: String,
    #[server(default)] id: String,
    #[server(default)] restore: bool,
) -> Result<(), AppError> {
    use crate::portfolio::initiatives::store;

    let asked = crate::door::asked()?;
    let viewer = &asked.viewer;
    if restore {
        asked.write("restore_initiative", &key, async |m| store::restore(m, viewer, &id).await).await
    } else {
        asked.write("archive_initiative", &key, async |m| store::archive(m, viewer, &id).await).await
    }
}
