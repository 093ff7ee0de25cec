//! What can be wrong with a playbook, each fault by the name of what is at fault.

use std::collections::{HashMap, HashSet};

use super::{PhaseTemplate, StepTemplate, Template};

/// The most phases and steps of a playbook, and how far its days reach.
const PHASES: usize = 12;
const STEPS: usize = 400;
const DAYS: std::ops::RangeInclusive<i64> = -90..=1500;

/// Why a playbook cannot be followed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TemplateFault {
    #[error("Write between 1 and {PHASES} phases.")]
    Phases,
    #[error("Write between 1 and {STEPS} steps.")]
    Steps,
    #[error("“{0}” stands twice as a key. Each phase and each step needs its own.")]
    Twice(String),
    #[error("“{0}” ends before it begins. Its end is the first day after it.")]
    Backwards(String),
    #[error("“{0}” and “{1}” overlap. A phase begins on the day on which the one before it ends.")]
    Overlap(String, String),
    #[error("There is a gap between “{0}” and “{1}”. A phase begins on the day on which the one before it ends.")]
    Gap(String, String),
    #[error("“{0}” has no end, but is not the last phase.")]
    Endless(String),
    #[error("No phase begins on day 1.")]
    NoFirstDay,
    #[error("Day {1} of “{0}” is too far away. Days reach from {first} to {last}.", first = DAYS.start(), last = DAYS.end())]
    Far(String, i64),
    #[error("“{0}” stands on day {1}, outside of its phase “{2}”.")]
    Outside(String, i64, String),
    #[error("“{0}” comes after “{1}”, which is no step.")]
    Unknown(String, String),
    #[error("“{0}” comes after “{1}”, but stands on an earlier day.")]
    Early(String, String),
    #[error("These steps wait for each other in a circle: {0}.")]
    Cycle(String),
    #[error("“{0}” stands in the gate, but wants no evidence.")]
    GateWithoutEvidence(String),
}

impl Template {
    /// Everything that is wrong with it; nothing for a playbook that can be followed.
    pub fn faults(&self) -> Vec<TemplateFault> {
        let mut faults = Vec::new();
        if self.phases.is_empty() || self.phases.len() > PHASES {
            faults.push(TemplateFault::Phases);
        }
        if !(1..=STEPS).contains(&self.steps().count()) {
            faults.push(TemplateFault::Steps);
        }
        let keys = self.phases.iter().map(|p| &p.key).chain(self.steps().map(|(_, s)| &s.key));
        let mut seen = HashSet::new();
        faults.extend(keys.filter(|key| !seen.insert((*key).clone())).map(|k| TemplateFault::Twice(k.clone())));
        self.ranges(&mut faults);
        for (phase, step) in self.steps() {
            placed(phase, step, &mut faults);
        }
        for phase in &self.phases {
            for stop in &phase.tour {
                let outside = [stop.first, stop.last].into_iter().find(|day| !phase.holds(*day));
                faults.extend(
                    outside.map(|day| {
                        TemplateFault::Outside(stop.function.label().to_owned(), day, phase.name.to_string())
                    }),
                );
            }
        }
        self.orders(&mut faults);
        faults
    }

    fn ranges(&self, faults: &mut Vec<TemplateFault>) {
        for phase in &self.phases {
            if phase.end.is_some_and(|end| end <= phase.first) {
                faults.push(TemplateFault::Backwards(phase.name.to_string()));
            }
            let far = [Some(phase.first), phase.end].into_iter().flatten().find(|day| !DAYS.contains(day));
            faults.extend(far.map(|day| TemplateFault::Far(phase.name.to_string(), day)));
        }
        for pair in self.phases.windows(2) {
            let (a, b) = (pair[0].name.to_string(), pair[1].name.to_string());
            match pair[0].end {
                None => faults.push(TemplateFault::Endless(a)),
                Some(end) if end > pair[1].first => faults.push(TemplateFault::Overlap(a, b)),
                Some(end) if end < pair[1].first => faults.push(TemplateFault::Gap(a, b)),
                Some(_) => {}
            }
        }
        if !self.phases.is_empty() && !self.phases.iter().any(|phase| phase.first == 1) {
            faults.push(TemplateFault::NoFirstDay);
        }
    }

    fn orders(&self, faults: &mut Vec<TemplateFault>) {
        let by_key: HashMap<&str, &StepTemplate> = self.steps().map(|(_, step)| (step.key.as_str(), step)).collect();
        for (_, step) in self.steps() {
            for before in &step.after {
                match by_key.get(before.as_str()) {
                    None => faults.push(TemplateFault::Unknown(step.name.to_string(), before.clone())),
                    Some(other) if other.day > step.day => {
                        faults.push(TemplateFault::Early(step.name.to_string(), other.name.to_string()));
                    }
                    Some(_) => {}
                }
            }
        }
        faults.extend(circle(&by_key, self.steps().map(|(_, step)| step)).map(TemplateFault::Cycle));
    }
}

fn placed(phase: &PhaseTemplate, step: &StepTemplate, faults: &mut Vec<TemplateFault>) {
    if !phase.holds(step.day) {
        faults.push(TemplateFault::Outside(step.name.to_string(), step.day, phase.name.to_string()));
    }
    if step.gate.is_some() && (step.wants.is_none() || step.count == 0) {
        faults.push(TemplateFault::GateWithoutEvidence(step.name.to_string()));
    }
}

/// The first circle of steps, as their names with arrows between.
fn circle<'a>(
    by_key: &HashMap<&str, &'a StepTemplate>,
    steps: impl Iterator<Item = &'a StepTemplate>,
) -> Option<String> {
    let mut settled: Vec<&str> = Vec::new();
    for start in steps {
        let mut path: Vec<(&StepTemplate, usize)> = vec![(start, 0)];
        while let Some((step, at)) = path.pop() {
            let Some(next) = step.after.get(at) else {
                settled.push(&step.key);
                continue;
            };
            path.push((step, at + 1));
            if let Some(from) = path.iter().position(|(on, _)| on.key == *next) {
                let names = path[from..].iter().map(|(on, _)| on.name.as_str());
                return Some(names.chain([path[from].0.name.as_str()]).collect::<Vec<_>>().join(" → "));
            }
            if let Some(next) = by_key.get(next.as_str()).filter(|next| !settled.contains(&next.key.as_str())) {
                path.push((next, 0));
            }
        }
    }
    None
}
