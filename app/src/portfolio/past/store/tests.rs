//! Facts about the past of the sample organisation.

use super::*;
use crate::{
    calendar::Moment,
    db::{Db, testing::fresh},
    portfolio::initiatives::store::settle,
    sample,
    state::Zone,
    viewer::Viewer,
};

/// 16 June 2026, a Tuesday, 09:53 in London.
const NOW: Moment = Moment(1_781_600_000_000);

async fn tern() -> (Db, tempfile::TempDir) {
    let (db, dir) = fresh().await;
    let me = Viewer::operator();
    sample::found(&db, &me, NOW).await.unwrap();
    settle(&db, NOW, Zone::parse("Europe/London").unwrap().stamp(NOW).day).await.unwrap();
    catch_up(&db, &me).await.unwrap();
    (db, dir)
}

#[tokio::test]
async fn the_past_ends_where_everything_stands_today() {
    let (db, _dir) = tern().await;
    let compared =
        "product_id, team_id, lead_id, name, stage, horizon, baseline_target, current_target, slip_days, moves,
        confidence, health, reported_at, shown";
    let sql = format!(
        "select name from (
            select id, {compared} from initiatives where archived_at is null
            except select initiative_id, {compared} from initiative_states where from_at <= $1 and until_at > $1)"
    );
    let differing: Vec<String> =
        sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).bind(NOW.0).fetch_all(db.read()).await.unwrap();
    assert_eq!(differing, Vec::<String>::new());
}

#[tokio::test]
async fn what_its_own_record_says_of_an_initiative_is_kept_too() {
    let (db, _dir) = tern().await;
    let differing: Vec<(String, String, String)> = sqlx::query_as(
        "select i.name, i.facts, s.facts from initiatives i join initiative_states s on s.initiative_id = i.id
         where s.from_at <= $1 and s.until_at > $1 and i.facts <> s.facts
           and not exists (select 1 from dependencies d where d.initiative_id = i.id and d.cleared_at is null)",
    )
    .bind(NOW.0)
    .fetch_all(db.read())
    .await
    .unwrap();
    assert_eq!(differing, vec![]);
}

#[tokio::test]
async fn the_past_is_worked_out_again_only_for_what_happened_since() {
    let (db, _dir) = tern().await;
    let rows = async || -> i64 {
        sqlx::query_scalar("select count(*) from initiative_states").fetch_one(db.read()).await.unwrap()
    };
    let all = rows().await;
    let mut tx = db.begin().await.unwrap();
    sqlx::query("delete from initiative_states").execute(&mut *tx).await.unwrap();
    let one: String = sqlx::query_scalar("select id from initiatives limit 1").fetch_one(&mut *tx).await.unwrap();
    sqlx::query("insert into audit_events (at, actor_name, operation, subject_kind, subject_id, detail) values (1, 'x', 'x', 'initiative', $1, '')")
        .bind(&one)
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    catch_up(&db, &Viewer::operator()).await.unwrap();
    let again = rows().await;
    assert!(again > 0 && again < all / 10, "{again} of {all}");
}
