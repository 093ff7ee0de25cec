//! What is done, and taken back.

use super::*;
use crate::onboarding::{
    plans::domain::{NewEvidence, NewStep, Reason, Status, Undo},
    templates::EvidenceKind,
};

#[tokio::test]
async fn a_plan_is_a_playbook_on_its_dates_with_a_tour_of_those_who_are_there() {
    let office = Office::open().await;
    let page = office.steps().await;
    let names: Vec<&str> = page.phases.iter().map(|of| of.phase.name.as_str()).collect();
    assert_eq!(names, ["Listen", "Diagnose", "Define", "Structure", "Optimise", "Evolve"]);
    assert_eq!((page.phases[1].phase.first, page.phases[1].phase.last), (day("2026-07-01"), Some(day("2026-07-30"))));
    office.step("Interview Ruth").await;
    office.step("Interview the chief financial officer").await;
    let cockpit = cockpit(&office.db, &office.chief, &utc(), FIRST, &office.plan).await.unwrap();
    assert!(cockpit.steps > 100 && cockpit.late.is_empty() && !cockpit.now.is_empty());
    assert_eq!(cockpit.gate.unwrap().due, day("2026-06-30"));
}

#[tokio::test]
async fn a_step_that_was_checked_off_is_open_again_after_an_undo() {
    let office = Office::open().await;
    let step = office.step("Interview Ruth").await;
    office.act(&office.chief, 2, &step, Act::CheckOff).await.unwrap();
    let seen = cockpit(&office.db, &office.chief, &utc(), on_day(2), &office.plan).await.unwrap();
    let last = seen.last.unwrap();
    assert_eq!((last.says.as_str(), last.undo), ("checked off “Interview Ruth”", Undo::Possible));
    let mut m = office.begin(&office.chief, on_day(2)).await;
    undo(&mut m, &office.chief, (&office.plan, last.seq)).await.unwrap();
    m.commit(&()).await.unwrap();
    let page = step_page(&office.db, &office.chief, &utc(), on_day(2), (&office.plan, &step)).await.unwrap();
    assert_eq!(page.status, Status::Open);
    assert_eq!(page.record.len(), 2, "taking back is written down, too");
    let mut m = office.begin(&office.chief, on_day(2)).await;
    assert_eq!(undo(&mut m, &office.chief, (&office.plan, last.seq)).await.unwrap_err().status(), 403);
}

#[tokio::test]
async fn a_form_that_began_from_an_older_version_is_told_what_changed() {
    let office = Office::open().await;
    let step = office.step("Interview Ruth").await;
    let to = |date: &str| Act::MoveTo(Some(day(date)), Some(1));
    office.act(&office.assistant, 2, &step, to("2026-06-10")).await.unwrap();
    let late = office.act(&office.chief, 2, &step, to("2026-06-11")).await.unwrap_err();
    assert!(matches!(&late, AppError::Conflict { who, version: 2, .. } if who == "assistant"), "{late:?}");
}

#[tokio::test]
async fn other_dates_move_what_is_open_and_one_undo_brings_all_of_it_back() {
    let office = Office::open().await;
    let step = office.step("Interview Ruth").await;
    office.act(&office.chief, 2, &step, Act::CheckOff).await.unwrap();
    let before = office.steps().await;
    let version = before.about.version;
    let mut m = office.begin(&office.chief, on_day(2)).await;
    let later = PlanDates { start: day("2026-06-15"), work: WorkDays::default() };
    let seq = set_dates(&mut m, &office.chief, &office.plan, &later, version).await.unwrap().unwrap();
    m.commit(&()).await.unwrap();
    let page = record(&office.db, &office.chief, &utc(), on_day(2), (&office.plan, None, seq)).await.unwrap();
    assert_eq!(page.rows[0].changes[0], "Day 1: 1 June 2026 → 15 June 2026");
    assert!(page.rows[0].changes.len() > 90);
    let mut m = office.begin(&office.chief, on_day(3)).await;
    undo(&mut m, &office.chief, (&office.plan, seq)).await.unwrap();
    m.commit(&()).await.unwrap();
    let mut after = office.steps().await;
    after.about.version = version;
    assert_eq!(after, before);
}

#[tokio::test]
async fn evidence_fills_the_gate_and_a_waiver_closes_it_without() {
    let office = Office::open().await;
    let step = office.step("Interview Ruth").await;
    let lacks =
        async || cockpit(&office.db, &office.chief, &utc(), on_day(3), &office.plan).await.unwrap().gate.unwrap();
    let first = lacks().await;
    let new = NewEvidence::typed("interview", "Notes with Ruth", "https://notes.example/ruth").unwrap();
    assert_eq!(new.kind, EvidenceKind::Interview);
    let mut m = office.begin(&office.chief, on_day(3)).await;
    let id = attach(&mut m, &office.chief, (&office.plan, &step), &new).await.unwrap();
    m.commit(&()).await.unwrap();
    assert_eq!(lacks().await.lacks, first.lacks - 1);
    let mut m = office.begin(&office.chief, on_day(3)).await;
    let (chief, plan) = (&office.chief, office.plan.as_str());
    let refused = close_phase(&mut m, chief, day("2026-06-30"), (plan, &first.phase_id), None).await.unwrap_err();
    assert!(refused.of_field("reason").unwrap().contains("Map of stakeholders"), "{refused}");
    let reason = Reason::parse("The board meets tomorrow.").unwrap();
    close_phase(&mut m, chief, day("2026-06-30"), (plan, &first.phase_id), Some(&reason)).await.unwrap();
    m.commit(&()).await.unwrap();
    let page = office.steps().await;
    assert_eq!(page.phases[0].phase.reason, "The board meets tomorrow.");
    let mut m = office.begin(&office.chief, on_day(31)).await;
    detach(&mut m, chief, (plan, &id)).await.unwrap();
    reopen_phase(&mut m, chief, (plan, &first.phase_id)).await.unwrap();
    m.commit(&()).await.unwrap();
    assert_eq!(lacks().await.lacks, first.lacks);
}

#[tokio::test]
async fn a_step_is_added_to_the_phase_of_its_day() {
    let office = Office::open().await;
    let new = NewStep::typed("Read the patents", "", "2026-07-06", "document").unwrap();
    let mut m = office.begin(&office.chief, on_day(2)).await;
    let id = add_step(&mut m, &office.chief, &office.plan, &new).await.unwrap();
    let early = NewStep::typed("Before everything", "", "2026-05-01", "").unwrap();
    let refused = add_step(&mut m, &office.chief, &office.plan, &early).await.unwrap_err();
    assert_eq!(refused.of_field("day"), Some("The plan begins on 1 June 2026. Choose a day from then on."));
    m.commit(&()).await.unwrap();
    let page = step_page(&office.db, &office.chief, &utc(), on_day(2), (&office.plan, &id)).await.unwrap();
    assert_eq!((page.phase.as_str(), page.number, page.removed), ("Diagnose", 36, false));
    office.act(&office.chief, 2, &id, Act::Remove).await.unwrap();
    assert_eq!(office.act(&office.chief, 2, &id, Act::CheckOff).await.unwrap_err(), AppError::NotFound);
}
