//! Facts about how results are read.

use super::*;
use crate::{
    portfolio::initiatives::Ref,
    team_health::{
        anonymity::domain::{Published, PublishedCell, Why},
        questions::domain::Template,
        statistics::domain::Change,
    },
};

fn reference() -> Ref {
    Ref { id: "x".into(), name: "X".into() }
}

fn published(counts: &[u32], asked: u32) -> Published {
    let cell = PublishedCell { counts: Some(counts.to_vec()), felt: Some(vec![1, 2, 0]) };
    let answered = counts.iter().sum();
    Published { asked, answered, hidden: None, cells: vec![cell; 11], comments: vec![(1, "It waits.".into())] }
}

fn result(now: Published, before: Option<Published>) -> GroupResult {
    let questions = &Template::supplied()[0].questions;
    let before = before.map(|published| Before { name: "March".into(), published });
    GroupResult::of((reference(), None), (questions, 5), now, before.as_ref())
}

#[test]
fn counts_come_with_their_range_and_a_word() {
    let row = &result(published(&[6, 2, 1], 11), None).rows[0];
    assert_eq!((row.answered(), row.standing, row.change), (9, Some(Standing::Good), Change::Unknown));
    assert_eq!(row.share.map(|share| (share.low < 600, share.high > 700)), Some((true, true)));
}

#[test]
fn four_in_ten_red_is_poor_and_the_rest_is_mixed() {
    let standing = |counts: &[u32]| result(published(counts, 11), None).rows[0].standing;
    assert_eq!(standing(&[2, 3, 4]), Some(Standing::Poor));
    assert_eq!(standing(&[5, 3, 1]), Some(Standing::Mixed));
    assert_eq!(standing(&[6, 1, 2]), Some(Standing::Mixed), "six in ten green, but two in nine red");
}

#[test]
fn a_change_is_called_only_beside_a_wave_that_is_shown() {
    let now = || published(&[1, 3, 5], 11);
    assert_eq!(result(now(), Some(published(&[8, 1, 0], 11))).rows[0].change, Change::Worse);
    let hidden = Published { hidden: Some(Why::FewAnswers), cells: vec![], ..published(&[4, 0, 0], 11) };
    let beside = result(now(), Some(hidden));
    assert_eq!((beside.rows[0].change, beside.since), (Change::Unknown, None));
}

#[test]
fn a_hidden_group_says_why_and_has_no_rows() {
    let hidden = Published { asked: 4, answered: 4, hidden: Some(Why::SmallTeam), cells: vec![], comments: vec![] };
    let result = result(hidden, None);
    assert_eq!(result.hidden.as_deref(), Some("Hidden. 4 were asked, and a group must have at least 5."));
    assert_eq!(result.rows, vec![]);
}

#[test]
fn work_that_is_fine_does_not_hide_a_team_that_is_not() {
    let (strained, well) = (result(published(&[2, 3, 4], 11), None), result(published(&[8, 1, 0], 11), None));
    let fine = Work { open: 3, dated: 2, on_time: 2, ..Work::default() };
    assert!(fine.hides_strain(&strained) && !fine.hides_strain(&well));
    assert!(!Work { troubled: 1, ..fine }.hides_strain(&strained), "trouble is seen anyway");
    assert_eq!((fine.punctual(), Work::default().punctual()), ("2 of 2".to_owned(), "no dates".to_owned()));
}
