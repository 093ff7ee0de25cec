//! What stands on the board: the first of each lane, and the vision statements beyond.

use sqlx::QueryBuilder;

use super::{
    Found, Question,
    condition::{push_condition, push_from},
    groups, rows,
};
use crate::{
    db::Db,
    error::AppError,
    portfolio::{
        overview::{Facet, Grouping, PortfolioQuery, arrange::Window},
        visions::store::{Around, waiting},
    },
    viewer::Viewer,
};

/// Initiatives, or vision statements, that a lane shows; how many more there are is said below them.
const LANE: u32 = 30;

/// The lanes with what is on them.
pub async fn found(db: &Db, viewer: &Viewer, question: &Question<'_>) -> Result<Found, AppError> {
    let by_lane = PortfolioQuery { group: Grouping::Horizon, ..question.query.clone() };
    let question = &Question { query: &by_lane, ..*question };
    let lanes = groups::groups(db, viewer, question).await?;
    let mut cards = Vec::new();
    for lane in &lanes {
        let window = Window { keys: vec![lane.key.clone()], take: lane.tally.total().min(LANE), ..Window::default() };
        cards.extend(rows::rows(db, viewer, question, &window).await?);
    }
    let visions = match around(question.query) {
        Some(around) => Some(waiting(db, viewer, &around, LANE).await?),
        None => None,
    };
    let drifting = drifting(db, viewer, question).await?;
    Ok(Found { rows: cards, visions, drifting, ..Found::of(lanes) })
}

/// The filters that vision statements know; `None` where one asks for what they do not have.
fn around(query: &PortfolioQuery) -> Option<Around<'_>> {
    let known = |facet: &Facet| matches!(facet, Facet::Line | Facet::Product);
    let flagged = query.stale || query.slipped || query.doubted || query.drifting;
    let values = |facet| query.chosen.get(&facet).map(Vec::as_slice);
    (!flagged && query.chosen.keys().all(known)).then(|| Around {
        lines: values(Facet::Line),
        products: values(Facet::Product),
        text: &query.text,
    })
}

async fn drifting(db: &Db, viewer: &Viewer, question: &Question<'_>) -> Result<u32, AppError> {
    let query = question.query.with(|query| query.drifting = true);
    let mut sql = QueryBuilder::new("select count(*)");
    push_from(&mut sql, question);
    push_condition(&mut sql, viewer, &Question { query: &query, ..*question });
    Ok(sql.build_query_scalar().fetch_one(db.read()).await?)
}
