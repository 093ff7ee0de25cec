//! Reading a home page: what waits, what is in trouble, what changed, how it all stands.

mod standing;

use crate::{
    accounts::visits::last_visit,
    calendar::{Day, Moment},
    db::Db,
    error::AppError,
    home::domain::Home,
    portfolio::{
        changes::{
            Changes,
            store::{LISTED, changes},
        },
        overview::{PortfolioQuery, Question},
        status_updates::{asks::store::open_asks_of, store::due_list},
    },
    state::Zone,
    team_health::waves::store::open_surveys,
    viewer::Viewer,
};

/// How far back a first visit looks.
const FIRST_LOOK: i64 = 7 * Moment::DAY;

/// The page of a viewer; changes count from a chosen day, otherwise from their last visit.
pub async fn home(db: &Db, viewer: &Viewer, zone: &Zone, now: Moment, chosen: Option<Day>) -> Result<Home, AppError> {
    let visit = if chosen.is_none() { last_visit(db, viewer, now).await? } else { None };
    let since = match (chosen, visit) {
        (Some(day), _) => zone.at(day, 0)?,
        (None, Some(visit)) => visit,
        (None, None) => now.plus(-FIRST_LOOK),
    };
    let everything = PortfolioQuery { finished: true, ..PortfolioQuery::default() };
    let (question, now) = Question::ask(db, viewer, (zone, now), &everything).await?;
    let (quiet, quiet_total) = standing::quiet(db, viewer, now).await?;
    let due = due_list(db, viewer, zone, now).await?;
    Ok(Home {
        asks: open_asks_of(db, viewer, zone, now).await?,
        owed: due.overdue.into_iter().chain(due.this_week).collect(),
        surveys: open_surveys(db, viewer, zone).await?,
        troubles: standing::troubles(db, viewer, zone.stamp(now).day).await?,
        changes: Changes {
            visited: visit.is_some(),
            ..changes(db, viewer, zone, &question, (since, now), LISTED).await?
        },
        tally: standing::tally(db, viewer).await?,
        quiet,
        quiet_total,
    })
}

#[cfg(test)]
mod tests;
