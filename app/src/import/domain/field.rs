//! The fields that a column can fill.

use crate::{
    portfolio::domain::{Horizon, Stage},
    vocabulary,
};

vocabulary!(
    /// What a column of the file can be. Only the name is required.
    Field, "a field" {
        Name = "name", "Name";
        Line = "line", "Product line";
        Product = "product", "Product";
        Team = "team", "Team";
        Lead = "lead", "Lead";
        Theme = "theme", "Theme";
        Stage = "stage", "Stage";
        Horizon = "horizon", "Horizon";
        TargetDate = "target_date", "Target date";
        Description = "description", "Description";
        SourceId = "source_id", "Source id";
        SourceUrl = "source_url", "Source address";
    }
);

impl Field {
    /// Every word, as columns are looked for.
    pub fn words() -> Vec<&'static str> {
        Self::ALL.iter().map(|field| field.as_str()).collect()
    }

    /// Whether a cell may hold several, and several columns may fill it.
    pub const fn lists(self) -> bool {
        matches!(self, Self::Theme | Self::Lead)
    }

    /// Whether it takes only words of ours, so that the source's may need translating.
    pub const fn takes_words(self) -> bool {
        matches!(self, Self::Stage | Self::Horizon)
    }

    /// Ours of those words, with their labels.
    pub fn words_taken(self) -> Vec<(&'static str, &'static str)> {
        match self {
            Self::Stage => Stage::ALL.iter().map(|stage| (stage.as_str(), stage.label())).collect(),
            Self::Horizon => Horizon::ALL.iter().map(|lane| (lane.as_str(), lane.label())).collect(),
            _ => vec![],
        }
    }
}
