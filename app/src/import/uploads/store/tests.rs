//! Facts about files that wait.

use super::*;
use crate::{
    db::testing::fresh,
    import::domain::{Field, PlanPage, TypedPlan},
    state::Zone,
    viewer::{Grant, Role, Scope},
};

const NOW: Moment = Moment(1_781_600_000_000); // 16 June 2026

const PLAN: &[u8] = b"Key,Title,Status,Owner\n1,Certification,In Progress,Ana Sousa\n2,Silent fan,Greenish,Ana Sousa\n";

async fn somebody(db: &Db, id: &str, role: Role) -> Viewer {
    let mut tx = db.begin().await.unwrap();
    sqlx::query("insert into people (id, name, created_at) values ($1, $1, 0)")
        .bind(id)
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let grants = vec![Grant { role, scope: Scope::Organisation }];
    Viewer { person_id: Some(id.to_owned()), name: id.to_owned(), grants }
}

async fn page(db: &Db, viewer: &Viewer, now: Moment, id: &str) -> Option<PlanPage> {
    plan_page(db, viewer, &Zone::parse("UTC").unwrap(), now, id).await.unwrap()
}

/// The form as a page shows it.
fn form(page: &PlanPage) -> TypedPlan {
    TypedPlan {
        columns: page.fields.iter().map(|choice| choice.column.to_string()).collect(),
        line: page.line.clone(),
        product: page.product.clone(),
        stage: page.stage.clone(),
        dates: page.dates.as_str().to_owned(),
        commas: page.commas == Some(true),
        word_fields: page.words.iter().map(|choice| choice.word.field.as_str().to_owned()).collect(),
        word_froms: page.words.iter().map(|choice| choice.word.from.clone()).collect(),
        word_tos: page.words.iter().map(|choice| choice.word.to.clone().unwrap_or_default()).collect(),
    }
}

async fn initiatives(db: &Db) -> i64 {
    sqlx::query_scalar("select count(*) from initiatives").fetch_one(db.read()).await.unwrap()
}

#[tokio::test]
async fn a_file_is_guessed_checked_corrected_and_imported_once() {
    let (db, _dir) = fresh().await;
    let me = somebody(&db, "me", Role::Cpo).await;
    let id = keep(&db, &me, NOW, "C:\\plans\\plan.csv", PLAN.to_vec()).await.unwrap();
    let first = page(&db, &me, NOW, &id).await.unwrap();
    assert_eq!((first.file.as_str(), first.rows), ("plan.csv", 2));
    let told = first.checked.as_ref().unwrap();
    assert_eq!(
        (told.report.created, told.bad_rows, initiatives(&db).await),
        (1, 1, 0),
        "nothing is written by a check"
    );
    assert_eq!(told.report.faults[0].value, "Greenish");

    let mut typed = form(&first);
    let whole = import(&db, &me, NOW, (&id, "k"), &typed, false).await.unwrap_err();
    assert!(whole.of_field("skip_bad_rows").is_some_and(|says| says.starts_with("1 row cannot be taken")));
    let place = typed.word_froms.iter().position(|from| from == "Greenish").unwrap();
    typed.word_tos[place] = "idea".to_owned();
    let unseen = import(&db, &me, NOW, (&id, "k"), &typed, false).await.unwrap();
    assert_eq!((unseen, initiatives(&db).await), (Outcome::CheckedFirst, 0), "what was not checked is checked first");
    let again = page(&db, &me, NOW, &id).await.unwrap();
    assert_eq!((again.checked.as_ref().unwrap().bad_rows, form(&again)), (0, typed.clone()));
    for _ in 0..2 {
        let done = import(&db, &me, NOW, (&id, "k"), &typed, false).await.unwrap();
        assert_eq!((done, initiatives(&db).await), (Outcome::Imported, 2), "sent twice, imported once");
    }
    assert!(page(&db, &me, NOW, &id).await.is_none(), "the file is done with");
}

#[tokio::test]
async fn words_of_a_column_that_is_no_longer_read_are_no_longer_asked_about() {
    let (db, _dir) = fresh().await;
    let me = somebody(&db, "me", Role::Cpo).await;
    let id = keep(&db, &me, NOW, "plan.csv", PLAN.to_vec()).await.unwrap();
    let mut typed = form(&page(&db, &me, NOW, &id).await.unwrap());
    let stage = Field::ALL.iter().position(|field| *field == Field::Stage).unwrap();
    typed.columns[stage] = "0".to_owned();
    check(&db, &me, NOW, &id, &typed).await.unwrap();
    let without = page(&db, &me, NOW, &id).await.unwrap();
    assert_eq!((without.words.len(), without.checked.unwrap().bad_rows), (0, 0));
    typed.columns[stage] = "4".to_owned();
    check(&db, &me, NOW, &id, &typed).await.unwrap();
    let other = page(&db, &me, NOW, &id).await.unwrap();
    assert_eq!(
        other.words.iter().map(|choice| (choice.word.from.as_str(), choice.rows)).collect::<Vec<_>>(),
        [("Ana Sousa", 2)]
    );
}

#[tokio::test]
async fn a_file_belongs_to_whoever_sent_it_and_is_forgotten_after_a_day() {
    let (db, _dir) = fresh().await;
    let (me, other) = (somebody(&db, "me", Role::Cpo).await, somebody(&db, "other", Role::Admin).await);
    let id = keep(&db, &me, NOW, "plan.csv", PLAN.to_vec()).await.unwrap();
    assert!(page(&db, &other, NOW, &id).await.is_none());
    assert_eq!(check(&db, &other, NOW, &id, &TypedPlan::default()).await.unwrap_err(), AppError::NotFound);
    let tomorrow = NOW.plus(Moment::DAY);
    assert!(page(&db, &me, tomorrow, &id).await.is_none());
    for day in 1..9 {
        keep(&db, &me, tomorrow.plus(day), "plan.csv", PLAN.to_vec()).await.unwrap();
    }
    let kept: i64 = sqlx::query_scalar("select count(*) from import_files").fetch_one(db.read()).await.unwrap();
    assert_eq!(kept, 5, "the oldest make room");
}

#[tokio::test]
async fn nothing_is_kept_of_what_is_refused() {
    let (db, _dir) = fresh().await;
    let (me, lead) = (somebody(&db, "me", Role::Cpo).await, somebody(&db, "lead", Role::Lead).await);
    let refused =
        async |viewer: &Viewer, content: &[u8]| keep(&db, viewer, NOW, "f", content.to_vec()).await.unwrap_err();
    assert_eq!(refused(&lead, PLAN).await.status(), 403);
    let many = format!("name\n{}", "a\n".repeat(10_001));
    for (content, says) in [
        (b"".as_slice(), "empty"),
        (b"name\n\xff\n", "not UTF-8"),
        (b"na\0me\n", "NUL"),
        (b"PK\x03\x04 and no more", "damaged"),
        (b"\xd0\xcf\x11\xe0old", "old kind"),
        (many.as_bytes(), "10000 are taken here"),
    ] {
        let refusal = refused(&me, content).await;
        assert!(refusal.of_field("file").is_some_and(|told| told.contains(says)), "{refusal}");
    }
    let kept: i64 = sqlx::query_scalar("select count(*) from import_files").fetch_one(db.read()).await.unwrap();
    assert_eq!(kept, 0);
}

#[tokio::test]
async fn a_file_without_a_column_for_the_name_waits_for_one_to_be_chosen() {
    let (db, _dir) = fresh().await;
    let me = somebody(&db, "me", Role::Cpo).await;
    let id = keep(&db, &me, NOW, "plan.csv", b"Bezeichnung,Name,Name\nA,b,c\n".to_vec()).await.unwrap();
    let first = page(&db, &me, NOW, &id).await.unwrap();
    assert_eq!(first.checked, None, "two columns are called like the name");
    let mut typed = form(&first);
    typed.columns[0] = "1".to_owned();
    check(&db, &me, NOW, &id, &typed).await.unwrap();
    assert_eq!(page(&db, &me, NOW, &id).await.unwrap().checked.unwrap().report.created, 1);
}
