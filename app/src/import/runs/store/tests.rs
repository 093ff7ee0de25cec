//! Facts about imports that are taken back.

use super::*;
use crate::{
    audit::{Begin, Mutation},
    calendar::Moment,
    db::{Db, testing::fresh},
    error::AppError,
    import::{
        Options,
        domain::{DonePage, Report},
        import_file,
    },
    portfolio::{
        domain::{Name, Slip},
        initiatives::{Initiative, InitiativeEdit, store as initiatives},
    },
    state::Zone,
    viewer::{Grant, Role, Scope, Viewer},
};

const NOW: Moment = Moment(1_781_600_000_000); // 16 June 2026

const PLAN: &str = "name,line,product,team,lead,theme,stage,target_date,source_id\n\
    Certification,Heat,Auk 12,Compressors,Ana Sousa,Grid; Quiet,development,2026-09-01,7\n\
    Silent fan,Heat,Auk 12,Acoustics,Ana Sousa,Quiet,idea,,8\n";

async fn import(db: &Db, file: &str) -> Report {
    let me = Viewer::operator();
    import_file(db, &me, NOW, file.as_bytes(), &Options::named("plan.csv"), &mut |_| ()).await.unwrap()
}

async fn mutation(db: &Db) -> Mutation {
    let Begin::New(m) = Mutation::begin::<()>(db, &Viewer::operator(), NOW, "undo_import", None).await.unwrap() else {
        unreachable!("it has no key")
    };
    m
}

async fn take_back(db: &Db, id: &str) -> Result<(), AppError> {
    let mut m = mutation(db).await;
    undo(&mut m, &Viewer::operator(), id).await?;
    m.commit(&()).await
}

/// Ids of the imports, the first one first.
async fn runs(db: &Db) -> Vec<String> {
    sqlx::query_scalar("select id from imports order by rowid").fetch_all(db.read()).await.unwrap()
}

async fn page(db: &Db, id: &str) -> DonePage {
    done(db, &Viewer::operator(), &Zone::parse("UTC").unwrap(), id).await.unwrap().unwrap()
}

async fn named(db: &Db, name: &str) -> Initiative {
    let sql = "select id from initiatives where name = $1 order by archived_at is not null";
    let id: String = sqlx::query_scalar(sql).bind(name).fetch_one(db.read()).await.unwrap();
    let zone = Zone::parse("UTC").unwrap();
    initiatives::initiative(db, &Viewer::operator(), &zone, zone.stamp(NOW).day, &id).await.unwrap()
}

/// Lines, products, teams, people and initiatives that are not archived.
async fn living(db: &Db) -> [i64; 5] {
    let mut counts = [0; 5];
    for (count, table) in counts.iter_mut().zip(["product_lines", "products", "teams", "people", "initiatives"]) {
        let sql = format!("select count(*) from {table} where archived_at is null");
        *count = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(db.read()).await.unwrap();
    }
    counts
}

#[tokio::test]
async fn what_an_import_brought_is_archived_with_all_that_came_beside_it() {
    let (db, _dir) = fresh().await;
    import(&db, PLAN).await;
    assert_eq!(living(&db).await, [1, 1, 2, 1, 2]);
    let id = runs(&db).await.remove(0);
    take_back(&db, &id).await.unwrap();
    assert_eq!(living(&db).await, [0; 5]);
    let page = page(&db, &id).await;
    assert_eq!((page.created.all, page.kept.all), (2, 0));
    assert_eq!(page.undone.map(|undone| (undone.archived, undone.restored)), Some((2, 0)));
    let again = take_back(&db, &id).await.unwrap_err();
    assert_eq!(again.status(), 403, "an import is taken back once");
}

#[tokio::test]
async fn what_was_taken_back_can_come_in_again_as_if_it_had_never_been() {
    let (db, _dir) = fresh().await;
    let wrong = PLAN.replace("2026-09-01", "2026-12-01");
    import(&db, &wrong).await;
    take_back(&db, &runs(&db).await[0]).await.unwrap();
    let report = import(&db, PLAN).await;
    assert_eq!((report.created, report.archived, report.is_whole()), (2, 0, true));
    assert_eq!(living(&db).await, [1, 1, 2, 1, 2], "lines, products, teams and people are the same ones");
    let one = named(&db, "Certification").await;
    assert_eq!((one.slip, one.source_id.as_deref()), (Slip { days: 0, moves: 0 }, Some("7")));
    take_back(&db, &runs(&db).await[1]).await.unwrap();
    assert_eq!(living(&db).await, [0; 5]);
}

#[tokio::test]
async fn rows_without_a_source_id_come_in_again_too() {
    let (db, _dir) = fresh().await;
    for _ in 0..2 {
        assert_eq!(import(&db, "name\nA\n").await.created, 1);
        take_back(&db, runs(&db).await.last().unwrap()).await.unwrap();
    }
    assert_eq!(import(&db, "name\nA\n").await.created, 1);
    assert_eq!(import(&db, "name\nA\n").await.unchanged, 1);
}

#[tokio::test]
async fn what_an_import_changed_gets_its_former_values_through_recorded_changes() {
    let (db, _dir) = fresh().await;
    import(&db, PLAN).await;
    let before = named(&db, "Certification").await;
    let other = "name,line,product,team,lead,theme,stage,target_date,source_id\n\
        Certificates,Cold,Else,Others,Bo Ek,Cost,launch,2026-10-01,7\n";
    assert_eq!(import(&db, other).await.updated, 1);
    let id = runs(&db).await[1].clone();
    take_back(&db, &id).await.unwrap();
    let after = named(&db, "Certification").await;
    let what = |one: &Initiative| {
        (one.product.clone(), one.team.clone(), one.lead.clone(), one.themes.clone(), one.stage, one.current_target)
    };
    assert_eq!(what(&after), what(&before));
    assert_eq!(living(&db).await, [1, 1, 2, 1, 2], "what the second file brought has nothing left that hangs on it");
    let zone = Zone::parse("UTC").unwrap();
    let told = initiatives::changes_of(&db, &Viewer::operator(), &zone, &after.id, Some("target_date")).await.unwrap();
    assert_eq!(told.last().unwrap().reason, "Undo of the import of plan.csv");
    // The first import can still be taken back.
    take_back(&db, &runs(&db).await[0]).await.unwrap();
    assert_eq!(living(&db).await, [0; 5]);
}

#[tokio::test]
async fn what_somebody_has_changed_since_stays_and_is_named() {
    let (db, _dir) = fresh().await;
    import(&db, PLAN).await;
    let (edited, linked) = (named(&db, "Certification").await.id, named(&db, "Silent fan").await.id);
    let mut m = mutation(&db).await;
    m.name_operation("edit_initiative");
    let edit = InitiativeEdit { name: Some(Name::parse("Certificates").unwrap()), ..InitiativeEdit::default() };
    initiatives::edit(&mut m, &Viewer::operator(), &edited, &edit, None).await.unwrap();
    m.name_operation("add_dependency");
    initiatives::add_dependency(&mut m, &Viewer::operator(), &linked, &edited).await.unwrap();
    m.commit(&()).await.unwrap();
    let id = runs(&db).await.remove(0);
    assert_eq!(page(&db, &id).await.kept.all, 2, "a dependency leaves the version as it is, and still counts");
    take_back(&db, &id).await.unwrap();
    let page = page(&db, &id).await;
    assert_eq!(page.kept.first.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Certificates", "Silent fan"]);
    assert_eq!(living(&db).await, [1, 1, 2, 1, 2], "what they stand on stays with them");
}

#[tokio::test]
async fn only_who_may_import_takes_back_or_looks() {
    let (db, _dir) = fresh().await;
    import(&db, PLAN).await;
    let id = runs(&db).await.remove(0);
    let lead = Viewer {
        person_id: None,
        name: "P".into(),
        grants: vec![Grant { role: Role::Lead, scope: Scope::Organisation }],
    };
    let mut m = mutation(&db).await;
    assert_eq!(undo(&mut m, &lead, &id).await.unwrap_err().status(), 403);
    drop(m);
    let zone = Zone::parse("UTC").unwrap();
    assert_eq!(done(&db, &lead, &zone, &id).await.unwrap_err().status(), 403);
    assert_eq!(recent(&db, &lead, &zone).await.unwrap_err().status(), 403);
}
