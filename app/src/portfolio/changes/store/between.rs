//! Two days of a calendar become two moments.

use super::changes;
use crate::{
    calendar::{Day, Moment},
    db::Db,
    error::AppError,
    portfolio::{
        changes::domain::ChangesPage,
        overview::{PortfolioQuery, Question},
    },
    state::Zone,
    viewer::Viewer,
};

/// Days looked back where no other is asked for: a quarter, as board meetings go.
const QUARTER: i64 = 91;
/// Lines of the page; what is smaller is counted.
const MOST: usize = 500;

/// The days an address asks for, the earlier first and none of them to come.
pub fn days_asked<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>, today: Day) -> (Day, Day) {
    let (mut from, mut to) = (None, None);
    for (name, value) in pairs {
        match name {
            "from" => from = value.parse::<Day>().ok(),
            "to" => to = value.parse::<Day>().ok(),
            _ => {}
        }
    }
    let to = to.filter(|to| *to < today).unwrap_or(today);
    let from = from.filter(|from| *from < today).unwrap_or_else(|| to.plus(-QUARTER));
    if from <= to { (from, to) } else { (to, from) }
}

/// What changed from the end of one day to the end of another, as far as a viewer sees it.
pub async fn changes_between(
    db: &Db,
    viewer: &Viewer,
    (zone, now): (&Zone, Moment),
    (from, to): (Day, Day),
    query: PortfolioQuery,
) -> Result<ChangesPage, AppError> {
    let query = PortfolioQuery { as_of: Some(to), ..query };
    let (question, until) = Question::ask(db, viewer, (zone, now), &query).await?;
    let since = zone.at(from.plus(1), 0)?.plus(-1);
    let changes = changes(db, viewer, zone, &question, (since, until), MOST).await?;
    Ok(ChangesPage { from, to, today: zone.stamp(now).day, changes })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_of_an_address_are_put_in_order_and_none_is_to_come() {
        let today: Day = "2026-06-16".parse().unwrap();
        let asked = |pairs: &[(&str, &str)]| {
            let (from, to) = days_asked(pairs.iter().copied(), today);
            (from.to_string(), to.to_string())
        };
        let days = |from: &str, to: &str| (from.to_owned(), to.to_owned());
        assert_eq!(asked(&[("from", "2026-03-31"), ("to", "2026-04-30")]), days("2026-03-31", "2026-04-30"));
        assert_eq!(asked(&[("from", "2026-05-31"), ("to", "2026-04-30")]), days("2026-04-30", "2026-05-31"));
        assert_eq!(asked(&[("from", "2026-05-31"), ("to", "2027-04-30")]), days("2026-05-31", "2026-06-16"));
        assert_eq!(asked(&[("from", "yesterday")]), days("2026-03-17", "2026-06-16"));
    }
}
