//! The state of the view, as the address says it: `?group=team&health=at_risk,unknown&sort=-slip&page=2`.

mod address;
mod change;
mod words;

use std::collections::BTreeMap;

use crate::calendar::Day;

#[cfg(feature = "ssr")]
pub use address::encoded;
pub use words::{Facet, Grouping, SortKey, View};

/// Which end comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Ascending,
    Descending,
}

/// What the reader asked for. Words that mean nothing are left out, so that an old link still opens.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own in the address")]
pub struct PortfolioQuery {
    pub view: View,
    /// As it stood at the end of that day; a day that is not over yet means now.
    pub as_of: Option<Day>,
    pub group: Grouping,
    pub sort: SortKey,
    pub direction: Direction,
    /// Chosen values of each filter: words of the vocabularies, or ids.
    pub chosen: BTreeMap<Facet, Vec<String>>,
    /// Part of a name, a theme or a person.
    pub text: String,
    /// Only what has gone quiet.
    pub stale: bool,
    /// Only what is later than first promised.
    pub slipped: bool,
    /// Only where the facts say worse than the lead does.
    pub doubted: bool,
    /// Only where lane and date disagree.
    pub drifting: bool,
    /// Done and cancelled ones, too.
    pub finished: bool,
    /// Groups that are folded away.
    pub folded: Vec<String>,
    /// 1 is the first.
    pub page: u32,
    /// The filter whose values are being chosen.
    pub picking: Option<Facet>,
    /// The initiative that is being edited in its row.
    pub editing: Option<String>,
    /// The address must say even what is as usual, for one that says nothing opens a default view.
    pub said: bool,
}

impl Default for PortfolioQuery {
    fn default() -> Self {
        Self {
            view: View::Table,
            as_of: None,
            group: Grouping::Line,
            sort: SortKey::Name,
            direction: Direction::Ascending,
            chosen: BTreeMap::new(),
            text: String::new(),
            stale: false,
            slipped: false,
            doubted: false,
            drifting: false,
            finished: false,
            folded: Vec::new(),
            page: 1,
            picking: None,
            editing: None,
            said: false,
        }
    }
}

impl PortfolioQuery {
    /// Reads decoded name-value pairs of an address.
    pub fn read<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut query = Self::default();
        for (name, value) in pairs {
            query.take(name, value);
        }
        query
    }

    fn take(&mut self, name: &str, value: &str) {
        let list = || value.split(',').filter(|v| !v.is_empty()).map(str::to_owned).collect::<Vec<_>>();
        match name {
            "view" => self.view = value.parse().unwrap_or(self.view),
            "as_of" => self.as_of = value.parse().ok(),
            "group" => self.group = value.parse().unwrap_or(self.group),
            "sort" => {
                let (word, direction) =
                    value.strip_prefix('-').map_or((value, Direction::Ascending), |w| (w, Direction::Descending));
                if let Ok(sort) = word.parse() {
                    (self.sort, self.direction) = (sort, direction);
                }
            }
            "q" => self.text = value.trim().chars().take(200).collect(),
            "stale" => self.stale = value == "1",
            "slipped" => self.slipped = value == "1",
            "doubted" => self.doubted = value == "1",
            "drifting" => self.drifting = value == "1",
            "finished" => self.finished = value == "1",
            "fold" => self.folded = list(),
            "page" => self.page = value.parse().unwrap_or(1).clamp(1, 100_000),
            "pick" => self.picking = value.parse().ok(),
            "edit" => self.editing = Some(value.to_owned()).filter(|id| !id.is_empty()),
            _ => {
                if let Ok(facet) = name.parse::<Facet>() {
                    let values = list();
                    if !values.is_empty() {
                        self.chosen.insert(facet, values);
                    }
                }
            }
        }
    }

    /// How the address says an order: `slip`, and `-slip` the other way round.
    pub fn sort_word(key: SortKey, direction: Direction) -> String {
        let sign = if direction == Direction::Descending { "-" } else { "" };
        format!("{sign}{}", key.as_str())
    }

    /// The pairs that say this state; what is as usual is left out.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        let usual = Self::default();
        if self.view != usual.view {
            pairs.push(("view", self.view.as_str().to_owned()));
        }
        pairs.extend(self.as_of.map(|day| ("as_of", day.to_string())));
        if self.group != usual.group {
            pairs.push(("group", self.group.as_str().to_owned()));
        }
        if (self.sort, self.direction) != (usual.sort, usual.direction) {
            pairs.push(("sort", Self::sort_word(self.sort, self.direction)));
        }
        if !self.text.is_empty() {
            pairs.push(("q", self.text.clone()));
        }
        pairs.extend(self.chosen.iter().map(|(facet, values)| (facet.as_str(), values.join(","))));
        let flags = [
            ("stale", self.stale),
            ("slipped", self.slipped),
            ("doubted", self.doubted),
            ("drifting", self.drifting),
            ("finished", self.finished),
        ];
        pairs.extend(flags.into_iter().filter(|(_, on)| *on).map(|(name, _)| (name, "1".to_owned())));
        if !self.folded.is_empty() {
            pairs.push(("fold", self.folded.join(",")));
        }
        if self.page > 1 {
            pairs.push(("page", self.page.to_string()));
        }
        pairs.extend(self.picking.map(|facet| ("pick", facet.as_str().to_owned())));
        pairs.extend(self.editing.clone().map(|id| ("edit", id)));
        pairs
    }
}

#[cfg(test)]
mod tests;
