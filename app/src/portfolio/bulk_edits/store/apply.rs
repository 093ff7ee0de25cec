//! Several initiatives are changed in one transaction, and changed back in another.

use serde::{Deserialize, Serialize};

use crate::{
    audit::{Mutation, Subject},
    db::{internal, new_id, strange_row},
    error::AppError,
    portfolio::{
        bulk_edits::domain::NewBulkEdit,
        domain::{Horizon, Stage},
        initiatives::{InitiativeEdit, store::edit},
    },
    viewer::Viewer,
};

/// What a bulk edit may change, as it stood before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
struct Before {
    stage: String,
    horizon: String,
    team_id: Option<String>,
    lead_id: Option<String>,
}

/// Changes all of them or none: where one was changed meanwhile, its name is said. Gives the id of what was done.
pub async fn apply(m: &mut Mutation, viewer: &Viewer, new: &NewBulkEdit, what: &str) -> Result<String, AppError> {
    let id = new_id();
    sqlx::query("insert into bulk_edits (id, what, actor_id, actor_name, at) values ($1, $2, $3, $4, $5)")
        .bind(&id)
        .bind(what)
        .bind(m.actor_id().map(str::to_owned))
        .bind(m.actor_name().to_owned())
        .bind(m.now.0)
        .execute(&mut *m.tx)
        .await?;
    for (initiative, version) in &new.picked {
        let before: Before = sqlx::query_as("select stage, horizon, team_id, lead_id from initiatives where id = $1")
            .bind(initiative)
            .fetch_one(&mut *m.tx)
            .await?;
        match edit(m, viewer, initiative, &new.edit, Some(*version)).await {
            Err(AppError::Conflict { who, .. }) => return Err(changed_meanwhile(m, initiative, &who).await?),
            done => done?,
        }
        let now: i64 = version_of(m, initiative).await?;
        if now != *version {
            sqlx::query(
                "insert into bulk_edit_items (bulk_edit_id, initiative_id, before, version) values ($1, $2, $3, $4)",
            )
            .bind(&id)
            .bind(initiative)
            .bind(serde_json::to_string(&before).map_err(|e| internal(&e))?)
            .bind(now)
            .execute(&mut *m.tx)
            .await?;
        }
    }
    m.audit(Subject { kind: "bulk_edit", id: &id }, &serde_json::json!({ "what": what, "picked": new.picked.len() }))
        .await?;
    Ok(id)
}

async fn version_of(m: &mut Mutation, id: &str) -> Result<i64, AppError> {
    Ok(sqlx::query_scalar("select version from initiatives where id = $1").bind(id).fetch_one(&mut *m.tx).await?)
}

async fn changed_meanwhile(m: &mut Mutation, id: &str, who: &str) -> Result<AppError, AppError> {
    let name: String =
        sqlx::query_scalar("select name from initiatives where id = $1").bind(id).fetch_one(&mut *m.tx).await?;
    let told =
        format!("{who} has changed “{name}” since you picked it. Nothing was changed; pick again to see it as it is.");
    Ok(AppError::invalid("picked", told))
}

#[derive(sqlx::FromRow)]
struct Item {
    initiative_id: String,
    before: String,
    version: i64,
}

/// Takes a bulk edit back. What somebody has changed since stays as they left it.
pub async fn undo(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<(), AppError> {
    let actor: Option<String> =
        sqlx::query_scalar("select actor_id from bulk_edits where id = $1 and undone_at is null")
            .bind(id)
            .fetch_optional(&mut *m.tx)
            .await?
            .ok_or_else(|| AppError::forbidden("This has been undone already."))?;
    if actor != viewer.person_id {
        return Err(AppError::forbidden(
            "Only who made these changes can undo them together. Change the initiatives one by one.",
        ));
    }
    let items: Vec<Item> = sqlx::query_as(
        "select initiative_id, before, version from bulk_edit_items where bulk_edit_id = $1 order by initiative_id",
    )
    .bind(id)
    .fetch_all(&mut *m.tx)
    .await?;
    for item in items {
        if version_of(m, &item.initiative_id).await? == item.version {
            let back = back(&item.before)?;
            edit(m, viewer, &item.initiative_id, &back, Some(item.version)).await?;
        }
    }
    sqlx::query("update bulk_edits set undone_at = $2, undone_by = $3 where id = $1")
        .bind(id)
        .bind(m.now.0)
        .bind(m.actor_name().to_owned())
        .execute(&mut *m.tx)
        .await?;
    m.audit(Subject { kind: "bulk_edit", id }, &serde_json::json!({ "undone": true })).await
}

fn back(before: &str) -> Result<InitiativeEdit, AppError> {
    let before: Before = serde_json::from_str(before).map_err(|e| strange_row("bulk_edit_items", e))?;
    let odd = |e: String| strange_row("bulk_edit_items", e);
    Ok(InitiativeEdit {
        stage: Some(before.stage.parse::<Stage>().map_err(odd)?),
        horizon: Some(before.horizon.parse::<Horizon>().map_err(odd)?),
        team_id: Some(before.team_id),
        lead_id: Some(before.lead_id),
        ..InitiativeEdit::default()
    })
}
