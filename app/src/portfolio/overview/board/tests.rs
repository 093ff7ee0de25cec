//! Facts about cards on their way.

use super::*;
use crate::portfolio::{domain::Shown, overview::domain::SlipIs};

fn card(id: &str, version: i64) -> Card {
    Card {
        id: id.to_owned(),
        name: id.to_owned(),
        place: String::new(),
        shown: Shown::OnTrack,
        was: String::new(),
        facts: None,
        target: String::new(),
        slip: String::new(),
        slip_is: SlipIs::Slip,
        drift: String::new(),
        lead: String::new(),
        version,
        may_move: true,
    }
}

fn board() -> Board {
    let lane = |horizon, cards: &[&str]| Lane {
        horizon,
        total: 40,
        cards: cards.iter().map(|id| card(id, 3)).collect(),
        more: None,
    };
    Board { lanes: vec![lane(Horizon::Now, &["a", "b"]), lane(Horizon::Next, &["c"])], visions: None }
}

fn ids(lanes: &[Lane]) -> Vec<Vec<&str>> {
    lanes.iter().map(|lane| lane.cards.iter().map(|card| card.id.as_str()).collect()).collect()
}

fn moved(version: i64) -> Moved {
    Moved { id: "b".to_owned(), name: "b".to_owned(), from: Horizon::Now, to: Horizon::Next, version }
}

#[test]
fn a_moved_card_stands_first_in_its_new_lane_before_the_server_has_answered() {
    let lanes = arranged(&board(), Some(&moved(3)));
    assert_eq!(ids(&lanes), [vec!["a"], vec!["b", "c"]]);
    assert_eq!((lanes[0].total, lanes[1].total), (39, 41));
}

#[test]
fn a_card_that_the_server_has_moved_since_stands_where_the_server_says() {
    assert_eq!(ids(&arranged(&board(), Some(&moved(2)))), [vec!["a", "b"], vec!["c"]]);
    assert_eq!(ids(&arranged(&board(), None)), [vec!["a", "b"], vec!["c"]]);
}
