//! Facts about initiatives, on a real database.

use super::*;
use crate::{
    audit::{Begin, Mutation},
    calendar::{Day, Moment},
    db::{Db, testing::fresh},
    error::AppError,
    portfolio::{
        domain::{Health, Horizon, Name, Reason, Shown, Slip, Stage},
        initiatives::domain::{InitiativeEdit, NewInitiative},
        lines::store::line_ensured,
        products::store::product_ensured,
        update_policies::Policy,
    },
    state::Zone,
    viewer::{Grant, Role, Scope, Viewer},
};

const NOW: Moment = Moment(1_781_600_000_000); // 16 June 2026

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn zone() -> Zone {
    Zone::parse("UTC").unwrap()
}

async fn begin(db: &Db, viewer: &Viewer) -> Mutation {
    match Mutation::begin::<String>(db, viewer, NOW, "test", None).await.unwrap() {
        Begin::New(m) => m,
        Begin::Repeated(_) => unreachable!(),
    }
}

/// A workspace with one initiative promised for 14 March.
async fn workspace() -> (Db, tempfile::TempDir, String, String) {
    let (db, dir) = fresh().await;
    let me = Viewer::operator();
    let mut m = begin(&db, &me).await;
    sqlx::query("insert into organisation (id, name, time_zone, week_start, created_at) values ('organisation', 'Tern', 'UTC', 'monday', 0)")
        .execute(&mut *m.tx)
        .await
        .unwrap();
    let line = line_ensured(&mut m, &me, &Name::parse("Heat").unwrap()).await.unwrap();
    let product_id = product_ensured(&mut m, &me, &line, &Name::parse("Auk 12").unwrap()).await.unwrap();
    let new = NewInitiative {
        name: Name::parse("Certification").unwrap(),
        summary: String::new().try_into().unwrap(),
        business_case: String::new().try_into().unwrap(),
        product_id,
        team_id: None,
        lead_id: None,
        stage: Stage::Development,
        horizon: Horizon::Now,
        themes: vec![],
        target: Some(day("2026-03-14")),
        confidence: None,
        source_id: None,
        source_url: None,
    };
    let id = create(&mut m, &me, &new).await.unwrap();
    m.commit(&id).await.unwrap();
    (db, dir, line, id)
}

async fn read(db: &Db, id: &str) -> crate::portfolio::initiatives::Initiative {
    initiative(db, &Viewer::operator(), &zone(), day("2026-06-16"), id).await.unwrap()
}

async fn reported(m: &mut Mutation, id: &str, health: Health, policy: &Policy) {
    let mut report = sqlx::QueryBuilder::new("");
    push_reported(&mut report, m.now, id, health, policy).unwrap();
    report.build().execute(&mut *m.tx).await.unwrap();
}

#[tokio::test]
async fn every_move_of_a_date_stays_visible_and_the_first_promise_is_never_overwritten() {
    let (db, _dir, _, id) = workspace().await;
    let me = Viewer::operator();
    let reason = Reason::parse("The laboratory lost a week").unwrap();
    for to in ["2026-05-02", "2026-06-20"] {
        let mut m = begin(&db, &me).await;
        move_date(&mut m, &me, &id, Some(day(to)), Some(&reason), None).await.unwrap();
        m.commit(&()).await.unwrap();
    }
    let now = read(&db, &id).await;
    assert_eq!(now.baseline_target, Some(day("2026-03-14")));
    assert_eq!(now.current_target, Some(day("2026-06-20")));
    assert_eq!(now.slip, Slip { days: 98, moves: 2 });
    let history = changes_of(&db, &me, &zone(), &id, Some("target_date")).await.unwrap();
    let dates: Vec<_> = history.iter().filter_map(|change| change.to.as_deref()).collect();
    assert_eq!(dates, ["2026-03-14", "2026-05-02", "2026-06-20"]);
}

#[tokio::test]
async fn a_date_does_not_move_without_a_reason() {
    let (db, _dir, _, id) = workspace().await;
    let me = Viewer::operator();
    let mut m = begin(&db, &me).await;
    let refusal = move_date(&mut m, &me, &id, Some(day("2026-05-02")), None, None).await.unwrap_err();
    assert_eq!(refusal.of_field("reason"), Some("A date moves only with a reason."));
}

#[tokio::test]
async fn a_stale_edit_is_refused_and_shows_theirs() {
    let (db, _dir, _, id) = workspace().await;
    let me = Viewer::operator();
    let rename = |name: &str| InitiativeEdit { name: Some(Name::parse(name).unwrap()), ..InitiativeEdit::default() };
    let mut m = begin(&db, &me).await;
    edit(&mut m, &me, &id, &rename("Theirs"), Some(1)).await.unwrap();
    m.commit(&()).await.unwrap();
    let mut m = begin(&db, &me).await;
    let refusal = edit(&mut m, &me, &id, &rename("Mine"), Some(1)).await.unwrap_err();
    let AppError::Conflict { version, theirs, .. } = refusal else { panic!("a conflict") };
    assert_eq!(version, 2);
    assert_eq!(theirs[0].value, "Theirs");
}

#[tokio::test]
async fn what_a_viewer_may_not_see_does_not_exist_for_them() {
    let (db, _dir, line, id) = workspace().await;
    let with = |scope| Viewer {
        person_id: Some("p".into()),
        name: "P".into(),
        grants: vec![Grant { role: Role::Viewer, scope }],
    };
    let today = day("2026-06-16");
    assert!(initiative(&db, &with(Scope::Line(line)), &zone(), today, &id).await.is_ok());
    let hidden = initiative(&db, &with(Scope::Line("another".into())), &zone(), today, &id).await;
    assert_eq!(hidden.unwrap_err(), AppError::NotFound);
}

#[tokio::test]
async fn silence_makes_health_unknown_and_the_count_of_the_product_follows() {
    let (db, _dir, line, id) = workspace().await;
    let me = Viewer::operator();
    assert_eq!(read(&db, &id).await.shown, Shown::Unknown, "never reported");
    let mut m = begin(&db, &me).await;
    let policy = Policy::default_in("UTC");
    reported(&mut m, &id, Health::OnTrack, &policy).await;
    m.commit(&()).await.unwrap();
    assert_eq!(read(&db, &id).await.shown, Shown::OnTrack);
    settle(&db, NOW.plus(30 * Moment::DAY), zone().stamp(NOW.plus(30 * Moment::DAY)).day).await.unwrap();
    let quiet = read(&db, &id).await;
    assert_eq!((quiet.shown, quiet.health, quiet.stale), (Shown::Unknown, Some(Health::OnTrack), true));
    let counts: Vec<(String, i64)> =
        sqlx::query_as("select shown, n from product_tallies where n > 0").fetch_all(db.read()).await.unwrap();
    assert_eq!(counts, [("unknown".to_owned(), 1)]);
    let _ = line;
}

#[tokio::test]
async fn what_the_facts_say_is_kept_beside_what_is_declared_and_counted() {
    let (db, _dir, _, id) = workspace().await;
    let me = Viewer::operator();
    let today = zone().stamp(NOW).day;
    let mut m = begin(&db, &me).await;
    reported(&mut m, &id, Health::OnTrack, &Policy::default_in("UTC")).await;
    let passed = Some(today.plus(-20));
    sqlx::query("update initiatives set current_target = $1")
        .bind(passed.map(|day| day.to_string()))
        .execute(&mut *m.tx)
        .await
        .unwrap();
    m.commit(&()).await.unwrap();
    settle(&db, NOW, today).await.unwrap();
    let doubt = async || -> (String, Option<String>) {
        sqlx::query_as("select facts, doubt from initiatives").fetch_one(db.read()).await.unwrap()
    };
    let counted = async || -> i64 {
        sqlx::query_scalar("select sum(doubt_off_track) from product_tallies").fetch_one(db.read()).await.unwrap()
    };
    assert_eq!((doubt().await, counted().await), (("off_track".to_owned(), Some("off_track".to_owned())), 1));
    let mut m = begin(&db, &me).await;
    reported(&mut m, &id, Health::OffTrack, &Policy::default_in("UTC")).await;
    m.commit(&()).await.unwrap();
    settle(&db, NOW, today).await.unwrap();
    assert_eq!((doubt().await, counted().await), (("off_track".to_owned(), None), 0), "now both say so");
}

#[tokio::test]
async fn archiving_takes_it_out_of_the_count_and_restoring_brings_it_back() {
    let (db, _dir, _, id) = workspace().await;
    let me = Viewer::operator();
    let total = async || -> i64 {
        sqlx::query_scalar("select sum(n) from product_tallies").fetch_one(db.read()).await.unwrap()
    };
    assert_eq!(total().await, 1);
    let mut m = begin(&db, &me).await;
    archive(&mut m, &me, &id).await.unwrap();
    m.commit(&()).await.unwrap();
    assert_eq!(total().await, 0);
    let mut m = begin(&db, &me).await;
    restore(&mut m, &me, &id).await.unwrap();
    m.commit(&()).await.unwrap();
    assert_eq!(total().await, 1);
}
