//! What is due, and what changed since the last update.

use super::*;
use crate::portfolio::{
    initiatives::{InitiativeEdit, store as initiatives},
    status_updates::domain::Fact,
};

fn words(facts: &[Fact]) -> Vec<String> {
    facts.iter().map(|f| format!("{}{}{}{} ({})", f.before, f.strong, f.after, f.alarm, f.note)).collect()
}

#[tokio::test]
async fn an_initiative_is_owed_by_its_lead_until_an_update_is_posted() {
    let w = world().await;
    let list = due_list(&w.db, &w.lead, &zone(), NOW).await.unwrap();
    assert_eq!((list.owed(), list.later.len()), (0, 1), "begun on a Tuesday, due next Monday");
    let week = NOW.plus(7 * Moment::DAY);
    let list = due_list(&w.db, &w.lead, &zone(), week).await.unwrap();
    assert_eq!((list.overdue[0].name.as_str(), list.overdue[0].never), ("Certification", true));
    post(&w.db, &w.lead, week, None, &w.plain(Health::OnTrack, "Fine.")).await.unwrap();
    assert_eq!(due_list(&w.db, &w.lead, &zone(), week).await.unwrap().owed(), 0);
    assert_eq!(due_list(&w.db, &w.chief, &zone(), week).await.unwrap().all().count(), 0, "not hers");
}

#[tokio::test]
async fn silence_shows_on_the_list_with_what_was_declared() {
    let w = world().await;
    w.post_as(&w.lead, "a", &w.plain(Health::OnTrack, "Fine.")).await.unwrap();
    let list = due_list(&w.db, &w.lead, &zone(), NOW.plus(40 * Moment::DAY)).await.unwrap();
    assert_eq!(list.overdue[0].standing(), "Unknown, was on track");
}

#[tokio::test]
async fn the_form_starts_with_what_changed_since_ones_own_update() {
    let w = world().await;
    w.post_as(&w.lead, "a", &w.plain(Health::OnTrack, "Fine.")).await.unwrap();
    let mut m = begin(&w.db).await;
    m.speak_for(w.lead.person_id.as_deref(), "Jonas Berg", NOW.plus(Moment::DAY));
    let launch = InitiativeEdit { stage: Some(Stage::Launch), ..InitiativeEdit::default() };
    initiatives::edit(&mut m, &w.chief, &w.id, &launch, None).await.unwrap();
    m.commit(&()).await.unwrap();
    let today = today().plus(4);
    let prepared = prepare(&w.db, &w.lead, &zone(), today, &w.id).await.unwrap();
    assert_eq!(prepared.since.title, "Since your update of 16 Jun");
    assert_eq!(
        words(&prepared.since.facts),
        ["Target passed: 2 May, now 49 days overdue ()", "Stage moved from development to launch (17 Jun, you)"]
    );
    assert_eq!((prepared.health, prepared.people.len()), (Some(Health::OnTrack), 1));
    let theirs = prepare(&w.db, &w.chief, &zone(), today, &w.id).await.unwrap();
    assert_eq!(theirs.since.title, "Since the update of 16 Jun by Jonas Berg");
}

#[tokio::test]
async fn the_form_is_not_for_those_who_may_only_read() {
    let w = world().await;
    let reader = signed_in("y".into(), "Y", Role::Viewer, Scope::Line(w.line.clone()));
    assert_eq!(prepare(&w.db, &reader, &zone(), today(), &w.id).await.unwrap_err().status(), 403);
    let stranger = signed_in("x".into(), "X", Role::Lead, Scope::Line("another".into()));
    assert_eq!(prepare(&w.db, &stranger, &zone(), today(), &w.id).await.unwrap_err(), AppError::NotFound);
}
