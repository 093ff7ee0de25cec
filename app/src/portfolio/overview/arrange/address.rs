//! The address of a view.

use crate::portfolio::overview::PortfolioQuery;

/// The address of a view.
pub fn href(query: &PortfolioQuery) -> String {
    let pairs: Vec<String> =
        query.pairs().into_iter().map(|(name, value)| format!("{name}={}", encoded(&value))).collect();
    if pairs.is_empty() { "/portfolio".to_owned() } else { format!("/portfolio?{}", pairs.join("&")) }
}

fn encoded(value: &str) -> String {
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
