//! Facts about policies, on a real database.

use super::*;
use crate::{
    audit::{Begin, Mutation},
    db::testing::fresh,
    portfolio::{
        domain::{Horizon, Name, Stage},
        initiatives::{NewInitiative, store::create},
        lines::store::line_ensured,
        products::store::product_ensured,
    },
    viewer::{Grant, Role, Scope},
};

const NOW: Moment = Moment(1_781_600_000_000); // Tuesday 16 June 2026

async fn line() -> (Db, tempfile::TempDir, String) {
    let (db, dir) = fresh().await;
    let me = Viewer::operator();
    let Begin::New(mut m) = Mutation::begin::<()>(&db, &me, NOW, "test", None).await.unwrap() else { unreachable!() };
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
        target: None,
        confidence: None,
        source_id: None,
        source_url: None,
    };
    create(&mut m, &me, &new).await.unwrap();
    m.commit(&()).await.unwrap();
    (db, dir, line)
}

async fn due_day(db: &Db) -> String {
    let due: i64 = sqlx::query_scalar("select due_at from initiatives").fetch_one(db.read()).await.unwrap();
    Zone::parse("UTC").unwrap().stamp(Moment(due)).day.to_string()
}

#[tokio::test]
async fn a_changed_policy_changes_when_everything_of_the_line_is_due() {
    let (db, _dir, line) = line().await;
    assert_eq!(due_day(&db).await, "2026-06-22");
    let policy = Policy { weekday: 5, cadence: Cadence::Fortnightly, ..Policy::default_in("UTC") };
    let me = Viewer::operator();
    change_policy(&db, &me, NOW, None, (&line, 0), &policy).await.unwrap();
    assert_eq!(due_day(&db).await, "2026-06-26");
    let setting = setting_of(&db, &me, &line).await.unwrap();
    assert_eq!((setting.policy, setting.own, setting.version), (policy.clone(), true, 1));
    let late = change_policy(&db, &me, NOW, None, (&line, 0), &Policy::default_in("UTC")).await.unwrap_err();
    assert_eq!(late.status(), 409);
}

#[tokio::test]
async fn a_policy_is_read_by_those_who_see_the_line_and_set_by_its_chief() {
    let (db, _dir, line) = line().await;
    let of = |role, line: &str| Viewer {
        person_id: None,
        name: "R".to_owned(),
        grants: vec![Grant { role, scope: Scope::Line(line.to_owned()) }],
    };
    let policy = Policy::default_in("UTC");
    assert!(!setting_of(&db, &of(Role::Lead, &line), &line).await.unwrap().may_set);
    let refused = change_policy(&db, &of(Role::Lead, &line), NOW, None, (&line, 0), &policy).await.unwrap_err();
    assert_eq!(refused.status(), 403);
    assert!(change_policy(&db, &of(Role::Cpo, &line), NOW, None, (&line, 0), &policy).await.is_ok());
    let stranger = of(Role::Cpo, "another");
    assert_eq!(setting_of(&db, &stranger, &line).await.unwrap_err(), AppError::NotFound);
    assert_eq!(change_policy(&db, &stranger, NOW, None, (&line, 1), &policy).await.unwrap_err(), AppError::NotFound);
}
