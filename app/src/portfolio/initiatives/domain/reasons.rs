//! What stands against an initiative, as far as dates and dependencies tell: beside what its lead says.

use super::{Initiative, Need};
use crate::calendar::Day;

/// A reason: what weighs, and the rest of the sentence.
pub type Reasons = Vec<(String, String)>;

/// The reasons, the most pressing first; empty when nothing stands against it or it is finished.
pub fn reasons(initiative: &Initiative, needs: &[Need], today: Day) -> Reasons {
    if !initiative.stage.is_open() {
        return Vec::new();
    }
    let mut reasons = Vec::new();
    match initiative.current_target {
        None => reasons.push(("No target date".to_owned(), " has been promised".to_owned())),
        Some(target) => match target.days_since(today) {
            0 => reasons.push(("Due today".to_owned(), String::new())),
            days @ 1..=14 => reasons.push((format!("Due in {}", days_in_words(days)), String::new())),
            days if days < 0 => reasons.push((format!("{} overdue", days_in_words(-days)), String::new())),
            _ => {}
        },
    }
    if initiative.slip.days > 0 {
        let moved = crate::portfolio::domain::times_moved(initiative.slip.moves);
        let later = format!("{} later", days_in_words(initiative.slip.days));
        reasons.push((later, format!(" than first promised, {moved}")));
    }
    for need in needs.iter().filter(|need| need.blocks()) {
        let when = match (need.target, need.too_late(initiative.current_target)) {
            (Some(target), Some(late)) => {
                format!(", due {}, {} after this", target.short(today), days_in_words(late))
            }
            (Some(target), None) => format!(", due {}", target.short(today)),
            (None, _) => ", which has no date".to_owned(),
        };
        reasons.push((format!("Waits for {}", need.other.name), when));
    }
    if initiative.lead.is_none() {
        reasons.push(("Nobody leads it".to_owned(), String::new()));
    }
    reasons
}

fn days_in_words(days: i64) -> String {
    if days == 1 { "1 day".to_owned() } else { format!("{days} days") }
}
