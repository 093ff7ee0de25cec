//! Updates that were found: their newest versions, and what they ask.

use sqlx::{QueryBuilder, Sqlite};

use crate::{portfolio::initiatives::store::visible_condition, viewer::Viewer};

/// With their initiative and who posted them when.
pub fn query(viewer: &Viewer, found: impl FnOnce(&mut QueryBuilder<Sqlite>)) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new(
        "select u.id, i.id as home, i.name, u.author_name as place, null as shown, u.posted_at as at,
            v.narrative || char(31) || v.path_to_green || char(31)
            || coalesce((select string_agg(a.wording, char(31)) from asks a where a.update_id = u.id), '') as texts
         from ",
    );
    found(&mut query);
    query.push(
        " cross join status_updates u on u.id = found.subject
         join status_update_versions v on v.update_id = u.id and v.version = u.latest_version
         join initiatives i on i.id = u.initiative_id join products p on p.id = i.product_id
         join product_lines l on l.id = p.line_id
         where i.archived_at is null and p.archived_at is null and l.archived_at is null",
    );
    visible_condition(&mut query, viewer);
    query
}
