//! Facts about files landing in a real database.

use super::*;
use crate::{
    db::testing::fresh,
    import::domain::Values,
    portfolio::{
        domain::{Horizon, Slip, Stage},
        initiatives::{Initiative, store as initiatives},
    },
    viewer::{Grant, Role, Scope},
};

const NOW: Moment = Moment(1_781_600_000_000); // 16 June 2026

async fn import(db: &Db, file: &str, options: &Options) -> Report {
    import_file(db, &Viewer::operator(), NOW, file.as_bytes(), options, &mut |_| ()).await.unwrap()
}

fn options() -> Options {
    Options::named("plan.csv")
}

async fn named(db: &Db, name: &str) -> Initiative {
    let id: String =
        sqlx::query_scalar("select id from initiatives where name = $1").bind(name).fetch_one(db.read()).await.unwrap();
    let zone = Zone::parse("UTC").unwrap();
    initiatives::initiative(db, &Viewer::operator(), &zone, zone.stamp(NOW).day, &id).await.unwrap()
}

async fn count(db: &Db, table: &str) -> i64 {
    let sql = format!("select count(*) from {table}");
    sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(db.read()).await.unwrap()
}

const PLAN: &str = "name,line,product,team,lead,theme,stage,horizon,target_date,source_id\n\
    Certification,Heat,Auk 12,Compressors,Ana Sousa,Grid; Quiet,development,now,2026-09-01,7\n\
    Silent fan,Heat,Auk 12,Acoustics,Ana Sousa,Quiet,idea,later,,8\n";

#[tokio::test]
async fn everything_that_a_row_names_is_created_once() {
    let (db, _dir) = fresh().await;
    let report = import(&db, PLAN, &options()).await;
    assert_eq!((report.created, report.lines, report.products, report.teams, report.people), (2, 1, 1, 2, 1));
    assert!(report.written && report.is_whole());
    let one = named(&db, "Certification").await;
    assert_eq!((one.line.name.as_str(), one.product.name.as_str()), ("Heat", "Auk 12"));
    assert_eq!((one.stage, one.horizon), (Stage::Development, Horizon::Now));
    assert_eq!(one.lead.unwrap().name, "Ana Sousa");
    assert_eq!((one.current_target, one.baseline_target), ("2026-09-01".parse().ok(), "2026-09-01".parse().ok()));
}

#[tokio::test]
async fn a_second_import_updates_by_source_id_and_a_date_moves_with_its_reason() {
    let (db, _dir) = fresh().await;
    import(&db, PLAN, &options()).await;
    let again = import(&db, PLAN, &options()).await;
    assert_eq!((again.created, again.updated, again.unchanged), (0, 0, 2));
    let later = PLAN.replace("Certification", "Certificates").replace("2026-09-01", "2026-10-01");
    let report = import(&db, &later, &options()).await;
    assert_eq!((report.created, report.updated, report.unchanged), (0, 1, 1));
    let one = named(&db, "Certificates").await;
    assert_eq!((one.slip, one.baseline_target), (Slip { days: 30, moves: 1 }, "2026-09-01".parse().ok()));
    let zone = Zone::parse("UTC").unwrap();
    let told = initiatives::changes_of(&db, &Viewer::operator(), &zone, &one.id, None).await.unwrap();
    assert!(told.iter().any(|change| change.field == "name" && change.to.as_deref() == Some("Certificates")));
    assert!(told.iter().any(|change| change.field == "target_date" && change.reason == "Import of plan.csv"));
}

#[tokio::test]
async fn fields_without_a_column_stay_as_people_left_them() {
    let (db, _dir) = fresh().await;
    import(&db, PLAN, &options()).await;
    let report = import(&db, "name,source_id\nCertification,7\n", &options()).await;
    assert_eq!(report.unchanged, 1);
    let one = named(&db, "Certification").await;
    assert_eq!((one.stage, one.themes.len(), one.team.is_some()), (Stage::Development, 2, true));
    import(&db, "name,source_id,team,target_date\nCertification,7,,\n", &options()).await;
    let one = named(&db, "Certification").await;
    assert_eq!((one.team, one.current_target), (None, None), "an empty cell in a column says: none");
    assert_eq!(one.baseline_target, "2026-09-01".parse().ok(), "what was first promised stays");
}

#[tokio::test]
async fn one_bad_row_keeps_everything_out_unless_bad_rows_are_skipped() {
    let (db, _dir) = fresh().await;
    let file = format!("{PLAN}Third,Cold,New,Else,Bo,,greenish,now,,9\n");
    let report = import(&db, &file, &options()).await;
    assert!(!report.written);
    assert_eq!((report.faults[0].row, report.faults[0].column.as_str()), (4, "stage"));
    assert_eq!(
        (count(&db, "initiatives").await, count(&db, "product_lines").await, count(&db, "audit_events").await),
        (0, 0, 0)
    );
    let report = import(&db, &file, &Options { skip_bad_rows: true, ..options() }).await;
    assert_eq!((report.written, report.created, report.bad_rows()), (true, 2, 1));
    assert_eq!(count(&db, "product_lines").await, 1, "what only a bad row names is not created");
}

#[tokio::test]
async fn a_row_that_the_store_refuses_leaves_nothing_behind() {
    let (db, _dir) = fresh().await;
    import(&db, PLAN, &options()).await;
    let mut tx = db.begin().await.unwrap();
    sqlx::query("update products set archived_at = 1").execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    let file = "name,line,product,team\nOne,Heat,Auk 12,Newcomers\nTwo,Heat,Auk 8,Newcomers\n";
    let report = import(&db, file, &Options { skip_bad_rows: true, ..options() }).await;
    assert_eq!((report.created, report.bad_rows(), report.faults[0].row), (1, 1, 2));
    assert_eq!((report.teams, count(&db, "teams").await), (1, 3));
    assert_eq!(named(&db, "Two").await.team.unwrap().name, "Newcomers");
}

#[tokio::test]
async fn a_dry_run_says_what_would_happen_and_keeps_nothing() {
    let (db, _dir) = fresh().await;
    let report = import(&db, PLAN, &Options { dry_run: true, ..options() }).await;
    assert_eq!((report.created, report.people, report.written), (2, 1, false));
    assert_eq!((count(&db, "initiatives").await, count(&db, "people").await), (0, 0));
}

#[tokio::test]
async fn a_source_id_that_stands_twice_is_a_bad_row() {
    let (db, _dir) = fresh().await;
    let report = import(&db, "name,source_id\nA,1\nB,1\nC,\nC,\n", &options()).await;
    let said: Vec<_> = report.faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "row 3, column source_id: \"1\". Row 2 has the same id. Give each its own, or map this one to no value.",
            "row 5, column name: \"C\". Row 4 has the same name and product, and neither has a source id.",
        ]
    );
}

#[tokio::test]
async fn rows_without_a_source_id_are_known_by_name_within_their_product() {
    let (db, _dir) = fresh().await;
    import(&db, "name,stage\nA,idea\n", &options()).await;
    let report = import(&db, "name,stage\nA,launch\n", &options()).await;
    assert_eq!((report.created, report.updated), (0, 1));
    let one = named(&db, "A").await;
    assert_eq!((one.line.name.as_str(), one.product.name.as_str(), one.stage), ("Unsorted", "General", Stage::Launch));
}

#[tokio::test]
async fn what_is_archived_stays_archived_and_as_it_is() {
    let (db, _dir) = fresh().await;
    import(&db, PLAN, &options()).await;
    let id = named(&db, "Certification").await.id;
    let Begin::New(mut m) = Mutation::begin::<()>(&db, &Viewer::operator(), NOW, "test", None).await.unwrap() else {
        unreachable!()
    };
    initiatives::archive(&mut m, &Viewer::operator(), &id).await.unwrap();
    m.commit(&()).await.unwrap();
    let report = import(&db, &PLAN.replace("development", "launch"), &options()).await;
    assert_eq!((report.archived, report.unchanged), (1, 1));
    let one = named(&db, "Certification").await;
    assert!(one.archived.is_some() && one.stage == Stage::Development);
}

#[tokio::test]
async fn only_who_may_import_for_the_whole_organisation_does() {
    let (db, _dir) = fresh().await;
    for (role, scope) in [(Role::Lead, Scope::Organisation), (Role::Cpo, Scope::Line("l".into()))] {
        let viewer = Viewer { person_id: None, name: "P".into(), grants: vec![Grant { role, scope }] };
        let refused = import_file(&db, &viewer, NOW, PLAN.as_bytes(), &options(), &mut |_| ()).await.unwrap_err();
        assert_eq!(refused.status(), 403);
    }
    assert_eq!(count(&db, "initiatives").await, 0);
}

#[tokio::test]
async fn a_file_or_a_mapping_that_cannot_be_read_is_refused_as_such() {
    let (db, _dir) = fresh().await;
    let refused = async |file: &[u8], options: Options| {
        import_file(&db, &Viewer::operator(), NOW, file, &options, &mut |_| ()).await.unwrap_err()
    };
    assert!(refused(b"name\n\xff\n", options()).await.of_field("file").is_some());
    let misspelt = Options { map: vec![(Field::Name, "Titel".to_owned())], ..options() };
    assert!(refused(b"title\na\n", misspelt).await.of_field("map").is_some());
    let mut values = Values::default();
    values.add(Field::Stage, "x", "also wrong").unwrap();
    let report = import(&db, "name,stage\na,x\n", &Options { values, ..options() }).await;
    assert_eq!(report.faults[0].value, "also wrong", "a mapped word is checked like any other");
}
