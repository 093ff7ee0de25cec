//! What names an account: an e-mail address and a person's name.

use std::fmt;

crate::typed_text! {
    /// What a person is called on every screen.
    PersonName, max 80, Some("Give the name that colleagues know.")
}

/// An e-mail address, in lower case so that one person has one account.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Email(String);

impl Email {
    /// The most characters it takes.
    pub const MAX: usize = 254;

    /// Takes what was typed, or says what to do instead. Whether anybody reads mail there is not for us to know.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        const HELP: &str = "Give an e-mail address, such as name@example.org.";
        let text = text.trim().to_lowercase();
        let (name, host) = text.rsplit_once('@').ok_or(HELP)?;
        let strange = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | ',' | ';');
        if name.is_empty() || host.is_empty() || text.contains(strange) || host.starts_with('.') || host.ends_with('.')
        {
            return Err(HELP);
        }
        if text.chars().count() > Self::MAX {
            return Err("Shorten the e-mail address to 254 characters.");
        }
        Ok(Self(text))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_compared_without_regard_to_case_and_space() {
        assert_eq!(Email::parse(" Marta.Kovacs@Tern.example ").unwrap().as_str(), "marta.kovacs@tern.example");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in ["", "marta", "@tern.example", "marta@", "a b@tern.example", "a@.example", "<a@b.example>", "a@b."]
        {
            assert!(Email::parse(text).is_err(), "{text}");
        }
        assert!(Email::parse(&format!("{}@b.example", "a".repeat(250))).is_err());
    }
}
