//! The columns of the table, each a link that sorts by it.

use super::address::href;
use crate::portfolio::overview::{Direction, PortfolioQuery, SortKey, domain::Column};

pub fn columns(query: &PortfolioQuery) -> Vec<Column> {
    let column = |key: &SortKey| Column {
        class: cell_class(*key).to_owned(),
        label: key.label().to_owned(),
        href: href(&query.sorted_by(*key)),
        sorted: (query.sort == *key)
            .then(|| if query.direction == Direction::Ascending { "ascending" } else { "descending" }.to_owned()),
    };
    SortKey::ALL.iter().filter(|key| **key != SortKey::Stage).map(column).collect()
}

const fn cell_class(key: SortKey) -> &'static str {
    match key {
        SortKey::Name => "name",
        SortKey::Health => "health-cell",
        SortKey::Facts => "facts-say",
        SortKey::Target => "target",
        SortKey::Slip => "slip-cell",
        SortKey::Updated => "age",
        SortKey::Lead => "who",
        SortKey::Team => "team",
        SortKey::Horizon => "horizon",
        SortKey::Stage => "stage",
    }
}
