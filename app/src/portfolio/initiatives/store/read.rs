//! Reading one initiative as a viewer may see it.

use sqlx::{QueryBuilder, Sqlite};

use crate::{
    calendar::{Day, Moment},
    db::{Db, Reach, strange_row},
    error::AppError,
    portfolio::{
        domain::{Confidence, Drift, Health, Name, Slip, Theme},
        initiatives::domain::{Initiative, Ref},
    },
    state::Zone,
    viewer::{Place, Viewer},
};

/// What every reading of initiatives selects, with the joins that its conditions rely on.
pub const INITIATIVES: &str =
    "select i.id, i.name, i.summary, i.business_case, l.id as line_id, l.name as line_name, p.id as product_id,
        p.name as product_name, t.id as team_id, t.name as team_name, w.id as lead_id, w.name as lead_name, i.stage,
        i.horizon, (select string_agg(theme, char(10)) from initiative_themes h where h.initiative_id = i.id) as themes,
        i.baseline_target, i.current_target, i.confidence, i.slip_days, i.moves, i.health, i.shown, i.facts, i.stale,
        i.reported_at, i.due_at, i.source_id, i.source_url, i.archived_at, i.version
     from initiatives i join products p on p.id = i.product_id join product_lines l on l.id = p.line_id
     left join teams t on t.id = i.team_id left join people w on w.id = i.lead_id";

/// A row as the database has it.
#[derive(Debug, sqlx::FromRow)]
pub struct InitiativeRow {
    id: String,
    name: String,
    summary: String,
    business_case: String,
    line_id: String,
    line_name: String,
    product_id: String,
    product_name: String,
    team_id: Option<String>,
    team_name: Option<String>,
    lead_id: Option<String>,
    lead_name: Option<String>,
    stage: String,
    horizon: String,
    themes: Option<String>,
    baseline_target: Option<String>,
    current_target: Option<String>,
    confidence: Option<i64>,
    slip_days: i64,
    moves: i64,
    health: Option<String>,
    shown: String,
    facts: Option<String>,
    stale: i64,
    reported_at: Option<i64>,
    due_at: Option<i64>,
    source_id: Option<String>,
    source_url: Option<String>,
    archived_at: Option<i64>,
    version: i64,
}

/// One initiative; what the viewer may not see does not exist.
pub async fn initiative(db: &Db, viewer: &Viewer, zone: &Zone, today: Day, id: &str) -> Result<Initiative, AppError> {
    let mut query = QueryBuilder::new(INITIATIVES);
    query.push(" where i.id = ").push_bind(id);
    let row: InitiativeRow = query.build_query_as().fetch_one(db.read()).await?;
    let place = Place { line: Some(&row.line_id), product: Some(&row.product_id), team: row.team_id.as_deref() };
    if !viewer.sees(place) {
        return Err(AppError::NotFound);
    }
    row.read(zone, today)
}

impl InitiativeRow {
    /// The initiative it says, as of a day; a row that no form would have let in is refused.
    pub fn read(self, zone: &Zone, today: Day) -> Result<Initiative, AppError> {
        fn odd(what: impl std::fmt::Display) -> AppError {
            strange_row("initiatives", what)
        }
        let day = |text: Option<String>| text.map(|text| text.parse::<Day>()).transpose().map_err(odd);
        let pair = |id: Option<String>, name: Option<String>| id.zip(name).map(|(id, name)| Ref { id, name });
        let stamp = |at: Option<i64>| at.map(|at| zone.stamp(Moment(at)));
        let (stage, horizon) =
            (self.stage.parse::<crate::portfolio::domain::Stage>().map_err(odd)?, self.horizon.parse().map_err(odd)?);
        let current_target = day(self.current_target)?;
        let themes = self.themes.unwrap_or_default();
        let themes: Result<Vec<_>, _> =
            themes.split('\n').filter(|theme| !theme.is_empty()).map(Theme::parse).collect();
        Ok(Initiative {
            id: self.id,
            name: Name::parse(&self.name).map_err(odd)?,
            summary: self.summary.try_into().map_err(odd)?,
            business_case: self.business_case.try_into().map_err(odd)?,
            line: Ref { id: self.line_id, name: self.line_name },
            product: Ref { id: self.product_id, name: self.product_name },
            team: pair(self.team_id, self.team_name),
            lead: pair(self.lead_id, self.lead_name),
            stage,
            horizon,
            themes: themes.map_err(odd)?,
            baseline_target: day(self.baseline_target)?,
            current_target,
            confidence: self.confidence.map(Confidence::try_from).transpose().map_err(odd)?,
            slip: Slip { days: self.slip_days, moves: u32::try_from(self.moves).map_err(odd)? },
            drift: if stage.is_open() { Drift::between(horizon, current_target, today) } else { None },
            health: self.health.map(|word| word.parse::<Health>()).transpose().map_err(odd)?,
            shown: self.shown.parse().map_err(odd)?,
            facts: self.facts.map(|word| word.parse()).transpose().map_err(odd)?,
            stale: self.stale == 1,
            reported: stamp(self.reported_at),
            due: stamp(self.due_at.filter(|_| stage.is_open())),
            source_id: self.source_id,
            source_url: self.source_url,
            archived: stamp(self.archived_at),
            version: self.version,
        })
    }
}

/// Adds ` and (…)` to a query over `initiatives i join products p`, so that only what the viewer may see is left.
/// Nothing is added for those who see the whole organisation.
pub fn visible_condition(query: &mut QueryBuilder<Sqlite>, viewer: &Viewer) {
    Reach { line: Some("p.line_id"), product: Some("i.product_id"), team: Some("i.team_id") }.push(query, viewer);
}
