//! What a step leaves behind, as it is typed.

use crate::{
    error::{AppError, Faults},
    onboarding::templates::EvidenceKind,
    typed_text,
};

typed_text!(/// What a piece of evidence is called.
    EvidenceLabel, max 200, Some("Say what it is."));
typed_text!(/// What somebody writes down beside a step.
    NoteText, max 10000, Some("Write the note."));

/// A piece of evidence about to be attached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEvidence {
    pub kind: EvidenceKind,
    pub label: EvidenceLabel,
    /// Where it lies; empty for what the label says in full.
    pub url: String,
}

/// The longest address.
pub const LONGEST: usize = 2000;

impl NewEvidence {
    /// Reads a form. What lies somewhere needs an address; a finding or a decision may be said in its own words.
    pub fn typed(kind: &str, label: &str, url: &str) -> Result<Self, AppError> {
        let mut faults = Faults::new();
        let kind: Option<EvidenceKind> = faults.take("kind", kind.parse());
        let label = faults.take("label", EvidenceLabel::parse(label));
        let url = url.trim();
        let own = url.starts_with('/') && !url.starts_with("//") && !url.contains('\\');
        let web = url.starts_with("https://") || url.starts_with("http://");
        let clean = url.len() <= LONGEST && !url.chars().any(|c| c.is_control() || c.is_whitespace());
        if !url.is_empty() && !((own || web) && clean) {
            faults.add("url", "Give a full address, such as https://docs.example.org/plan, or one of this workspace.");
        } else if url.is_empty() && kind.is_some_and(|kind| matches!(kind, EvidenceKind::Link | EvidenceKind::Document))
        {
            faults.add("url", "Say where it lies: give its address.");
        }
        match (kind, label) {
            (Some(kind), Some(label)) => {
                faults.done()?;
                Ok(Self { kind, label, url: url.to_owned() })
            }
            _ => Err(faults.refusal()),
        }
    }
}
