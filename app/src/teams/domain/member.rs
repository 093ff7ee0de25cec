//! Who is in a team from when to when.

use serde::{Deserialize, Serialize};

use super::{Discipline, NewMember};
use crate::{
    calendar::Day,
    error::{AppError, Faults},
    portfolio::initiatives::Ref,
};

/// Somebody in a team, as the team's page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    pub id: String,
    pub person: Ref,
    pub discipline: Discipline,
    /// Per cent of their time.
    pub share: u8,
    pub from: Day,
    /// The first day on which they are no longer in it.
    pub to: Option<Day>,
}

/// A team that somebody is in, as the person's page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    pub team: Ref,
    pub discipline: Discipline,
    pub share: u8,
    pub from: Day,
    pub to: Option<Day>,
}

impl Member {
    /// In the team on that day: from the first day on, until the day before the last.
    pub fn there_on(&self, day: Day) -> bool {
        there(self.from, self.to, day)
    }

    /// The stay is over by that day.
    pub fn left_by(&self, day: Day) -> bool {
        self.to.is_some_and(|to| to <= day)
    }
}

impl Membership {
    /// In the team on that day.
    pub fn there_on(&self, day: Day) -> bool {
        there(self.from, self.to, day)
    }
}

fn there(from: Day, to: Option<Day>, day: Day) -> bool {
    from <= day && to.is_none_or(|to| day < to)
}

/// What was typed to add somebody to a team.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedMember {
    pub team: String,
    pub discipline: String,
    pub share: String,
    pub from: String,
    pub to: String,
}

impl TypedMember {
    /// The member, or all that is wrong with it; `person` is what became of the typed name.
    pub fn parse(self, person: Result<Option<String>, String>) -> Result<NewMember, AppError> {
        let mut faults = Faults::new();
        let person = faults.take("person", person.and_then(|id| id.ok_or_else(|| "Name the person.".to_owned())));
        let discipline = faults.take("discipline", self.discipline.parse());
        let share = faults.take("share", share(&self.share));
        let from = faults.take("from", self.from.parse());
        let to = match self.to.trim() {
            "" => Some(None),
            text => faults.take("to", text.parse()).map(Some),
        };
        match (person, discipline, share, from, to) {
            (Some(person_id), Some(discipline), Some(share), Some(from), Some(to)) => {
                Ok(NewMember { team_id: self.team, person_id, discipline, share, from, to })
            }
            _ => Err(faults.refusal()),
        }
    }
}

fn share(text: &str) -> Result<u8, &'static str> {
    let text = text.trim().trim_end_matches('%').trim();
    text.parse::<u8>()
        .ok()
        .filter(|share| (1..=100).contains(share))
        .ok_or("Give the share as a whole number of per cent, from 1 to 100.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_is_the_first_day_away() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let member = Member {
            id: "m".into(),
            person: Ref { id: "p".into(), name: "P".into() },
            discipline: Discipline::Design,
            share: 50,
            from: day("2026-01-01"),
            to: Some(day("2026-02-01")),
        };
        assert!(member.there_on(day("2026-01-01")) && member.there_on(day("2026-01-31")));
        assert!(!member.there_on(day("2025-12-31")) && !member.there_on(day("2026-02-01")));
        assert!(member.left_by(day("2026-02-01")) && !member.left_by(day("2026-01-31")));
    }

    #[test]
    fn every_fault_of_the_form_is_named_at_once() {
        let refusal = TypedMember { share: "101".into(), ..TypedMember::default() }.parse(Ok(None)).unwrap_err();
        for field in ["person", "discipline", "share", "from"] {
            assert!(refusal.of_field(field).is_some(), "{field}");
        }
    }
}
