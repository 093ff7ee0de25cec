//! The design system's components. They know no slice; `/settings/design` shows each in every state.

mod chart;
mod control;
mod design;
mod facts;
pub mod form;
mod head;
mod health;
mod icon;
mod load;
mod moment;
mod navigation;
mod notice;
mod overlay;
mod person;
mod title;
mod words;

pub use chart::{Chart, Span};
pub use control::{ButtonLink, Chip, Details, Flag, Kbd, Tag, Voice};
pub use facts::{Fact, FactsLine, FactsList, Progress};
pub use head::{PageHead, SectionHead};
pub use health::{HealthBadge, Mark, TallyList};
pub use icon::{Glyph, Icon, Sprite};
pub(crate) use load::answer_with;
pub use load::{Failure, Interest, Interests, Load, LoadOr, News, Reading, Takes, UNCOUNTED};
pub use moment::{DayStamp, SlipText, TimeStamp};
pub use navigation::{Pager, Segmented, Tab, Tabs};
pub use notice::{Empty, Notice, Tone};
pub use overlay::{Dialog, Menu};
pub use person::{Avatar, Nobody, Person, initials};
pub use title::Title;
pub use words::{Markdown, OutLink, safe_href};

crate::lazy_page!(DesignRoute => design::Design);
