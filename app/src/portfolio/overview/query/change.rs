//! From one view to the next: sorted, filtered, folded.

use super::{Direction, Facet, PortfolioQuery, SortKey, View};

impl PortfolioQuery {
    /// The same view with something changed, from its first page.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut query = Self { page: 1, ..self.at_rest() };
        change(&mut query);
        query
    }

    /// The same view with nothing being chosen or edited.
    #[must_use]
    pub fn at_rest(&self) -> Self {
        Self { picking: None, editing: None, ..self.clone() }
    }

    /// The same initiatives laid out otherwise. On a board trouble comes first, unless the reader has sorted.
    #[must_use]
    pub fn seen_as(&self, view: View) -> Self {
        self.with(|query| {
            let usual = Self::default();
            let (trouble, by_name) = ((SortKey::Health, usual.direction), (usual.sort, usual.direction));
            query.view = view;
            match (view, (query.sort, query.direction)) {
                (View::Board, sorted) if sorted == by_name => (query.sort, query.direction) = trouble,
                (View::Table | View::Heat, sorted) if self.view == View::Board && sorted == trouble => {
                    (query.sort, query.direction) = by_name;
                }
                _ => {}
            }
        })
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
        let mut query = self.at_rest();
        match query.folded.iter().position(|k| k == key) {
            Some(at) => drop(query.folded.remove(at)),
            None => query.folded.push(key.to_owned()),
        }
        query
    }

    /// Whether nothing is filtered or turned: what it shows is all there is.
    pub fn shows_everything(&self) -> bool {
        let usual = Self::default();
        let Self { view, group, sort, direction, said, .. } = *self;
        *self == Self { view, group, sort, direction, said, ..usual }
    }

    /// Whether anything but the grouping narrows the rows by more than horizon and health.
    pub fn is_narrow(&self) -> bool {
        let counted = |facet: &Facet| matches!(facet, Facet::Horizon | Facet::Health);
        !self.text.is_empty()
            || self.stale
            || self.slipped
            || self.doubted
            || self.drifting
            || self.chosen.keys().any(|facet| !counted(facet))
    }

    /// Finished initiatives are asked for, by their own switch or by a filter that names them.
    pub fn wants_finished(&self) -> bool {
        let names = |facet, words: &[&str]| {
            self.chosen.get(&facet).is_some_and(|values| values.iter().any(|value| words.contains(&value.as_str())))
        };
        self.finished || names(Facet::Stage, &["done", "cancelled"]) || names(Facet::Health, &["done"])
    }
}
