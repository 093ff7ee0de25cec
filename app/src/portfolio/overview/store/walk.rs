//! The portfolio without its table: its initiatives as a list that is walked by their ids, and its groups.

use sqlx::QueryBuilder;

use super::{LeafGroup, Question, condition::push_condition, groups};
use crate::{
    calendar::Moment,
    db::Db,
    error::AppError,
    portfolio::{
        initiatives::{
            Initiative,
            store::{INITIATIVES, InitiativeRow, settle},
        },
        overview::PortfolioQuery,
    },
    state::Zone,
    viewer::Viewer,
};

/// Which part of a list is read.
#[derive(Clone, Copy, Debug)]
pub struct Stretch<'a> {
    /// Behind which id; from the first on where there is none.
    pub after: Option<&'a str>,
    pub most: u32,
}

/// The initiatives that pass the filters, as far as the viewer sees them, in the order they were made.
pub async fn walk(
    db: &Db,
    viewer: &Viewer,
    (zone, now): (&Zone, Moment),
    query: &PortfolioQuery,
    stretch: Stretch<'_>,
) -> Result<Vec<Initiative>, AppError> {
    let today = zone.stamp(now).day;
    let question = &Question { query, today, past: None };
    settle(db, now, today).await?;
    let mut sql = QueryBuilder::new(INITIATIVES);
    push_condition(&mut sql, viewer, question);
    sql.push(" and i.id > ").push_bind(stretch.after.unwrap_or_default());
    sql.push(" order by i.id limit ").push_bind(i64::from(stretch.most));
    let rows: Vec<InitiativeRow> = sql.build_query_as().fetch_all(db.read()).await?;
    rows.into_iter().map(|row| row.read(zone, today)).collect()
}

/// The groups of a view with how each stands.
pub async fn roll_up(
    db: &Db,
    viewer: &Viewer,
    (zone, now): (&Zone, Moment),
    query: &PortfolioQuery,
) -> Result<Vec<LeafGroup>, AppError> {
    let (question, _) = Question::ask(db, viewer, (zone, now), query).await?;
    groups::groups(db, viewer, &question).await
}
