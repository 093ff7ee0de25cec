//! Facts about workbooks: what their cells say, and that no bent one brings the reader down.

use std::io::{Read, Write};

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::*;

const MOST: u64 = 1024 * 1024;

/// A workbook whose second sheet holds a small plan.
fn plan() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Empty").unwrap();
    let sheet = book.add_worksheet();
    let day = Format::new().set_num_format("d mmm yyyy");
    for (column, title) in (0_u16..).zip(["name", "target_date", "share", "done", "sum"]) {
        sheet.write_string(0, column, title).unwrap();
    }
    sheet.write_string(2, 0, "Certification").unwrap();
    let date = ExcelDateTime::from_ymd(2026, 9, 1).unwrap();
    sheet.write_datetime_with_format(2, 1, &date, &day).unwrap();
    sheet.write_number(2, 2, 7.0).unwrap();
    sheet.write_boolean(2, 3, true).unwrap();
    sheet.write_formula(2, 4, Formula::new("=A1*6").set_result("42")).unwrap();
    sheet.write_string(3, 0, "Silent fan").unwrap();
    sheet.write_number(3, 2, 0.5).unwrap();
    book.save_to_buffer().unwrap()
}

/// The parts of a workbook by name.
fn parts(book: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(book)).unwrap();
    (0..archive.len())
        .map(|place| {
            let mut part = archive.by_index(place).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        writer.start_file(name.as_str(), options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The plan with another text in one of its parts.
fn with_part(name: &str, change: impl Fn(Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut parts = parts(&plan());
    let (_, bytes) = parts.iter_mut().find(|(known, _)| known == name).unwrap();
    *bytes = change(std::mem::take(bytes));
    packed(&parts)
}

const SHEET: &str = "xl/worksheets/sheet2.xml";

#[test]
fn cells_are_read_as_a_table_would_write_them() {
    let sheet = read(&plan(), MOST).unwrap();
    assert_eq!(sheet.header, ["name", "target_date", "share", "done", "sum"]);
    assert_eq!(sheet.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [3, 4], "as Excel numbers its rows");
    assert_eq!(sheet.rows[0].cells(), ["Certification", "2026-09-01", "7", "TRUE", "42"]);
    assert_eq!((sheet.rows[1].cell(0), sheet.rows[1].cell(1), sheet.rows[1].cell(2)), ("Silent fan", "", "0.5"));
}

#[test]
fn a_cell_beyond_the_header_is_reported_with_its_row() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "name").unwrap();
    sheet.write_string(1, 0, "a").unwrap();
    sheet.write_string(1, 3, "stray").unwrap();
    let found = read(&book.save_to_buffer().unwrap(), MOST).unwrap();
    assert_eq!(found.faults[0].to_string(), "row 2: The row has 1 cell beyond the last column of the header.");
}

#[test]
fn a_workbook_that_unpacks_to_too_much_is_refused_before_it_is_read() {
    let bomb = with_part(SHEET, |mut xml| {
        xml.extend(std::iter::repeat_n(b' ', 80 * 1024 * 1024));
        xml
    });
    assert!(bomb.len() < 200_000, "a small file: {}", bomb.len());
    assert!(read(&bomb, MOST).unwrap_err().contains("unpacks to more than 64 MB"));
    // It says of itself that it is small.
    let mut liar = bomb;
    let declared = u32::try_from(liar.len()).unwrap();
    for (signature, size) in [(b"PK\x03\x04", 22), (b"PK\x01\x02", 24)] {
        let places: Vec<_> = (0..liar.len() - 30).filter(|place| liar[*place..].starts_with(signature)).collect();
        for place in places {
            liar[place + size..place + size + 4].copy_from_slice(&declared.to_le_bytes());
        }
    }
    assert!(read(&liar, MOST).is_err());
}

#[test]
fn what_costs_nothing_in_the_file_is_counted_where_it_lands() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "name").unwrap();
    let long = "x".repeat(30_000);
    for row in 1..100 {
        sheet.write_string(row, 0, &long).unwrap();
    }
    let shared = book.save_to_buffer().unwrap();
    assert!(read(&shared, MOST).unwrap_err().starts_with("The file is larger than 1 MB"));
    let mut book = Workbook::new();
    book.add_worksheet().write_string(0, 16_000, "far").unwrap();
    assert!(read(&book.save_to_buffer().unwrap(), MOST).unwrap_err().contains("more than 1000 columns"));
}

#[test]
fn what_is_no_workbook_or_holds_nothing_is_refused_with_what_to_do() {
    let other = packed(&[("readme.txt".to_owned(), b"hello".to_vec())]);
    assert!(read(&other, MOST).unwrap_err().contains("no Excel workbook"));
    let mut cut = plan();
    cut.truncate(cut.len() / 2);
    assert!(read(&cut, MOST).unwrap_err().contains("damaged"));
    let mut empty = Workbook::new();
    empty.add_worksheet();
    assert!(read(&empty.save_to_buffer().unwrap(), MOST).unwrap_err().contains("empty"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bent_workbook_brings_the_reader_down(
        part in prop::sample::select(vec![SHEET, "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"]),
        place in any::<prop::sample::Index>(),
        bytes in proptest::collection::vec(any::<u8>(), 0..6),
        gone in 0_usize..40,
    ) {
        let bent = with_part(part, |xml| {
            let place = place.index(xml.len());
            let end = (place + gone).min(xml.len());
            [&xml[..place], &bytes[..], &xml[end..]].concat()
        });
        let _ = read(&bent, MOST);
    }
}
