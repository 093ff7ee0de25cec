//! How likely it is that something is meant: by where the words stand in it, and whether it is still going on.

use sqlx::{QueryBuilder, Sqlite};

use super::{initiatives, others, people, updates};
use crate::{
    db::full_text::{Match, Sought},
    search::domain::Kind,
    viewer::Viewer,
};

/// One step of a search.
#[derive(Clone, Copy, Debug)]
pub struct Tier {
    how: Match,
    open: Option<bool>,
}

impl Tier {
    /// The steps for a kind, the likeliest first. Whole words are asked for before their beginnings: where a word is
    /// common the index gives the newest at once, while all words that begin with it would have to be gathered first.
    pub fn of(kind: Kind) -> Vec<Self> {
        let places: &[bool] = if kind == Kind::Update { &[false] } else { &[true, false] };
        let states: &[Option<bool>] = if kind == Kind::Initiative { &[Some(true), Some(false)] } else { &[None] };
        let states = || states.iter().copied();
        places
            .iter()
            .flat_map(|in_name| states().map(move |open| (*in_name, open)))
            .flat_map(|(in_name, open)| [true, false].map(|whole| Self { how: Match { in_name, whole }, open }))
            .collect()
    }

    /// What it finds, as far as the viewer sees it: rows as `Row` reads them, and `found.age` to order them by.
    pub fn query(self, kind: Kind, words: &[String], viewer: &Viewer) -> QueryBuilder<Sqlite> {
        let sought = Sought { kind: kind.as_str(), words, open: self.open };
        let push = |query: &mut QueryBuilder<Sqlite>| sought.push(query, viewer, self.how);
        match kind {
            Kind::Initiative => initiatives::query(viewer, push),
            Kind::Update => updates::query(viewer, push),
            Kind::Person => people::query(viewer, push),
            Kind::Product => others::products(viewer, push),
            Kind::Line => others::lines(viewer, push),
            Kind::Team => others::teams(viewer, push),
            Kind::Vision => others::visions(viewer, push),
        }
    }
}
