//! Which groups a page covers. Counts are known before any row is read, so only the rows of the page are.

use crate::portfolio::overview::{PortfolioQuery, store::LeafGroup};

/// The part of the view that stands on one page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// Keys of the groups that have rows on the page.
    pub keys: Vec<String>,
    /// Rows of the first of these groups that stand on earlier pages.
    pub skip: u32,
    /// Rows on the page.
    pub take: u32,
    /// Rows on all earlier pages.
    pub before: u32,
    /// Positions of the groups whose headings stand on the page, folded and empty ones among them.
    pub from_group: usize,
    pub to_group: usize,
}

/// Folded by its own key or by its line's.
pub fn is_folded(group: &LeafGroup, query: &PortfolioQuery) -> bool {
    let has = |key: &str| query.folded.iter().any(|folded| folded == key);
    has(&group.key) || group.outer.as_ref().is_some_and(|(line, ..)| has(line))
}

/// Finds the groups of the asked page; a page behind the last one is empty.
pub fn window(groups: &[LeafGroup], query: &PortfolioQuery, page_size: u32) -> Window {
    let start = (query.page - 1).saturating_mul(page_size);
    let end = start.saturating_add(page_size);
    let total: u32 = groups.iter().filter(|group| !is_folded(group, query)).map(|group| group.tally.total()).sum();
    let mut window = Window { before: start, from_group: groups.len(), ..Window::default() };
    let mut position = 0_u32;
    for (index, group) in groups.iter().enumerate() {
        let size = if is_folded(group, query) { 0 } else { group.tally.total() };
        let (first, last) = (position, position + size);
        position = last;
        let on_page =
            if size == 0 { first >= start && (first < end || first == total) } else { last > start && first < end };
        if !on_page {
            continue;
        }
        window.from_group = window.from_group.min(index);
        window.to_group = index + 1;
        if size > 0 {
            if window.keys.is_empty() {
                window.skip = start.saturating_sub(first);
            }
            window.take += last.min(end) - first.max(start);
            window.keys.push(group.key.clone());
        }
    }
    window.from_group = window.from_group.min(window.to_group);
    window
}
