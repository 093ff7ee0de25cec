//! An update as programs read and write it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    error::{AppError, Faults},
    portfolio::{
        domain::Health,
        status_updates::domain::{Record, Said},
    },
    rest::instant,
};

/// An update.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Update)]
pub struct UpdateDocument {
    id: String,
    initiative_id: String,
    health: Health,
    /// What happened, in Markdown.
    narrative: String,
    /// How it gets back on track, in Markdown; may be empty where it is on track or paused.
    path_to_green: String,
    author: String,
    #[schema(format = DateTime)]
    posted_at: String,
    /// 1 when it was never corrected.
    version: i64,
}

impl From<Record> for UpdateDocument {
    fn from(record: Record) -> Self {
        let Record { id, initiative_id, said, author, posted, version } = record;
        Self {
            id,
            initiative_id,
            health: said.health(),
            narrative: said.narrative().to_string(),
            path_to_green: said.path_to_green().to_string(),
            author,
            posted_at: instant(posted),
            version,
        }
    }
}

/// An update to be posted.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewUpdateDocument {
    health: Health,
    /// What happened, in Markdown.
    #[schema(min_length = 1, max_length = 10000)]
    narrative: String,
    /// What happens next, by whom, by when, in Markdown. At risk and off track need one.
    #[schema(max_length = 4000)]
    path_to_green: Option<String>,
}

impl NewUpdateDocument {
    /// What it says, or all that is wrong with it.
    pub(super) fn parse(self) -> Result<Said, AppError> {
        let mut faults = Faults::new();
        let path = self.path_to_green.unwrap_or_default();
        Said::parse(&mut faults, self.health.as_str(), &self.narrative, &path).ok_or_else(|| faults.refusal())
    }
}
