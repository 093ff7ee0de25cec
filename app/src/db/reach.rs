//! How far a viewer sees, as a condition: the same for every list of things that stand in a line, a product or a team.

use sqlx::{QueryBuilder, Sqlite};

use crate::viewer::{Scope, Viewer};

/// The columns that say where a row stands; a grant whose column is missing reaches no row.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reach {
    pub line: Option<&'static str>,
    pub product: Option<&'static str>,
    pub team: Option<&'static str>,
}

impl Reach {
    /// Adds ` and (…)`; nothing for a viewer who sees everything.
    pub fn push(self, query: &mut QueryBuilder<Sqlite>, viewer: &Viewer) {
        if viewer.sees_everything() {
            return;
        }
        query.push(" and (1 = 0");
        for grant in &viewer.grants {
            let (column, id) = match &grant.scope {
                Scope::Organisation => continue,
                Scope::Line(id) => (self.line, id),
                Scope::Product(id) => (self.product, id),
                Scope::Team(id) => (self.team, id),
            };
            if let Some(column) = column {
                query.push(" or ").push(column).push(" = ").push_bind(id.clone());
            }
        }
        query.push(")");
    }
}
