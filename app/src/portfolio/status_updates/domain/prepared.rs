//! What the pages with forms start with.

use serde::{Deserialize, Serialize};

use super::{DueList, Since};
use crate::{
    calendar::{Day, Stamp},
    portfolio::{
        domain::{Confidence, Health},
        initiatives::domain::Ref,
    },
};

/// The page for posting: what is owed, and the form for one of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Desk {
    pub list: DueList,
    /// The form; `None` when nothing is chosen.
    pub prepared: Option<Prepared>,
    /// The update that was posted just now.
    pub posted: Option<Posted>,
}

/// What the page says of an update that was posted just now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posted {
    pub initiative: Ref,
    pub health: Health,
}

/// An update that is about to be corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Editable {
    pub id: String,
    pub initiative: Ref,
    pub author: String,
    pub posted: Stamp,
    /// The version that the writer sees.
    pub version: i64,
    pub health: Health,
    pub narrative: String,
    pub path_to_green: String,
}

/// What is known of an initiative before its next update is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepared {
    pub initiative: Ref,
    pub line: String,
    pub product: String,
    /// The first promise.
    pub baseline_target: Option<Day>,
    pub current_target: Option<Day>,
    pub confidence: Option<Confidence>,
    /// What was declared last.
    pub health: Option<Health>,
    pub since: Since,
    /// Who can be asked.
    pub people: Vec<Ref>,
}

impl Prepared {
    /// What the target field starts from: "First promise 29 May. The target is 10 Jul, +42 d."
    pub fn target_words(&self, today: Day) -> String {
        match (self.baseline_target, self.current_target) {
            (Some(first), Some(now)) if first == now => format!("First promise {}, and it stands.", first.short(today)),
            (Some(first), Some(now)) => {
                let days = now.days_since(first);
                let slip = if days < 0 { format!("{} d earlier", -days) } else { format!("+{days} d") };
                format!("First promise {}; it is now {slip}.", first.short(today))
            }
            (Some(first), None) => format!("First promise {}; it has no date now.", first.short(today)),
            _ => "No date was ever promised; the first one is the promise.".to_owned(),
        }
    }
}
