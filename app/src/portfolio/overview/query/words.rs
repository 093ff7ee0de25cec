//! What can be grouped, filtered and sorted by.

use crate::{
    portfolio::domain::{Horizon, Shown, Stage},
    vocabulary,
};

vocabulary!(
    /// How the result set is laid out.
    View, "a view" {
        Table = "table", "Table";
        Board = "board", "Board";
        Heat = "heat", "Heat";
    }
);

vocabulary!(
    /// What the rows are gathered under.
    Grouping, "a grouping" {
        Line = "line", "Line, then product";
        Product = "product", "Product";
        Team = "team", "Team";
        Theme = "theme", "Theme";
        Horizon = "horizon", "Horizon";
        Stage = "stage", "Stage";
        Health = "health", "Health";
        Lead = "lead", "Lead";
    }
);

vocabulary!(
    /// What can be filtered by choosing values.
    Facet, "a filter" {
        Line = "line", "Line";
        Product = "product", "Product";
        Team = "team", "Team";
        Theme = "theme", "Theme";
        Horizon = "horizon", "Horizon";
        Stage = "stage", "Stage";
        Health = "health", "Health";
        Lead = "lead", "Lead";
    }
);

vocabulary!(
    /// The column that rows are sorted by within their group.
    SortKey, "a column" {
        Name = "name", "Name";
        Health = "health", "Health";
        Facts = "facts", "Facts say";
        Target = "target", "Target";
        Slip = "slip", "Slip";
        Updated = "updated", "Updated";
        Lead = "lead", "Lead";
        Team = "team", "Team";
        Horizon = "horizon", "Horizon";
        Stage = "stage", "Stage";
    }
);

impl Grouping {
    /// The filter that leaves one of its groups.
    pub const fn facet(self) -> Facet {
        match self {
            Self::Line => Facet::Line,
            Self::Product => Facet::Product,
            Self::Team => Facet::Team,
            Self::Theme => Facet::Theme,
            Self::Horizon => Facet::Horizon,
            Self::Stage => Facet::Stage,
            Self::Health => Facet::Health,
            Self::Lead => Facet::Lead,
        }
    }
}

impl Facet {
    /// A value as it is shown: words of the vocabularies by their label, names as they are.
    pub fn spoken(self, value: &str) -> String {
        let label = match self {
            Self::Horizon => value.parse().map(Horizon::label),
            Self::Stage => value.parse().map(Stage::label),
            Self::Health => value.parse().map(Shown::label),
            _ => Ok(value),
        };
        label.unwrap_or(value).to_owned()
    }
}
