//! Results as a file for spreadsheets: a row for each group, question and answer. A hidden group has a row that says so.

use super::domain::GroupResult;
use crate::{db::internal, error::AppError, export::neutral};

const HEADS: [&str; 8] = ["survey", "team", "asked", "answered", "hidden", "question", "answer", "count"];

/// CSV as RFC 4180 has it, in UTF-8, with a byte order mark for Excel.
pub fn of(groups: &[GroupResult]) -> Result<Vec<u8>, AppError> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(b"\xef\xbb\xbf".to_vec());
    writer.write_record(HEADS).map_err(|e| internal(&e))?;
    for group in groups {
        let team = group.team.as_ref().map_or("Everybody", |team| team.name.as_str());
        let hidden = group.hidden.clone().unwrap_or_default();
        let mut row = |hidden: &str, question: &str, answer: &str, count: String| {
            let texts = [
                &group.wave.name,
                team,
                &group.asked.to_string(),
                &group.answered.to_string(),
                hidden,
                question,
                answer,
                &count,
            ]
            .map(|text| neutral(text.to_owned()));
            writer.write_record(texts).map_err(|e| internal(&e))
        };
        if group.hidden.is_some() {
            row(&hidden, "", "", String::new())?;
        }
        for one in &group.rows {
            if one.counts.is_empty() {
                row("Hidden: too few answered this question.", &one.title, "", String::new())?;
            }
            for (count, answer) in one.counts.iter().zip(one.scale.counted()) {
                row("", &one.title, answer, count.to_string())?;
            }
        }
    }
    writer.into_inner().map_err(|e| internal(&e))
}
