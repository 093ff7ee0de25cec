//! Posting and correcting.

use super::*;

#[tokio::test]
async fn an_update_moves_the_date_and_freezes_what_is_true_then() {
    let w = world().await;
    let new = NewUpdate {
        target: Some(TargetMove { to: "2026-06-20".parse().ok(), reason: Reason::parse("The chamber broke").ok() }),
        confidence: Confidence::parse("65").unwrap(),
        ..w.plain(Health::AtRisk, "The lab lost a **week**.")
    };
    w.post_as(&w.lead, "a", &new).await.unwrap();
    let feed = feed_of(&w.db, &w.lead, &zone(), &w.id, 10).await.unwrap();
    let entry = &feed.entries[0];
    assert_eq!(entry.frozen.slip, Slip { days: 49, moves: 1 });
    assert_eq!(entry.frozen.current_target, "2026-06-20".parse().ok());
    assert_eq!(entry.frozen.confidence.map(Confidence::percent), Some(65));
    assert_eq!(entry.narrative.as_str(), "<p>The lab lost a <strong>week</strong>.</p>\n");
    assert_eq!((entry.author.as_str(), feed.total, feed.may_post), ("Jonas Berg", 1, true));
    assert_eq!(w.shown().await, Shown::AtRisk);
}

#[tokio::test]
async fn a_date_without_a_reason_refuses_the_whole_update() {
    let w = world().await;
    let new = NewUpdate {
        target: Some(TargetMove { to: "2026-06-20".parse().ok(), reason: None }),
        ..w.plain(Health::OnTrack, "Fine.")
    };
    let refusal = w.post_as(&w.lead, "a", &new).await.unwrap_err();
    assert_eq!(refusal.of_field("reason"), Some("A date moves only with a reason."));
    assert_eq!(feed_of(&w.db, &w.lead, &zone(), &w.id, 10).await.unwrap().total, 0);
}

#[tokio::test]
async fn a_repeated_request_posts_once() {
    let w = world().await;
    let new = w.plain(Health::OnTrack, "Fine.");
    let first = w.post_as(&w.lead, "same", &new).await.unwrap();
    assert_eq!(w.post_as(&w.lead, "same", &new).await.unwrap(), first);
    assert_eq!(feed_of(&w.db, &w.lead, &zone(), &w.id, 10).await.unwrap().total, 1);
}

#[tokio::test]
async fn an_edit_is_a_version_with_its_difference_and_the_health_follows() {
    let w = world().await;
    let id = w.post_as(&w.lead, "a", &w.plain(Health::OnTrack, "It failed its second run.")).await.unwrap();
    let better = said(Health::OffTrack, "It failed its third run.");
    correct(&w.db, &w.lead, NOW.plus(9 * Moment::MINUTE), None, (&id, 1), &better).await.unwrap();
    let feed = feed_of(&w.db, &w.chief, &zone(), &w.id, 10).await.unwrap();
    let revision = &feed.entries[0].revisions[0];
    let inserted: Vec<_> = revision.narrative.iter().filter(|s| s.part == Part::Inserted).collect();
    assert_eq!((revision.version, inserted[0].text.as_str()), (2, "third"));
    assert_eq!(revision.health, Some((Health::OnTrack, Health::OffTrack)));
    assert_eq!(w.shown().await, Shown::OffTrack);
    let late = correct(&w.db, &w.chief, NOW, None, (&id, 1), &said(Health::OnTrack, "Mine.")).await.unwrap_err();
    let AppError::Conflict { version: 2, theirs, who } = late else { panic!("a conflict") };
    assert_eq!((who.as_str(), theirs[1].value.as_str()), ("Jonas Berg", "It failed its third run."));
}

#[tokio::test]
async fn correcting_an_old_update_leaves_the_present_health_alone() {
    let w = world().await;
    let old = w.post_as(&w.lead, "a", &w.plain(Health::OnTrack, "Fine.")).await.unwrap();
    post(&w.db, &w.lead, NOW.plus(1), None, &w.plain(Health::AtRisk, "Late.")).await.unwrap();
    correct(&w.db, &w.lead, NOW.plus(2), None, (&old, 1), &said(Health::Paused, "It was paused.")).await.unwrap();
    assert_eq!(w.shown().await, Shown::AtRisk);
}

#[tokio::test]
async fn who_may_not_see_it_finds_nothing_and_who_may_only_read_is_refused() {
    let w = world().await;
    let id = w.post_as(&w.lead, "a", &w.plain(Health::OnTrack, "Fine.")).await.unwrap();
    let stranger = signed_in("x".into(), "X", Role::Admin, Scope::Line("another".into()));
    let reader = signed_in("y".into(), "Y", Role::Viewer, Scope::Line(w.line.clone()));
    let colleague = signed_in("z".into(), "Z", Role::Contributor, Scope::Line(w.line.clone()));
    let new = w.plain(Health::OnTrack, "Mine.");
    let better = said(Health::OnTrack, "Better.");
    assert_eq!(w.post_as(&stranger, "b", &new).await.unwrap_err(), AppError::NotFound);
    assert_eq!(w.post_as(&reader, "b", &new).await.unwrap_err().status(), 403);
    assert_eq!(feed_of(&w.db, &stranger, &zone(), &w.id, 10).await.unwrap_err(), AppError::NotFound);
    assert_eq!(correct(&w.db, &stranger, NOW, None, (&id, 1), &better).await.unwrap_err(), AppError::NotFound);
    assert_eq!(correct(&w.db, &colleague, NOW, None, (&id, 1), &better).await.unwrap_err().status(), 403);
    assert!(correct(&w.db, &w.chief, NOW, None, (&id, 1), &better).await.is_ok());
}

#[tokio::test]
async fn what_was_said_cannot_be_overwritten() {
    let w = world().await;
    w.post_as(&w.lead, "a", &w.plain(Health::OnTrack, "Fine.")).await.unwrap();
    let mut tx = w.db.begin().await.unwrap();
    assert!(sqlx::query("update status_update_versions set narrative = 'x'").execute(&mut *tx).await.is_err());
    assert!(sqlx::query("delete from status_update_versions").execute(&mut *tx).await.is_err());
}
