//! What may be done to a step.

use super::*;

#[test]
fn a_step_is_checked_off_and_opened_again() {
    let today = day("2026-06-05");
    let done = after(plan(), &check_off(&plan(), "ask", today).unwrap());
    assert_eq!(done.step("ask").unwrap().state.settled, Some(today));
    assert_eq!(check_off(&done, "ask", today).unwrap(), [], "once is enough");
    assert_eq!(after(done.clone(), &open_again(&done, "ask").unwrap()), plan());
    assert_eq!(check_off(&plan(), "none", today).unwrap_err().status(), 404);
}

#[test]
fn a_step_belongs_to_the_phase_of_its_day_unless_a_gate_holds_it() {
    let today = day("2026-06-05");
    let moved = after(plan(), &reschedule(&plan(), "walk", day("2026-07-02"), today).unwrap());
    assert_eq!(moved.step("walk").unwrap().state.phase_id, "define");
    assert_eq!(moved.step("walk").unwrap().state.number, 32);
    let held = reschedule(&plan(), "audit", day("2026-07-02"), today).unwrap_err();
    assert_eq!(
        held.of_field("day"),
        Some(
            "The gate of “listen” waits for this step. Choose a day until 30 June 2026, or skip the step with a reason."
        )
    );
    let over = reschedule(&plan(), "audit", day("2026-07-06"), day("2026-07-02")).unwrap();
    assert_eq!(
        after(plan(), &over).step("audit").unwrap().state.phase_id,
        "listen",
        "a late step still serves its gate"
    );
    assert!(reschedule(&plan(), "walk", day("2026-05-31"), today).unwrap_err().of_field("day").is_some());
}

#[test]
fn what_is_late_moves_to_the_next_working_day_together() {
    let friday = day("2026-06-19");
    let moved = after(plan(), &move_late(&plan(), friday).unwrap());
    for id in ["ask", "walk"] {
        assert_eq!(moved.step(id).unwrap().state.day, day("2026-06-22"));
    }
    assert_eq!(move_late(&plan(), day("2026-06-01")).unwrap(), []);
    let last = day("2026-06-30");
    let held = after(plan(), &move_late(&plan(), last).unwrap());
    assert_eq!(held.step("audit").unwrap().state.day, last, "a gate holds its step until the last day of the phase");
    assert_eq!(held.step("walk").unwrap().state.phase_id, "define");
}

#[test]
fn a_step_is_skipped_with_a_reason_and_leaves_the_gate_waiting() {
    let today = day("2026-06-05");
    let reason = Reason::parse("She left the company.").unwrap();
    let skipped = after(plan(), &skip(&plan(), "ask", &reason, today).unwrap());
    assert_eq!(skipped.step("ask").unwrap().state.reason, "She left the company.");
    assert!(!gate(&skipped, &skipped.phases[0], today)[0].is_met());
    assert!(Reason::parse(" ").is_err());
    assert!(reschedule(&skipped, "ask", day("2026-06-09"), today).unwrap_err().of_field("day").is_some());
    assert_eq!(remove(&plan(), "ask").unwrap_err().status(), 403);
}

#[test]
fn the_day_is_sorted_into_late_today_and_this_week() {
    let mut plan = after(plan(), &check_off(&plan(), "walk", day("2026-06-11")).unwrap());
    plan.steps[1].state.day = day("2026-06-12");
    let names = |steps: &[&Step]| steps.iter().map(|step| step.id.clone()).collect::<Vec<_>>();
    let today = day("2026-06-11");
    let sorted = agenda(&plan, today, week_ends(today, 1));
    assert_eq!(names(&sorted.late), ["ask"]);
    assert_eq!(names(&sorted.today), ["walk"], "done today stays in sight");
    assert_eq!(names(&sorted.week), ["audit"]);
    let sunday = agenda(&plan, day("2026-06-14"), day("2026-06-14"));
    assert_eq!(names(&sunday.next), ["write", "review"], "an empty week shows what comes");
}
