//! A workbook is a zip archive, which may unpack to a thousand times its size. It is unpacked here once, into nothing,
//! and refused as soon as it has grown too large; what it says of its own sizes is not believed.

use std::io::{self, Cursor, Read};

use zip::{ZipArchive, result::ZipError};

/// The most that the parts of a workbook unpack to: a sheet of 10,000 rows with 100 columns takes about 50 MB.
const MOST_UNPACKED: u64 = 64 * 1024 * 1024;
/// The most parts; a workbook with a hundred sheets has some three hundred.
const MOST_PARTS: usize = 2000;

/// Refuses what is no archive, or unpacks to more than a workbook needs.
pub fn check(bytes: &[u8]) -> Result<(), String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MOST_PARTS {
        return Err(too_much());
    }
    let mut left = MOST_UNPACKED;
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(broken)?;
        let unpacked = io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(broken)?;
        left = left.checked_sub(unpacked).ok_or_else(too_much)?;
    }
    Ok(())
}

fn too_much() -> String {
    format!(
        "The workbook unpacks to more than {} MB and was not read. Remove what is not the table, or save it as CSV in UTF-8.",
        MOST_UNPACKED / (1024 * 1024)
    )
}

fn broken(error: impl Into<ZipError>) -> String {
    format!("The workbook is damaged and cannot be unpacked ({}). Save it again, or as CSV in UTF-8.", error.into())
}
