//! The fields that a column can fill.

use crate::vocabulary;

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
}
