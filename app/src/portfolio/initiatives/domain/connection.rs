//! What an initiative waits for and what it links to.

use serde::{Deserialize, Serialize};

use super::Ref;
use crate::{
    calendar::{Day, Stamp},
    error::{AppError, Faults},
    portfolio::domain::{Health, Shown},
    typed_text,
};

/// One initiative that another waits for, seen from either side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// The dependency's own id.
    pub id: String,
    /// The initiative at the other end.
    pub other: Ref,
    pub product: String,
    pub shown: Shown,
    pub was: Option<Health>,
    pub target: Option<Day>,
    /// When it was cleared; `None` while it still holds.
    pub cleared: Option<Stamp>,
}

impl Need {
    /// Holds the waiting one up: neither cleared nor done.
    pub fn blocks(&self) -> bool {
        self.cleared.is_none() && self.shown != Shown::Done
    }

    /// Days by which it comes after the target of the one that waits.
    pub fn too_late(&self, waiting: Option<Day>) -> Option<i64> {
        let (target, waiting) = (self.target.filter(|_| self.blocks())?, waiting?);
        Some(target.days_since(waiting)).filter(|days| *days > 0)
    }
}

/// A link as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    pub id: String,
    pub label: String,
    pub url: String,
}

typed_text!(/// What a link says.
    LinkLabel, max 120, Some("Say what the link leads to."));

/// An address on the web: nothing else may be linked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebAddress(String);

impl WebAddress {
    pub const MAX: usize = 2000;

    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let text = text.trim();
        let host = text
            .split_once("://")
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http"))
            .map(|(_, rest)| rest);
        let sound = host.is_some_and(|host| host.starts_with(|c: char| c.is_alphanumeric() || c == '['))
            && text.len() <= Self::MAX
            && !text.chars().any(|c| c.is_control() || c.is_whitespace() || c == '\\');
        if sound { Ok(Self(text.to_owned())) } else { Err("Give a web address that begins with https:// or http://.") }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A link to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLink {
    pub label: LinkLabel,
    pub url: WebAddress,
}

impl NewLink {
    /// Reads a form.
    pub fn typed(label: &str, url: &str) -> Result<Self, AppError> {
        let mut faults = Faults::new();
        let label = faults.take("label", LinkLabel::parse(label));
        let url = faults.take("url", WebAddress::parse(url));
        match (label, url) {
            (Some(label), Some(url)) => Ok(Self { label, url }),
            _ => Err(faults.refusal()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_may_be_linked_to() {
        for address in ["https://tern.example/a?b#c", "HTTP://tern.example", "https://[::1]/"] {
            assert!(WebAddress::parse(address).is_ok(), "{address}");
        }
        for address in [
            "",
            "javascript:alert(1)",
            "//tern.example",
            "ftp://tern.example",
            "https://",
            "https:// a",
            "java\nscript://a",
        ] {
            assert!(WebAddress::parse(address).is_err(), "{address:?}");
        }
    }
}
