//! Which passwords are guessed early. A list of them would have to hold every common word twice over with every year
//! behind it; here stand the words, and a reckoning of how few of them a password is made of.

use std::{collections::HashSet, sync::LazyLock};

/// Words that common passwords are made of, and famous patterns of keys.
static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| include_str!("common.txt").split_whitespace().collect());

/// Whole passwords that are too well known to be saved by their number of words.
const FAMOUS: [&str; 6] = [
    "correcthorsebatterystaple",
    "thequickbrownfoxjumpsoverthelazydog",
    "tobeornottobethatisthequestion",
    "maytheforcebewithyou",
    "loremipsumdolorsitamet",
    "onceuponatimetherewas",
];

/// Rows that fingers walk along, across or zigzag, in both directions.
const ROWS: [&str; 12] = [
    "01234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
    "1q2w3e4r5t6y7u8i9o0p",
    "q1w2e3r4t5y6u7i8o9p0",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "zaq1xsw2cde3vfr4bgt5nhy6mju7",
    "qazwsxedcrfvtgbyhnujm",
    "a1b2c3d4e5f6g7h8i9",
];

/// What a common word costs whoever guesses. A word of the person's surroundings, a run along a row, a year or a
/// repetition costs one; so does any other character.
const WORD: usize = 3;

/// Two common words and a little around them are guessed early; three words or nine characters of one's own are not.
const EARLY: usize = 2 * WORD + 2;

/// Whether a password is guessed early by somebody who knows the words around it: names, the organisation.
pub fn is_guessed_early(password: &str, around: &[&str]) -> bool {
    let own = own_words(around);
    let lower = password.to_lowercase();
    [plain(&lower), plain(&lower.chars().map(unmasked).collect::<String>())]
        .iter()
        .any(|text| FAMOUS.iter().any(|famous| text.iter().collect::<String>() == *famous) || cost(text, &own) <= EARLY)
}

/// The words around, each cut where it has a space, a dot or an at sign, and folded to letters without accents.
fn own_words(around: &[&str]) -> HashSet<String> {
    around
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .map(|word| plain(&word.to_lowercase()).into_iter().collect::<String>())
        .filter(|word| word.chars().count() >= 3)
        .collect()
}

/// Letters and digits only, without the commonest accents.
fn plain(text: &str) -> Vec<char> {
    text.chars().filter(|c| c.is_alphanumeric()).map(unaccented).collect()
}

fn unaccented(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'ę' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ő' => 'o',
        'ú' | 'ù' | 'û' | 'ü' | 'ű' => 'u',
        'ç' | 'ć' | 'č' => 'c',
        'ñ' | 'ń' => 'n',
        'ł' => 'l',
        'ś' | 'š' => 's',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

/// The letter that a look-alike stands for: `p4$$w0rd`.
fn unmasked(c: char) -> char {
    match c {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        '8' => 'b',
        other => other,
    }
}

/// The cheapest way to put the password together. Equal neighbours cost no more than the first and a repetition.
fn cost(text: &[char], own: &HashSet<String>) -> usize {
    let mut best = vec![0; text.len() + 1];
    for end in 1..=text.len() {
        best[end] = (0..end).map(|start| best[start] + piece(text, start, end, own)).min().unwrap_or(end);
    }
    best[text.len()]
}

fn piece(text: &[char], start: usize, end: usize, own: &HashSet<String>) -> usize {
    let piece = &text[start..end];
    let length = piece.len();
    let repeats = length <= start && text[start - length..start] == *piece;
    if length == 1 || repeats || is_run(piece) || is_year(piece) {
        return 1;
    }
    let word: String = piece.iter().collect();
    match () {
        () if own.contains(&word) => 1,
        () if length <= 16 && WORDS.contains(word.as_str()) => WORD,
        () => length,
    }
}

/// Three or more equal characters, or neighbours on a row.
fn is_run(piece: &[char]) -> bool {
    let forwards: String = piece.iter().collect();
    let backwards: String = piece.iter().rev().collect();
    piece.len() >= 3
        && (piece.iter().all(|c| *c == piece[0])
            || ROWS.iter().any(|row| row.contains(&forwards) || row.contains(&backwards)))
}

fn is_year(piece: &[char]) -> bool {
    piece.len() == 4 && matches!(piece[..2], ['1', '9'] | ['2', '0']) && piece.iter().all(char::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn early(password: &str) -> bool {
        is_guessed_early(password, &["Tern", "daniel.whitlock@tern.example"])
    }

    #[test]
    fn what_people_choose_when_fifteen_characters_are_asked_for_is_refused() {
        for password in [
            "passwordpassword",
            "Password12345678",
            "P@ssw0rdP@ssw0rd!",
            "123456789012345",
            "qwertyuiopasdfgh",
            "qwertyuiop12345",
            "1q2w3e4r5t6y7u8i",
            "aaaaaaaaaaaaaaaa",
            "abcabcabcabcabcabc",
            "iloveyouforever",
            "iloveyou19871987",
            "Summer2026Summer2026",
            "welcome-welcome-2026",
            "letmein.letmein.letmein",
            "ManchesterUnited1",
            "correct horse battery staple",
            "whitlock-tern-2026",
            "Daniel Whitlock 1",
            "zaq1xsw2cde3vfr4",
            "abcdefghijklmnop",
            "administrator2026",
            "a1b2c3d4e5f6g7h8",
            "hello hello hello hello",
        ] {
            assert!(early(password), "{password}");
        }
    }

    #[test]
    fn a_sentence_or_chance_is_taken() {
        for password in [
            "the gulls are loud today",
            "umbrella kettle gravel nine",
            "k7#mQ2!vX9@pL4$w",
            "mittwochs regnet es immer",
            "83927465018273645",
            "blue teapot friday harbour",
        ] {
            assert!(!early(password), "{password}");
        }
    }

    /// The figures ask for the three thousand commonest that the length lets through; these are many more.
    #[test]
    fn every_pair_of_common_words_is_refused() {
        let words: Vec<_> = WORDS.iter().filter(|word| word.len() >= 8).collect();
        let pairs: Vec<_> = words.iter().flat_map(|first| words.iter().map(move |last| (first, last))).collect();
        assert!(pairs.len() >= 3_000, "{}", pairs.len());
        for (first, last) in pairs.into_iter().step_by(97) {
            assert!(early(&format!("{first}{last}")), "{first}{last}");
        }
    }
}
