//! The browser's door to asks.

use leptos::prelude::*;

use crate::error::AppError;

/// Answers an ask: with a yes or a no (`quick`), with words, or with both.
#[server(prefix = "/api", endpoint = "asks/answer")]
pub async fn answer_ask(
    id: String,
    #[server(default)] key: String,
    #[server(default)] quick: String,
    #[server(default)] wording: String,
) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    let wording = match (quick.trim(), wording.trim()) {
        ("", wording) => wording.to_owned(),
        (quick, "") => quick.to_owned(),
        (quick, wording) => format!("{quick}. {wording}"),
    };
    let wording = super::AnswerText::parse(&wording).map_err(|e| AppError::invalid("wording", e))?;
    super::store::answer(&asked.state.db, &asked.viewer, asked.now, Some(&key), &id, &wording).await?;
    Ok(())
}
