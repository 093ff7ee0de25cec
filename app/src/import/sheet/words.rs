//! The words that stand in a column.

use std::collections::HashMap;

use super::Sheet;

/// The most words of a column that are asked about one by one; a column with more holds no closed list.
pub const MOST_WORDS: usize = 60;

impl Sheet {
    /// The different words of a column and in how many rows each stands, the most frequent first.
    pub fn words(&self, place: usize) -> Vec<(String, usize)> {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for row in &self.rows {
            let word = row.cell(place).trim();
            if !word.is_empty() {
                *counts.entry(word).or_default() += 1;
            }
        }
        let mut words: Vec<_> = counts.into_iter().map(|(word, rows)| (word.to_owned(), rows)).collect();
        words.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        words.truncate(MOST_WORDS);
        words
    }

    /// The first cells of a column that hold something, each once.
    pub fn examples(&self, place: usize, most: usize) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for row in &self.rows {
            let cell = row.cell(place).trim();
            if !cell.is_empty() && !found.iter().any(|known| known == cell) {
                found.push(cell.to_owned());
            }
            if found.len() == most {
                break;
            }
        }
        found
    }
}
