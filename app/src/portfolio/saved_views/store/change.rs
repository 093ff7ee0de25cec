//! Views are saved, made the default, and archived.

use crate::{
    audit::{Mutation, Subject},
    db::{new_id, strange_row},
    error::AppError,
    portfolio::saved_views::domain::{Audience, NewView},
    viewer::Viewer,
};

use super::read::may_share_with;

/// Saves a view; gives its id. A default takes the place of the one before.
pub async fn save_view(m: &mut Mutation, viewer: &Viewer, new: &NewView) -> Result<String, AppError> {
    let Some(owner) =
        viewer.person_id.as_deref().filter(|_| may_share_with(viewer, new.audience, new.team_id.as_deref()))
    else {
        return Err(refusal(new.audience));
    };
    let id = new_id();
    sqlx::query(
        "insert into saved_views (id, owner_id, audience, team_id, name, query, created_at) values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&id)
    .bind(owner)
    .bind(new.audience.as_str())
    .bind(&new.team_id)
    .bind(new.name.as_str())
    .bind(&new.query)
    .bind(m.now.0)
    .execute(&mut *m.tx)
    .await?;
    let detail = serde_json::json!({ "name": new.name, "audience": new.audience });
    m.audit(Subject { kind: "view", id: &id }, &detail).await?;
    if new.is_default {
        set_default(m, viewer, &id, true).await?;
    }
    Ok(id)
}

#[derive(sqlx::FromRow)]
struct Standing {
    owner_id: String,
    audience: String,
    team_id: Option<String>,
}

/// Reads a view for a change; what somebody may not change is refused, what is another's own does not exist.
async fn standing(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<Standing, AppError> {
    let found: Standing =
        sqlx::query_as("select owner_id, audience, team_id from saved_views where id = $1 and archived_at is null")
            .bind(id)
            .fetch_one(&mut *m.tx)
            .await?;
    let audience: Audience = found.audience.parse().map_err(|e| strange_row("saved_views", e))?;
    if audience == Audience::Private && viewer.person_id.as_deref() != Some(found.owner_id.as_str()) {
        return Err(AppError::NotFound);
    }
    if may_share_with(viewer, audience, found.team_id.as_deref()) { Ok(found) } else { Err(refusal(audience)) }
}

fn refusal(audience: Audience) -> AppError {
    AppError::forbidden(match audience {
        Audience::Private => "Only somebody who has signed in keeps views of their own.",
        Audience::Team => "What a team opens is decided by its lead. Save the view for yourself instead.",
        Audience::Organisation => {
            "What everybody opens is decided by the chief product officer. Save the view for yourself instead."
        }
    })
}

/// Makes a view what `/portfolio` opens with for those it is for, or no longer.
pub async fn set_default(m: &mut Mutation, viewer: &Viewer, id: &str, on: bool) -> Result<(), AppError> {
    let found = standing(m, viewer, id).await?;
    if on {
        sqlx::query(
            "update saved_views set is_default = 0, version = version + 1 where is_default = 1 and audience = $1
                and (audience <> 'private' or owner_id = $2) and (audience <> 'team' or team_id = $3)",
        )
        .bind(&found.audience)
        .bind(&found.owner_id)
        .bind(&found.team_id)
        .execute(&mut *m.tx)
        .await?;
    }
    sqlx::query("update saved_views set is_default = $2, version = version + 1 where id = $1")
        .bind(id)
        .bind(on)
        .execute(&mut *m.tx)
        .await?;
    m.audit(Subject { kind: "view", id }, &serde_json::json!({ "default": on })).await
}

/// Takes a view out of every list; it stays on record.
pub async fn archive_view(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<(), AppError> {
    standing(m, viewer, id).await?;
    sqlx::query("update saved_views set archived_at = $2, is_default = 0, version = version + 1 where id = $1")
        .bind(id)
        .bind(m.now.0)
        .execute(&mut *m.tx)
        .await?;
    m.audit(Subject { kind: "view", id }, &serde_json::json!({ "archived": true })).await
}
