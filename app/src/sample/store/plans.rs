//! First years, deed by deed, in between what happens to the portfolio: the trail runs forward.

use super::Retelling;
use crate::{
    calendar::Day,
    db::internal,
    error::AppError,
    onboarding::{
        plans::{
            domain::{NewEvidence, NewPlan, Plan, PlanDates, RoleTitle, Step, WorkDays},
            store::{Act, act, attach, begin_plan, changeable, close_phase, finish_plan},
        },
        templates::EvidenceKind,
    },
    sample::plans::SamplePlan,
};

/// The hour of the day at which things are done to plans.
const HOUR: u8 = 10;

/// What is still to be done, the earliest last.
#[derive(Debug, Default)]
pub(super) struct FirstYears<'a>(Vec<Deed<'a>>);

#[derive(Debug)]
struct Deed<'a> {
    day: Day,
    of: &'a SamplePlan,
    plan: String,
    what: What,
}

/// In the order in which they are done on one day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    Begun,
    Done(String),
    Closed(String),
    Moved(String, Day),
    Finished,
}

impl<'a> FirstYears<'a> {
    pub(super) fn of(plans: &'a [SamplePlan], today: Day) -> Self {
        let begun =
            |of: &'a SamplePlan| Deed { day: today.plus(-of.began), of, plan: String::new(), what: What::Begun };
        let mut years = Self(plans.iter().map(begun).collect());
        years.sort();
        years
    }

    fn sort(&mut self) {
        self.0.sort_by(|a, b| (b.day, &b.of.owner, &b.what).cmp(&(a.day, &a.of.owner, &a.what)));
    }

    /// The next deed until an hour of a day.
    fn next_until(&mut self, until: (Day, u8)) -> Option<Deed<'a>> {
        if self.0.last().is_some_and(|deed| (deed.day, HOUR) <= until) { self.0.pop() } else { None }
    }

    /// What a plan holds that has passed by today, now that it has begun.
    fn lay(&mut self, of: &'a SamplePlan, plan: &Plan, today: Day) {
        let passed = |day: Day| day < today;
        let mut deeds: Vec<(Day, What)> = Vec::new();
        for phase in plan.phases.iter().filter(|phase| phase.end.is_some()) {
            let done = plan.steps_of(&phase.id).filter(|step| !of.open.contains(&step.state.name));
            deeds.extend(done.map(|step| (step.state.day, What::Done(step.id.clone()))));
            deeds.extend(phase.stretch(&plan.dates).last().map(|last| (last, What::Closed(phase.id.clone()))));
        }
        for moved in &of.moves {
            let step = plan.steps.iter().find(|step| step.state.name == moved.step);
            let to = plan.dates.day(moved.to);
            deeds.extend(step.map(|step| (plan.dates.day(moved.on), What::Moved(step.id.clone(), to))));
        }
        deeds.extend(of.finished.then(|| (plan.dates.day(366), What::Finished)));
        let deeds = deeds.into_iter().filter(|(day, _)| passed(*day));
        self.0.extend(deeds.map(|(day, what)| Deed { day, of, plan: plan.id.clone(), what }));
        self.sort();
    }
}

impl Retelling<'_> {
    /// Does everything that was done to plans until an hour of a day.
    pub(super) async fn years_until(&mut self, years: &mut FirstYears<'_>, until: (Day, u8)) -> Result<(), AppError> {
        while let Some(deed) = years.next_until(until) {
            self.m.now = self.zone.at(deed.day, HOUR)?;
            let owner_id = self.id("person", &deed.of.owner)?;
            let name = self.names.get(&deed.of.owner).cloned().ok_or_else(|| internal(&"a plan of nobody"))?;
            self.m.speak_for(Some(&owner_id), &name, self.m.now);
            match &deed.what {
                What::Begun => {
                    let id = self.begun(&deed, owner_id).await?;
                    let plan = changeable(&mut self.m, self.viewer, &id).await?;
                    years.lay(deed.of, &plan, self.today);
                }
                What::Done(step) => self.done(&deed, step).await?,
                What::Closed(phase) => {
                    self.m.name_operation("close_phase");
                    let waiver = Some(&deed.of.waiver);
                    close_phase(&mut self.m, self.viewer, deed.day, (&deed.plan, phase), waiver).await?;
                }
                What::Moved(step, to) => {
                    self.m.name_operation("move_step");
                    let act_of = Act::MoveTo(Some(*to), None);
                    act(&mut self.m, self.viewer, deed.day, (&deed.plan, step), &act_of).await?;
                }
                What::Finished => {
                    self.m.name_operation("finish_plan");
                    finish_plan(&mut self.m, self.viewer, deed.day, &deed.plan, true).await?;
                }
            }
        }
        Ok(())
    }

    async fn begun(&mut self, deed: &Deed<'_>, owner_id: String) -> Result<String, AppError> {
        self.m.name_operation("start_plan");
        let new = NewPlan {
            owner_id,
            template: deed.of.playbook.clone(),
            title: RoleTitle::default(),
            headcount: deed.of.headcount,
            situation: deed.of.situation,
            dates: PlanDates { start: deed.day, work: WorkDays::default() },
        };
        begin_plan(&mut self.m, self.viewer, deed.day, &new).await
    }

    async fn done(&mut self, deed: &Deed<'_>, step_id: &str) -> Result<(), AppError> {
        let plan = changeable(&mut self.m, self.viewer, &deed.plan).await?;
        let step = plan.step(step_id).ok_or(AppError::NotFound)?;
        self.m.name_operation("attach_evidence");
        for new in left_behind(deed.of, step)? {
            attach(&mut self.m, self.viewer, (&deed.plan, step_id), &new).await?;
        }
        self.m.name_operation("act_on_step");
        act(&mut self.m, self.viewer, deed.day, (&deed.plan, step_id), &Act::CheckOff).await
    }
}

/// The evidence of a step: as the files name it, and as the step is called for what they do not name.
fn left_behind(of: &SamplePlan, step: &Step) -> Result<Vec<NewEvidence>, AppError> {
    let Some(kind) = step.wants else { return Ok(Vec::new()) };
    let notes = format!("Notes: {}", step.state.name.trim_start_matches("Interview "));
    let usual = if kind == EvidenceKind::Interview { notes.as_str() } else { step.state.name.as_str() };
    let named = of.evidence.iter().filter(|one| one.step == step.state.name).map(|one| one.label.as_str());
    let labels = named.chain(std::iter::repeat(usual)).take(step.count as usize);
    let kept = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    labels
        .map(|label| {
            let page: String = label.chars().map(kept).collect();
            NewEvidence::typed(kind.as_str(), label, &format!("https://docs.tern.example/{page}"))
        })
        .collect()
}
