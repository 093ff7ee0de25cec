//! Whatever is typed is answered; and however the rows came in, they are found.

use proptest::prelude::*;

use super::world::{World, found, world};
use crate::{
    db::{Db, MIGRATOR},
    search::domain::Words,
    viewer::Viewer,
};

async fn answered(w: &World, typed: &str) {
    if Words::parse(typed).is_ok() {
        found(w, &Viewer::operator(), typed).await;
    }
}

#[tokio::test]
async fn operators_quotes_and_odd_letters_are_only_words() {
    let w = world().await;
    for typed in [
        "\"",
        "'",
        "AND",
        "NOT",
        "OR OR",
        "NEAR(a b)",
        "name:matter",
        "^matter",
        "matter*",
        "{name}: x",
        "a\0b",
        "-",
        "(",
        "*",
        "+ +",
        "\u{e000}",
        "हिन्दी",
        "e\u{301}",
        "ﬁ",
        "İ",
        "ǆ",
        "\u{10ffff}",
        "a\u{345}b",
        "日本語 テスト",
        "½ x²",
    ] {
        answered(&w, typed).await;
    }
    assert_eq!(found(&w, &Viewer::operator(), "NOT matter OR \"x").await, vec![]);
}

#[tokio::test]
async fn a_backup_finds_the_same_and_is_sound() {
    let mut w = world().await;
    let before = found(&w, &Viewer::operator(), "lic").await;
    w.post("Another licence, not indexed yet").await;
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("copy.sqlite");
    w.db.copy_to(&file).await.unwrap();
    w.db = Db::open_copy(&file).await.unwrap();
    let after = found(&w, &Viewer::operator(), "lic").await;
    assert_eq!((before[0].hits.len(), after[0].hits.len()), (1, 2));
    assert_eq!(after[0].hits[1], before[0].hits[0]);
    assert_eq!(w.db.faults().await.unwrap(), Vec::<String>::new());
}

#[test]
fn any_typed_text_gives_an_answer() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let w = runtime.block_on(world());
    proptest!(ProptestConfig::with_cases(96), |(typed in "(.|\\PC|[\"'()*:^ -]){0,60}")| {
        runtime.block_on(answered(&w, &typed));
    });
}

#[tokio::test]
async fn an_upgraded_database_finds_what_it_held_before() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("wheelhouse.sqlite");
    let older = MIGRATOR.iter().filter(|migration| !migration.description.contains("find what was said"));
    let last = older.filter(|migration| migration.version < 20_261_122_145_500).map(|m| m.version).max().unwrap();
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&file).create_if_missing(true);
    let mut database = sqlx::ConnectOptions::connect(&options).await.unwrap();
    MIGRATOR.run_to(last, &mut database).await.unwrap();
    sqlx::query("insert into teams (id, name, created_at) values ('t', 'Old hands', 0)")
        .execute(&mut database)
        .await
        .unwrap();
    sqlx::Connection::close(database).await.unwrap();
    let db = Db::open(&file).await.unwrap();
    crate::db::full_text::settle(&db).await.unwrap();
    let found: i64 = sqlx::query_scalar("select count(*) from search_others where search_others match 'name : hand*'")
        .fetch_one(db.read())
        .await
        .unwrap();
    assert_eq!(found, 1);
    assert_eq!(db.faults().await.unwrap(), Vec::<String>::new());
}
