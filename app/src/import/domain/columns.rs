//! Which column of the file fills which field.

use std::collections::HashMap;

/// Fields and the places of their columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    header: Vec<String>,
    /// A source that exports a list repeats its column; every one of that name belongs to the field.
    places: HashMap<&'static str, Vec<usize>>,
    /// What was taken without being asked for; a report repeats it.
    pub notes: Vec<String>,
}

impl Columns {
    /// Finds the columns: what is mapped goes where it was told to; a column that bears a field's very name fills it,
    /// unless the field was mapped.
    pub fn resolve(header: &[String], words: &[&'static str], map: &[(&'static str, String)]) -> Result<Self, String> {
        let mut found = Self { header: header.to_vec(), ..Self::default() };
        for (word, column) in map {
            if map.iter().filter(|(other, _)| other == word).count() > 1 {
                return Err(format!("{word} is mapped more than once. Keep one of them."));
            }
            if column.is_empty() {
                continue;
            }
            let places = found.places_of(column).ok_or_else(|| {
                format!(
                    "{word} is mapped to a column \"{column}\" that the file does not have. It has: {}.",
                    found.listed()
                )
            })?;
            found.places.insert(word, places);
        }
        for word in words.iter().filter(|word| !map.iter().any(|(mapped, _)| mapped == *word)) {
            if let Some(places) = found.places_of(word) {
                found.places.insert(word, places);
                found.notes.push(format!("{word} is read from the column of that name"));
            }
        }
        Ok(found)
    }

    /// Fills the one missing field from the one column left, and says so; only where there is one of each.
    pub fn deduce(&mut self, words: &[&'static str]) {
        let missing: Vec<_> = words.iter().filter(|word| !self.places.contains_key(**word)).collect();
        let left: Vec<_> =
            (0..self.header.len()).filter(|place| !self.places.values().any(|places| places.contains(place))).collect();
        if let ([word], [place]) = (missing.as_slice(), left.as_slice()) {
            self.notes.push(format!("{word} is read from {}, the only column left", self.header[*place]));
            self.places.insert(word, vec![*place]);
        }
    }

    /// Refuses a file in which a field has no column.
    pub fn require(&self, word: &'static str) -> Result<(), String> {
        if self.has(word) {
            return Ok(());
        }
        Err(format!(
            "Nothing says which column is the {word}. Add --map {word}=COLUMN; the columns are: {}.",
            self.listed()
        ))
    }

    /// Refuses a field that is no list and whose column stands more than once.
    pub fn require_once(&self, word: &'static str) -> Result<(), String> {
        match self.places(word) {
            [_, _, ..] => {
                Err(format!("{word}: two columns are called \"{}\". Give each a name of its own.", self.name_of(word)))
            }
            _ => Ok(()),
        }
    }

    pub fn has(&self, word: &'static str) -> bool {
        self.places.contains_key(word)
    }

    pub fn place(&self, word: &'static str) -> Option<usize> {
        self.places(word).first().copied()
    }

    /// Every column of the field, in order.
    pub fn places(&self, word: &'static str) -> &[usize] {
        self.places.get(word).map_or(&[], Vec::as_slice)
    }

    /// The file's name of the column that fills a field; the field's own where none does.
    pub fn name_of(&self, word: &'static str) -> &str {
        self.place(word).and_then(|place| self.header.get(place)).map_or(word, String::as_str)
    }

    fn places_of(&self, column: &str) -> Option<Vec<usize>> {
        let places: Vec<_> = (0..self.header.len()).filter(|place| self.header[*place] == column).collect();
        (!places.is_empty()).then_some(places)
    }

    fn listed(&self) -> String {
        self.header.join(", ")
    }
}
