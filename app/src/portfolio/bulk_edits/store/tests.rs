//! Facts about changing several initiatives together.

use super::*;
use crate::{
    audit::{Begin, Mutation},
    calendar::Moment,
    db::{Db, testing::fresh},
    error::AppError,
    portfolio::{
        bulk_edits::domain::NewBulkEdit,
        domain::{Horizon, Stage},
        initiatives::{InitiativeEdit, store::edit},
    },
    sample,
    state::Zone,
    viewer::Viewer,
};

const NOW: Moment = Moment(1_781_600_000_000);

/// Somebody who may change everything, and three initiatives in development.
async fn workspace() -> (Db, tempfile::TempDir, Viewer, Vec<String>) {
    let (db, dir) = fresh().await;
    sample::found(&db, &Viewer::operator(), NOW).await.unwrap();
    let me: String =
        sqlx::query_scalar("select id from people where name = 'Amara Osei'").fetch_one(db.read()).await.unwrap();
    let viewer = Viewer { person_id: Some(me), ..Viewer::operator() };
    let ids = sqlx::query_scalar(
        "select id from initiatives where stage = 'development' and archived_at is null order by id limit 3",
    )
    .fetch_all(db.read())
    .await
    .unwrap();
    (db, dir, viewer, ids)
}

async fn within<T>(
    db: &Db,
    viewer: &Viewer,
    work: impl AsyncFnOnce(&mut Mutation) -> Result<T, AppError>,
) -> Result<T, AppError> {
    let Begin::New(mut m) = Mutation::begin::<()>(db, viewer, NOW, "test", None).await? else { unreachable!() };
    let answer = work(&mut m).await?;
    m.commit(&()).await?;
    Ok(answer)
}

async fn new(db: &Db, viewer: &Viewer, ids: &[String], edit: InitiativeEdit) -> NewBulkEdit {
    let picked = picked(db, viewer, ids).await.unwrap().into_iter().map(|one| (one.id, one.version)).collect();
    NewBulkEdit { picked, edit }
}

async fn stages(db: &Db, ids: &[String]) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for id in ids {
        all.push(
            sqlx::query_as("select stage, horizon from initiatives where id = $1")
                .bind(id)
                .fetch_one(db.read())
                .await
                .unwrap(),
        );
    }
    all
}

fn launch() -> InitiativeEdit {
    InitiativeEdit { stage: Some(Stage::Launch), horizon: Some(Horizon::Later), ..InitiativeEdit::default() }
}

#[tokio::test]
async fn what_was_changed_together_is_taken_back_together() {
    let (db, _dir, me, ids) = workspace().await;
    let before = stages(&db, &ids).await;
    let bulk = new(&db, &me, &ids, launch()).await;
    let id = within(&db, &me, async |m| apply(m, &me, &bulk, "Stage to launch").await).await.unwrap();
    assert_eq!(stages(&db, &ids).await, vec![("launch".to_owned(), "later".to_owned()); 3]);
    within(&db, &me, async |m| undo(m, &me, &id).await).await.unwrap();
    assert_eq!(stages(&db, &ids).await, before);
    assert_eq!(within(&db, &me, async |m| undo(m, &me, &id).await).await.unwrap_err().status(), 403, "once is enough");
}

#[tokio::test]
async fn where_one_was_changed_meanwhile_none_is_changed() {
    let (db, _dir, me, ids) = workspace().await;
    let bulk = new(&db, &me, &ids, launch()).await;
    let other =
        InitiativeEdit { horizon: Some(Horizon::Later), stage: Some(Stage::Discovery), ..InitiativeEdit::default() };
    within(&db, &me, async |m| edit(m, &me, &ids[2], &other, None).await).await.unwrap();
    let before = stages(&db, &ids).await;
    let refused = within(&db, &me, async |m| apply(m, &me, &bulk, "").await).await.unwrap_err();
    assert!(refused.of_field("picked").is_some(), "{refused:?}");
    assert_eq!(stages(&db, &ids).await, before);
}

#[tokio::test]
async fn an_undo_leaves_what_somebody_has_changed_since() {
    let (db, _dir, me, ids) = workspace().await;
    let bulk = new(&db, &me, &ids, launch()).await;
    let id = within(&db, &me, async |m| apply(m, &me, &bulk, "").await).await.unwrap();
    let other = InitiativeEdit { stage: Some(Stage::Done), ..InitiativeEdit::default() };
    within(&db, &me, async |m| edit(m, &me, &ids[0], &other, None).await).await.unwrap();
    let zone = Zone::parse("UTC").unwrap();
    assert_eq!(done(&db, &me, &zone, &id).await.unwrap().changed_since.len(), 1);
    within(&db, &me, async |m| undo(m, &me, &id).await).await.unwrap();
    let stages = stages(&db, &ids).await;
    assert_eq!((stages[0].0.as_str(), stages[1].0.as_str()), ("done", "development"));
}

#[tokio::test]
async fn who_may_not_edit_can_pick_nothing_and_change_nothing() {
    let (db, _dir, me, ids) = workspace().await;
    let grants =
        vec![crate::viewer::Grant { role: crate::viewer::Role::Viewer, scope: crate::viewer::Scope::Organisation }];
    let reader = Viewer { grants, ..me.clone() };
    assert_eq!(picked(&db, &reader, &ids).await.unwrap(), vec![]);
    let bulk = new(&db, &me, &ids, launch()).await;
    let refused = within(&db, &reader, async |m| apply(m, &reader, &bulk, "").await).await.unwrap_err();
    assert_eq!(refused.status(), 403);
}
