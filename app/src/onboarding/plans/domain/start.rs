//! Beginning a plan, as it is typed.

use serde::{Deserialize, Serialize};

use super::{PlanDates, WorkDays, dates::may_start};
use crate::{
    calendar::Day,
    error::{AppError, Faults},
    onboarding::templates::Situation,
    typed_text,
};

typed_text!(/// What somebody is called in the role: "Chief product officer, Home".
    RoleTitle, max 120, None);

/// A plan about to begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPlan {
    /// The person whose plan it is.
    pub owner_id: String,
    /// The key of the playbook.
    pub template: String,
    pub title: RoleTitle,
    /// People in the organisation.
    pub headcount: u32,
    pub situation: Situation,
    pub dates: PlanDates,
}

/// The dates of a plan as a form sends them: a start, check boxes from Monday to Sunday, days off in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedDates {
    pub start: String,
    pub week: [bool; 7],
    pub off: String,
}

impl TypedDates {
    /// Reads it; each fault is kept with its field.
    pub fn parse(&self, today: Day, faults: &mut Faults) -> Option<PlanDates> {
        let start = faults.take("start", self.start.parse::<Day>().map_err(|e| e.to_string()));
        let start = start.and_then(|start| faults.take("start", may_start(start, today)));
        let off = faults.take("off", WorkDays::days_off(&self.off));
        let work = faults.take("monday", WorkDays::new(self.week, off.clone().unwrap_or_default()));
        Some(PlanDates { start: start?, work: work.filter(|_| off.is_some())? })
    }
}

/// A form that begins a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedPlan {
    pub template: String,
    pub title: String,
    pub headcount: String,
    pub situation: String,
    pub dates: TypedDates,
}

impl TypedPlan {
    /// The plan, or all that is wrong with it; `owner` is what became of the typed name.
    pub fn parse(self, owner: Result<String, String>, today: Day) -> Result<NewPlan, AppError> {
        let mut faults = Faults::new();
        let owner_id = faults.take("person", owner);
        let template = faults.take(
            "template",
            if self.template.trim().is_empty() {
                Err("Choose a playbook.")
            } else {
                Ok(self.template.trim().to_owned())
            },
        );
        let title = faults.take("title", RoleTitle::parse(&self.title));
        let headcount = faults.take("headcount", headcount(&self.headcount));
        let situation = faults.take("situation", self.situation.parse());
        let dates = self.dates.parse(today, &mut faults);
        match (owner_id, template, title, headcount, situation, dates) {
            (Some(owner_id), Some(template), Some(title), Some(headcount), Some(situation), Some(dates)) => {
                Ok(NewPlan { owner_id, template, title, headcount, situation, dates })
            }
            _ => Err(faults.refusal()),
        }
    }
}

fn headcount(text: &str) -> Result<u32, &'static str> {
    match text.trim().parse::<u32>() {
        Ok(n) if (1..=1_000_000).contains(&n) => Ok(n),
        _ => Err("Give the number of people in the organisation, such as 240."),
    }
}
