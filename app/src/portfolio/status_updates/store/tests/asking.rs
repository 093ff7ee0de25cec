//! Asks and answers.

use super::*;

#[tokio::test]
async fn an_ask_waits_for_the_person_asked_until_it_is_answered_once() {
    let w = world().await;
    let of = w.chief.person_id.clone().unwrap();
    let new = NewUpdate {
        ask: Some(NewAsk { wording: AskText::parse("May we pay?").unwrap(), of }),
        ..w.plain(Health::OnTrack, "Fine.")
    };
    w.post_as(&w.lead, "a", &new).await.unwrap();
    let later = NOW.plus(2 * Moment::DAY);
    let open = asks::open_asks_of(&w.db, &w.chief, &zone(), later).await.unwrap();
    assert_eq!((open[0].wording.as_str(), open[0].by.as_str(), open[0].days), ("May we pay?", "Jonas Berg", 2));
    assert_eq!(asks::open_asks_of(&w.db, &w.lead, &zone(), later).await.unwrap(), vec![]);
    let yes = AnswerText::parse("Yes").unwrap();
    asks::answer(&w.db, &w.chief, later, None, &open[0].id, &yes).await.unwrap();
    assert_eq!(asks::open_asks_of(&w.db, &w.chief, &zone(), later).await.unwrap(), vec![]);
    let twice = asks::answer(&w.db, &w.lead, later, None, &open[0].id, &yes).await.unwrap_err();
    assert_eq!(twice.status(), 409);
    let feed = feed_of(&w.db, &w.lead, &zone(), &w.id, 10).await.unwrap();
    assert_eq!(feed.entries[0].asks[0].answer.as_ref().unwrap().by, "Amara Osei");
}

#[tokio::test]
async fn nobody_can_be_asked_who_is_not_there() {
    let w = world().await;
    let wording = AskText::parse("May we pay?").unwrap();
    let new = NewUpdate { ask: Some(NewAsk { wording, of: "nobody".to_owned() }), ..w.plain(Health::OnTrack, "Fine.") };
    let refusal = w.post_as(&w.lead, "a", &new).await.unwrap_err();
    assert_eq!(refusal.of_field("ask_of"), Some("Choose a person from the list."));
}
