//! The audit trail as the outbox of a stream. Numbers are handed out in the order of commits, because one writer writes;
//! an engine with several has to see to that itself before it may stand here.

use sqlx::{QueryBuilder, Sqlite};

use crate::{
    db::{Db, Reach},
    error::AppError,
    live::domain::{Happening, MOST, OF_PEOPLE},
    people::store::visible_people,
    portfolio::initiatives::store::visible_condition,
    viewer::Viewer,
};

/// The largest numbers given so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Newest {
    pub event: i64,
    pub editor: i64,
}

/// How far the outbox and the list of editors reach.
pub async fn newest(db: &Db) -> Result<Newest, AppError> {
    let (event, editor) = sqlx::query_as(
        "select coalesce((select max(seq) from audit_events), 0), coalesce((select max(seq) from live_editors), 0)",
    )
    .fetch_one(db.read())
    .await?;
    Ok(Newest { event, editor })
}

/// What happened after one event and up to another, to things that the viewer may see now; one more than [`MOST`] when
/// there is more.
pub async fn happened(db: &Db, viewer: &Viewer, after: i64, to: i64) -> Result<Vec<Happening>, AppError> {
    let mut query =
        QueryBuilder::new("select e.seq, e.subject_kind, e.subject_id, e.operation, coalesce(e.actor_id = ");
    query.push_bind(viewer.person_id.clone()).push(", 0) from audit_events e where e.seq > ").push_bind(after);
    query.push(" and e.seq <= ").push_bind(to).push(" and (");
    push_seen(&mut query, viewer);
    query.push(") order by e.seq limit ").push_bind(i64::try_from(MOST + 1).unwrap_or(i64::MAX));
    let rows: Vec<(i64, String, String, String, bool)> = query.build_query_as().fetch_all(db.read()).await?;
    let happening = |(seq, kind, id, operation, own)| Happening { seq, kind, id, operation, own };
    Ok(rows.into_iter().map(happening).collect())
}

/// The same rules as on the pages of each noun. A kind that is not named here is not told.
fn push_seen(query: &mut QueryBuilder<Sqlite>, viewer: &Viewer) {
    let within = |line, product, team| Reach { line, product, team };
    query.push(
        "(e.subject_kind = 'initiative' and exists (select 1 from initiatives i join products p on p.id = i.product_id
            where i.id = e.subject_id",
    );
    visible_condition(query, viewer);
    query.push(")) or (e.subject_kind = 'line' and exists (select 1 from product_lines l where l.id = e.subject_id");
    within(Some("l.id"), None, None).push(query, viewer);
    query.push(")) or (e.subject_kind = 'product' and exists (select 1 from products p where p.id = e.subject_id");
    within(Some("p.line_id"), Some("p.id"), None).push(query, viewer);
    query.push(
        ")) or (e.subject_kind = 'vision' and exists (select 1 from vision_statements v join products p on p.id = v.product_id
            where v.id = e.subject_id",
    );
    within(Some("p.line_id"), Some("p.id"), None).push(query, viewer);
    query.push(")) or (e.subject_kind = 'team' and exists (select 1 from teams t where t.id = e.subject_id");
    within(None, None, Some("t.id")).push(query, viewer);
    query.push(")) or (e.subject_kind = 'person' and e.operation in (");
    let mut operations = query.separated(", ");
    for operation in OF_PEOPLE {
        operations.push_bind(operation);
    }
    query.push(") and exists (select 1 from people w where w.id = e.subject_id");
    visible_people(query, viewer);
    query.push("))");
}
