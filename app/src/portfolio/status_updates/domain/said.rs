//! What the author of an update says.

use serde::Serialize;

use crate::{
    calendar::Day,
    error::Faults,
    portfolio::{
        domain::{Confidence, Health, Reason},
        status_updates::asks::NewAsk,
    },
    typed_text,
};

typed_text!(/// What happened, in Markdown.
    Narrative, max 10000, Some("Say what happened, in two or three sentences."));
typed_text!(/// How it gets back on track: what happens next, by whom, by when.
    PathToGreen, max 4000, None);

/// What one version of an update says. Trouble without a path to green cannot be written down as one of these.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    health: Health,
    narrative: Narrative,
    path_to_green: PathToGreen,
}

impl Said {
    /// Refuses trouble that names no path to green.
    pub fn new(health: Health, narrative: Narrative, path_to_green: PathToGreen) -> Result<Self, String> {
        Self::check_path(health, &path_to_green)?;
        Ok(Self { health, narrative, path_to_green })
    }

    /// Reads the three fields of a form; every fault is noted under its field.
    pub fn parse(faults: &mut Faults, health: &str, narrative: &str, path_to_green: &str) -> Option<Self> {
        let chosen = if health.trim().is_empty() { Err("Choose a health.".to_owned()) } else { health.parse() };
        let health: Option<Health> = faults.take("health", chosen);
        let narrative = faults.take("narrative", Narrative::parse(narrative));
        let path = faults.take("path_to_green", PathToGreen::parse(path_to_green));
        if let (Some(health), Some(path)) = (health, &path) {
            faults.take("path_to_green", Self::check_path(health, path))?;
        }
        Some(Self { health: health?, narrative: narrative?, path_to_green: path? })
    }

    fn check_path(health: Health, path: &PathToGreen) -> Result<(), String> {
        if health.needs_path_to_green() && path.as_str().is_empty() {
            return Err(format!("{} needs a way back: what happens next, by whom, by when.", health.label()));
        }
        Ok(())
    }

    pub const fn health(&self) -> Health {
        self.health
    }

    pub const fn narrative(&self) -> &Narrative {
        &self.narrative
    }

    /// Empty where none is needed and none was given.
    pub const fn path_to_green(&self) -> &PathToGreen {
        &self.path_to_green
    }
}

/// A target date that moves together with an update.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetMove {
    /// `None` takes the date away.
    pub to: Option<Day>,
    /// Owed as soon as there is a date to move away from.
    pub reason: Option<Reason>,
}

impl TargetMove {
    /// Reads the fields of a form. `was` is the target that the form started with; an equal one moves nothing.
    pub fn parse(faults: &mut Faults, target: &str, was: &str, reason: &str) -> Option<Self> {
        let (target, was, reason) = (target.trim(), was.trim(), reason.trim());
        if target == was {
            if !reason.is_empty() {
                faults.add("target_date", "Give the new date that this is the reason for.");
            }
            return None;
        }
        let to = if target.is_empty() { None } else { Some(faults.take("target_date", target.parse::<Day>())?) };
        let owed = !was.is_empty() || !reason.is_empty();
        let reason = if owed { Some(faults.take("reason", Reason::parse(reason))?) } else { None };
        Some(Self { to, reason })
    }
}

/// Everything that is posted at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewUpdate {
    pub initiative_id: String,
    pub said: Said,
    /// `None` leaves the date as it is.
    pub target: Option<TargetMove>,
    /// `None` leaves the confidence as it is.
    pub confidence: Option<Confidence>,
    pub ask: Option<NewAsk>,
}

impl NewUpdate {
    /// An update that only reports.
    pub const fn plain(initiative_id: String, said: Said) -> Self {
        Self { initiative_id, said, target: None, confidence: None, ask: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trouble_without_a_way_back_is_not_an_update() {
        let (narrative, none) = (Narrative::parse("The lab is late.").unwrap(), PathToGreen::default());
        for health in [Health::AtRisk, Health::OffTrack] {
            assert!(Said::new(health, narrative.clone(), none.clone()).is_err());
        }
        for health in [Health::OnTrack, Health::Paused] {
            assert!(Said::new(health, narrative.clone(), none.clone()).is_ok());
        }
    }

    #[test]
    fn a_date_that_moves_owes_a_reason_and_a_reason_owes_a_date() {
        let refusal = |target, was, reason| {
            let mut faults = Faults::new();
            let parsed = TargetMove::parse(&mut faults, target, was, reason);
            (parsed, faults.refusal())
        };
        assert_eq!(refusal("2026-06-20", "2026-06-20", "").0, None);
        assert!(refusal("2026-07-10", "", "").0.is_some(), "the first promise needs no reason");
        let (parsed, without) = refusal("2026-07-10", "2026-05-29", " ");
        assert_eq!((parsed, without.of_field("reason")), (None, Some("A date moves only with a reason.")));
        assert!(refusal("2026-05-29", "2026-05-29", "The hub drops it").1.of_field("target_date").is_some());
        assert!(refusal("29 May", "", "").1.of_field("target_date").is_some());
    }

    #[test]
    fn everything_missing_is_named_at_once() {
        let mut faults = Faults::new();
        assert_eq!(Said::parse(&mut faults, "at_risk", "  ", ""), None);
        let refusal = faults.refusal();
        assert_eq!(refusal.of_field("narrative"), Some("Say what happened, in two or three sentences."));
        assert_eq!(
            refusal.of_field("path_to_green"),
            Some("At risk needs a way back: what happens next, by whom, by when.")
        );
        let mut faults = Faults::new();
        Said::parse(&mut faults, "", "It went well.", "");
        assert_eq!(faults.refusal().of_field("health"), Some("Choose a health."));
    }
}
