//! What was true when an update was posted, kept with it for good.

use serde::{Deserialize, Serialize};

use crate::{
    calendar::Day,
    portfolio::domain::{Confidence, Horizon, Slip, Stage},
};

/// The facts that an update freezes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    pub baseline_target: Option<Day>,
    pub current_target: Option<Day>,
    pub slip: Slip,
    pub stage: Stage,
    pub horizon: Horizon,
    pub confidence: Option<Confidence>,
    /// Names of what it waited for: not cleared and not done.
    pub blockers: Vec<String>,
}

impl Frozen {
    /// Term and words of every frozen fact, in the order in which they are read.
    pub fn words(&self, today: Day) -> Vec<(&'static str, String)> {
        let target = self.current_target.map_or_else(|| "none".to_owned(), |day| day.short(today));
        let slip = self.slip.words();
        let mut facts = vec![("Target", target)];
        if !slip.is_empty() {
            facts.push(("Slip", slip));
        }
        facts.push(("Stage", self.stage.label().to_ascii_lowercase()));
        if let Some(confidence) = self.confidence {
            facts.push(("Confidence", format!("{} %", confidence.percent())));
        }
        let blockers = match self.blockers.as_slice() {
            [] => "none".to_owned(),
            names => format!("{} ({})", names.len(), names.join(", ")),
        };
        facts.push(("Blockers", blockers));
        facts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frozen_facts_read_as_they_stood() {
        let frozen = Frozen {
            baseline_target: "2026-05-02".parse().ok(),
            current_target: "2026-06-20".parse().ok(),
            slip: Slip { days: 49, moves: 2 },
            stage: Stage::Launch,
            horizon: Horizon::Now,
            confidence: Confidence::parse("50").unwrap(),
            blockers: vec!["Defrost cycle v3".to_owned()],
        };
        let words: Vec<String> =
            frozen.words("2026-06-16".parse().unwrap()).into_iter().map(|(t, w)| format!("{t} {w}")).collect();
        assert_eq!(
            words,
            [
                "Target 20 Jun",
                "Slip +49 d, moved twice",
                "Stage launch",
                "Confidence 50 %",
                "Blockers 1 (Defrost cycle v3)"
            ]
        );
        let kept = serde_json::to_string(&frozen).unwrap();
        assert_eq!(serde_json::from_str::<Frozen>(&kept).unwrap(), frozen);
    }
}
