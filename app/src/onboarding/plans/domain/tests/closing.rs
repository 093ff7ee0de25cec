//! Gates, and what is taken back.

use super::*;

#[test]
fn a_phase_closes_with_its_evidence_or_with_a_reason() {
    let today = day("2026-06-30");
    let lines = gate(&plan(), &plan().phases[0], today);
    assert_eq!(lines.iter().map(GateLine::words).collect::<Vec<_>>(), ["0 of 1 interview", "0 of 2 findings"]);
    assert_eq!((lacking(&lines), lines[1].waits_for[0].late), (3, 8));
    let refused = close(&plan(), "listen", None, today).unwrap_err();
    assert_eq!(
        refused.of_field("reason"),
        Some("The gate still lacks: Gate of ask, Gate of audit. Bring it, or say why you go on without.")
    );
    let reason = Reason::parse("The board wants the audit first.").unwrap();
    let waived = after(plan(), &close(&plan(), "listen", Some(&reason), today).unwrap());
    let closing = waived.phases[0].closing.clone().unwrap();
    assert_eq!((closing.day, closing.waived.len(), closing.reason.as_str()), (today, 2, reason.as_str()));
    let mut full = plan();
    (full.steps[0].has, full.steps[1].has) = (4, 2);
    let lines = gate(&full, &full.phases[0], today);
    assert_eq!(lacking(&lines), 0, "evidence beyond one step does not count for another");
    let closed = after(full.clone(), &close(&full, "listen", None, today).unwrap());
    assert_eq!(closed.phases[0].closing.clone().unwrap().waived, Vec::<String>::new());
}

#[test]
fn phases_close_in_order_and_open_again_the_other_way() {
    let (today, reason) = (day("2026-06-30"), Reason::parse("Enough.").unwrap());
    assert_eq!(close(&plan(), "define", Some(&reason), today).unwrap_err().status(), 403);
    assert_eq!(close(&plan(), "evolve", Some(&reason), today).unwrap_err().status(), 403);
    let one = after(plan(), &close(&plan(), "listen", Some(&reason), today).unwrap());
    let two = after(one.clone(), &close(&one, "define", None, today).unwrap());
    assert_eq!(reopen(&two, "listen").unwrap_err().status(), 403);
    assert_eq!(after(two.clone(), &reopen(&two, "define").unwrap()), one);
    assert_eq!(finish(&one, today).unwrap_err().status(), 403);
    let finished = after(two.clone(), &finish(&two, today).unwrap());
    assert_eq!(check_off(&finished, "review", today).unwrap_err().status(), 403, "a finished plan stays as it was");
    assert_eq!(after(finished.clone(), &resume(&finished)), two);
}

#[test]
fn what_was_done_is_taken_back_unless_it_was_changed_again() {
    let today = day("2026-06-05");
    let done = check_off(&plan(), "ask", today).unwrap();
    let then = after(plan(), &done);
    assert_eq!(after(then.clone(), &taken_back(&then, &[], done.clone()).unwrap()), plan());
    let again = after(then.clone(), &open_again(&then, "ask").unwrap());
    assert!(taken_back(&again, &[], done).is_err());
    let attached = Change::Evidence { id: "e".into(), step_id: "ask".into(), before: false, after: true };
    assert!(taken_back(&plan(), &[], vec![attached.clone()]).is_err(), "it was removed already");
    assert_eq!(taken_back(&plan(), &["e".into()], vec![attached.clone()]).unwrap(), [attached.reversed()]);
}
