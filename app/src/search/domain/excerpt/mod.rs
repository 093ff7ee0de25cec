//! The passage that matched. What matched is said beside the text, not in it: nothing here is markup.

use serde::{Deserialize, Serialize};

use super::fold::{fold, is_sign, joins};

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    pub text: String,
    /// Whether it is what was looked for.
    pub matched: bool,
}

impl Piece {
    /// A text in which nothing was looked for.
    pub fn plain(text: impl Into<String>) -> Vec<Self> {
        vec![Self { text: text.into(), matched: false }]
    }
}

/// How many characters of a passage stand before the first match, and how many in all.
const BEFORE: usize = 50;
const LONG: usize = 170;

/// The whole text, with what was looked for.
pub fn marked(text: &str, words: &[String]) -> Vec<Piece> {
    pieces(&text.chars().collect::<Vec<_>>(), words)
}

/// A passage of the text that holds the most words, with what was looked for; nothing where none of them stands in it.
pub fn excerpt(texts: &[&str], words: &[String]) -> Vec<Piece> {
    let read = texts.iter().map(|text| {
        let chars: Vec<char> =
            text.chars().map(|c| if c.is_whitespace() || c.is_control() { ' ' } else { c }).collect();
        let found = matches(&chars, words);
        let held = words.iter().enumerate().filter(|(index, _)| found.iter().any(|m| m.word == *index)).count();
        (held, found, chars)
    });
    let most = read.reduce(|best, next| if next.0 > best.0 { next } else { best });
    let Some((first, chars)) = most.and_then(|(_, found, chars)| Some((found.first()?.from, chars))) else {
        return Vec::new();
    };
    let from = if first <= BEFORE {
        0
    } else {
        (first - BEFORE..first).find(|at| chars[*at - 1] == ' ').unwrap_or(first - BEFORE)
    };
    let to = if chars.len() - from <= LONG {
        chars.len()
    } else {
        (from + LONG - 20..from + LONG).rev().find(|at| chars[*at] == ' ').unwrap_or(from + LONG)
    };
    let mut passage = pieces(&chars[from..to], words);
    if from > 0 {
        passage.insert(0, Piece { text: "… ".to_owned(), matched: false });
    }
    if to < chars.len() {
        passage.push(Piece { text: " …".to_owned(), matched: false });
    }
    passage
}

/// Where a word stands: from one character to another.
struct Match {
    word: usize,
    from: usize,
    to: usize,
}

fn matches(chars: &[char], words: &[String]) -> Vec<Match> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let whole = joins(chars[at]);
        let end =
            if whole { (at..chars.len()).find(|i| !joins(chars[*i]) && !is_sign(chars[*i])) } else { Some(at + 1) };
        let end = end.unwrap_or(chars.len());
        let mut longest: Option<Match> = None;
        for (word, letters) in words.iter().enumerate() {
            if let Some(to) = begins(&chars[at..end], letters).map(|length| at + length)
                && longest.as_ref().is_none_or(|longest| longest.to < to)
            {
                longest = Some(Match { word, from: at, to });
            }
        }
        found.extend(longest);
        at = end;
    }
    found
}

/// How many characters of the text are the word, when the text begins with it.
fn begins(text: &[char], word: &str) -> Option<usize> {
    let mut letters = word.chars().peekable();
    let mut length = 0;
    for c in text {
        if is_sign(*c) && length > 0 {
            length += 1;
            continue;
        }
        match letters.next() {
            None => break,
            Some(letter) if letter == fold(*c) => length += 1,
            Some(_) => return None,
        }
    }
    letters.peek().is_none().then_some(length)
}

fn pieces(chars: &[char], words: &[String]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut push = |from: usize, to: usize, matched: bool| {
        if from < to {
            pieces.push(Piece { text: chars[from..to].iter().collect(), matched });
        }
    };
    for Match { from, to, .. } in matches(chars, words) {
        push(at, from, false);
        push(from, to, true);
        at = to;
    }
    push(at, chars.len(), false);
    pieces
}

#[cfg(test)]
mod tests;
