//! Facts about reading rows.

use super::*;
use crate::{
    calendar::Day,
    portfolio::domain::{Horizon, Stage, Theme},
};

fn header(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn columns(names: &[&str], map: &[(&'static str, &str)]) -> Result<Columns, String> {
    let map: Vec<_> = map.iter().map(|(word, column)| (*word, (*column).to_owned())).collect();
    Columns::resolve(&header(names), &Field::words(), &map)
}

fn options() -> Options {
    Options::named("plan.csv")
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn a_misspelt_column_is_refused_with_those_there_are() {
    let refusal = columns(&["title", "owner"], &[("name", "Titel")]).unwrap_err();
    assert_eq!(refusal, "name is mapped to a column \"Titel\" that the file does not have. It has: title, owner.");
    let refusal = columns(&["title", "owner"], &[]).unwrap().require("name").unwrap_err();
    assert_eq!(refusal, "Nothing says which column is the name. Add --map name=COLUMN; the columns are: title, owner.");
}

#[test]
fn a_column_that_bears_a_fields_name_fills_it_and_the_report_says_so() {
    let found = columns(&["name", "Stage", "stage"], &[]).unwrap();
    assert_eq!((found.place("name"), found.place("stage")), (Some(0), Some(2)));
    assert_eq!(
        found.notes,
        ["name is read from the column of that name", "stage is read from the column of that name"]
    );
    let mapped = columns(&["title", "stage", "status"], &[("name", "title"), ("stage", "status")]).unwrap();
    assert_eq!(mapped.place("stage"), Some(2), "what is mapped goes where it was told to");
    assert_eq!(mapped.notes, Vec::<String>::new());
    let left_out = columns(&["name", "stage"], &[("stage", "")]).unwrap();
    assert!(!left_out.has("stage"), "an empty column leaves the field out");
}

#[test]
fn the_only_column_left_fills_the_only_field_left() {
    let words = ["date", "source_id", "to"];
    let mut found = Columns::resolve(&header(&["date", "kep-number", "to"]), &words, &[]).unwrap();
    found.deduce(&words);
    assert_eq!(found.place("source_id"), Some(1));
    let mut open = Columns::resolve(&header(&["date", "kep-number", "to", "more"]), &words, &[]).unwrap();
    open.deduce(&words);
    assert!(!open.has("source_id"), "of two columns neither is guessed");
}

#[test]
fn an_unknown_word_is_reported_with_its_row_its_column_and_the_accepted_ones() {
    let columns = columns(&["name", "status", "due"], &[("stage", "status"), ("target_date", "due")]).unwrap();
    let faults = read_row(7, &["Certification", "imlpemented", "June"], &columns, &options()).unwrap_err();
    let said: Vec<_> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "row 7, column status: \"imlpemented\". That is no stage. Accepted: idea, discovery, development, launch, done, cancelled.",
            "row 7, column due: \"June\". Give a date as year-month-day, such as 2026-06-20.",
        ]
    );
}

#[test]
fn the_sources_words_become_ours_and_an_empty_one_means_no_value() {
    let mut options = options();
    options.values.add(Field::Stage, "imlpemented", "done").unwrap();
    options.values.add(Field::TargetDate, "v1.33", "2025-04-23").unwrap();
    options.values.add(Field::Team, "TBD", "").unwrap();
    let columns = columns(&["name", "stage", "target_date", "team"], &[]).unwrap();
    let row = read_row(2, &["A", " imlpemented ", "v1.33", "TBD"], &columns, &options).unwrap();
    assert_eq!((row.stage, row.target, row.team), (Some(Stage::Done), Some(day("2025-04-23")), None));
}

#[test]
fn a_word_cannot_stand_for_two() {
    let mut values = Values::default();
    values.add(Field::Stage, "alpha", "development").unwrap();
    values.add(Field::Stage, "alpha", "development").unwrap();
    assert!(values.add(Field::Stage, "alpha", "launch").is_err());
}

#[test]
fn themes_are_split_at_semicolons_and_the_first_of_several_leads_leads() {
    let mut options = options();
    options.values.add(Field::Lead, "ana", "Ana Sousa").unwrap();
    options.values.add(Field::Theme, "none", "").unwrap();
    let columns = columns(&["name", "theme", "lead"], &[]).unwrap();
    let row = read_row(2, &["A", "Grid, homes; Quiet ;none;Quiet", "ana; bo"], &columns, &options).unwrap();
    assert_eq!(row.themes.iter().map(Theme::as_str).collect::<Vec<_>>(), ["Grid, homes", "Quiet"]);
    assert_eq!((row.lead.unwrap().as_str(), row.several_leads), ("Ana Sousa", true));
}

#[test]
fn defaults_stand_where_a_cell_is_empty_and_a_prefix_before_one_that_is_not() {
    let mut options = options();
    options.defaults = vec![(Field::Line, "Kubernetes".to_owned()), (Field::Stage, "idea".to_owned())];
    options.prefixes = vec![(Field::SourceUrl, "https://example.com/".to_owned())];
    let columns = columns(&["name", "stage", "source_url"], &[]).unwrap();
    let row = read_row(2, &["A", "", "keps/1"], &columns, &options).unwrap();
    assert_eq!((row.line.unwrap().as_str(), row.stage), ("Kubernetes", Some(Stage::Idea)));
    assert_eq!(row.source_url.as_deref(), Some("https://example.com/keps/1"));
    let bare = read_row(3, &["B", "", ""], &columns, &options).unwrap();
    assert_eq!(bare.source_url, None, "nothing is put before nothing");
}

#[test]
fn a_default_that_is_no_word_of_ours_is_refused_before_any_row() {
    let mut options = options();
    options.defaults = vec![(Field::Horizon, "someday".to_owned())];
    let refusal = options.check().unwrap_err();
    assert_eq!(
        refusal,
        "The default of horizon cannot be \"someday\". Choose a horizon: now, next, later. Or: by_date."
    );
    options.defaults = vec![(Field::Horizon, "by_date".to_owned())];
    assert_eq!(options.check(), Ok(()));
}

#[test]
fn a_lane_by_date_never_drifts() {
    let today = day("2026-06-16");
    assert_eq!(Options::lane_by_date(Some(day("2026-10-01")), today), Horizon::Next);
    assert_eq!(Options::lane_by_date(Some(day("2020-10-01")), today), Horizon::Now);
    assert_eq!(Options::lane_by_date(Some(day("2036-10-01")), today), Horizon::Later);
    assert_eq!(Options::lane_by_date(None, today), Horizon::Later);
}

#[test]
fn an_address_leads_to_the_web_or_is_refused() {
    let columns = columns(&["name", "source_url"], &[]).unwrap();
    for wrong in ["javascript:alert(1)", "keps/1", "https://example.com/a b", "data:text/html,x"] {
        assert!(read_row(2, &["A", wrong], &columns, &options()).is_err(), "{wrong}");
    }
}

#[test]
fn a_long_description_becomes_the_case() {
    let columns = columns(&["name", "description"], &[]).unwrap();
    let of = |text: &str| read_row(2, &["A", text], &columns, &options()).map(|row| row.description);
    assert!(matches!(of("Short."), Ok(Description::Summary(_))));
    assert!(matches!(of(&"long ".repeat(300)), Ok(Description::Case(_))));
    assert!(of(&"x".repeat(20_001)).is_err());
}

#[test]
fn a_formula_is_a_text() {
    let columns = columns(&["name"], &[]).unwrap();
    let name = "=HYPERLINK(\"http://evil\")";
    assert_eq!(read_row(2, &[name], &columns, &options()).unwrap().name.as_str(), name);
}
