//! Facts about the words and rules of a portfolio.

use super::*;
use crate::calendar::Day;
use proptest::prelude::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn a_word_outside_the_vocabulary_is_refused_with_the_accepted_ones() {
    let refusal = "green".parse::<Health>().unwrap_err();
    assert_eq!(refusal, "Choose a health: on_track, at_risk, off_track, paused.");
    for health in Health::ALL {
        assert_eq!(health.as_str().parse(), Ok(*health));
    }
}

#[test]
fn lanes_are_half_open_in_months() {
    let today = day("2026-06-16");
    assert_eq!(Horizon::of(day("2026-09-15"), today), Some(Horizon::Now));
    assert_eq!(Horizon::of(day("2026-09-16"), today), Some(Horizon::Next));
    assert_eq!(Horizon::of(day("2026-12-16"), today), Some(Horizon::Later));
    assert_eq!(Horizon::of(day("2027-06-15"), today), Some(Horizon::Later));
    assert_eq!(Horizon::of(day("2027-06-16"), today), None);
    assert_eq!(Horizon::of(day("2020-01-01"), today), Some(Horizon::Now));
}

#[test]
fn an_initiative_in_now_dated_eight_months_out_drifts() {
    let today = day("2026-06-16");
    let drift = Drift::between(Horizon::Now, Some(day("2027-02-26")), today).unwrap();
    assert_eq!(drift.words(), "Now, but 8 months out");
    assert_eq!(Drift::between(Horizon::Later, Some(day("2027-02-26")), today), None);
    assert_eq!(Drift::between(Horizon::Next, Some(day("2026-01-01")), today), None, "overdue is not drift");
    assert_eq!(Drift::between(Horizon::Next, None, today), None);
}

#[test]
fn a_slip_counts_from_the_first_promise() {
    assert_eq!(Slip { days: 98, moves: 2 }.words(), "+98 d, moved twice");
    assert_eq!(Slip { days: -14, moves: 1 }.words(), "14 d earlier, moved once");
    assert_eq!(Slip { days: 0, moves: 0 }.words(), "");
}

#[test]
fn a_roll_up_shows_the_worst_and_never_takes_unknown_for_green() {
    let mut tally = Tally { on_track: 9, unknown: 1, ..Tally::default() };
    assert_eq!(tally.worst(), Some(Shown::Unknown));
    assert_eq!(tally.unknown_percent(), Some(10));
    tally.add(Shown::AtRisk, 1);
    assert_eq!(tally.worst(), Some(Shown::AtRisk));
    assert_eq!(Tally::default().worst(), None);
    assert_eq!(Tally { done: 3, ..Tally::default() }.unknown_percent(), None, "missing is never zero");
}

#[test]
fn a_share_of_few_is_said_with_its_count() {
    assert_eq!(Tally { unknown: 1, on_track: 1, ..Tally::default() }.quiet_words(), "1 of 2 quiet");
    assert_eq!(Tally { unknown: 1, on_track: 9, ..Tally::default() }.quiet_words(), "10 % quiet");
    assert_eq!(Tally { on_track: 9, ..Tally::default() }.quiet_words(), "");
}

proptest! {
    #[test]
    fn a_tally_of_two_groups_is_the_sum_of_theirs(a in 0..50u32, b in 0..50u32, c in 0..50u32) {
        let mut sum = Tally { off_track: a, on_track: b, ..Tally::default() };
        let other = Tally { unknown: c, done: a, ..Tally::default() };
        let total = sum.total() + other.total();
        sum.include(&other);
        prop_assert_eq!(sum.total(), total);
        prop_assert_eq!(sum.open() + sum.done, sum.total());
    }

    #[test]
    fn a_date_in_its_own_lane_never_drifts(days in 0..400i64) {
        let today = day("2026-01-31");
        let target = today.plus(days);
        if let Some(lane) = Horizon::of(target, today) {
            prop_assert_eq!(Drift::between(lane, Some(target), today), None);
        }
    }

    #[test]
    fn a_lane_begins_on_the_first_day_that_many_months_away(year in 2024..2029i32, month in 1..=12u8, day in 1..=31u8, months in 0..14i32, step in -40..40i64) {
        let today = Day::new(year, month, day);
        prop_assume!(today.is_ok());
        let today = today.unwrap();
        let begins = after_months(today, months);
        let other = begins.plus(step);
        prop_assume!(other >= today);
        prop_assert_eq!(whole_months_between(today, other) >= months, other >= begins, "{} {}", today, other);
    }
}
