//! Facts about the sample once it is founded.

use super::found;
use crate::{
    calendar::Moment,
    db::{Db, testing::fresh},
    portfolio::initiatives::store::settle,
    state::Zone,
    viewer::Viewer,
};

/// 16 June 2026, a Tuesday, 09:53 in London.
const NOW: Moment = Moment(1_781_600_000_000);

async fn founded_at(now: Moment) -> (Db, tempfile::TempDir) {
    let (db, dir) = fresh().await;
    found(&db, &Viewer::operator(), now).await.unwrap();
    settle(&db, now, Zone::parse("Europe/London").unwrap().stamp(now).day).await.unwrap();
    (db, dir)
}

async fn count(db: &Db, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(db.read()).await.unwrap()
}

#[tokio::test]
async fn the_first_page_says_the_same_whatever_the_day_of_the_week() {
    for days in 0..7 {
        let (db, _dir) = founded_at(NOW.plus(days * Moment::DAY)).await;
        let shown: Vec<(String, i64)> = sqlx::query_as(
            "select shown, sum(n) from product_tallies where horizon in ('now', 'next') and shown <> 'done'
             group by shown having sum(n) > 0 order by shown",
        )
        .fetch_all(db.read())
        .await
        .unwrap();
        let shown: Vec<(&str, i64)> = shown.iter().map(|(word, n)| (word.as_str(), *n)).collect();
        assert_eq!(
            shown,
            [("at_risk", 5), ("off_track", 2), ("on_track", 18), ("paused", 2), ("unknown", 4)],
            "{days}"
        );
    }
}

#[tokio::test]
async fn there_is_something_to_do_for_those_whom_a_newcomer_can_be() {
    for days in 0..7 {
        let now = NOW.plus(days * Moment::DAY);
        let (db, _dir) = founded_at(now).await;
        let asked = "select count(*) from asks k join people p on p.id = k.asked_of where p.name = 'Amara Osei'
             and not exists (select 1 from ask_answers a where a.ask_id = k.id)";
        assert_eq!(count(&db, asked).await, 2);
        let due: i64 = sqlx::query_scalar(
            "select count(*) from initiatives i join people p on p.id = i.lead_id where p.name = 'Tomasz Zieliński'
             and i.stage not in ('done', 'cancelled') and i.due_at < $1",
        )
        .bind(now.plus(Moment::DAY / 2).0)
        .fetch_one(db.read())
        .await
        .unwrap();
        assert_eq!(due, 3, "{days}");
    }
}

#[tokio::test]
async fn its_history_is_kept_as_it_was_told() {
    let (db, _dir) = founded_at(NOW).await;
    assert_eq!(count(&db, "select count(*) from initiatives").await, 62);
    assert_eq!(count(&db, "select count(*) from status_updates").await, 218);
    assert_eq!(count(&db, "select count(*) from vision_statements").await, 5);
    assert_eq!(count(&db, "select count(*) from dependencies where cleared_at is not null").await, 3);
    assert_eq!(count(&db, "select count(*) from status_update_versions where version > 1").await, 1);
    assert_eq!(count(&db, "select moves from initiatives where name = 'Half-hourly tariff'").await, 3);
    assert_eq!(count(&db, "select slip_days from initiatives where name = 'Half-hourly tariff'").await, 153);
    assert_eq!(count(&db, "select count(*) from audit_events where at > 1781600000000").await, 0);
    let frozen: String = sqlx::query_scalar(
        "select u.frozen from status_updates u join initiatives i on i.id = u.initiative_id
         where i.name = 'CE and MCS certification' order by u.posted_at desc limit 1",
    )
    .fetch_one(db.read())
    .await
    .unwrap();
    assert!(frozen.contains("Defrost cycle v3"), "what it waited for is frozen with it: {frozen}");
    let accounts = "select count(*) from people where id not in (select person_id from accounts)";
    assert_eq!(count(&db, accounts).await, 1, "one is named and does not sign in");
    let out_of_order = "select count(*) from audit_events a join audit_events b on b.seq = a.seq + 1 where b.at < a.at";
    assert_eq!(count(&db, out_of_order).await, 0, "the trail runs forward");
}
