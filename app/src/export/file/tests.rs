//! Facts about the three kinds of files.

use super::*;

const COLUMNS: &[&str] = &["name", "slip_days", "target_date", "theme", "source_id"];

fn written(format: Format) -> Vec<u8> {
    let mut sheet = of(format, COLUMNS).unwrap();
    let row = [
        Cell::Text("=1+1, \"twice\"\nand on".to_owned()),
        Cell::Number(-3),
        Cell::Day("2026-06-16".parse().unwrap()),
        Cell::Words(vec!["@Grid".to_owned(), "Cost".to_owned()]),
        Cell::Nothing,
    ];
    sheet.row(&row).unwrap();
    sheet.finish().unwrap()
}

#[test]
fn csv_quotes_what_needs_it_and_runs_nothing() {
    let text = String::from_utf8(written(Format::Csv)).unwrap();
    let expected = "\u{feff}name,slip_days,target_date,theme,source_id\r\n\
                    \"'=1+1, \"\"twice\"\"\nand on\",-3,2026-06-16,'@Grid; Cost,\r\n";
    assert_eq!(text, expected);
}

#[test]
fn json_keeps_numbers_lists_and_what_is_missing() {
    let read: serde_json::Value = serde_json::from_slice(&written(Format::Json)).unwrap();
    let expected = serde_json::json!([{
        "name": "=1+1, \"twice\"\nand on", "slip_days": -3, "target_date": "2026-06-16", "theme": ["@Grid", "Cost"],
        "source_id": null,
    }]);
    assert_eq!(read, expected);
    let empty = of(Format::Json, COLUMNS).unwrap().finish().unwrap();
    assert_eq!(serde_json::from_slice::<serde_json::Value>(&empty).unwrap(), serde_json::json!([]));
}

#[test]
fn a_workbook_is_a_package_of_parts() {
    let bytes = written(Format::Xlsx);
    assert!(bytes.starts_with(b"PK\x03\x04"));
    assert!(bytes.windows(19).any(|part| part == b"xl/sharedStrings.xm"), "texts are shared strings, not formulas");
}
