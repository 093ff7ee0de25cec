//! Other dates: what is open moves, what is done stays.

use proptest::prelude::*;

use super::*;

#[test]
fn a_later_start_moves_what_is_open_and_nothing_else() {
    let today = day("2026-06-05");
    let then = after(plan(), &check_off(&plan(), "ask", today).unwrap());
    let changes = redate(&then, &dates("2026-06-08")).unwrap();
    assert_eq!(changes.len(), 1 + 4);
    let moved = after(then.clone(), &changes);
    assert_eq!(moved.step("ask").unwrap().state.day, day("2026-06-03"), "done is done");
    assert_eq!(moved.step("audit").unwrap().state.day, day("2026-06-29"), "20 June is a Saturday, so is 27 June");
    assert_eq!(moved.phases[0].stretch(&moved.dates).last(), Some(day("2026-07-07")));
    assert_eq!(after(moved.clone(), &taken_back(&moved, &[], changes).unwrap()), then);
    assert_eq!(redate(&then, &then.dates.clone()).unwrap(), []);
}

#[test]
fn a_start_decades_away_is_refused_with_the_reason() {
    let typed = TypedDates { start: "1986-06-01".into(), week: [true; 7], off: String::new() };
    let mut faults = crate::error::Faults::new();
    assert_eq!(typed.parse(day("2026-06-01"), &mut faults), None);
    let refused = faults.refusal();
    assert!(refused.of_field("start").unwrap().contains("1 June 1986 is 40 years away"), "{refused}");
    let mut faults = crate::error::Faults::new();
    let typed = TypedDates { start: "2026-08-01".into(), week: [false; 7], off: "soon".into() };
    assert_eq!(typed.parse(day("2026-06-01"), &mut faults), None);
    let refused = faults.refusal();
    assert!(refused.of_field("monday").is_some() && refused.of_field("off").is_some());
}

proptest! {
    #[test]
    fn wherever_a_plan_is_moved_its_open_steps_stay_in_their_phases(
        shift in -700..700i64, week in any::<[bool; 7]>(), off in prop::collection::vec(0..200i64, 0..40),
    ) {
        prop_assume!(week.contains(&true));
        let start = day("2026-06-01").plus(shift);
        let to = PlanDates { start, work: WorkDays::new(week, off.iter().map(|n| start.plus(*n))).unwrap() };
        let moved = after(plan(), &redate(&plan(), &to).unwrap());
        for step in &moved.steps {
            let phase = moved.phase(&step.state.phase_id).unwrap();
            prop_assert!(phase.stretch(&moved.dates).holds(step.state.day));
        }
        let back = after(moved.clone(), &redate(&moved, &plan().dates).unwrap());
        prop_assert_eq!(back, plan(), "moving there and back changes nothing");
    }
}
