//! Rows of the record become what the domain tells.

use crate::{
    calendar::Moment,
    db::strange_row,
    error::AppError,
    portfolio::changes::domain::{Before, Touched},
    state::Zone,
};

/// A change of a field that says how it is going.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Change {
    pub initiative_id: String,
    field: String,
    from_value: Option<String>,
    reason: String,
    author_name: String,
    at: i64,
}

/// An initiative to which something happened.
#[derive(Debug, sqlx::FromRow)]
pub struct InitiativeRow {
    pub id: String,
    name: String,
    place: String,
    lead: Option<String>,
    current_target: Option<String>,
    confidence: Option<i64>,
    stage: String,
    shown: String,
    health: Option<String>,
    moves: i64,
    created_at: i64,
    stale: i64,
    stale_at: Option<i64>,
    due_at: Option<i64>,
    health_before: Option<String>,
    pub updates: i64,
    posted_at: Option<i64>,
    author: Option<String>,
}

fn odd(what: impl std::fmt::Display) -> AppError {
    strange_row("initiatives", what)
}

impl InitiativeRow {
    /// Puts the row and its changes together.
    pub fn touched(self, zone: &Zone, now: Moment, since: Moment, changes: &[Change]) -> Result<Touched, AppError> {
        let first = |field: &str| {
            changes.iter().find(|change| change.field == field).and_then(|change| change.from_value.as_deref())
        };
        let before = Before {
            target: first("target_date").map(str::parse).transpose().map_err(odd)?,
            confidence: first("confidence").map(percent).transpose()?,
            health: self.health_before.as_deref().map(str::parse).transpose().map_err(odd)?,
            stage: first("stage").map(str::parse).transpose().map_err(odd)?,
        };
        let went_quiet = self.stale == 1 && self.stale_at.is_some_and(|at| at > since.0);
        let reason = changes.iter().rev().find(|change| change.field == "target_date");
        let reason = reason.map(|change| change.reason.clone()).unwrap_or_default();
        let posted = self.posted_at.zip(self.author).filter(|(at, _)| *at > since.0);
        let edited = changes.last().map(|change| (change.at, change.author_name.clone()));
        let last = [posted, edited].into_iter().flatten().max_by_key(|(at, _)| *at);
        let (at, by) = last.unwrap_or_else(|| (self.stale_at.unwrap_or(self.created_at), String::new()));
        Ok(Touched {
            id: self.id,
            name: self.name,
            place: self.place,
            lead: self.lead.unwrap_or_default(),
            before,
            target: self.current_target.as_deref().map(str::parse).transpose().map_err(odd)?,
            confidence: self.confidence,
            stage: self.stage.parse().map_err(odd)?,
            shown: self.shown.parse().map_err(odd)?,
            health: self.health.as_deref().map(str::parse).transpose().map_err(odd)?,
            moves: u32::try_from(self.moves).map_err(odd)?,
            new: self.created_at > since.0,
            quiet: self.due_at.filter(|_| went_quiet).map(|due| now.days_since(Moment(due))),
            reason,
            at: zone.stamp(Moment(at)),
            by,
        })
    }
}

/// "65 %", as the record writes a confidence.
fn percent(text: &str) -> Result<i64, AppError> {
    text.trim_end_matches('%').trim().parse().map_err(odd)
}
