//! What an initiative is, how it stands in a list, what it waits for and what it links to.

mod brief;
mod connection;
mod initiative;
mod page;
mod record;
mod roll_up;
mod typed;

pub use brief::{Brief, Listing};
pub use connection::{Link, LinkLabel, Need, NewLink, WebAddress};
pub use initiative::{Amendment, Change, Initiative, InitiativeEdit, NewInitiative, Ref, parse_themes};
pub use page::{Choices, EditPage, HistoryEntry, HistoryPage, InitiativePage, May, NewPage};
pub use roll_up::RollUp;
pub use typed::{NewDate, TypedEdit, TypedInitiative};
