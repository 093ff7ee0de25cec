//! Word by word, with `similar`.

use similar::{ChangeTag, TextDiff};

use crate::portfolio::status_updates::domain::{Part, Segment, joined};

/// What became of each stretch of a text; empty when nothing changed.
pub fn difference(before: &str, after: &str) -> Vec<Segment> {
    if before == after {
        return Vec::new();
    }
    let diff = TextDiff::from_words(before, after);
    joined(diff.iter_all_changes().map(|change| {
        let part = match change.tag() {
            ChangeTag::Equal => Part::Equal,
            ChangeTag::Delete => Part::Deleted,
            ChangeTag::Insert => Part::Inserted,
        };
        (part, change.value().to_owned())
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn side(segments: &[Segment], gone: Part) -> String {
        segments.iter().filter(|segment| segment.part != gone).map(|segment| segment.text.as_str()).collect()
    }

    #[test]
    fn a_changed_word_is_shown_where_it_stood() {
        let segments = difference("failed its second run on Thursday", "failed its third run on Thursday");
        let of = |part| segments.iter().filter(|s| s.part == part).map(|s| s.text.as_str()).collect::<Vec<_>>();
        assert_eq!((of(Part::Deleted), of(Part::Inserted)), (vec!["second"], vec!["third"]));
        assert_eq!(difference("the same", "the same"), vec![]);
    }

    proptest! {
        #[test]
        fn both_versions_can_be_read_back(before in "[a-c \n]{0,40}", after in "[a-c \n]{0,40}") {
            prop_assume!(before != after);
            let segments = difference(&before, &after);
            prop_assert_eq!(side(&segments, Part::Inserted), before);
            prop_assert_eq!(side(&segments, Part::Deleted), after);
        }
    }
}
