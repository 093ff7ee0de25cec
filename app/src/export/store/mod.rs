//! The initiatives of a view, all of them, in its order.

use futures_util::TryStreamExt;
use sqlx::{QueryBuilder, Sqlite};

use super::domain::Cell;
use crate::{
    audit::{Begin, Mutation, Subject},
    calendar::{Day, Moment},
    db::{Db, strange_row},
    error::AppError,
    portfolio::overview::{PortfolioQuery, Question, push_view},
    state::Zone,
    viewer::Viewer,
};

/// The most initiatives that a file holds: what is written is held in memory until it is sent.
pub const MOST_ROWS: usize = 50_000;

/// The columns: first what the import reads, under its names, then what else is known.
pub const COLUMNS: &[&str] = &[
    "name",
    "line",
    "product",
    "team",
    "lead",
    "theme",
    "stage",
    "horizon",
    "target_date",
    "description",
    "source_id",
    "source_url",
    "id",
    "health",
    "declared_health",
    "computed_health",
    "baseline_target_date",
    "slip_days",
    "date_changes",
    "confidence",
    "last_update",
];

/// Stands between themes on their way out of the database; no theme holds a control character.
const SEPARATOR: char = '\u{1f}';

#[derive(Debug, sqlx::FromRow)]
struct Row {
    name: String,
    line: String,
    product: String,
    team: Option<String>,
    lead: Option<String>,
    themes: Option<String>,
    stage: String,
    horizon: String,
    current_target: Option<String>,
    summary: String,
    business_case: String,
    source_id: Option<String>,
    source_url: Option<String>,
    id: String,
    shown: String,
    health: Option<String>,
    facts: Option<String>,
    baseline_target: Option<String>,
    slip_days: i64,
    moves: i64,
    confidence: Option<i64>,
    reported_at: Option<i64>,
}

/// Hands over the cells of every initiative that passes a view's filters and that the viewer may see, whatever page of
/// the view it is on and whether its group is folded. Who took what out is on record.
pub async fn initiatives(
    db: &Db,
    viewer: &Viewer,
    (now, zone): (Moment, &Zone),
    query: &PortfolioQuery,
    take: &mut (dyn FnMut(&[Cell]) -> Result<(), AppError> + Send),
) -> Result<(), AppError> {
    let (question, _) = Question::ask(db, viewer, (zone, now), query).await?;
    let mut sql: QueryBuilder<Sqlite> = QueryBuilder::new(
        "select i.name, l.name as line, p.name as product, t.name as team, w.name as lead,
            (select string_agg(h.theme, '",
    );
    sql.push(SEPARATOR).push(
        "' order by h.theme) from initiative_themes h where h.initiative_id = i.id) as themes,
            i.stage, i.horizon, i.current_target, i.summary, i.business_case, i.source_id, i.source_url, i.id, i.shown,
            i.health, i.facts, i.baseline_target, i.slip_days, i.moves, i.confidence, i.reported_at",
    );
    push_view(&mut sql, viewer, &question);
    let mut rows = sql.build_query_as::<Row>().fetch(db.read());
    let mut taken = 0;
    while let Some(row) = rows.try_next().await? {
        if taken == MOST_ROWS {
            let more =
                format!("These are more than {MOST_ROWS} initiatives. Filter the portfolio and export the parts.");
            return Err(AppError::invalid("format", more));
        }
        take(&row.cells(zone)?)?;
        taken += 1;
    }
    drop(rows);
    let Begin::New(mut m) = Mutation::begin::<()>(db, viewer, now, "export", None).await? else { return Ok(()) };
    let detail = serde_json::json!({ "view": query.address(), "initiatives": taken });
    m.audit(Subject { kind: "portfolio", id: "portfolio" }, &detail).await?;
    m.commit(&()).await
}

impl Row {
    fn cells(self, zone: &Zone) -> Result<[Cell; COLUMNS.len()], AppError> {
        let slips = self.baseline_target.is_some();
        // The import takes a short description as the summary and a long one as the case.
        let description = if self.summary.is_empty() { self.business_case } else { self.summary };
        let themes =
            self.themes.map_or(Cell::Nothing, |list| Cell::Words(list.split(SEPARATOR).map(str::to_owned).collect()));
        Ok([
            Cell::text(self.name),
            Cell::text(self.line),
            Cell::text(self.product),
            Cell::text(self.team),
            Cell::text(self.lead),
            themes,
            Cell::text(self.stage),
            Cell::text(self.horizon),
            day(self.current_target)?,
            Cell::text(description),
            Cell::text(self.source_id),
            Cell::text(self.source_url),
            Cell::text(self.id),
            Cell::text(self.shown),
            Cell::text(self.health),
            Cell::text(self.facts),
            day(self.baseline_target)?,
            if slips { Cell::Number(self.slip_days) } else { Cell::Nothing },
            Cell::Number(self.moves),
            self.confidence.map_or(Cell::Nothing, Cell::Number),
            self.reported_at.map_or(Cell::Nothing, |at| Cell::Day(zone.stamp(Moment(at)).day)),
        ])
    }
}

fn day(text: Option<String>) -> Result<Cell, AppError> {
    let day = text.map(|text| text.parse::<Day>()).transpose().map_err(|e| strange_row("initiatives", e))?;
    Ok(day.map_or(Cell::Nothing, Cell::Day))
}

#[cfg(test)]
mod tests;
