//! Facts about broken files, and that no bytes bring the reader down.

use proptest::prelude::*;

use super::*;
use crate::import::domain::{Columns, Field, MOST_BYTES, Options, Values, read_row};

fn sheet(bytes: &[u8]) -> Result<Sheet, String> {
    read(bytes, MOST_BYTES)
}

#[test]
fn rows_carry_the_line_an_editor_shows() {
    let found = sheet(b"name,text\r\n\r\na,\"two\nlines\"\n\n\nb,x\n").unwrap();
    assert_eq!(found.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [3, 7]);
    assert_eq!(found.rows[0].cells(), ["a", "two\nlines"]);
}

#[test]
fn a_ragged_row_is_reported_with_what_was_found_and_expected() {
    let found = sheet(b"name,stage\na,idea\nb\nc,idea,more\n").unwrap();
    let said: Vec<_> = found.faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        ["row 3: The row has 1 cell, the header 2 columns.", "row 4: The row has 3 cells, the header 2 columns."]
    );
    assert_eq!(found.rows.len(), 1);
}

#[test]
fn a_quotation_mark_without_its_end_is_suspected() {
    let found = sheet(b"name,stage\n\"a,idea\nb,idea\n").unwrap();
    assert!(found.faults[0].reason.ends_with("A quotation mark may be missing its end."), "{}", found.faults[0]);
}

#[test]
fn the_wrong_encoding_is_named_with_its_place() {
    let refusal = sheet(b"name\nok\nB\xe4renlauch\n").unwrap_err();
    assert!(refusal.starts_with("Line 3 is not UTF-8 (byte 10, 0xe4)"), "{refusal}");
    assert!(sheet(b"\xff\xfen\0a\0m\0e\0").unwrap_err().contains("UTF-16"));
    assert!(sheet(b"name\na\nb\0c\n").unwrap_err().starts_with("Line 3 holds a NUL byte (byte 9)"));
}

#[test]
fn a_byte_order_mark_is_taken() {
    assert_eq!(sheet(b"\xef\xbb\xbfname\na\n").unwrap().header, ["name"]);
}

#[test]
fn a_file_without_a_usable_header_is_refused() {
    for (bytes, says) in [
        (b"".as_slice(), "empty"),
        (b"\xef\xbb\xbf \n\n", "empty"),
        (b",,\na,b,c\n", "has to name the columns"),
        (b"name;stage\na;b\n", "no commas"),
        (b"na\x07me,b\na,b\n", "control characters"),
    ] {
        let refusal = sheet(bytes).unwrap_err();
        assert!(refusal.contains(says), "{refusal}");
    }
}

#[test]
fn a_file_that_is_too_large_is_refused_with_the_limit() {
    assert!(read(&[b'a'; 11], 10).unwrap_err().starts_with("The file is larger than 0 MB."));
}

#[test]
fn control_characters_are_refused_in_every_cell() {
    let found = sheet(b"name,anything\na,\x1b[31m\n").unwrap();
    assert_eq!(
        found.faults[0].to_string(),
        "row 2, column anything: \"\u{fffd}[31m\". Remove the control characters; they cannot be shown."
    );
}

#[test]
fn a_file_of_values_may_hold_remarks_and_says_where_it_is_wrong() {
    let mut values = Values::default();
    values_of(b"# ours\nfield,from,to\n# stages\nstage,alpha,development\n", &mut values).unwrap();
    assert_eq!(values.apply(Field::Stage, "alpha"), "development");
    assert!(values_of(b"from,to\na,b\n", &mut values).unwrap_err().contains("field, from and to"));
    assert!(values_of(b"field,from,to\nstatus,a,b\n", &mut values).unwrap_err().starts_with("Row 2: Choose a field"));
    assert!(values_of(b"field,from,to\nstage,a\n", &mut values).unwrap_err().starts_with("Row 2 has 2 cells"));
}

/// Bytes that often look like a table.
fn tables() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        Just(b"name".to_vec()),
        Just(b",".to_vec()),
        Just(b"\"".to_vec()),
        Just(b"\n".to_vec()),
        Just(b"\r\n".to_vec()),
        Just(b"stage".to_vec()),
        Just(b"=1+1".to_vec()),
        Just(b"2026-06-20".to_vec()),
        proptest::collection::vec(any::<u8>(), 0..4),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_bytes_bring_the_reader_down(bytes in prop_oneof![proptest::collection::vec(any::<u8>(), 0..200), tables()]) {
        let mut values = Values::default();
        let _ = values_of(&bytes, &mut values);
        if let Ok(found) = sheet(&bytes) {
            let options = Options::named("any.csv");
            let map: Vec<_> = Field::words().into_iter().map(|word| (word, found.header[0].clone())).collect();
            if let Ok(columns) = Columns::resolve(&found.header, &Field::words(), &map) {
                for row in &found.rows {
                    prop_assert!(row.number >= 1);
                    let _ = read_row(row.number, &row.cells(), &columns, &options);
                }
            }
        }
    }
}
