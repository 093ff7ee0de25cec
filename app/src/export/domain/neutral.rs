//! Cells that a spreadsheet would run. A CSV file cannot say that a cell is text, so an apostrophe says it, and the
//! import takes it away again.

/// What a formula begins with; tab and carriage return hide one behind them.
const BEGINNINGS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The text as a spreadsheet shows it and never runs it.
pub fn neutral(text: String) -> String {
    if would_run(&text) { format!("'{text}") } else { text }
}

/// The text as it was before it was made neutral.
pub fn typed(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| would_run(rest)).unwrap_or(text)
}

/// Apostrophes before a formula count as its beginning, so that none is taken away that somebody typed.
fn would_run(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(BEGINNINGS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_spreadsheet_would_run_gets_an_apostrophe() {
        for text in ["=1+1", "+49 30 1234", "-2", "@here", "\t=1", "\r=1", "'=1"] {
            assert_eq!(neutral(text.to_owned()), format!("'{text}"));
        }
        for text in ["", "Pump", "1-2", "'Tis", "’=1"] {
            assert_eq!(neutral(text.to_owned()), text);
        }
    }

    proptest! {
        #[test]
        fn every_text_comes_back_as_it_was_typed(text in "['=+@\t\r -]{0,3}[a-z=' ]{0,4}") {
            let written = neutral(text.clone());
            prop_assert!(!written.starts_with(BEGINNINGS));
            prop_assert_eq!(typed(&written), text);
        }
    }
}
