//! What a bulk edit does, in words.

use crate::{db::Db, error::AppError, portfolio::initiatives::InitiativeEdit, viewer::Viewer};

/// "Stage to launch, team to App".
pub async fn told(db: &Db, _viewer: &Viewer, edit: &InitiativeEdit) -> Result<String, AppError> {
    let mut parts = Vec::new();
    parts.extend(edit.stage.map(|stage| format!("stage to {}", stage.label().to_lowercase())));
    parts.extend(edit.horizon.map(|horizon| format!("horizon to {}", horizon.label().to_lowercase())));
    let named = [
        ("team", &edit.team_id, "select name from teams where id = $1", "no team"),
        ("lead", &edit.lead_id, "select name from people where id = $1", "nobody"),
    ];
    for (what, new, sql, none) in named {
        let Some(new) = new else { continue };
        let name: Option<String> = match new {
            Some(id) => sqlx::query_scalar(sql).bind(id).fetch_optional(db.read()).await?,
            None => None,
        };
        parts.push(format!("{what} to {}", name.as_deref().unwrap_or(none)));
    }
    let told = parts.join(", ");
    let mut letters = told.chars();
    Ok(letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default())
}
