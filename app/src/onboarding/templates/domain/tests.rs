//! Facts about playbooks that cannot be followed.

use super::*;

fn step(key: &str, day: i64, after: &[&str]) -> StepTemplate {
    StepTemplate {
        key: key.to_owned(),
        day,
        name: StepName::parse(&key.to_uppercase()).unwrap(),
        note: StepNote::default(),
        topic: PhaseName::parse("Topic").unwrap(),
        wants: None,
        count: 1,
        gate: None,
        after: after.iter().map(|&key| key.to_owned()).collect(),
        situations: Vec::new(),
    }
}

fn phase(key: &str, first: i64, end: Option<i64>, steps: Vec<StepTemplate>) -> PhaseTemplate {
    PhaseTemplate {
        key: key.to_owned(),
        name: PhaseName::parse(key).unwrap(),
        purpose: StepNote::default(),
        first,
        end,
        tour: Vec::new(),
        steps,
    }
}

fn template(phases: Vec<PhaseTemplate>) -> Template {
    Template {
        key: "t".to_owned(),
        version: 1,
        name: TemplateName::parse("T").unwrap(),
        about: StepNote::default(),
        band: Band::Head,
        phases,
    }
}

#[test]
fn phases_follow_each_other_without_gap_or_overlap() {
    let of = |a: Option<i64>, b: i64| {
        template(vec![phase("p1", 1, a, vec![step("a", 1, &[])]), phase("p2", b, None, vec![])]).faults()
    };
    assert_eq!(of(Some(31), 31), []);
    assert_eq!(of(Some(32), 31), [TemplateFault::Overlap("p1".into(), "p2".into())]);
    assert_eq!(of(Some(30), 31), [TemplateFault::Gap("p1".into(), "p2".into())]);
    assert_eq!(of(None, 31), [TemplateFault::Endless("p1".into())]);
    assert!(of(Some(1), 1).contains(&TemplateFault::Backwards("p1".into())));
}

#[test]
fn a_circle_of_steps_is_named_all_around() {
    let steps = vec![step("a", 5, &["c"]), step("b", 5, &["a"]), step("c", 5, &["b"]), step("d", 5, &["a"])];
    let faults = template(vec![phase("p", 1, None, steps)]).faults();
    assert_eq!(faults, [TemplateFault::Cycle("A → C → B → A".into())]);
}

#[test]
fn a_step_stands_in_its_phase_and_after_what_it_waits_for() {
    let steps = vec![step("a", 40, &[]), step("b", 3, &["a", "z"])];
    let faults = template(vec![phase("p", 1, Some(31), steps), phase("q", 31, None, vec![])]).faults();
    assert_eq!(
        faults,
        [
            TemplateFault::Outside("A".into(), 40, "p".into()),
            TemplateFault::Early("B".into(), "A".into()),
            TemplateFault::Unknown("B".into(), "z".into()),
        ]
    );
}

#[test]
fn keys_are_used_once_and_a_gate_says_what_it_waits_for() {
    let mut gated = step("a", 1, &[]);
    gated.gate = Some(PhaseName::parse("Audit").unwrap());
    let faults = template(vec![phase("p", 1, None, vec![gated, step("a", 2, &[])])]).faults();
    assert_eq!(faults, [TemplateFault::Twice("a".into()), TemplateFault::GateWithoutEvidence("A".into())]);
    assert!(template(Vec::new()).faults().contains(&TemplateFault::Phases));
}
