//! Initiatives that were found.

use sqlx::{QueryBuilder, Sqlite};

use crate::{portfolio::initiatives::store::visible_condition, viewer::Viewer};

/// With where they stand and how.
pub fn query(viewer: &Viewer, found: impl FnOnce(&mut QueryBuilder<Sqlite>)) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new(
        "select i.id, i.id as home, i.name, l.name || ' / ' || p.name as place, i.shown, null as at,
            i.summary || char(31) || i.business_case || char(31) || coalesce(i.source_id, '') || char(31)
            || coalesce((select string_agg(h.theme, ', ') from initiative_themes h where h.initiative_id = i.id), '') as texts
         from ",
    );
    found(&mut query);
    query.push(
        " cross join initiatives i on i.id = found.subject join products p on p.id = i.product_id
         join product_lines l on l.id = p.line_id
         where i.archived_at is null and p.archived_at is null and l.archived_at is null",
    );
    visible_condition(&mut query, viewer);
    query
}
