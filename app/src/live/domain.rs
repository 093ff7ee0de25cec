//! What an event says, and how long things hold.

use crate::calendar::Moment;

/// Something that happened to a thing: which, and by what kind of deed. What was changed is not said; whoever may see
/// the thing reads it anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening {
    /// Its number in the outbox, which never leaves the server as it is.
    pub seq: i64,
    /// The noun: `line`, `product`, `initiative`, `vision`, `team` or `person`.
    pub kind: String,
    pub id: String,
    /// The verb of the audit trail, such as `post_update`.
    pub operation: String,
    /// The reader did it.
    pub own: bool,
}

impl Happening {
    /// The line that travels: `initiative 0193… post_update`, with ` own` behind it where the reader did it.
    pub fn words(&self) -> String {
        let Self { kind, id, operation, own, .. } = self;
        format!("{kind} {id} {operation}{}", if *own { " own" } else { "" })
    }
}

/// What a browser reads of such a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told<'a> {
    pub kind: &'a str,
    pub id: &'a str,
    pub own: bool,
}

impl<'a> Told<'a> {
    pub fn read(words: &'a str) -> Option<Self> {
        let mut words = words.split(' ');
        Some(Self { kind: words.next()?, id: words.next()?, own: words.next_back() == Some("own") })
    }
}

/// Who else is editing, in a sentence; nothing where nobody is.
pub fn also(others: &[String]) -> String {
    match others {
        [] => String::new(),
        [one] => format!("{one} is editing this, too."),
        [one, two] => format!("{one} and {two} are editing this, too."),
        [one, two, _] => format!("{one}, {two} and one other are editing this, too."),
        [one, two, more @ ..] => format!("{one}, {two} and {} others are editing this, too.", more.len()),
    }
}

/// What happened to people's accounts is the administrators' business; only this is told of a person.
pub const OF_PEOPLE: [&str; 4] = ["create_person", "edit_person", "archive_person", "restore_person"];

/// More than this at once is told as "read again": it takes less than the list.
pub const MOST: usize = 200;

/// A place in the stream is known for an hour; whoever comes back later reads again what they show.
pub const KNOWN_FOR: i64 = Moment::DAY / 24;

/// So long somebody counts as editing after they last said so, and from when on it is worth writing down again.
pub const EDITING_FOR: i64 = 45_000;
pub const RENEWED_WITHIN: i64 = 30_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_else_is_editing_is_named() {
        let names = ["Lena Fischer", "Jonas Berg", "Ivo Petrov", "Ada Marsh"].map(str::to_owned);
        assert_eq!(also(&names[..0]), "");
        assert_eq!(also(&names[..1]), "Lena Fischer is editing this, too.");
        assert_eq!(also(&names[..2]), "Lena Fischer and Jonas Berg are editing this, too.");
        assert_eq!(also(&names[..3]), "Lena Fischer, Jonas Berg and one other are editing this, too.");
        assert_eq!(also(&names), "Lena Fischer, Jonas Berg and 2 others are editing this, too.");
    }

    #[test]
    fn what_is_told_is_read_as_it_was_meant() {
        let mut happening = Happening {
            seq: 7,
            kind: "initiative".to_owned(),
            id: "a1".to_owned(),
            operation: "post_update".to_owned(),
            own: false,
        };
        assert_eq!(happening.words(), "initiative a1 post_update");
        assert_eq!(Told::read(&happening.words()), Some(Told { kind: "initiative", id: "a1", own: false }));
        happening.own = true;
        assert_eq!(Told::read(&happening.words()), Some(Told { kind: "initiative", id: "a1", own: true }));
        assert_eq!(Told::read("nonsense"), None);
    }
}
