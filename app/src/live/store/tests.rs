//! Who is editing: for how long, for whom to know.

use super::{editing, editing_since, newest};
use crate::{
    accounts::sessions::{self, Token},
    calendar::Moment,
    db::{Db, testing::fresh},
    error::AppError,
    live::domain::{EDITING_FOR, RENEWED_WITHIN},
    viewer::{Grant, Role, Scope, Viewer},
};

const NOW: Moment = Moment(1_781_600_000_000);

/// A line with a product, an initiative in it, and two people with a session each.
async fn founded() -> (Db, tempfile::TempDir, [(Viewer, Token); 2]) {
    let (db, dir) = fresh().await;
    let mut tx = db.begin().await.unwrap();
    for statement in [
        "insert into product_lines (id, name, created_at) values ('l', 'Heat', 0)",
        "insert into products (id, line_id, name, kind, stage, created_at) values ('p', 'l', 'Auk', 'software', 'growth', 0)",
        "insert into initiatives (id, product_id, name, stage, horizon, created_at) values ('i', 'p', 'One', 'idea', 'now', 0)",
        "insert into people (id, name, created_at) values ('a', 'Lena Fischer', 0), ('b', 'Jonas Berg', 0)",
        "insert into accounts (person_id, created_at) values ('a', 0), ('b', 0)",
    ] {
        sqlx::query(statement).execute(&mut *tx).await.unwrap();
    }
    let mut two = Vec::new();
    for (id, name) in [("a", "Lena Fischer"), ("b", "Jonas Berg")] {
        let grants = vec![Grant { role: Role::Contributor, scope: Scope::Line("l".into()) }];
        let viewer = Viewer { person_id: Some(id.into()), name: name.into(), grants };
        two.push((viewer, sessions::open_session(&mut tx, id, NOW).await.unwrap()));
    }
    tx.commit().await.unwrap();
    (db, dir, two.try_into().unwrap())
}

async fn others(db: &Db, (viewer, token): &(Viewer, Token), now: Moment, leaving: bool) -> Vec<String> {
    editing(db, viewer, token, now, ("i", leaving)).await.unwrap()
}

#[tokio::test]
async fn two_who_edit_the_same_know_of_each_other_until_one_leaves() {
    let (db, _dir, [lena, jonas]) = founded().await;
    assert_eq!(others(&db, &lena, NOW, false).await, Vec::<String>::new());
    assert_eq!(others(&db, &jonas, NOW, false).await, ["Lena Fischer"]);
    assert_eq!(others(&db, &lena, NOW, false).await, ["Jonas Berg"]);
    others(&db, &jonas, NOW, true).await;
    assert_eq!(others(&db, &lena, NOW, false).await, Vec::<String>::new());
}

#[tokio::test]
async fn whoever_vanishes_is_gone_after_a_while_and_whoever_holds_on_is_not() {
    let (db, _dir, [lena, jonas]) = founded().await;
    others(&db, &lena, NOW, false).await;
    let later = NOW.plus(EDITING_FOR - RENEWED_WITHIN);
    others(&db, &lena, later, false).await;
    assert_eq!(others(&db, &jonas, NOW.plus(EDITING_FOR + 1), false).await, ["Lena Fischer"]);
    assert_eq!(others(&db, &jonas, later.plus(EDITING_FOR + 1), false).await, Vec::<String>::new());
}

#[tokio::test]
async fn only_coming_and_going_is_told_and_only_to_whoever_sees_the_initiative() {
    let (db, _dir, [lena, _]) = founded().await;
    let elsewhere = Viewer {
        person_id: None,
        name: "P".into(),
        grants: vec![Grant { role: Role::Admin, scope: Scope::Line("another".into()) }],
    };
    let mut reached = 0;
    for (leaving, now, told) in [(false, NOW, true), (false, NOW.plus(20_000), false), (true, NOW.plus(21_000), true)] {
        others(&db, &lena, now, leaving).await;
        let to = newest(&db).await.unwrap().editor;
        let heard = editing_since(&db, &lena.0, reached, to).await.unwrap();
        assert_eq!(heard.len(), usize::from(told), "leaving: {leaving}");
        assert_eq!(editing_since(&db, &elsewhere, reached, to).await.unwrap(), Vec::<String>::new());
        reached = to;
    }
}

#[tokio::test]
async fn whoever_may_not_change_it_edits_nothing() {
    let (db, _dir, [(mut viewer, token), _]) = founded().await;
    viewer.grants[0].role = Role::Viewer;
    let refused = editing(&db, &viewer, &token, NOW, ("i", false)).await;
    assert!(matches!(refused, Err(AppError::Forbidden { .. })), "{refused:?}");
    viewer.grants[0].scope = Scope::Line("another".into());
    assert_eq!(editing(&db, &viewer, &token, NOW, ("i", false)).await, Err(AppError::NotFound));
    assert_eq!(editing(&db, &viewer, &token, NOW, ("none", false)).await, Err(AppError::NotFound));
}

#[tokio::test]
async fn a_session_that_ends_edits_nothing_any_more() {
    let (db, _dir, [lena, jonas]) = founded().await;
    others(&db, &lena, NOW, false).await;
    sessions::end_session(&db, &lena.1).await.unwrap();
    assert_eq!(others(&db, &jonas, NOW, false).await, Vec::<String>::new());
}
