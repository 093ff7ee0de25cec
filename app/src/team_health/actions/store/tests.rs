//! Facts about what teams change.

use super::*;
use crate::{
    audit::Begin,
    db::testing::fresh,
    viewer::{Grant, Role, Scope},
};

fn somebody(id: &str, role: Role) -> Viewer {
    let scope = Scope::Line("elsewhere".to_owned());
    Viewer { person_id: Some(id.to_owned()), name: id.to_owned(), grants: vec![Grant { role, scope }] }
}

async fn workspace() -> (Db, tempfile::TempDir) {
    let (db, dir) = fresh().await;
    let mut tx = db.begin().await.unwrap();
    let sql = "insert into people (id, name, created_at) values ('in', 'In', 0), ('out', 'Out', 0);
        insert into teams (id, name, created_at) values ('t', 'App', 0);
        insert into team_members (id, team_id, person_id, discipline, from_day) values ('m', 't', 'in', 'design', '2026-01-01');";
    sqlx::raw_sql(sql).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    (db, dir)
}

async fn begin(db: &Db, viewer: &Viewer) -> Mutation {
    let Begin::New(m) = Mutation::begin::<()>(db, viewer, Moment(1), "test", None).await.unwrap() else {
        unreachable!()
    };
    m
}

async fn set(db: &Db, viewer: &Viewer, wording: &str) -> Result<String, AppError> {
    let mut m = begin(db, viewer).await;
    let new = NewAction::typed("t".into(), wording, Ok(Some("in".into())), "2026-07-15")?;
    let id = set_out(db, &mut m, viewer, &new).await?;
    m.commit(&()).await?;
    Ok(id)
}

#[tokio::test]
async fn a_team_changes_three_things_at_a_time() {
    let (db, _dir) = workspace().await;
    let member = somebody("in", Role::Contributor);
    let first = set(&db, &member, "One").await.unwrap();
    set(&db, &member, "Two").await.unwrap();
    set(&db, &member, "Three").await.unwrap();
    assert!(set(&db, &member, "Four").await.unwrap_err().of_field("wording").is_some());
    let mut m = begin(&db, &member).await;
    settle_action(&db, &mut m, &member, &first, State::Done).await.unwrap();
    m.commit(&()).await.unwrap();
    set(&db, &member, "Four").await.unwrap();
    let all = actions(&db, &member, &Zone::parse("UTC").unwrap(), "t").await.unwrap();
    assert_eq!((all.open(), all.listed.len()), (3, 4));
    assert_eq!(all.listed.last().map(|last| (last.wording.as_str(), last.state)), Some(("One", State::Done)));
}

#[tokio::test]
async fn for_those_who_do_not_read_its_health_a_team_changes_nothing() {
    let (db, _dir) = workspace().await;
    assert_eq!(set(&db, &somebody("out", Role::Contributor), "One").await.unwrap_err(), AppError::NotFound);
    assert_eq!(set(&db, &somebody("in", Role::Viewer), "One").await.unwrap_err().status(), 403);
}
