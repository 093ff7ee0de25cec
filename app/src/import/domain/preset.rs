//! Files as other programs export them: known by their columns, and read as those programs write.

use super::Field;
use crate::vocabulary;

vocabulary!(
    /// A program whose exports are known.
    Preset, "a preset" {
        Jira = "jira", "Jira";
        Linear = "linear", "Linear";
    }
);

impl Preset {
    /// The program that a file comes from, as its columns say.
    pub fn of(header: &[String]) -> Option<Self> {
        let has = |column: &str| header.iter().any(|name| name.eq_ignore_ascii_case(column));
        Self::ALL.iter().copied().find(|preset| match preset {
            Self::Jira => has("Summary") && has("Issue key"),
            Self::Linear => has("ID") && has("Title") && has("Cycle Number"),
        })
    }

    /// Its column for a field, those that are to be preferred first.
    const fn columns(self, field: Field) -> &'static [&'static str] {
        match (self, field) {
            (Self::Jira, Field::Name) => &["Summary"],
            (Self::Jira, Field::SourceId) => &["Issue key"],
            (Self::Jira, Field::Product) => &["Project name"],
            (Self::Jira, Field::Team) => &["Custom field (Team)", "Team Name"],
            (Self::Jira, Field::TargetDate) => &["Custom field (Target end)", "Due date"],
            (Self::Linear, Field::Name) => &["Title"],
            (Self::Linear, Field::SourceId) => &["ID"],
            (Self::Linear, Field::Product) => &["Project"],
            (Self::Linear, Field::Team) => &["Team"],
            (Self::Linear, Field::TargetDate) => &["Due Date"],
            (_, Field::Lead) => &["Assignee"],
            (_, Field::Theme) => &["Labels"],
            (_, Field::Stage) => &["Status"],
            (_, Field::Description) => &["Description"],
            _ => &[],
        }
    }

    /// The place of the column that fills a field.
    pub fn place(self, field: Field, header: &[String]) -> Option<usize> {
        let place = |column: &&str| header.iter().position(|name| name.eq_ignore_ascii_case(column));
        self.columns(field).iter().find_map(place)
    }

    /// Whether it writes commas between the themes of a cell.
    pub const fn lists_with_commas(self) -> bool {
        matches!(self, Self::Linear)
    }

    /// Whether its rows end where nothing more is said, before the last column.
    pub const fn leaves_last_cells_out(self) -> bool {
        matches!(self, Self::Linear)
    }
}
