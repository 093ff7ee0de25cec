//! Finding a team by what a program gave: its id or its name.

use super::team_choices;
use crate::{db::Db, error::AppError, viewer::Viewer};

/// The id of the team that is meant and that the viewer sees; none where nothing was given. The inner error says what
/// to give instead.
pub async fn team_typed(db: &Db, viewer: &Viewer, text: &str) -> Result<Result<Option<String>, String>, AppError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(Ok(None));
    }
    let choices = team_choices(db, viewer).await?;
    let found = choices.into_iter().find(|choice| choice.id == text || choice.name == text);
    Ok(found
        .map(|choice| Some(choice.id))
        .ok_or_else(|| "Give the id of a team, or its name; `GET /api/v1/teams` lists them.".to_owned()))
}
