//! The playbooks that the binary carries.

use crate::{db::internal, error::AppError, onboarding::templates::Template};

const FILES: [(&str, &str); 3] =
    [("cpo", include_str!("cpo.toml")), ("vp", include_str!("vp.toml")), ("head", include_str!("head.toml"))];

/// All of them, the largest organisation first. A fault in a file is ours: it is logged and never reaches a reader.
pub fn carried() -> Result<Vec<Template>, AppError> {
    FILES.iter().map(|(_, file)| toml::from_str(file).map_err(|error| internal(&error))).collect()
}

/// The text of one of them, without what the organisation's own have from elsewhere: the key and the version.
pub fn source(key: &str) -> Option<String> {
    let (_, text) = FILES.iter().find(|(one, _)| *one == key)?;
    let mut body = String::with_capacity(text.len());
    let mut head = true;
    for line in text.lines() {
        head = head && !line.starts_with("[[");
        if !(head && (line.starts_with("key = ") || line.starts_with("version = "))) {
            body.push_str(line);
            body.push('\n');
        }
    }
    Some(body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::onboarding::templates::{EvidenceKind, Function, PhaseName, files::read};

    #[test]
    fn every_carried_playbook_can_be_followed_and_copied() {
        for template in carried().unwrap() {
            assert_eq!(template.faults(), [], "{}", template.name);
            let copied = read(&source(&template.key).unwrap()).unwrap();
            assert_eq!(copied, Template { key: String::new(), version: 0, ..template });
        }
    }

    /// SEED-10 to SEED-15: the tour hears every function, the audits are in the gate, day 90 leaves its documents.
    #[test]
    fn every_carried_playbook_covers_the_whole_first_year() {
        for template in carried().unwrap() {
            let spans: Vec<_> = template.phases.iter().skip(1).map(|phase| (phase.first, phase.end)).collect();
            let year = [(1, Some(31)), (31, Some(61)), (61, Some(91)), (91, Some(181)), (181, Some(366)), (366, None)];
            assert_eq!(spans, year, "{}", template.name);
            let heard: Vec<Function> =
                template.phases.iter().flat_map(|phase| phase.tour.iter().map(|stop| stop.function)).collect();
            assert_eq!(heard.len(), Function::ALL.len(), "{}", template.name);
            let gates: Vec<&str> =
                template.steps().filter_map(|(_, step)| step.gate.as_ref().map(PhaseName::as_str)).collect();
            for line in [
                "Audit of function",
                "Audit of process",
                "Audit of tools",
                "Audit of talent",
                "Quick wins",
                "Prioritisation framework",
                "Success metrics",
                "Communication plan",
                "Target organisation",
                "Key hires",
                "Processes",
                "Tools",
                "Adjustments",
                "What works",
                "Culture",
            ] {
                assert!(gates.contains(&line), "{} lacks {line}", template.name);
            }
            let wins = template.steps().filter(|(_, step)| step.wants == Some(EvidenceKind::QuickWin)).count();
            assert_eq!(wins, 1, "{}", template.name);
            assert!(template.phases.last().is_some_and(|phase| phase.end.is_none() && !phase.steps.is_empty()));
        }
    }
}
