//! Facts about replayed histories.

use super::*;
use crate::{
    db::testing::fresh,
    import::{Options, import_file},
    portfolio::{
        domain::{Slip, Stage},
        initiatives::{Initiative, domain::Change, store as initiatives},
    },
};

const NOW: Moment = Moment(1_781_600_000_000); // 16 June 2026

/// A workspace with initiative 7, imported with a target of 20 June and in development.
async fn workspace() -> (Db, tempfile::TempDir) {
    let (db, dir) = fresh().await;
    let file = b"name,source_id,stage,target_date\nCertification,7,development,2026-06-20\n";
    import_file(&db, &Viewer::operator(), NOW, file, &Options::named("plan.csv"), &mut |_| ()).await.unwrap();
    (db, dir)
}

async fn replayed(db: &Db, file: &str) -> HistoryReport {
    let options = HistoryOptions::named("changes.csv");
    import_history(db, &Viewer::operator(), NOW, file.as_bytes(), &options, &mut |_| ()).await.unwrap()
}

async fn seven(db: &Db) -> (Initiative, Vec<Change>) {
    let (me, zone) = (Viewer::operator(), Zone::parse("UTC").unwrap());
    let id: String = sqlx::query_scalar("select id from initiatives").fetch_one(db.read()).await.unwrap();
    let one = initiatives::initiative(db, &me, &zone, zone.stamp(NOW).day, &id).await.unwrap();
    let told = initiatives::changes_of(db, &me, &zone, &id, None).await.unwrap();
    (one, told)
}

fn dates(told: &[Change]) -> Vec<(Option<&str>, Option<&str>)> {
    let dates = told.iter().filter(|change| change.field == "target_date");
    dates.map(|change| (change.from.as_deref(), change.to.as_deref())).collect()
}

const PAST: &str = "date,source_id,field,from,to\n\
    2025-10-01,7,stage,,discovery\n\
    2025-11-03,7,target_date,,2026-03-14\n\
    2026-01-20,7,stage,discovery,development\n\
    2026-02-02,7,target_date,2026-03-14,2026-05-02\n\
    2026-04-10,7,target_date,2026-05-02,2026-06-20\n\
    2026-04-10,7,colour,,blue\n";

#[tokio::test]
async fn the_first_target_of_the_past_becomes_the_promise_and_every_move_counts() {
    let (db, _dir) = workspace().await;
    let report = replayed(&db, PAST).await;
    assert!(report.written && report.is_whole());
    assert_eq!((report.replayed, report.initiatives, report.other_fields["colour"]), (5, 1, 1));
    let (one, told) = seven(&db).await;
    assert_eq!(one.baseline_target, "2026-03-14".parse().ok());
    assert_eq!(one.slip, Slip { days: 98, moves: 2 });
    assert_eq!((one.stage, one.current_target), (Stage::Development, "2026-06-20".parse().ok()));
    let (first, second, third) = (Some("2026-03-14"), Some("2026-05-02"), Some("2026-06-20"));
    assert_eq!(dates(&told), [(None, first), (first, second), (second, third)], "the import repeats what stood");
    let moved = told.iter().find(|change| change.to.as_deref() == second).unwrap();
    assert_eq!((moved.author.as_str(), moved.at.day.to_string().as_str()), ("Import of changes.csv", "2026-02-02"));
    let created: i64 = sqlx::query_scalar("select created_at from initiatives").fetch_one(db.read()).await.unwrap();
    assert_eq!(Zone::parse("UTC").unwrap().stamp(Moment(created)).day.to_string(), "2025-10-01");
}

#[tokio::test]
async fn replaying_twice_changes_nothing() {
    let (db, _dir) = workspace().await;
    replayed(&db, PAST).await;
    let before = seven(&db).await;
    let again = replayed(&db, PAST).await;
    assert_eq!((again.replayed, again.known), (0, 5));
    assert_eq!(seven(&db).await, before);
}

#[tokio::test]
async fn a_past_that_ends_elsewhere_is_reported_and_what_stands_is_kept() {
    let (db, _dir) = workspace().await;
    let short = PAST.replace("2026-04-10,7,target_date,2026-05-02,2026-06-20\n", "");
    let report = replayed(&db, &short).await;
    assert_eq!(report.differing[0].history_ends.as_deref(), Some("2026-05-02"));
    assert_eq!(report.differing[0].stands.as_deref(), Some("2026-06-20"));
    let (one, told) = seven(&db).await;
    assert_eq!((one.current_target, one.slip), ("2026-06-20".parse().ok(), Slip { days: 98, moves: 2 }));
    let last = dates(&told).pop().unwrap();
    assert_eq!(last, (Some("2026-05-02"), Some("2026-06-20")));
    let again = replayed(&db, &short).await;
    assert_eq!((again.replayed, again.differing), (0, vec![]));
}

#[tokio::test]
async fn a_date_that_only_the_past_knows_is_told_and_stays_taken_away() {
    let (db, _dir) = workspace().await;
    let file = b"name,source_id,target_date\nCertification,7,\n";
    import_file(&db, &Viewer::operator(), NOW, file, &Options::named("plan.csv"), &mut |_| ()).await.unwrap();
    replayed(&db, "date,source_id,field,from,to\n2025-11-03,7,target_date,,2026-06-10\n").await;
    let (one, _) = seven(&db).await;
    assert_eq!((one.current_target, one.baseline_target), (None, "2026-06-10".parse().ok()));
    assert_eq!(one.slip, Slip { days: 10, moves: 2 }, "moved to 20 June, then taken away");
}

#[tokio::test]
async fn moves_made_here_after_the_import_still_count() {
    let (db, _dir) = workspace().await;
    let moved = "name,source_id,target_date\nCertification,7,2026-06-30\n";
    import_file(
        &db,
        &Viewer::operator(),
        NOW.plus(Moment::DAY),
        moved.as_bytes(),
        &Options::named("next.csv"),
        &mut |_| (),
    )
    .await
    .unwrap();
    replayed(&db, PAST).await;
    let (one, _) = seven(&db).await;
    assert_eq!((one.slip, one.current_target), (Slip { days: 108, moves: 3 }, "2026-06-30".parse().ok()));
}

#[tokio::test]
async fn an_unknown_id_or_word_or_a_day_to_come_keeps_everything_out() {
    let (db, _dir) = workspace().await;
    let bad = "date,source_id,field,from,to\n2025-10-01,7,stage,,beta\n2025-10-01,8,stage,,idea\n2027-01-01,7,stage,,idea\n2025-10-01,7,stage,,idea\n";
    let report = replayed(&db, bad).await;
    assert!(!report.written);
    let said: Vec<_> = report.faults.iter().map(|fault| (fault.row, fault.column.as_str())).collect();
    assert_eq!(said, [(2, "to"), (3, "source_id"), (4, "date")]);
    assert_eq!(seven(&db).await.1.len(), 2, "only what the import wrote");
}
