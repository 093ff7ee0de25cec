//! Facts about the order of changes.

use proptest::prelude::*;

use super::*;
use crate::calendar::Day;

fn entry(day: &str, from: &str, to: &str) -> Entry {
    let value = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Entry {
        row: 2,
        day: day.parse().unwrap(),
        source_id: "1".to_owned(),
        field: Replays::TargetDate,
        from: value(from),
        to: value(to),
    }
}

fn arrivals(chain: &Chain) -> Vec<&str> {
    chain.links.iter().filter_map(|link| link.to.as_deref()).collect()
}

#[test]
fn dates_decide_the_order() {
    let chain = Chain::of(vec![entry("2024-05-01", "a", "b"), entry("2024-01-01", "", "a")]);
    assert_eq!(arrivals(&chain), ["a", "b"]);
    assert_eq!(chain.links[1].from.as_deref(), Some("a"));
    assert_eq!(chain.redated, 0);
}

#[test]
fn several_changes_of_a_day_keep_their_order_whichever_end_the_file_begins_with() {
    let mut entries = vec![entry("2024-01-01", "", "a"), entry("2024-05-01", "a", "b"), entry("2024-05-01", "b", "c")];
    let forwards = Chain::of(entries.clone());
    entries.reverse();
    assert_eq!(Chain::of(entries), forwards);
    assert_eq!(arrivals(&forwards), ["a", "b", "c"]);
    assert_eq!(forwards.links[2].at.0 - forwards.links[1].at.0, 1);
}

#[test]
fn where_dates_contradict_what_rows_say_of_each_other_the_file_is_followed() {
    let chain =
        Chain::of(vec![entry("2024-05-05", "", "a"), entry("2024-05-03", "a", "b"), entry("2024-06-01", "b", "c")]);
    assert_eq!(arrivals(&chain), ["a", "b", "c"]);
    assert_eq!(chain.redated, 1);
    assert!(chain.links.windows(2).all(|two| two[0].at < two[1].at));
}

#[test]
fn what_changes_nothing_in_our_words_is_counted_and_left_out() {
    let chain =
        Chain::of(vec![entry("2024-01-01", "", "a"), entry("2024-02-01", "a", "a"), entry("2024-03-01", "a", "b")]);
    assert_eq!((arrivals(&chain), chain.unchanged), (vec!["a", "b"], 1));
}

#[test]
fn a_stage_that_is_no_word_of_ours_says_nothing() {
    let stage = |day, from, to| Entry { field: Replays::Stage, ..entry(day, from, to) };
    let chain = Chain::of(vec![
        stage("2024-01-01", "", "idea"),
        stage("2024-02-01", "idea", ""),
        stage("2024-03-01", "", "done"),
    ]);
    assert_eq!(chain.links[1].from.as_deref(), Some("idea"));
    assert_eq!(chain.links.len(), 2);
}

#[test]
fn fields_are_named_by_an_equation_and_an_empty_one_is_left_out() {
    let mut options = HistoryOptions::named("changes.csv");
    options.fields = ["latest-milestone=target_date", "stage=", "status=stage"]
        .into_iter()
        .map(|text| HistoryOptions::field_equation(text).unwrap())
        .collect();
    assert_eq!(options.field_of("latest-milestone"), Some(Replays::TargetDate));
    assert_eq!(options.field_of("stage"), None);
    assert_eq!(options.field_of("status"), Some(Replays::Stage));
    assert_eq!(options.field_of("team"), Some(Replays::Team), "our own names are taken as they are");
    assert!(HistoryOptions::field_equation("status=state").is_err());
}

proptest! {
    #[test]
    fn a_chain_always_links_and_never_runs_backwards(days in proptest::collection::vec((0..30i64, 0..4u8, 0..4u8), 0..12)) {
        let entries: Vec<_> = days
            .iter()
            .map(|(day, from, to)| Entry {
                day: Day::EPOCH.plus(*day),
                ..entry("2024-01-01", &from.to_string(), &to.to_string())
            })
            .collect();
        let chain = Chain::of(entries);
        prop_assert_eq!(chain.links.len() + chain.unchanged, days.len());
        for two in chain.links.windows(2) {
            prop_assert_eq!(&two[0].to, &two[1].from);
            prop_assert!(two[0].at < two[1].at);
        }
    }
}
