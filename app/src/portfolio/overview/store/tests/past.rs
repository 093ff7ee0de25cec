//! Facts about the portfolio as it stood.

use super::*;
use crate::sample;

/// What is counted from the tallies, and the same counted one by one.
async fn counted(db: &Db, query: &PortfolioQuery, now: Moment) -> (Tally, Tally) {
    let (me, zone) = (Viewer::operator(), Zone::parse("Europe/London").unwrap());
    let (question, _) = Question::ask(db, &me, (&zone, now), query).await.unwrap();
    let mut sum = Tally::default();
    for group in groups::groups(db, &me, &question).await.unwrap() {
        sum.include(&group.tally);
    }
    (sum, groups::total(db, &me, &question).await.unwrap())
}

#[tokio::test]
async fn a_past_day_is_counted_from_its_tallies_as_from_its_initiatives() {
    let (db, _dir) = fresh().await;
    sample::found(&db, &Viewer::operator(), NOW).await.unwrap();
    let today = Zone::parse("Europe/London").unwrap().stamp(NOW).day;
    let mut doubted = 0;
    for days in [1, 9, 30, 75, 160] {
        for group in [Grouping::Line, Grouping::Product, Grouping::Horizon, Grouping::Health] {
            let query = PortfolioQuery { group, as_of: Some(today.plus(-days)), ..PortfolioQuery::default() };
            let (tallied, scanned) = counted(&db, &query, NOW).await;
            assert_eq!(tallied, scanned, "{days} days ago, by {group:?}");
            doubted += tallied.doubted();
        }
    }
    assert!(doubted > 0, "some were doubted");
}
