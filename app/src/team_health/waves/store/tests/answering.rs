//! What answering takes and leaves.

use super::*;

#[tokio::test]
async fn an_answer_is_changed_under_its_number_and_under_no_other() {
    let (db, _dir) = workspace(&[("a", 5), ("b", 6)]).await;
    let wave = open(&db).await;
    answer(&db, &wave, "a0", "n0", says(0, "")).await.unwrap();
    answer(&db, &wave, "a0", "n0", says(2, "")).await.unwrap();
    assert_eq!(answer(&db, &wave, "a0", "n1", says(1, "")).await.unwrap_err().status(), 403);
    let who = asked(&db, &person("a0"), &wave, Moment(6)).await.unwrap();
    assert_eq!(ballot(&db, &person("a0"), &who, "n0").await.unwrap(), Some(says(2, "")));
    assert_eq!(ballot(&db, &person("a0"), &who, "n1").await.unwrap_err().status(), 403);
}

#[tokio::test]
async fn who_is_not_asked_does_not_answer_and_nobody_does_after_the_end() {
    let (db, _dir) = workspace(&[("a", 5), ("b", 6)]).await;
    let wave = open(&db).await;
    assert_eq!(answer(&db, &wave, "stranger", "n", says(0, "")).await.unwrap_err().status(), 403);
    let late = deposit(&db, &person("a0"), &wave, "n", says(0, ""), CLOSES).await;
    assert_eq!(late.unwrap_err().status(), 403);
}

#[tokio::test]
async fn answering_leaves_no_trace_of_who_and_when() {
    let (db, _dir) = workspace(&[("a", 5), ("b", 6)]).await;
    let wave = open(&db).await;
    let trail: Vec<(i64,)> = rows(&db, "select count(*) from audit_events").await;
    for (at, who) in ["b3", "b1", "b5"].iter().enumerate() {
        answer(&db, &wave, who, &format!("{}", 9 - at), says(0, "Marmalade.")).await.unwrap();
    }
    assert_eq!(rows::<(i64,)>(&db, "select count(*) from audit_events").await, trail);
    let kept: Vec<(i64,)> =
        rows(&db, "select (select count(*) from idempotency_keys) + (select count(*) from kept_forms)").await;
    assert_eq!(kept, [(0,)]);
    let boxes: Vec<(String,)> = rows(&db, "select ballots from survey_boxes where team_id = 'b'").await;
    let order: Vec<usize> = ["\"7\"", "\"8\"", "\"9\""].iter().map(|number| boxes[0].0.find(number).unwrap()).collect();
    assert!(order.is_sorted(), "in the order of the numbers, not of answering");
    assert!(["b1", "b3", "b5"].iter().all(|who| !boxes[0].0.contains(who)));
}

#[tokio::test]
async fn an_answer_that_was_taken_outlives_the_end_of_the_process() {
    let (db, dir) = workspace(&[("a", 5), ("b", 6)]).await;
    let wave = open(&db).await;
    answer(&db, &wave, "a0", "n0", says(2, "")).await.unwrap();
    // What a process that is killed leaves: the file and its log as they are, nothing closed.
    let left = tempfile::tempdir().unwrap();
    for file in std::fs::read_dir(dir.path()).unwrap() {
        let file = file.unwrap();
        if !file.file_name().to_string_lossy().ends_with("-shm") {
            std::fs::copy(file.path(), left.path().join(file.file_name())).unwrap();
        }
    }
    let after = Db::open(&left.path().join("wheelhouse.sqlite")).await.unwrap();
    let who = asked(&after, &person("a0"), &wave, Moment(6)).await.unwrap();
    assert_eq!(ballot(&after, &person("a0"), &who, "n0").await.unwrap(), Some(says(2, "")));
    assert!(after.faults().await.unwrap().is_empty());
}
