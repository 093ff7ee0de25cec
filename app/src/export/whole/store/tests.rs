//! Facts about folders, on the sample organisation.

use std::{collections::BTreeSet, fs, path::Path};

use super::*;
use crate::{
    accounts::tokens,
    calendar::Moment,
    db::testing::fresh,
    organisation, sample,
    search::{self, domain::Words},
    state::Zone,
};

const NOW: Moment = Moment(1_781_600_000_000); // 16 June 2026

async fn exported(db: &Db, path: &Path) -> Manifest {
    export(db, &Viewer::operator(), &Folder::make(path).unwrap()).await.unwrap()
}

async fn imported(db: &Db, path: &Path) -> Result<(), AppError> {
    let (folder, manifest) = Folder::open(path).unwrap();
    import(db, &Viewer::operator(), &folder, &manifest).await
}

#[tokio::test]
async fn every_table_is_exported_or_left_out_on_purpose() {
    let (db, _dir) = fresh().await;
    let found: Vec<String> = sqlx::query_scalar(
        "select name from pragma_table_list where schema = 'main' and type in ('table', 'virtual')
            and name not like 'sqlite_%' and name <> '_sqlx_migrations'",
    )
    .fetch_all(db.read())
    .await
    .unwrap();
    let found: BTreeSet<&str> = found.iter().map(String::as_str).collect();
    let named: BTreeSet<&str> = TABLES.iter().chain(LEFT_OUT).copied().collect();
    assert_eq!(found, named, "name a new table in export/whole/store/tables.rs");
    assert_eq!(TABLES.len() + LEFT_OUT.len(), named.len());
}

#[tokio::test]
async fn what_leaves_comes_back_whole_byte_for_byte() {
    let ((db, dir), (other, _other_dir)) = (fresh().await, fresh().await);
    let (me, first, second) = (Viewer::operator(), dir.path().join("first"), dir.path().join("second"));
    sample::found(&db, &me, NOW).await.unwrap();
    let email: String = sqlx::query_scalar("select email from people where email is not null limit 1")
        .fetch_one(db.read())
        .await
        .unwrap();
    let token = tokens::create_token(&db, &me, &email, NOW).await.unwrap();
    let manifest = exported(&db, &first).await;
    assert!(manifest.tables.iter().filter(|part| part.rows > 0).count() > 15, "{manifest:?}");
    imported(&other, &first).await.unwrap();
    assert_eq!(exported(&other, &second).await, manifest);
    for part in &manifest.tables {
        let file = format!("{}.jsonl", part.table);
        let (before, after) = (fs::read(first.join(&file)).unwrap(), fs::read(second.join(&file)).unwrap());
        assert!(before == after, "{file} differs");
        assert!(!String::from_utf8(before).unwrap().contains(&token.hash()), "no secret of a token leaves");
    }
    assert_eq!(fs::read(first.join("manifest.json")).unwrap(), fs::read(second.join("manifest.json")).unwrap());
    assert_eq!(organisation::faults(&other, &me).await.unwrap(), Vec::<String>::new());
    let (zone, words) = (Zone::parse("UTC").unwrap(), Words::parse("cert").unwrap());
    let found = async |db: &Db| search::store::search(db, &me, (&zone, NOW), &words, None, 10).await.unwrap();
    let (here, there) = (found(&db).await, found(&other).await);
    assert!(here.len() > 1 && here == there, "what can be found is the same: {there:?}");
    assert!(tokens::bearer(&other, &token, NOW).await.unwrap().is_none(), "a token is of its own workspace");
}

#[tokio::test]
async fn what_was_changed_on_the_way_or_meets_other_data_changes_nothing() {
    let ((db, dir), (other, _other_dir)) = (fresh().await, fresh().await);
    sample::found(&db, &Viewer::operator(), NOW).await.unwrap();
    let path = dir.path().join("folder");
    exported(&db, &path).await;
    assert!(imported(&db, &path).await.unwrap_err().of_field("folder").unwrap().contains("already"));
    let people = path.join("people.jsonl");
    let text = fs::read_to_string(&people).unwrap();
    fs::write(&people, text.replacen("\"title\":\"", "\"title\":\"Acting ", 1)).unwrap();
    let refused = imported(&other, &path).await.unwrap_err();
    assert!(refused.of_field("folder").unwrap().contains("people.jsonl is not the file that was exported"));
    fs::write(&people, text).unwrap();
    let manifest = path.join("manifest.json");
    let whole = fs::read_to_string(&manifest).unwrap();
    fs::write(&manifest, whole.replace("\"schema\": 2", "\"schema\": 9")).unwrap();
    assert!(imported(&other, &path).await.unwrap_err().of_field("folder").unwrap().contains("schema"));
    fs::write(&manifest, whole).unwrap();
    assert_eq!(organisation::founded(&other).await.unwrap(), None, "nothing has landed");
    assert!(Folder::make(&path).is_err(), "a folder that holds something is not written over");
    imported(&other, &path).await.unwrap();
}

#[tokio::test]
async fn nobody_with_an_account_takes_the_whole_organisation_along() {
    let (db, dir) = fresh().await;
    let admin = Viewer { person_id: Some("p".into()), ..Viewer::operator() };
    let folder = Folder::make(&dir.path().join("folder")).unwrap();
    assert_eq!(export(&db, &admin, &folder).await.unwrap_err(), AppError::NotFound);
}
