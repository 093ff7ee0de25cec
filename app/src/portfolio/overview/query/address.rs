//! A view as the query of an address.

use super::{PortfolioQuery, View};

impl PortfolioQuery {
    /// The query of its address: empty where everything is as usual, and the address alone says so.
    pub fn address(&self) -> String {
        let pairs: Vec<String> =
            self.pairs().into_iter().map(|(name, value)| format!("{name}={}", encoded(&value))).collect();
        if pairs.is_empty() && self.said { format!("view={}", View::Table.as_str()) } else { pairs.join("&") }
    }

    /// What of it outlasts the moment: not the page, nor what is folded or open.
    #[must_use]
    pub fn lasting(&self) -> Self {
        Self { page: 1, folded: Vec::new(), said: false, ..self.at_rest() }
    }
}

/// A value as it stands in an address.
pub fn encoded(value: &str) -> String {
    use std::fmt::Write;
    value.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-_.~,".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}
