//! What somebody looks for: words, whatever else they typed.

use super::fold::{fold, is_sign, joins};

/// What was typed, and the words in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    typed: String,
    words: Vec<String>,
}

impl Words {
    /// The most characters that are taken.
    pub const MAX: usize = 200;
    /// The most words that are looked for; what follows them narrows nothing.
    const MOST: usize = 12;

    /// Takes what was typed. Signs separate words and mean nothing.
    pub fn parse(typed: &str) -> Result<Self, String> {
        let length = typed.chars().count();
        if length > Self::MAX {
            return Err(format!("Search for at most {} characters; this has {length}.", Self::MAX));
        }
        let mut words: Vec<String> = Vec::new();
        let mut word = String::new();
        for c in typed.chars().filter(|c| !is_sign(*c)).chain([' ']) {
            if joins(c) {
                word.push(fold(c));
                continue;
            }
            words.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
            words.extend(c.is_alphanumeric().then(|| c.to_string()));
        }
        let mut distinct: Vec<String> = Vec::new();
        for word in words {
            if distinct.len() < Self::MOST && !distinct.contains(&word) {
                distinct.push(word);
            }
        }
        Ok(Self { typed: typed.trim().to_owned(), words: distinct })
    }

    /// As it was typed, without the space around it.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// Small letters without signs, each once.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Whether nothing can be looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_words_and_never_an_operator() {
        let words = |typed: &str| Words::parse(typed).unwrap().words().join(" ");
        assert_eq!(words("  Coil  delay "), "coil delay");
        assert_eq!(words("\"coil\" OR (delay* NOT name:x) ^-"), "coil or delay not name x");
        assert_eq!(words("Zieli\u{144}ska nai\u{308}ve KEP-2400 coil COIL"), "zielinska naive kep 2400 coil");
        assert_eq!(words("\0\u{e000}… ' -- %"), "");
        assert_eq!(words("热泵 हि"), "热泵 ह ि");
        assert_eq!(Words::parse(&"a b c d e f g h i j k l m n o".repeat(3)).unwrap().words().len(), 12);
    }

    #[test]
    fn what_is_too_long_is_refused_with_its_length() {
        assert!(Words::parse(&"x".repeat(200)).is_ok());
        assert_eq!(Words::parse(&"é".repeat(201)).unwrap_err(), "Search for at most 200 characters; this has 201.");
    }
}
