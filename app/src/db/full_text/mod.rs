//! Full-text search: which things hold some words, newest first. All that only this engine knows of it stands here
//! and in the migration; elsewhere a search is a condition that is pushed into a query.

mod documents;
mod settle;

use std::fmt::Write;

use sqlx::{QueryBuilder, Sqlite};

pub use settle::settle;

use crate::viewer::{Scope, Viewer};

/// How words have to stand in a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// All of them in its name; otherwise anywhere in it.
    pub in_name: bool,
    /// As they are; otherwise as beginnings of words.
    pub whole: bool,
}

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub struct Sought<'a> {
    /// The kind of thing, as `search_entries` names it.
    pub kind: &'static str,
    /// Each a single word without signs; what else stands in them is dropped.
    pub words: &'a [String],
    /// Only initiatives that are open, or only those that are finished.
    pub open: Option<bool>,
}

impl Sought<'_> {
    /// Adds a table `found (subject, age)`: the ids of the things that match, and a number that is the greater the
    /// newer they are. What the viewer cannot reach is mostly left out already, to save time; whoever joins has to
    /// make sure of it.
    pub fn push(self, query: &mut QueryBuilder<Sqlite>, viewer: &Viewer, how: Match) {
        let index = documents::index(self.kind);
        query.push("(select e.subject, f.rowid as age from ").push(index);
        query.push(" f cross join search_entries e on e.id = f.rowid where f.").push(index).push(" match ");
        query.push_bind(self.expression(viewer, how));
        query.push(" and e.kind = ").push_bind(self.kind).push(") found");
    }

    /// In the language of the index. Only quoted words get into it, so nothing that was typed is an operator.
    fn expression(self, viewer: &Viewer, how: Match) -> String {
        let star = if how.whole { "" } else { "*" };
        let words: Vec<_> = self.words.iter().map(|word| format!("\"{}\"{star}", plain(word))).collect();
        let columns = if how.in_name { "name" } else { "{name text}" };
        let mut marks = format!("\"{}\"", self.kind);
        if let Some(open) = self.open {
            marks.push_str(if open { " \"open\"" } else { " \"finished\"" });
        }
        let mut expression = format!("marks : ({marks}) AND {columns} : ({})", words.join(" "));
        if !viewer.sees_everything() && self.kind != "person" {
            let places = viewer.grants.iter().filter_map(|grant| match &grant.scope {
                Scope::Organisation => None,
                Scope::Line(id) => Some(format!(" OR \"l{}\"", plain(id))),
                Scope::Product(id) => Some(format!(" OR \"p{}\"", plain(id))),
                Scope::Team(id) => Some(format!(" OR \"t{}\"", plain(id))),
            });
            let _ = write!(expression, " AND marks : (\"nowhere\"{})", places.collect::<String>());
        }
        expression
    }
}

fn plain(word: &str) -> String {
    word.chars().filter(|c| c.is_alphanumeric()).collect()
}
