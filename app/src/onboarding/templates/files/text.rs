//! Reading the text of a playbook, with the line of what cannot be read.

use crate::{
    error::{AppError, Faults},
    onboarding::templates::Template,
    typed_text,
};

typed_text!(/// The text of a playbook, in TOML.
    PlaybookText, max 100_000, Some("Write the playbook."));

/// Faults that are named at once; mending the first ones often mends the rest.
const MOST: usize = 12;

/// The playbook that a text describes, or what is wrong with it, as faults of the field `body`.
pub fn read(text: &str) -> Result<Template, AppError> {
    let template: Template = toml::from_str(text).map_err(|error| {
        let line = error.span().and_then(|span| text.get(..span.start)).map(|before| before.matches('\n').count() + 1);
        let said = error.message().lines().next().unwrap_or_default();
        let place = line.map_or_else(String::new, |line| format!("Line {line}: "));
        AppError::invalid("body", format!("{place}{said}."))
    })?;
    let mut faults = Faults::new();
    for fault in template.faults().into_iter().take(MOST) {
        faults.add("body", fault);
    }
    faults.done()?;
    Ok(template)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::onboarding::templates::files::source;

    #[test]
    fn what_cannot_be_read_is_named_with_its_line() {
        let wrong = source("head").unwrap().replacen("wants = \"document\"", "wants = \"poem\"", 1);
        let refused = read(&wrong).unwrap_err();
        let told = refused.of_field("body").unwrap();
        assert!(told.starts_with("Line ") && told.contains("poem"), "{told}");
    }

    #[test]
    fn a_playbook_that_cannot_be_followed_is_refused_with_all_that_is_wrong() {
        let wrong = source("head").unwrap().replacen("end = 31", "end = 33", 1).replacen("day = -8", "day = 8", 1);
        let AppError::Invalid { faults } = read(&wrong).unwrap_err() else { panic!("it is refused") };
        assert!(faults.iter().any(|fault| fault.message.contains("overlap")), "{faults:?}");
        assert!(faults.iter().any(|fault| fault.message.contains("outside of its phase")), "{faults:?}");
    }
}
