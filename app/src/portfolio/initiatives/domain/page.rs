//! What the pages of an initiative are drawn from.

use serde::{Deserialize, Serialize};

use super::{Change, Initiative, Link, Need, Ref};
use crate::{calendar::Stamp, markdown::SafeHtml};

/// What the reader may do here; what they may not is not offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct May {
    pub post: bool,
    /// Its fields, dependencies and links; the date too.
    pub edit: bool,
    pub archive: bool,
}

/// `/initiatives/:id`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InitiativePage {
    pub initiative: Initiative,
    pub may: May,
    /// Label and address of what it belongs to, as far as the reader may go there.
    pub crumbs: Vec<(String, String)>,
    /// The team has a page that the reader may open.
    pub team_is_seen: bool,
    /// "weekly on Mondays".
    pub rhythm: String,
    /// Every target date it ever had, oldest first.
    pub promises: Vec<Change>,
    /// What the confidence was before the last change.
    pub confidence_was: Option<String>,
    pub needs: Vec<Need>,
    pub needed_by: Vec<Need>,
    pub links: Vec<Link>,
    /// The business case, rendered.
    pub why: SafeHtml,
    /// How many changes of fields are on record.
    pub changes: u32,
    /// Names to offer where a lead is typed.
    pub colleagues: Vec<String>,
}

/// What may be chosen in the form of an initiative.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    pub products: Vec<Ref>,
    pub teams: Vec<Ref>,
    pub people: Vec<String>,
}

/// `/initiatives/:id/edit`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditPage {
    pub initiative: Initiative,
    pub choices: Choices,
}

/// `/initiatives/new`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPage {
    pub choices: Choices,
}

/// Something that happened to an initiative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryEntry {
    pub at: Stamp,
    pub author: String,
    /// "Stage", "Target date"; for what changed no field, what was done: "Posted an update".
    pub what: String,
    pub from: Option<String>,
    pub to: Option<String>,
    pub reason: String,
}

/// `/initiatives/:id/history`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryPage {
    pub id: String,
    pub name: String,
    /// Newest first.
    pub entries: Vec<HistoryEntry>,
}

impl HistoryPage {
    /// Changes of fields and whatever else the trail knows, newest first. An event of the trail that only says again
    /// what the changes of the same hand and minute say is left out.
    pub fn merge(id: String, name: String, changes: Vec<Change>, events: Vec<(Stamp, String, String)>) -> Self {
        let said = |at: Stamp, author: &str| changes.iter().any(|change| change.at == at && change.author == author);
        let told = events
            .into_iter()
            .filter(|(at, author, operation)| !said(*at, author) || operation.contains("update"))
            .map(|(at, author, operation)| HistoryEntry {
                at,
                author,
                what: spoken(&operation),
                from: None,
                to: None,
                reason: String::new(),
            });
        let mut entries: Vec<HistoryEntry> = told.collect();
        entries.extend(changes.into_iter().map(|change| HistoryEntry {
            at: change.at,
            author: change.author,
            what: spoken(&change.field),
            from: change.from.map(|value| in_words(&change.field, value)),
            to: change.to.map(|value| in_words(&change.field, value)),
            reason: change.reason,
        }));
        entries.sort_by_key(|entry| std::cmp::Reverse((entry.at.day, entry.at.minute)));
        Self { id, name, entries }
    }
}

/// A word of the database as a heading: underscores become spaces.
fn spoken(word: &str) -> String {
    let mut letters = word.replace('_', " ").chars().collect::<Vec<_>>();
    if let Some(first) = letters.first_mut() {
        *first = first.to_ascii_uppercase();
    }
    letters.into_iter().collect()
}

fn in_words(field: &str, value: String) -> String {
    match field {
        "stage" | "horizon" => spoken(&value),
        "target_date" => value.parse().map_or(value, crate::calendar::Day::long),
        _ => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Day;

    #[test]
    fn history_tells_everything_once_and_in_words() {
        let at = |day: &str, minute| Stamp { day: day.parse::<Day>().unwrap(), minute };
        let change = Change {
            field: "target_date".into(),
            from: Some("2026-05-30".into()),
            to: Some("2026-06-20".into()),
            reason: "The chamber broke".into(),
            author: "Jonas Berg".into(),
            at: at("2026-06-03", 600),
        };
        let events = vec![
            (at("2026-06-14", 30), "Jonas Berg".to_owned(), "post_update".to_owned()),
            (at("2026-06-03", 600), "Jonas Berg".to_owned(), "move_date".to_owned()),
        ];
        let page = HistoryPage::merge("i".into(), "Certification".into(), vec![change], events);
        let told: Vec<_> = page.entries.iter().map(|entry| (entry.what.as_str(), entry.to.as_deref())).collect();
        assert_eq!(told, [("Post update", None), ("Target date", Some("20 June 2026"))]);
    }
}
