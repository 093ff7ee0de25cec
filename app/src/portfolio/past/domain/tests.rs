//! Facts about periods.

use proptest::prelude::*;

use super::*;
use crate::{
    calendar::{Day, Moment},
    portfolio::domain::{Health, Horizon, Shown, Slip, Stage},
};

/// Clocks without a zone.
struct Utc;

impl Clocks for Utc {
    fn day(&self, at: Moment) -> Day {
        Day::EPOCH.plus(at.0.div_euclid(Moment::DAY))
    }

    fn start(&self, day: Day) -> Moment {
        Moment(day.days_since(Day::EPOCH) * Moment::DAY)
    }
}

fn on(days: i64) -> Moment {
    Moment(days * Moment::DAY)
}

fn day(days: i64) -> Day {
    Day::EPOCH.plus(days)
}

fn life() -> Life {
    Life {
        begun: on(100),
        first_due: Some(on(107)),
        now: State {
            name: "Weather-led heating".to_owned(),
            product_id: "p".to_owned(),
            team_id: None,
            lead_id: Some("w".to_owned()),
            stage: Stage::Launch,
            horizon: Horizon::Now,
            baseline: Some(day(200)),
            target: Some(day(220)),
            slip: Slip { days: 20, moves: 1 },
            confidence: None,
            health: Some(Health::AtRisk),
            reported: Some(on(130)),
            due: Some(on(137)),
            stale: Some(on(139)),
            archived: false,
        },
        changes: vec![
            Change { at: on(100), from: None, to: Was::Target(Some(day(200))) },
            Change { at: on(110), from: Some(Was::Stage(Stage::Development)), to: Was::Stage(Stage::Launch) },
            Change { at: on(120), from: Some(Was::Target(Some(day(200)))), to: Was::Target(Some(day(220))) },
        ],
        reports: vec![
            Report { at: on(105), due: on(112), stale: on(114), said: vec![(on(105), Health::OnTrack)] },
            Report {
                at: on(130),
                due: on(137),
                stale: on(139),
                said: vec![(on(130), Health::OnTrack), (on(131), Health::AtRisk)],
            },
        ],
    }
}

fn at(life: &Life, moment: Moment) -> Option<Period> {
    let holds = |period: &Period| period.from <= moment && period.until.is_none_or(|until| moment < until);
    periods(life, &Utc).into_iter().find(holds)
}

#[test]
fn a_day_in_the_past_shows_what_stood_then_and_nothing_that_came_later() {
    let then = at(&life(), on(108)).unwrap();
    assert_eq!(
        (then.state.stage, then.state.target, then.state.slip),
        (Stage::Development, Some(day(200)), Slip { days: 0, moves: 0 })
    );
    assert_eq!((then.shown, then.state.reported), (Shown::OnTrack, Some(on(105))));
    assert_eq!(at(&life(), on(99)), None, "it had not begun");
}

#[test]
fn silence_was_unknown_then_too_and_a_correction_counts_from_when_it_was_made() {
    assert_eq!(at(&life(), on(102)).unwrap().shown, Shown::Unknown, "never reported");
    assert_eq!(at(&life(), on(115)).unwrap().shown, Shown::Unknown, "gone quiet");
    assert_eq!(at(&life(), on(130)).unwrap().shown, Shown::OnTrack);
    assert_eq!(at(&life(), on(132)).unwrap().shown, Shown::AtRisk);
    assert_eq!(at(&life(), on(125)).unwrap().state.slip, Slip { days: 20, moves: 1 });
}

#[test]
fn what_the_facts_say_changes_with_the_days_alone() {
    let facts = |moment| at(&life(), moment).unwrap().facts;
    assert_eq!(facts(on(138)), Shown::AtRisk, "its update is late");
    assert_eq!(facts(on(225)), Shown::AtRisk, "just overdue");
    assert_eq!(facts(on(240)), Shown::OffTrack, "long overdue");
}

#[test]
fn while_it_was_archived_it_stood_nowhere() {
    let mut life = life();
    life.changes.push(Change { at: on(140), from: Some(Was::Archived(false)), to: Was::Archived(true) });
    life.changes.push(Change { at: on(150), from: Some(Was::Archived(true)), to: Was::Archived(false) });
    assert!(at(&life, on(145)).is_none());
    assert!(at(&life, on(139)).is_some() && at(&life, on(151)).is_some());
}

proptest! {
    #[test]
    fn periods_follow_each_other_without_gap_or_overlap(
        moves in proptest::collection::vec((100..400i64, proptest::option::of(100..500i64)), 0..8),
        reports in proptest::collection::vec(100..400i64, 0..8),
    ) {
        let mut life = life();
        life.changes = moves.iter().map(|(at, to)| Change { at: on(*at), from: None, to: Was::Target(to.map(|to| Day::EPOCH.plus(to))) }).collect();
        life.changes.sort_by_key(|change| change.at);
        life.reports = reports.iter().map(|at| Report { at: on(*at), due: on(at + 7), stale: on(at + 9), said: vec![(on(*at), Health::OnTrack)] }).collect();
        life.reports.sort_by_key(|report| report.at);
        let all = periods(&life, &Utc);
        prop_assert_eq!(all.first().map(|first| first.from), Some(on(100)));
        prop_assert_eq!(all.last().map(|last| last.until), Some(None));
        for pair in all.windows(2) {
            prop_assert_eq!(pair[0].until, Some(pair[1].from));
            prop_assert!(pair[0].from < pair[1].from);
        }
        if let Some(last) = life.changes.last() {
            prop_assert_eq!(Some(&Was::Target(all[all.len() - 1].state.target)), Some(&last.to));
        }
    }
}
