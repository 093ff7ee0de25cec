//! Two people who edit the same thing at once: one of them is told, and nothing is overwritten silently.

use super::{begin, found};
use crate::{
    db::{Db, testing::fresh},
    error::AppError,
    portfolio::{
        domain::Name,
        initiatives::{InitiativeEdit, store::edit},
    },
    viewer::Viewer,
};

const ROUNDS: i64 = 200;

async fn rename(db: &Db, id: &str, name: String, version: i64) -> Result<(), AppError> {
    let me = Viewer::operator();
    let mut m = begin(db, &me).await;
    let change = InitiativeEdit { name: Some(Name::parse(&name).unwrap()), ..InitiativeEdit::default() };
    edit(&mut m, &me, id, &change, Some(version)).await?;
    m.commit(&()).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_who_save_at_once_one_is_told_and_keeps_their_words() {
    let (db, _dir) = fresh().await;
    let id = found(&db).await.initiative;
    for round in 0..ROUNDS {
        let (version, before): (i64, i64) = sqlx::query_as(
            "select version, (select count(*) from initiative_changes where field = 'name') from initiatives where id = $1",
        )
        .bind(&id)
        .fetch_one(db.read())
        .await
        .unwrap();
        let (one, two) = tokio::join!(
            rename(&db, &id, format!("One {round}"), version),
            rename(&db, &id, format!("Two {round}"), version),
        );
        let told = match (one, two) {
            (Ok(()), Err(told)) | (Err(told), Ok(())) => told,
            both => panic!("round {round}: {both:?}"),
        };
        let AppError::Conflict { theirs, .. } = told else { panic!("round {round}: {told:?}") };
        let (stands, after): (String, i64) = sqlx::query_as(
            "select name, (select count(*) from initiative_changes where field = 'name') from initiatives where id = $1",
        )
        .bind(&id)
        .fetch_one(db.read())
        .await
        .unwrap();
        assert!(theirs.iter().any(|field| field.field == "name" && field.value == stands), "round {round}");
        assert_eq!(after, before + 1, "round {round}: every change is on record, once");
    }
}
