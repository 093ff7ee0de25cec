//! Facts about the files of a view, on the sample organisation.

use super::*;
use crate::{
    db::testing::fresh,
    export::{Format, file},
    sample,
    viewer::{Grant, Role, Scope},
};

const NOW: Moment = Moment(1_781_600_000_000); // 16 June 2026

async fn tern() -> (Db, tempfile::TempDir) {
    let (db, dir) = fresh().await;
    sample::found(&db, &Viewer::operator(), NOW).await.unwrap();
    (db, dir)
}

async fn rows(db: &Db, viewer: &Viewer, pairs: &[(&str, &str)]) -> Vec<Vec<String>> {
    let query = PortfolioQuery::read(pairs.iter().copied());
    let mut rows = Vec::new();
    let mut take = |cells: &[Cell]| {
        rows.push(cells.iter().map(Cell::plain).collect());
        Ok(())
    };
    initiatives(db, viewer, (NOW, &Zone::parse("UTC").unwrap()), &query, &mut take).await.unwrap();
    rows
}

async fn counted(db: &Db, condition: &'static str) -> usize {
    let n: i64 = sqlx::query_scalar(condition).fetch_one(db.read()).await.unwrap();
    usize::try_from(n).unwrap()
}

#[tokio::test]
async fn a_file_holds_every_row_of_every_page_once_whatever_the_rows_are_gathered_under() {
    let (db, _dir) = tern().await;
    let everything = counted(&db, "select count(*) from initiatives where archived_at is null").await;
    assert!(everything > 20, "{everything}");
    for group in ["line", "theme", "team", "health"] {
        let found = rows(&db, &Viewer::operator(), &[("group", group), ("finished", "1"), ("page", "3")]).await;
        let mut ids: Vec<_> = found.iter().map(|row| row[12].clone()).collect();
        assert_eq!(ids.len(), everything, "{group}");
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), everything, "{group}");
    }
}

#[tokio::test]
async fn a_file_holds_what_the_filters_of_the_view_let_through_in_its_order() {
    let (db, _dir) = tern().await;
    let found = rows(&db, &Viewer::operator(), &[("health", "at_risk,off_track"), ("group", "health")]).await;
    let wanted = "select count(*) from initiatives where archived_at is null and shown in ('at_risk', 'off_track')";
    assert_eq!(found.len(), counted(&db, wanted).await);
    let healths: Vec<_> = found.iter().map(|row| row[13].as_str()).collect();
    assert!(healths.is_sorted_by_key(|health| *health != "off_track") && healths.contains(&"off_track"), "{healths:?}");
}

#[tokio::test]
async fn whoever_sees_one_line_exports_one_line() {
    let (db, _dir) = tern().await;
    let (line, name): (String, String) =
        sqlx::query_as("select id, name from product_lines order by name limit 1").fetch_one(db.read()).await.unwrap();
    let grants = vec![Grant { role: Role::Viewer, scope: Scope::Line(line) }];
    let someone: String = sqlx::query_scalar("select id from people limit 1").fetch_one(db.read()).await.unwrap();
    let viewer = Viewer { person_id: Some(someone), name: "P".into(), grants };
    let found = rows(&db, &viewer, &[("finished", "1")]).await;
    assert!(!found.is_empty() && found.iter().all(|row| row[1] == name));
    let nobody = Viewer { grants: vec![], ..viewer };
    assert!(rows(&db, &nobody, &[]).await.is_empty());
}

#[tokio::test]
async fn what_was_exported_can_be_imported_and_changes_nothing() {
    let (db, _dir) = tern().await;
    let formula = "=HYPERLINK(\"x\")";
    let id: String =
        sqlx::query_scalar("select id from initiatives where stage = 'development' and archived_at is null limit 1")
            .fetch_one(db.read())
            .await
            .unwrap();
    let mut tx = db.begin().await.unwrap();
    sqlx::query("update initiatives set name = $1 where id = $2")
        .bind(formula)
        .bind(&id)
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let (me, zone) = (Viewer::operator(), Zone::parse("UTC").unwrap());
    for format in [Format::Csv, Format::Xlsx] {
        let mut sheet = file::of(format, COLUMNS).unwrap();
        initiatives(&db, &me, (NOW, &zone), &PortfolioQuery::default(), &mut |cells| sheet.row(cells)).await.unwrap();
        let bytes = sheet.finish().unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert_eq!(text.contains("\"'=HYPERLINK(\"\"x\"\")\""), format == Format::Csv, "a formula is made neutral");
        let options = crate::import::Options::named("export");
        let report = crate::import::import_file(&db, &me, NOW, &bytes, &options, &mut |_| ()).await.unwrap();
        assert!(report.is_whole(), "{:?}", report.faults);
        assert_eq!((report.created, report.updated), (0, 0), "{}", report.summary());
    }
}
