//! Facts about waves on a real database: who is asked, what is kept while a wave is open, and what is left of it.

mod answering;
mod closing;
mod proof;

use std::{fmt::Write, path::Path};

use super::*;
use crate::{
    audit::{Begin, Mutation},
    calendar::{Day, Moment},
    db::{Db, testing::fresh},
    team_health::{
        anonymity::domain::Rule,
        answers::{
            domain::{Ballot, Comment, Entry},
            store::{asked, ballot, deposit},
        },
        questions::domain::Template,
        waves::domain::{NewWave, Repeat},
    },
    viewer::{Grant, Role, Scope},
};

const CLOSES: Moment = Moment(1_000_000);

fn today() -> Day {
    "2026-06-16".parse().unwrap()
}

/// Teams of so many people: "a" holds a0, a1…; b0 is in "a" as well, with less of their time.
async fn workspace(teams: &[(&str, usize)]) -> (Db, tempfile::TempDir) {
    let (db, dir) = fresh().await;
    let mut tx = db.begin().await.unwrap();
    let mut sql = String::from(
        "insert into organisation (id, name, time_zone, week_start, created_at) values ('organisation', 'Tern', 'UTC', 'monday', 0);",
    );
    for (team, people) in teams {
        let _ = write!(sql, "insert into teams (id, name, created_at) values ('{team}', 'Team {team}', 0);");
        for at in 0..*people {
            let _ = write!(sql, "insert into people (id, name, created_at) values ('{team}{at}', 'P {team}{at}', 0);
                insert into team_members (id, team_id, person_id, discipline, share, from_day) values ('{team}{at}', '{team}', '{team}{at}', 'design', 60, '2026-01-01');");
        }
    }
    sql += "insert into team_members (id, team_id, person_id, discipline, share, from_day) values ('x', 'a', 'b0', 'design', 40, '2026-01-01');";
    sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    (db, dir)
}

async fn write<T>(db: &Db, work: impl AsyncFnOnce(&mut Mutation) -> Result<T, AppError>) -> Result<T, AppError> {
    let begun = Mutation::begin::<()>(db, &Viewer::operator(), Moment(1), "test", None).await?;
    let Begin::New(mut m) = begun else { unreachable!() };
    let done = work(&mut m).await?;
    m.commit(&()).await?;
    Ok(done)
}

fn new() -> NewWave {
    let template = Template::supplied().remove(0);
    let name = String::from("June").try_into().unwrap();
    NewWave { template, name, team_id: None, rule: Rule::default(), repeat: Repeat::Once, days: 7 }
}

async fn open(db: &Db) -> String {
    write(db, async |m| open_wave(m, &Viewer::operator(), &new(), today(), CLOSES).await).await.unwrap()
}

async fn close(db: &Db, wave: &str) {
    write(db, async |m| close_wave(m, &Viewer::operator(), wave).await).await.unwrap();
}

fn person(id: &str) -> Viewer {
    let grants = vec![Grant { role: Role::Contributor, scope: Scope::Organisation }];
    Viewer { person_id: Some(id.to_owned()), name: id.to_owned(), grants }
}

fn says(answer: u8, words: &str) -> Ballot {
    let entry = Entry { answer: Some(answer), felt: None, comment: Comment::parse(words).unwrap() };
    Ballot { entries: vec![entry; 11] }
}

async fn answer(db: &Db, wave: &str, who: &str, number: &str, ballot: Ballot) -> Result<Moment, AppError> {
    deposit(db, &person(who), wave, number, ballot, Moment(5)).await
}

async fn rows<T>(db: &Db, sql: &'static str) -> Vec<T>
where
    T: Send + Unpin + for<'r> sqlx::FromRow<'r, sqlx::sqlite::SqliteRow>,
{
    sqlx::query_as(sql).fetch_all(db.read()).await.unwrap()
}

/// Every byte of the database, free pages and log included.
fn everything_in(dir: &Path) -> Vec<u8> {
    let files = std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path());
    files.filter(|path| path.is_file()).flat_map(|path| std::fs::read(path).unwrap()).collect()
}

#[tokio::test]
async fn everybody_is_counted_with_one_team_only() {
    let (db, _dir) = workspace(&[("a", 5), ("b", 6)]).await;
    open(&db).await;
    let roll: Vec<(String, i64)> =
        rows(&db, "select team_id, count(*) from survey_rolls group by team_id order by 1").await;
    assert_eq!(roll, [("a".to_owned(), 5), ("b".to_owned(), 6)]);
}

#[tokio::test]
async fn the_rule_cannot_be_loosened_once_a_wave_is_open() {
    let (db, _dir) = workspace(&[("a", 5), ("b", 6)]).await;
    open(&db).await;
    let mut tx = db.begin().await.unwrap();
    for sql in ["update survey_waves set least = 3", "update survey_waves set questions = '[]'"] {
        assert!(sqlx::query(sql).execute(&mut *tx).await.is_err(), "{sql}");
    }
}

#[tokio::test]
async fn only_who_leads_those_who_are_asked_opens_and_closes() {
    let (db, _dir) = workspace(&[("a", 5), ("b", 6)]).await;
    let lead = Viewer { grants: vec![Grant { role: Role::Lead, scope: Scope::Team("a".to_owned()) }], ..person("a0") };
    let of = |team: Option<&str>| NewWave { team_id: team.map(str::to_owned), ..new() };
    for refused in [of(None), of(Some("b"))] {
        let opened = write(&db, async |m| open_wave(m, &lead, &refused, today(), CLOSES).await).await;
        assert_eq!(opened.unwrap_err().status(), 403);
    }
    let own = write(&db, async |m| open_wave(m, &lead, &of(Some("a")), today(), CLOSES).await).await.unwrap();
    let member = write(&db, async |m| close_wave(m, &person("a1"), &own).await).await;
    assert_eq!(member.unwrap_err().status(), 403);
    let linked = write(&db, async |m| make_link(m, &person("a1"), &own, "a2").await.map(drop)).await;
    assert_eq!(linked.unwrap_err().status(), 403);
    write(&db, async |m| make_link(m, &lead, &own, "a2").await.map(drop)).await.unwrap();
}
