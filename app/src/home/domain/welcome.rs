//! Everything on a home page.

use serde::{Deserialize, Serialize};

use crate::{
    portfolio::{
        changes::Changes,
        domain::{Health, Shown, Tally},
        status_updates::{asks::OpenAsk, domain::Due},
    },
    team_health::waves::domain::OpenSurvey,
};

/// Everything on a home page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home {
    pub asks: Vec<OpenAsk>,
    /// Updates of the reader's that are overdue or due this week.
    pub owed: Vec<Due>,
    /// Waves that ask the reader and that they have not answered.
    pub surveys: Vec<OpenSurvey>,
    /// What is in trouble where the reader leads.
    pub troubles: Troubles,
    pub changes: Changes,
    /// What the reader may see of the portfolio, without what is finished.
    pub tally: Tally,
    pub quiet: Vec<Quiet>,
    /// How many have gone quiet, listed or not.
    pub quiet_total: u32,
}

/// What is in trouble, worst first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Troubles {
    pub listed: Vec<Trouble>,
    pub tally: Tally,
    /// The portfolio page that holds all of them, where there is one.
    pub href: Option<String>,
}

/// An initiative that needs its lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trouble {
    pub id: String,
    pub name: String,
    pub place: String,
    pub shown: Shown,
    pub was: Option<Health>,
    pub lead: String,
    /// "+49 d, moved twice"; "18 days overdue".
    pub words: String,
}

/// An initiative whose health is no longer known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quiet {
    pub id: String,
    pub name: String,
    /// Days since its last update; `None` when there never was one.
    pub days: Option<i64>,
}
