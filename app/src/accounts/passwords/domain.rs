//! Which passwords may be chosen: long ones that nobody guesses first. No rules about the kinds of characters.

use std::fmt;

use super::common;

/// The rule as every form states it beforehand.
pub const RULE: &str = "At least 15 characters: a sentence is good. Common passwords, and ones made of your name or the organisation's, are refused.";

const SHORTEST: usize = 15;
const LONGEST: usize = 256;

/// Words that an attacker who knows the person would try first.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings<'a>(pub &'a [&'a str]);

/// A password that may be kept. Printing it shows nothing.
#[derive(Clone)]
pub struct NewPassword(String);

impl NewPassword {
    /// Takes a password as it was typed, or says what to do instead.
    pub fn parse(text: &str, around: Surroundings<'_>) -> Result<Self, String> {
        let length = text.chars().count();
        if length < SHORTEST {
            return Err(format!("Use at least {SHORTEST} characters; this has {length}. A sentence is good."));
        }
        if length > LONGEST {
            return Err(format!("Use at most {LONGEST} characters; this has {length}."));
        }
        if common::is_guessed_early(text, around.0) {
            return Err("This one is guessed early: it is common, or made of your name, the organisation's or a \
                        pattern of keys. Use a sentence of your own."
                .to_owned());
        }
        Ok(Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for NewPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewPassword(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn takes(text: &str) -> bool {
        NewPassword::parse(text, Surroundings(&["Marta Kovács", "marta.kovacs@tern.example", "Tern"])).is_ok()
    }

    #[test]
    fn fifteen_characters_are_enough_and_sixty_four_are_not_too_many() {
        assert!(!takes("gulls over tea"));
        assert!(takes("gulls over teas"));
        assert!(takes(&"the kettle sings before noon ".repeat(3)));
        assert!(!takes(&"ab cd ef gh ij kl mn ".repeat(13)));
    }

    #[test]
    fn no_kind_of_character_is_asked_for() {
        assert!(takes("mittwochs regnet es immer"));
        assert!(takes("七月の朝は静かで涼しくて気持ちがいい"));
    }

    #[test]
    fn the_name_the_address_and_the_organisation_are_refused_as_passwords() {
        for text in ["martakovacs2026!", "marta.kovacs@tern.example", "tern-tern-tern-2026", "Tern4ever password"] {
            assert!(!takes(text), "{text}");
        }
    }

    #[test]
    fn a_password_is_never_printed() {
        let password = NewPassword::parse("gulls over the harbour", Surroundings(&[])).unwrap();
        assert_eq!(format!("{password:?}"), "NewPassword(…)");
    }
}
