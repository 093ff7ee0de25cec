//! People who were found.

use sqlx::{QueryBuilder, Sqlite};

use crate::{people::store::visible_people, viewer::Viewer};

/// With what they do.
pub fn query(viewer: &Viewer, found: impl FnOnce(&mut QueryBuilder<Sqlite>)) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new(
        "select w.id, w.id as home, w.name, w.title as place, null as shown, null as at, coalesce(w.email, '') as texts from ",
    );
    found(&mut query);
    query.push(" cross join people w on w.id = found.subject where w.archived_at is null");
    visible_people(&mut query, viewer);
    query
}
