//! The rows of one page.

use sqlx::{QueryBuilder, Sqlite};

use super::{
    Question,
    condition::{push_condition, push_from},
    groups::{HEALTHS, HORIZONS, STAGES, THEMES, group_sql},
};
use crate::{
    db::{Db, push_list},
    error::AppError,
    portfolio::overview::{Direction, Grouping, SortKey, arrange::Window},
    viewer::{Place, Viewer},
};

/// A row as the database has it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct RawRow {
    pub group_key: String,
    pub id: String,
    pub name: String,
    pub shown: String,
    pub doubt: Option<String>,
    pub health: Option<String>,
    pub baseline_target: Option<String>,
    pub current_target: Option<String>,
    pub slip_days: i64,
    pub moves: i64,
    pub reported_at: Option<i64>,
    pub horizon: String,
    pub lead: Option<String>,
    pub team: Option<String>,
    pub product: String,
    pub line: String,
    pub version: i64,
    product_id: String,
    line_id: String,
    team_id: Option<String>,
}

impl RawRow {
    pub fn place(&self) -> Place<'_> {
        Place { line: Some(&self.line_id), product: Some(&self.product_id), team: self.team_id.as_deref() }
    }
}

/// The rows that the window covers, in order.
pub async fn rows(db: &Db, viewer: &Viewer, question: &Question<'_>, window: &Window) -> Result<Vec<RawRow>, AppError> {
    let query = question.query;
    if window.take == 0 {
        return Ok(Vec::new());
    }
    let group = group_sql(query.group);
    let mut sql: QueryBuilder<Sqlite> = QueryBuilder::new("select ");
    sql.push(group.key).push(
        " as group_key, i.id, i.name, i.shown, i.doubt, i.health, i.baseline_target, i.current_target, i.slip_days, i.moves,
            i.reported_at, i.horizon, w.name as lead, t.name as team, p.name as product, l.name as line, i.version,
            i.product_id, p.line_id, i.team_id",
    );
    push_from(&mut sql, question);
    if query.group == Grouping::Theme {
        sql.push(THEMES);
    }
    push_condition(&mut sql, viewer, question);
    sql.push(" and ").push(group.key).push(" in ");
    push_list(&mut sql, &window.keys);
    sql.push(" order by ").push(group.order).push(", ").push(sort_sql(query.sort, query.direction));
    sql.push(", i.id limit ").push_bind(i64::from(window.take)).push(" offset ").push_bind(i64::from(window.skip));
    Ok(sql.build_query_as().fetch_all(db.read()).await?)
}

/// Continues a `select` of columns of `i`, `p`, `l`, `t` and `w` with everything that passes a view's filters, each
/// initiative once and in the view's order. Themes run across: under them the rows are only sorted.
pub fn push_view(sql: &mut QueryBuilder<Sqlite>, viewer: &Viewer, question: &Question<'_>) {
    let query = question.query;
    push_from(sql, question);
    push_condition(sql, viewer, question);
    sql.push(" order by ");
    if query.group != Grouping::Theme {
        sql.push(group_sql(query.group).order).push(", ");
    }
    sql.push(sort_sql(query.sort, query.direction)).push(", i.id");
}

/// What is missing comes last, whichever way the column runs.
fn sort_sql(key: SortKey, direction: Direction) -> String {
    let (missing, value) = match key {
        SortKey::Name => ("", "i.name collate nocase"),
        SortKey::Health => ("", HEALTHS),
        SortKey::Facts => ("i.doubt is null, ", "case i.doubt when 'off_track' then 0 else 1 end"),
        SortKey::Target => ("i.current_target is null, ", "i.current_target"),
        SortKey::Slip => ("i.moves = 0, ", "i.slip_days"),
        SortKey::Updated => ("i.reported_at is null, ", "i.reported_at"),
        SortKey::Lead => ("w.name is null, ", "w.name collate nocase"),
        SortKey::Team => ("t.name is null, ", "t.name collate nocase"),
        SortKey::Horizon => ("", HORIZONS),
        SortKey::Stage => ("", STAGES),
    };
    let way = if direction == Direction::Descending { " desc" } else { "" };
    format!("{missing}{value}{way}")
}
