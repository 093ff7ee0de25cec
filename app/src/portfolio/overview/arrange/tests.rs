//! Facts about pages and groups.

use proptest::prelude::*;

use super::window;
use crate::portfolio::{
    domain::Tally,
    overview::{PortfolioQuery, store::LeafGroup},
};

fn group(key: &str, n: u32) -> LeafGroup {
    LeafGroup { key: key.to_owned(), tally: Tally { on_track: n, ..Tally::default() }, ..LeafGroup::default() }
}

#[test]
fn a_page_begins_where_the_one_before_ended() {
    let groups = [group("a", 60), group("b", 60), group("c", 5)];
    let second = window(&groups, &PortfolioQuery { page: 2, ..PortfolioQuery::default() }, 100);
    assert_eq!((second.keys, second.skip, second.take, second.before), (vec!["b".into(), "c".into()], 40, 25, 100));
}

#[test]
fn a_folded_group_keeps_its_heading_and_takes_no_room() {
    let groups = [group("a", 60), group("b", 60), group("c", 5)];
    let query = PortfolioQuery { folded: vec!["a".into()], ..PortfolioQuery::default() };
    let first = window(&groups, &query, 100);
    assert_eq!((first.from_group, first.to_group, first.take), (0, 3, 65));
    assert_eq!(first.keys, ["b", "c"]);
}

proptest! {
    #[test]
    fn pages_cover_every_row_once(sizes in proptest::collection::vec(0..40u32, 0..30), page_size in 1..50u32) {
        let groups: Vec<_> = sizes.iter().enumerate().map(|(i, n)| group(&i.to_string(), *n)).collect();
        let total: u32 = sizes.iter().sum();
        let mut seen = 0;
        for page in 1..=total.div_ceil(page_size).max(1) {
            let here = window(&groups, &PortfolioQuery { page, ..PortfolioQuery::default() }, page_size);
            prop_assert_eq!(here.before, seen);
            prop_assert!(here.take <= page_size);
            seen += here.take;
        }
        prop_assert_eq!(seen, total);
    }
}
