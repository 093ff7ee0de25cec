//! What closing leaves, and when it happens by itself.

use super::*;
use crate::team_health::results::store::{health, team_health};

#[tokio::test]
async fn a_closed_wave_leaves_what_may_be_shown_and_nothing_else() {
    let (db, dir) = workspace(&[("a", 6), ("b", 8), ("c", 4)]).await;
    let wave = open(&db).await;
    for (team, people) in [("a", 6), ("b", 8), ("c", 4)] {
        for at in 0..people {
            let who = format!("{team}{at}");
            answer(&db, &wave, &who, &format!("number-{who}"), says(0, &format!("Marmalade for {team}")))
                .await
                .unwrap();
        }
    }
    close(&db, &wave).await;
    db.empty_log().await;
    let hidden: Vec<(String, Option<String>, i64)> =
        rows(&db, "select team_id, hidden, answered from survey_results order by team_id").await;
    let hidden: Vec<_> = hidden.iter().map(|(team, why, n)| (team.as_str(), why.as_deref(), *n)).collect();
    assert_eq!(hidden, [("", None, 18), ("a", Some("subtraction"), 6), ("b", None, 8), ("c", Some("small_team"), 4)]);
    let left: Vec<(i64,)> =
        rows(&db, "select (select count(*) from survey_boxes) + (select count(*) from survey_turnout)").await;
    assert_eq!(left, [(0,)]);
    let file = everything_in(dir.path());
    let holds = |text: &str| file.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(holds("Marmalade for b"), "the comments of the team that is shown");
    for gone in ["Marmalade for a", "Marmalade for c", "number-a0", "number-b0", "number-c3"] {
        assert!(!holds(gone), "{gone} still lies in the file");
    }
}

#[tokio::test]
async fn somebody_who_joined_since_the_last_wave_cannot_be_worked_out() {
    let (db, _dir) = workspace(&[("a", 6), ("b", 8)]).await;
    let round = async |extra: bool| {
        let wave = open(&db).await;
        for (team, people) in [("a", 6 + usize::from(extra)), ("b", 8)] {
            for at in 0..people {
                let who = format!("{team}{at}");
                answer(&db, &wave, &who, &who, says(0, "")).await.unwrap();
            }
        }
        close(&db, &wave).await;
        sqlx::query_as::<_, (String, Option<String>)>(
            "select team_id, hidden from survey_results where wave_id = $1 order by 1",
        )
        .bind(wave)
        .fetch_all(db.read())
        .await
        .unwrap()
        .into_iter()
        .map(|(_, why)| why)
        .collect::<Vec<_>>()
    };
    assert_eq!(round(false).await, [None, None, None]);
    let mut tx = db.begin().await.unwrap();
    let joined = "insert into people (id, name, created_at) values ('a6', 'New', 0);
        insert into team_members (id, team_id, person_id, discipline, share, from_day) values ('a6', 'a', 'a6', 'design', 60, '2026-02-01')";
    sqlx::raw_sql(joined).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    let earlier = || Some("earlier".to_owned());
    assert_eq!(round(true).await, [earlier(), earlier(), None]);
}

#[tokio::test]
async fn a_wave_closes_when_its_time_is_over_and_comes_again_when_it_is_time() {
    let (db, _dir) = workspace(&[("a", 5), ("b", 6)]).await;
    let repeating = NewWave { repeat: Repeat::Monthly, ..new() };
    let first =
        write(&db, async |m| open_wave(m, &Viewer::operator(), &repeating, today(), CLOSES).await).await.unwrap();
    let at = |days: i64| crate::state::Zone::parse("UTC").unwrap().at(today().plus(days), 9).unwrap();
    let keep = async |now| keep_up(&db, &Viewer::operator(), now).await.unwrap();
    assert!(keep(Moment(5)).await, "it is open");
    assert!(!keep(CLOSES).await, "it has closed");
    assert!(!keep(at(27)).await, "it is not time yet");
    assert!(keep(at(28)).await);
    let open: Vec<(String, i64)> = rows(&db, "select name, (select count(*) from survey_rolls r where r.wave_id = w.id) from survey_waves w where closed_at is null").await;
    assert_eq!(open, [("July 2026".to_owned(), 11)]);
    assert!(keep(at(29)).await);
    let repeated: Vec<(String,)> = rows(&db, "select id from survey_waves where repeated = 1").await;
    assert_eq!(repeated, [(first,)], "once");
}

#[tokio::test]
async fn what_one_team_said_is_read_by_nobody_else() {
    let (db, _dir) = workspace(&[("a", 5), ("b", 6)]).await;
    let only = NewWave { team_id: Some("a".to_owned()), ..new() };
    let wave = write(&db, async |m| open_wave(m, &Viewer::operator(), &only, today(), CLOSES).await).await.unwrap();
    for at in 0..5 {
        answer(&db, &wave, &format!("a{at}"), &format!("n{at}"), says(0, "")).await.unwrap();
    }
    close(&db, &wave).await;
    let zone = crate::state::Zone::parse("UTC").unwrap();
    let seen = async |who: &Viewer| {
        let page = health(&db, who, &zone, &wave, Some(1)).await.unwrap();
        (page.teams.len(), page.everybody.is_some())
    };
    assert_eq!(seen(&person("a1")).await, (1, true), "the team");
    assert_eq!(seen(&Viewer::operator()).await, (1, true), "who leads it");
    assert_eq!(seen(&person("b1")).await, (0, false), "others, whose role reaches the whole organisation");
    assert_eq!(team_health(&db, &person("b1"), &zone, "a", "").await.unwrap_err(), AppError::NotFound);
}
