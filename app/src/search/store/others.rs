//! Lines, products, teams and vision statements that were found.

use sqlx::{QueryBuilder, Sqlite};

use crate::{db::Reach, viewer::Viewer};

/// Products with their line.
pub fn products(viewer: &Viewer, found: impl FnOnce(&mut QueryBuilder<Sqlite>)) -> QueryBuilder<Sqlite> {
    let mut query = begin("p.id, p.id as home, p.name, l.name as place", "p.purpose", found);
    query.push(
        " cross join products p on p.id = found.subject join product_lines l on l.id = p.line_id
         where p.archived_at is null and l.archived_at is null",
    );
    Reach { line: Some("p.line_id"), product: Some("p.id"), team: None }.push(&mut query, viewer);
    query
}

/// Product lines.
pub fn lines(viewer: &Viewer, found: impl FnOnce(&mut QueryBuilder<Sqlite>)) -> QueryBuilder<Sqlite> {
    let mut query = begin("l.id, l.id as home, l.name, '' as place", "l.purpose", found);
    query.push(" cross join product_lines l on l.id = found.subject where l.archived_at is null");
    Reach { line: Some("l.id"), ..Reach::default() }.push(&mut query, viewer);
    query
}

/// Teams.
pub fn teams(viewer: &Viewer, found: impl FnOnce(&mut QueryBuilder<Sqlite>)) -> QueryBuilder<Sqlite> {
    let mut query = begin("t.id, t.id as home, t.name, '' as place", "t.purpose", found);
    query.push(" cross join teams t on t.id = found.subject where t.archived_at is null");
    Reach { team: Some("t.id"), ..Reach::default() }.push(&mut query, viewer);
    query
}

/// Vision statements with their product.
pub fn visions(viewer: &Viewer, found: impl FnOnce(&mut QueryBuilder<Sqlite>)) -> QueryBuilder<Sqlite> {
    let mut query = begin("s.id, s.id as home, s.name, l.name || ' / ' || p.name as place", "s.statement", found);
    query.push(
        " cross join vision_statements s on s.id = found.subject join products p on p.id = s.product_id
         join product_lines l on l.id = p.line_id
         where s.archived_at is null and p.archived_at is null and l.archived_at is null",
    );
    Reach { line: Some("p.line_id"), product: Some("p.id"), team: None }.push(&mut query, viewer);
    query
}

fn begin(
    columns: &'static str,
    texts: &'static str,
    found: impl FnOnce(&mut QueryBuilder<Sqlite>),
) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new("select ");
    query.push(columns).push(", null as shown, null as at, ").push(texts).push(" as texts from ");
    found(&mut query);
    query
}
