//! Private notes never leave their author.

use super::*;
use crate::export::whole::{Folder, export};
use crate::onboarding::plans::domain::NoteText;

const SECRET: &str = "marmalade";

#[tokio::test]
async fn a_private_note_is_read_by_its_author_alone_and_stands_nowhere_else() {
    let office = Office::open().await;
    let step = office.step("Interview Ruth").await;
    let mut m = office.begin(&office.chief, FIRST).await;
    let words = NoteText::parse(SECRET).unwrap();
    write_note(&mut m, &office.chief, (&office.plan, &step), &words, true).await.unwrap();
    m.commit(&()).await.unwrap();
    let which = (office.plan.as_str(), step.as_str());
    let own = step_page(&office.db, &office.chief, &utc(), FIRST, which).await.unwrap();
    assert!(own.notes[0].words.as_str().contains(SECRET) && own.notes[0].private);
    for viewer in [&office.manager, &office.assistant] {
        let seen = step_page(&office.db, viewer, &utc(), FIRST, which).await.unwrap();
        assert!(seen.notes.is_empty(), "{}", viewer.name);
        assert_eq!(
            seen.record,
            own.record
                .iter()
                .cloned()
                .map(|row| crate::onboarding::plans::domain::RecordRow {
                    undo: seen.record.first().map_or(row.undo, |one| one.undo),
                    ..row
                })
                .collect::<Vec<_>>()
        );
    }
    // No table but its own holds the words: neither the trail, the record, the search nor what a form kept.
    let tables: Vec<String> = sqlx::query_scalar("select name from sqlite_master where type = 'table' and name <> 'plan_private_notes' and name not like 'search%'")
        .fetch_all(office.db.read())
        .await
        .unwrap();
    for table in tables {
        let columns: Vec<String> = sqlx::query_scalar("select name from pragma_table_info($1)")
            .bind(&table)
            .fetch_all(office.db.read())
            .await
            .unwrap();
        for column in columns {
            let sql = format!("select count(*) from \"{table}\" where \"{column}\" like '%{SECRET}%'");
            let found: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(office.db.read()).await.unwrap();
            assert_eq!(found, 0, "{table}.{column}");
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    export(&office.db, &Viewer::operator(), &Folder::make(&out).unwrap()).await.unwrap();
    for file in std::fs::read_dir(&out).unwrap() {
        let path = file.unwrap().path();
        assert!(!std::fs::read_to_string(&path).unwrap().contains(SECRET), "{}", path.display());
    }
    let mut m = office.begin(&office.manager, FIRST).await;
    assert_eq!(
        remove_note(&mut m, &office.manager, (&office.plan, &own.notes[0].id)).await.unwrap_err(),
        AppError::NotFound
    );
    drop(m);
    let mut m = office.begin(&office.chief, FIRST).await;
    remove_note(&mut m, &office.chief, (&office.plan, &own.notes[0].id)).await.unwrap();
    m.commit(&()).await.unwrap();
}
