//! What can be grouped, filtered and sorted by.

use crate::vocabulary;

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
