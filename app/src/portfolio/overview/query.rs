//! The state of the view, as the address says it: `?group=team&health=at_risk,unknown&sort=-slip&page=2`.

use std::collections::BTreeMap;

use crate::vocabulary;

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
        Target = "target", "Target";
        Slip = "slip", "Slip";
        Updated = "updated", "Updated";
        Lead = "lead", "Lead";
        Team = "team", "Team";
        Horizon = "horizon", "Horizon";
        Stage = "stage", "Stage";
    }
);

/// Which end comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Ascending,
    Descending,
}

/// What the reader asked for. Words that mean nothing are left out, so that an old link still opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortfolioQuery {
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
    /// Done and cancelled ones, too.
    pub finished: bool,
    /// Groups that are folded away.
    pub folded: Vec<String>,
    /// 1 is the first.
    pub page: u32,
    /// The filter whose values are being chosen.
    pub picking: Option<Facet>,
}

impl Default for PortfolioQuery {
    fn default() -> Self {
        Self {
            group: Grouping::Line,
            sort: SortKey::Name,
            direction: Direction::Ascending,
            chosen: BTreeMap::new(),
            text: String::new(),
            stale: false,
            slipped: false,
            finished: false,
            folded: Vec::new(),
            page: 1,
            picking: None,
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
            "finished" => self.finished = value == "1",
            "fold" => self.folded = list(),
            "page" => self.page = value.parse().unwrap_or(1).clamp(1, 100_000),
            "pick" => self.picking = value.parse().ok(),
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

    /// The pairs that say this state; what is as usual is left out.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        let usual = Self::default();
        if self.group != usual.group {
            pairs.push(("group", self.group.as_str().to_owned()));
        }
        if (self.sort, self.direction) != (usual.sort, usual.direction) {
            let sign = if self.direction == Direction::Descending { "-" } else { "" };
            pairs.push(("sort", format!("{sign}{}", self.sort.as_str())));
        }
        if !self.text.is_empty() {
            pairs.push(("q", self.text.clone()));
        }
        pairs.extend(self.chosen.iter().map(|(facet, values)| (facet.as_str(), values.join(","))));
        let flags = [("stale", self.stale), ("slipped", self.slipped), ("finished", self.finished)];
        pairs.extend(flags.into_iter().filter(|(_, on)| *on).map(|(name, _)| (name, "1".to_owned())));
        if !self.folded.is_empty() {
            pairs.push(("fold", self.folded.join(",")));
        }
        if self.page > 1 {
            pairs.push(("page", self.page.to_string()));
        }
        pairs.extend(self.picking.map(|facet| ("pick", facet.as_str().to_owned())));
        pairs
    }

    /// The same view with something changed, from its first page.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut query = Self { page: 1, picking: None, ..self.clone() };
        change(&mut query);
        query
    }

    /// The view sorted by a column: the same column a second time turns it round.
    #[must_use]
    pub fn sorted_by(&self, key: SortKey) -> Self {
        self.with(|query| {
            let turn = query.sort == key && query.direction == Direction::Ascending;
            query.sort = key;
            query.direction = if turn { Direction::Descending } else { Direction::Ascending };
        })
    }

    /// The view with a value of a filter chosen, or no longer chosen.
    #[must_use]
    pub fn toggled(&self, facet: Facet, value: &str) -> Self {
        self.with(|query| {
            let values = query.chosen.entry(facet).or_default();
            match values.iter().position(|v| v == value) {
                Some(at) => drop(values.remove(at)),
                None => values.push(value.to_owned()),
            }
            if values.is_empty() {
                query.chosen.remove(&facet);
            }
        })
    }

    /// The view with a group folded away, or opened; on the same page.
    #[must_use]
    pub fn folding(&self, key: &str) -> Self {
        let mut query = Self { picking: None, ..self.clone() };
        match query.folded.iter().position(|k| k == key) {
            Some(at) => drop(query.folded.remove(at)),
            None => query.folded.push(key.to_owned()),
        }
        query
    }

    /// Whether anything but the grouping narrows the rows by more than horizon and health.
    pub fn is_narrow(&self) -> bool {
        let counted = |facet: &Facet| matches!(facet, Facet::Horizon | Facet::Health);
        !self.text.is_empty() || self.stale || self.slipped || self.chosen.keys().any(|facet| !counted(facet))
    }

    /// Finished initiatives are asked for, by their own switch or by a filter that names them.
    pub fn wants_finished(&self) -> bool {
        let names = |facet, words: &[&str]| {
            self.chosen.get(&facet).is_some_and(|values| values.iter().any(|value| words.contains(&value.as_str())))
        };
        self.finished || names(Facet::Stage, &["done", "cancelled"]) || names(Facet::Health, &["done"])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(pairs: &[(&str, &str)]) -> PortfolioQuery {
        PortfolioQuery::read(pairs.iter().copied())
    }

    #[test]
    fn the_address_holds_the_whole_view() {
        let pairs = [
            ("group", "team"),
            ("sort", "-slip"),
            ("q", "pump"),
            ("horizon", "now,next"),
            ("health", "at_risk"),
            ("slipped", "1"),
            ("fold", "a,b"),
            ("page", "3"),
        ];
        let query = read(&pairs);
        assert_eq!(query.pairs().iter().map(|(n, v)| (*n, v.as_str())).collect::<Vec<_>>(), pairs);
    }

    #[test]
    fn words_that_mean_nothing_are_left_out() {
        assert_eq!(
            read(&[("group", "colour"), ("sort", "size"), ("page", "-4"), ("utm", "x")]),
            PortfolioQuery::default()
        );
    }

    #[test]
    fn a_column_chosen_twice_turns_round() {
        let once = PortfolioQuery::default().sorted_by(SortKey::Slip);
        assert_eq!((once.sort, once.direction), (SortKey::Slip, Direction::Ascending));
        assert_eq!(once.sorted_by(SortKey::Slip).direction, Direction::Descending);
    }

    proptest! {
        #[test]
        fn every_view_can_be_read_back_from_its_address(
            group in 0..8usize, sort in 0..9usize, down: bool, text in "[a-z ]{0,8}", stale: bool, page in 1..50u32,
            lead in proptest::collection::vec("[a-z0-9]{1,6}", 0..3),
        ) {
            let mut query = PortfolioQuery {
                group: Grouping::ALL[group], sort: SortKey::ALL[sort],
                direction: if down { Direction::Descending } else { Direction::Ascending },
                text: text.trim().to_owned(), stale, page, ..PortfolioQuery::default()
            };
            if !lead.is_empty() { query.chosen.insert(Facet::Lead, lead); }
            let pairs = query.pairs();
            let back = PortfolioQuery::read(pairs.iter().map(|(name, value)| (*name, value.as_str())));
            prop_assert_eq!(back, query);
        }
    }
}
