//! Facts about addresses and views.

use super::*;
use proptest::prelude::*;

fn read(pairs: &[(&str, &str)]) -> PortfolioQuery {
    PortfolioQuery::read(pairs.iter().copied())
}

#[test]
fn the_address_holds_the_whole_view() {
    let pairs = [
        ("view", "heat"),
        ("as_of", "2026-03-31"),
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
    assert_eq!(read(&[("group", "colour"), ("sort", "size"), ("page", "-4"), ("utm", "x")]), PortfolioQuery::default());
}

#[test]
fn a_column_chosen_twice_turns_round() {
    let once = PortfolioQuery::default().sorted_by(SortKey::Slip);
    assert_eq!((once.sort, once.direction), (SortKey::Slip, Direction::Ascending));
    assert_eq!(once.sorted_by(SortKey::Slip).direction, Direction::Descending);
}

#[test]
fn a_board_shows_trouble_first_unless_the_reader_has_sorted() {
    let board = PortfolioQuery::default().seen_as(View::Board);
    assert_eq!((board.view, board.sort), (View::Board, SortKey::Health));
    assert_eq!(board.seen_as(View::Table), PortfolioQuery::default());
    let sorted = read(&[("sort", "-slip")]).seen_as(View::Board);
    assert_eq!((sorted.sort, sorted.direction), (SortKey::Slip, Direction::Descending));
}

proptest! {
    #[test]
    fn every_view_can_be_read_back_from_its_address(
        view in 0..3usize, group in 0..8usize, sort in 0..SortKey::ALL.len(), down: bool, text in "[a-z ]{0,8}", stale: bool, doubted: bool, drifting: bool, page in 1..50u32,
        lead in proptest::collection::vec("[a-z0-9]{1,6}", 0..3),
    ) {
        let mut query = PortfolioQuery {
            view: View::ALL[view], group: Grouping::ALL[group], sort: SortKey::ALL[sort],
            direction: if down { Direction::Descending } else { Direction::Ascending },
            text: text.trim().to_owned(), stale, doubted, drifting, page, ..PortfolioQuery::default()
        };
        if !lead.is_empty() { query.chosen.insert(Facet::Lead, lead); }
        let pairs = query.pairs();
        let back = PortfolioQuery::read(pairs.iter().map(|(name, value)| (*name, value.as_str())));
        prop_assert_eq!(back, query);
    }
}
