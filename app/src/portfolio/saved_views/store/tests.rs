//! Facts about saved views on a real database.

use super::*;
use crate::{
    audit::{Begin, Mutation},
    calendar::{Day, Moment},
    db::{Db, testing::fresh},
    error::AppError,
    portfolio::saved_views::domain::{Audience, NewView},
    viewer::{Grant, Role, Scope, Viewer},
};

fn today() -> Day {
    "2026-06-16".parse().unwrap()
}

fn somebody(id: &str, role: Role, scope: Scope) -> Viewer {
    Viewer { person_id: Some(id.to_owned()), name: id.to_owned(), grants: vec![Grant { role, scope }] }
}

fn new(name: &str, audience: Audience, team: Option<&str>, is_default: bool) -> NewView {
    NewView {
        name: name.to_owned().try_into().unwrap(),
        query: format!("q={name}"),
        audience,
        team_id: team.map(str::to_owned),
        is_default,
    }
}

/// A chief, a lead of one team, a member of it, and somebody else.
async fn workspace() -> (Db, tempfile::TempDir, [Viewer; 4]) {
    let (db, dir) = fresh().await;
    let mut tx = db.begin().await.unwrap();
    for sql in [
        "insert into people (id, name, created_at) values ('chief', 'C', 0), ('lead', 'L', 0), ('member', 'M', 0), ('other', 'O', 0)",
        "insert into teams (id, name, created_at) values ('t1', 'App', 0), ('t2', 'Grid', 0)",
        "insert into team_members (id, team_id, person_id, discipline, from_day) values ('m', 't1', 'member', 'design', '2026-01-01')",
    ] {
        sqlx::query(sql).execute(&mut *tx).await.unwrap();
    }
    tx.commit().await.unwrap();
    let all = [
        somebody("chief", Role::Cpo, Scope::Organisation),
        somebody("lead", Role::Lead, Scope::Team("t1".to_owned())),
        somebody("member", Role::Contributor, Scope::Line("l".to_owned())),
        somebody("other", Role::Lead, Scope::Team("t2".to_owned())),
    ];
    (db, dir, all)
}

async fn saved(db: &Db, viewer: &Viewer, new: &NewView) -> Result<String, AppError> {
    let Begin::New(mut m) = Mutation::begin::<()>(db, viewer, Moment(1), "test", None).await? else { unreachable!() };
    let id = save_view(&mut m, viewer, new).await?;
    m.commit(&()).await?;
    Ok(id)
}

async fn found(db: &Db, viewer: &Viewer) -> Vec<String> {
    views(db, viewer, today()).await.unwrap().into_iter().map(|view| view.name).collect()
}

#[tokio::test]
async fn a_view_is_found_by_those_it_is_for_and_by_nobody_else() {
    let (db, _dir, [chief, lead, member, other]) = workspace().await;
    saved(&db, &member, &new("mine", Audience::Private, None, false)).await.unwrap();
    saved(&db, &lead, &new("team", Audience::Team, Some("t1"), false)).await.unwrap();
    saved(&db, &chief, &new("all", Audience::Organisation, None, false)).await.unwrap();
    assert_eq!(found(&db, &member).await, ["mine", "team", "all"]);
    assert_eq!(found(&db, &lead).await, ["team", "all"]);
    assert_eq!(found(&db, &chief).await, ["team", "all"], "a private view is private, from everybody");
    assert_eq!(found(&db, &other).await, ["all"]);
}

#[tokio::test]
async fn only_who_answers_for_others_decides_what_they_find() {
    let (db, _dir, [_, lead, member, _]) = workspace().await;
    for (viewer, audience, team) in [
        (&lead, Audience::Organisation, None),
        (&lead, Audience::Team, Some("t2")),
        (&member, Audience::Team, Some("t1")),
    ] {
        let refused = saved(&db, viewer, &new("x", audience, team, false)).await.unwrap_err();
        assert_eq!(refused.status(), 403, "{audience:?} {team:?}");
    }
}

#[tokio::test]
async fn ones_own_default_comes_before_that_of_the_team_and_of_everybody() {
    let (db, _dir, [chief, lead, member, _]) = workspace().await;
    let default = async || default_view(&db, &member, today()).await.unwrap();
    assert_eq!(default().await, None);
    saved(&db, &chief, &new("all", Audience::Organisation, None, true)).await.unwrap();
    assert_eq!(default().await.as_deref(), Some("q=all"));
    saved(&db, &lead, &new("team", Audience::Team, Some("t1"), true)).await.unwrap();
    assert_eq!(default().await.as_deref(), Some("q=team"));
    saved(&db, &member, &new("mine", Audience::Private, None, true)).await.unwrap();
    let second = saved(&db, &member, &new("mine again", Audience::Private, None, true)).await.unwrap();
    assert_eq!(default().await.as_deref(), Some("q=mine again"), "a default takes the place of the one before");
    let Begin::New(mut m) = Mutation::begin::<()>(&db, &member, Moment(2), "test", None).await.unwrap() else {
        unreachable!()
    };
    archive_view(&mut m, &member, &second).await.unwrap();
    m.commit(&()).await.unwrap();
    assert_eq!(default().await.as_deref(), Some("q=team"));
}

#[tokio::test]
async fn another_ones_private_view_does_not_exist_for_the_chief_either() {
    let (db, _dir, [chief, _, member, _]) = workspace().await;
    let id = saved(&db, &member, &new("mine", Audience::Private, None, false)).await.unwrap();
    assert_eq!(view(&db, &chief, today(), &id).await.unwrap_err(), AppError::NotFound);
    let Begin::New(mut m) = Mutation::begin::<()>(&db, &chief, Moment(2), "test", None).await.unwrap() else {
        unreachable!()
    };
    assert_eq!(archive_view(&mut m, &chief, &id).await.unwrap_err(), AppError::NotFound);
}
