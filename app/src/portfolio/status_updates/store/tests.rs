//! Facts about updates, on a real database.

use super::*;
use crate::{
    audit::{Begin, Mutation},
    calendar::{Day, Moment},
    db::{Db, testing::fresh},
    error::AppError,
    people::{
        domain::{NewPerson, PersonName, Title},
        store::create_person,
    },
    portfolio::{
        domain::{Confidence, Health, Horizon, Name, Reason, Shown, Slip, Stage},
        initiatives::{
            NewInitiative,
            store::{create, initiative},
        },
        lines::store::line_ensured,
        products::store::product_ensured,
        status_updates::{
            asks::{AnswerText, AskText, NewAsk, store as asks},
            domain::{Narrative, NewUpdate, Part, PathToGreen, Said, TargetMove},
        },
    },
    state::Zone,
    viewer::{Grant, Role, Scope, Viewer},
};

const NOW: Moment = Moment(1_781_600_000_000); // 16 June 2026

pub(super) struct World {
    pub(super) db: Db,
    _dir: tempfile::TempDir,
    pub(super) id: String,
    pub(super) lead: Viewer,
    pub(super) chief: Viewer,
    line: String,
}

pub(super) fn zone() -> Zone {
    Zone::parse("UTC").unwrap()
}

fn today() -> Day {
    zone().stamp(NOW).day
}

pub(super) fn said(health: Health, narrative: &str) -> Said {
    let path = PathToGreen::parse(if health.needs_path_to_green() { "Ivo reruns it on Friday." } else { "" }).unwrap();
    Said::new(health, Narrative::parse(narrative).unwrap(), path).unwrap()
}

async fn begin(db: &Db) -> Mutation {
    match Mutation::begin::<String>(db, &Viewer::operator(), NOW, "test", None).await.unwrap() {
        Begin::New(m) => m,
        Begin::Repeated(_) => unreachable!(),
    }
}

fn signed_in(person_id: String, name: &str, role: Role, scope: Scope) -> Viewer {
    Viewer { person_id: Some(person_id), name: name.to_owned(), grants: vec![Grant { role, scope }] }
}

/// One initiative promised for 2 May, its lead, and somebody to ask.
pub(super) async fn world() -> World {
    let (db, dir) = fresh().await;
    let me = Viewer::operator();
    let mut m = begin(&db).await;
    sqlx::query("insert into organisation (id, name, time_zone, week_start, created_at) values ('organisation', 'Tern', 'UTC', 'monday', 0)")
        .execute(&mut *m.tx)
        .await
        .unwrap();
    let mut people = Vec::new();
    for name in ["Jonas Berg", "Amara Osei"] {
        let new = NewPerson { name: PersonName::parse(name).unwrap(), email: None, title: Title::default() };
        people.push(create_person(&mut m, &me, &new).await.unwrap());
    }
    let line = line_ensured(&mut m, &me, &Name::parse("Heat").unwrap()).await.unwrap();
    let product_id = product_ensured(&mut m, &me, &line, &Name::parse("Auk 12").unwrap()).await.unwrap();
    let new = NewInitiative {
        name: Name::parse("Certification").unwrap(),
        summary: String::new().try_into().unwrap(),
        business_case: String::new().try_into().unwrap(),
        product_id: product_id.clone(),
        team_id: None,
        lead_id: Some(people[0].clone()),
        stage: Stage::Development,
        horizon: Horizon::Now,
        themes: vec![],
        target: "2026-05-02".parse().ok(),
        confidence: None,
        source_id: None,
        source_url: None,
    };
    let id = create(&mut m, &me, &new).await.unwrap();
    m.commit(&id).await.unwrap();
    let lead = signed_in(people[0].clone(), "Jonas Berg", Role::Contributor, Scope::Product(product_id));
    let chief = signed_in(people[1].clone(), "Amara Osei", Role::Cpo, Scope::Organisation);
    World { db, _dir: dir, id, lead, chief, line }
}

impl World {
    async fn post_as(&self, viewer: &Viewer, key: &str, new: &NewUpdate) -> Result<String, AppError> {
        post(&self.db, viewer, NOW, Some(key), new).await
    }

    pub(super) fn plain(&self, health: Health, narrative: &str) -> NewUpdate {
        NewUpdate::plain(self.id.clone(), said(health, narrative))
    }

    async fn shown(&self) -> Shown {
        initiative(&self.db, &Viewer::operator(), &zone(), today(), &self.id).await.unwrap().shown
    }
}

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
    let new = NewUpdate {
        ask: Some(NewAsk { wording, of: "nobody".to_owned() }),
        ..w.plain(Health::OnTrack, "Fine.")
    };
    let refusal = w.post_as(&w.lead, "a", &new).await.unwrap_err();
    assert_eq!(refusal.of_field("ask_of"), Some("Choose a person from the list."));
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
