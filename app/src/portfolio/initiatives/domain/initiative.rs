//! What an initiative is and what may be said of it (SEED-5, 9, 33, 39).

use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Day, Stamp},
    portfolio::domain::{
        BusinessCase, Confidence, Drift, Health, Horizon, Name, Reason, Shown, Slip, Stage, Summary, Theme,
    },
};

/// An initiative as its page and the API read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Initiative {
    pub id: String,
    pub name: Name,
    pub summary: Summary,
    pub business_case: BusinessCase,
    pub line: Ref,
    pub product: Ref,
    pub team: Option<Ref>,
    pub lead: Option<Ref>,
    pub stage: Stage,
    pub horizon: Horizon,
    pub themes: Vec<Theme>,
    pub baseline_target: Option<Day>,
    pub current_target: Option<Day>,
    pub confidence: Option<Confidence>,
    pub slip: Slip,
    pub drift: Option<Drift>,
    /// What the last update declared, whatever its age.
    pub health: Option<Health>,
    /// What may be believed today.
    pub shown: Shown,
    /// What the facts say, whatever was declared.
    pub facts: Option<Shown>,
    pub stale: bool,
    /// When the last update was posted.
    pub reported: Option<Stamp>,
    /// When the next update is due; `None` for finished ones.
    pub due: Option<Stamp>,
    pub source_id: Option<String>,
    pub source_url: Option<String>,
    pub archived: Option<Stamp>,
    pub version: i64,
}

/// A named thing and where to find it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Ref {
    pub id: String,
    pub name: String,
}

/// What it takes to begin an initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewInitiative {
    pub name: Name,
    pub summary: Summary,
    pub business_case: BusinessCase,
    pub product_id: String,
    pub team_id: Option<String>,
    pub lead_id: Option<String>,
    pub stage: Stage,
    pub horizon: Horizon,
    pub themes: Vec<Theme>,
    /// The first promise; it is never overwritten.
    pub target: Option<Day>,
    pub confidence: Option<Confidence>,
    pub source_id: Option<String>,
    pub source_url: Option<String>,
}

/// A change of an initiative: what is `None` stays as it is. The target date is not here; it moves with a reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InitiativeEdit {
    pub name: Option<Name>,
    pub summary: Option<Summary>,
    pub business_case: Option<BusinessCase>,
    pub product_id: Option<String>,
    pub team_id: Option<Option<String>>,
    pub lead_id: Option<Option<String>>,
    pub stage: Option<Stage>,
    pub horizon: Option<Horizon>,
    pub themes: Option<Vec<Theme>>,
    pub confidence: Option<Option<Confidence>>,
    pub source_url: Option<Option<String>>,
}

/// Fields and target date changed at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amendment {
    pub edit: InitiativeEdit,
    /// `Some(None)` takes the date away.
    pub target: Option<Option<Day>>,
    /// Why the date moves; only the first promise needs none.
    pub reason: Option<Reason>,
}

/// One entry of an initiative's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// `target_date`, `stage`, `lead`…
    pub field: String,
    pub from: Option<String>,
    pub to: Option<String>,
    pub reason: String,
    pub author: String,
    pub at: Stamp,
}

/// Parses a list of themes typed with commas or semicolons, without repeats, in the order given.
pub fn parse_themes(text: &str) -> Result<Vec<Theme>, String> {
    let mut themes: Vec<Theme> = Vec::new();
    for word in text.split([',', ';']).map(str::trim).filter(|word| !word.is_empty()) {
        let theme = Theme::parse(word)?;
        if !themes.contains(&theme) {
            themes.push(theme);
        }
    }
    if themes.len() > 20 { Err("Keep to 20 themes.".to_owned()) } else { Ok(themes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn themes_are_read_once_each_in_their_order() {
        let themes = parse_themes("Quiet homes, Grid; Quiet homes,, ").unwrap();
        assert_eq!(themes.iter().map(Theme::as_str).collect::<Vec<_>>(), ["Quiet homes", "Grid"]);
    }
}
