//! What weighs against an initiative, and what time alone changes.

use proptest::prelude::*;

use super::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

const TODAY: &str = "2026-06-16";

fn calm() -> Record {
    Record {
        stage: Stage::Development,
        horizon: Horizon::Now,
        shown: Shown::OnTrack,
        target: Some(day("2026-08-30")),
        slip: Slip { days: 0, moves: 0 },
        due: Some(day("2026-06-19")),
        led: true,
        blockers: Vec::new(),
    }
}

fn of(change: impl FnOnce(&mut Record)) -> Facts {
    let mut record = calm();
    change(&mut record);
    Facts::of(&record, day(TODAY))
}

fn said(facts: &Facts) -> Vec<String> {
    facts.reasons.iter().map(|reason| format!("{}{}", reason.what, reason.rest)).collect()
}

#[test]
fn where_nothing_stands_against_it_the_facts_agree() {
    let facts = of(|_| {});
    assert_eq!((facts.health, facts.doubt(Shown::OnTrack)), (Shown::OnTrack, None));
    assert!(facts.reasons.is_empty());
}

#[test]
fn a_passed_target_is_at_risk_and_after_a_fortnight_off_track() {
    for (target, health, words) in [
        ("2026-06-15", Shown::AtRisk, "1 day overdue"),
        ("2026-06-03", Shown::AtRisk, "13 days overdue"),
        ("2026-06-02", Shown::OffTrack, "14 days overdue"),
    ] {
        let facts = of(|record| record.target = Some(day(target)));
        assert_eq!((facts.health, said(&facts)), (health, vec![words.to_owned()]), "{target}");
    }
}

#[test]
fn a_date_that_was_moved_three_times_is_not_believed_a_fourth() {
    assert_eq!(of(|record| record.slip = Slip { days: 20, moves: 2 }).health, Shown::OnTrack);
    assert_eq!(of(|record| record.slip = Slip { days: 20, moves: 3 }).health, Shown::AtRisk);
    assert_eq!(of(|record| record.slip = Slip { days: 60, moves: 1 }).health, Shown::AtRisk);
    let earlier = of(|record| record.slip = Slip { days: -4, moves: 3 });
    assert_eq!(said(&earlier), ["Its date was moved 3 times"]);
}

#[test]
fn an_update_that_is_late_puts_it_at_risk_before_it_is_quiet() {
    let facts = of(|record| record.due = Some(day("2026-06-14")));
    assert_eq!((facts.health, said(&facts)), (Shown::AtRisk, vec!["Its update is 2 days late".to_owned()]));
}

#[test]
fn what_comes_after_it_cannot_be_waited_for() {
    let blocker =
        |shown, target: Option<&str>| Blocker { name: "CE marking".to_owned(), shown, target: target.map(day) };
    for (blocker, health, words) in [
        (
            blocker(Shown::OnTrack, Some("2026-09-07")),
            Shown::OffTrack,
            "Waits for CE marking, due 7 Sep, 8 days after this",
        ),
        (blocker(Shown::OnTrack, Some("2026-06-10")), Shown::AtRisk, "Waits for CE marking, which was due 10 Jun"),
        (
            blocker(Shown::OffTrack, Some("2026-07-10")),
            Shown::AtRisk,
            "Waits for CE marking, which is off track, due 10 Jul",
        ),
        (blocker(Shown::Unknown, None), Shown::OnTrack, "Waits for CE marking, which has gone quiet"),
        (blocker(Shown::OnTrack, None), Shown::OnTrack, "Waits for CE marking, which has no date"),
    ] {
        let facts = of(|record| record.blockers = vec![blocker]);
        assert_eq!((facts.health, said(&facts)), (health, vec![words.to_owned()]));
    }
}

#[test]
fn work_that_is_due_soon_must_have_begun() {
    let facts = of(|record| (record.stage, record.target) = (Stage::Discovery, Some(day("2026-06-25"))));
    assert_eq!((facts.health, said(&facts)), (Shown::AtRisk, vec!["Due in 9 days, and still in discovery".to_owned()]));
}

#[test]
fn what_is_paused_or_finished_is_not_doubted() {
    let paused = of(|record| (record.shown, record.target) = (Shown::Paused, Some(day("2026-01-01"))));
    assert_eq!((paused.health, paused.reasons.len()), (Shown::Paused, 1));
    assert_eq!(of(|record| record.stage = Stage::Done).health, Shown::Done);
}

fn record() -> impl Strategy<Value = Record> {
    let near = || proptest::option::of((-40_i64..40).prop_map(|days| day(TODAY).plus(days)));
    let blocker = (0..Shown::ALL.len() - 1, near()).prop_map(|(shown, target)| Blocker {
        name: "Another".to_owned(),
        shown: Shown::ALL[shown],
        target,
    });
    let blockers = proptest::collection::vec(blocker, 0..3);
    let shown = (0..Shown::ALL.len() - 1).prop_map(|at| Shown::ALL[at]);
    let slip = (-90_i64..90, 0_u32..5).prop_map(|(days, moves)| Slip { days, moves });
    (0..Stage::ALL.len(), 0..Horizon::ALL.len(), shown, near(), slip, near(), any::<bool>(), blockers).prop_map(
        |(stage, horizon, shown, target, slip, due, led, blockers)| Record {
            stage: Stage::ALL[stage],
            horizon: Horizon::ALL[horizon],
            shown,
            target,
            slip,
            due,
            led,
            blockers,
        },
    )
}

proptest! {
    #[test]
    fn unknown_is_never_green(mut record in record()) {
        record.shown = Shown::Unknown;
        prop_assert_ne!(Facts::of(&record, day(TODAY)).health, Shown::OnTrack);
    }

    #[test]
    fn time_alone_changes_nothing_before_the_day_that_is_named(record in record(), days in 0_i64..60) {
        let now = Facts::of(&record, day(TODAY));
        let later = day(TODAY).plus(days);
        if now.until.is_none_or(|until| later < until) {
            prop_assert_eq!(Facts::of(&record, later).health, now.health);
        }
    }

    #[test]
    fn only_what_weighs_makes_it_worse(record in record()) {
        let facts = Facts::of(&record, day(TODAY));
        let heaviest = facts.reasons.first().map(|reason| reason.weight);
        prop_assert_eq!(facts.health == Shown::OffTrack, heaviest == Some(Weight::OffTrack));
        prop_assert_eq!(facts.health == Shown::AtRisk, heaviest == Some(Weight::AtRisk));
    }
}
