//! An initiative as programs read it. A fact that is to be told to programs is added here and nowhere else.

use serde::Serialize;
use utoipa::ToSchema;

use crate::portfolio::{
    domain::{Confidence, Health, Horizon, Shown, Stage},
    initiatives::{Initiative, Ref},
};

/// An initiative.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Initiative)]
pub struct InitiativeDocument {
    id: String,
    name: String,
    /// What it is, in one or two sentences; may be empty.
    summary: String,
    /// Why it matters, in Markdown; may be empty.
    business_case: String,
    /// Names, with the ids beside them.
    line: String,
    line_id: String,
    product: String,
    product_id: String,
    #[schema(required)]
    team: Option<String>,
    #[schema(required)]
    team_id: Option<String>,
    /// Whoever is accountable.
    #[schema(required)]
    lead: Option<String>,
    #[schema(required)]
    lead_id: Option<String>,
    stage: Stage,
    horizon: Horizon,
    themes: Vec<String>,
    #[schema(required, value_type = Option<String>, format = Date)]
    target_date: Option<String>,
    /// The first promise; it never changes.
    #[schema(required, value_type = Option<String>, format = Date)]
    baseline_target_date: Option<String>,
    /// Days from the first promise to the present date; negative when it comes earlier.
    slip_days: i64,
    /// How often the date was moved.
    date_moves: u32,
    /// How sure the team is of the date, in per cent.
    #[schema(required, minimum = 0, maximum = 100)]
    confidence: Option<u8>,
    /// What may be believed today.
    health: Shown,
    /// What the last update declared, whatever its age.
    #[schema(required)]
    declared_health: Option<Health>,
    /// What the facts say: late updates, moved and passed dates, and what it waits for, whatever was declared.
    #[schema(required)]
    computed_health: Option<Shown>,
    /// No update, or the last one is past due and grace; finished ones owe none.
    stale: bool,
    /// The day of the last update.
    #[schema(required, value_type = Option<String>, format = Date)]
    reported_on: Option<String>,
    /// The day the next update is due; finished ones owe none.
    #[schema(required, value_type = Option<String>, format = Date)]
    due_on: Option<String>,
    #[schema(required)]
    source_id: Option<String>,
    #[schema(required)]
    source_url: Option<String>,
    archived: bool,
    version: i64,
}

impl From<Initiative> for InitiativeDocument {
    fn from(it: Initiative) -> Self {
        let parts = |named: Option<Ref>| named.map(|Ref { id, name }| (id, name)).unzip();
        let ((team_id, team), (lead_id, lead)) = (parts(it.team), parts(it.lead));
        Self {
            id: it.id,
            name: it.name.into(),
            summary: it.summary.into(),
            business_case: it.business_case.into(),
            line: it.line.name,
            line_id: it.line.id,
            product: it.product.name,
            product_id: it.product.id,
            team,
            team_id,
            lead,
            lead_id,
            stage: it.stage,
            horizon: it.horizon,
            themes: it.themes.into_iter().map(String::from).collect(),
            target_date: it.current_target.map(|day| day.to_string()),
            baseline_target_date: it.baseline_target.map(|day| day.to_string()),
            slip_days: it.slip.days,
            date_moves: it.slip.moves,
            confidence: it.confidence.map(Confidence::percent),
            health: it.shown,
            declared_health: it.health,
            computed_health: it.facts,
            stale: it.stale && it.stage.is_open(),
            reported_on: it.reported.map(|at| at.day.to_string()),
            due_on: it.due.map(|at| at.day.to_string()),
            source_id: it.source_id,
            source_url: it.source_url,
            archived: it.archived.is_some(),
            version: it.version,
        }
    }
}
