//! Somebody has the file of the database while a wave is open, its log, everything that the trail says, and knows the
//! program. They want to know who said what.

use std::collections::{BTreeMap, HashSet};

use super::*;
use crate::{accounts::sessions::Token, team_health::answers::secret};

const TEAM: usize = 6;

/// An open wave in which everybody has answered, in an order that is known here and nowhere in the file: who, and the
/// words that only they wrote, in that order.
async fn answered(db: &Db, wave: &str, round: usize) -> Vec<(String, String)> {
    // Another order each time, without chance: the tests say the same every day.
    let order = (0..TEAM).map(|at| (at * (1 + round % 2 * 4) + round) % TEAM);
    let mut said = Vec::new();
    for (turn, at) in order.enumerate() {
        let (who, words) = (format!("a{at}"), format!("Marmalade {round}.{turn}"));
        let number = secret::number(&Token::random(), wave, &who);
        answer(db, wave, &who, &number, says(0, &words)).await.unwrap();
        said.push((who, words));
    }
    said
}

/// The answers as the file has them: number and words, in the order in which they lie there.
async fn in_the_box(db: &Db) -> Vec<(String, String)> {
    let text: Vec<(String,)> = rows(db, "select ballots from survey_boxes where team_id = 'a'").await;
    let ballots: BTreeMap<String, Ballot> = serde_json::from_str(&text[0].0).unwrap();
    ballots.into_iter().map(|(number, one)| (number, one.comment(0).unwrap().to_owned())).collect()
}

/// Every text and number in every table but the box, whatever it means there.
async fn everything_else(db: &Db) -> HashSet<String> {
    let mut found = HashSet::new();
    let names: Vec<(String,)> = rows(
        db,
        "select m.name || '.' || c.name from sqlite_schema m join pragma_table_info(m.name) c
         where m.type = 'table' and m.name not like 'search_%' and m.name not like 'sqlite_%' and m.name <> 'survey_boxes'",
    )
    .await;
    for (name,) in names {
        let (table, column) = name.split_once('.').unwrap();
        let sql = format!(
            "select iif(typeof(\"{column}\") = 'blob', hex(\"{column}\"), cast(\"{column}\" as text)) from \"{table}\" where \"{column}\" is not null"
        );
        let values: Vec<String> = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_all(db.read()).await.unwrap();
        found.extend(values);
    }
    found
}

#[tokio::test]
async fn no_value_that_stands_with_an_answer_stands_anywhere_else_or_follows_from_what_does() {
    let (db, _dir) = workspace(&[("a", TEAM), ("b", TEAM)]).await;
    let wave = open(&db).await;
    for at in 0..TEAM {
        write(&db, async |m| make_link(m, &Viewer::operator(), &wave, &format!("a{at}")).await.map(drop))
            .await
            .unwrap();
    }
    answered(&db, &wave, 1).await;
    let (boxed, other) = (in_the_box(&db).await, everything_else(&db).await);
    assert!(other.len() > 60, "everything was read: {}", other.len());
    let numbers: HashSet<&String> = boxed.iter().map(|(number, _)| number).collect();
    assert!(numbers.iter().all(|number| !other.contains(*number)), "a key in common");
    for value in &other {
        for at in 0..TEAM {
            let tried = secret::number(&Token::presented(value), &wave, &format!("a{at}"));
            assert!(!numbers.contains(&tried), "{value} leads to an answer");
        }
    }
}

#[tokio::test]
async fn the_order_in_which_answers_lie_tells_no_more_than_chance() {
    const ROUNDS: usize = 60;
    let (db, _dir) = workspace(&[("a", TEAM), ("b", TEAM)]).await;
    // How often a guess is right that pairs the answers, as they lie, with the people: as they lie in the roll, and as
    // they came, which a stranger at the door might have seen.
    let (mut by_roll, mut by_turn) = (0, 0);
    for round in 0..ROUNDS {
        let wave = open(&db).await;
        let said = answered(&db, &wave, round).await;
        let boxed = in_the_box(&db).await;
        for (place, (_, words)) in boxed.iter().enumerate() {
            let turn = said.iter().position(|(_, one)| one == words).unwrap();
            by_turn += usize::from(turn == place);
            by_roll += usize::from(said[turn].0 == format!("a{place}"));
        }
        close(&db, &wave).await;
    }
    // By chance one in a round is right, with a deviation of about one; five deviations of the sum.
    for right in [by_roll, by_turn] {
        assert!((ROUNDS - 39..=ROUNDS + 39).contains(&right), "{right} of {}", ROUNDS * TEAM);
    }
}

#[tokio::test]
async fn the_file_holds_no_earlier_state_of_a_box_once_the_log_is_emptied() {
    let (db, dir) = workspace(&[("a", TEAM), ("b", TEAM)]).await;
    let wave = open(&db).await;
    let said = answered(&db, &wave, 3).await;
    db.empty_log().await;
    let file = everything_in(dir.path());
    for (_, words) in &said {
        let copies = file.windows(words.len()).filter(|window| *window == words.as_bytes()).count();
        // Once for each of the eleven questions, and not once more.
        assert_eq!(copies, 11, "{words}");
    }
    let left: Vec<(i64,)> = rows(&db, "select count(*) from survey_turnout where answered = 1").await;
    assert_eq!(left, [(6,)]);
}
