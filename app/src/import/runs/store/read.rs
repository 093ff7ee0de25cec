//! Imports as their pages show them.

use sqlx::QueryBuilder;

use super::undo::CHANGED_SINCE;
use crate::{
    calendar::Moment,
    db::{Db, strange_row},
    error::AppError,
    import::{
        domain::{DonePage, DoneRow, Report, Told, Touched, Undone},
        store::may_import,
    },
    portfolio::initiatives::Ref,
    state::Zone,
    viewer::Viewer,
};

/// Initiatives that are named on the page of an import.
const NAMED: i64 = 30;
/// Imports that are listed.
const LISTED: i64 = 50;

#[derive(sqlx::FromRow)]
struct RunRow {
    id: String,
    file: String,
    report: String,
    actor_name: String,
    at: i64,
    undone_at: Option<i64>,
    undone_by: Option<String>,
}

#[derive(sqlx::FromRow)]
struct ListedRow {
    id: String,
    file: String,
    created: i64,
    updated: i64,
    actor_name: String,
    at: i64,
    undone: bool,
}

impl RunRow {
    fn report(&self) -> Result<Report, AppError> {
        serde_json::from_str(&self.report).map_err(|e| strange_row("imports", e))
    }
}

/// What was imported, newest first.
pub async fn recent(db: &Db, viewer: &Viewer, zone: &Zone) -> Result<Vec<DoneRow>, AppError> {
    may_import(viewer)?;
    let rows: Vec<ListedRow> = sqlx::query_as(
        "select id, file, created, updated, actor_name, at, undone_at is not null as undone
         from imports order by at desc, id limit $1",
    )
    .bind(LISTED)
    .fetch_all(db.read())
    .await?;
    let counted = |n: i64| usize::try_from(n).unwrap_or_default();
    let listed = |row: ListedRow| DoneRow {
        id: row.id,
        file: row.file,
        by: row.actor_name,
        at: zone.stamp(Moment(row.at)),
        created: counted(row.created),
        updated: counted(row.updated),
        undone: row.undone,
    };
    Ok(rows.into_iter().map(listed).collect())
}

async fn run(db: &Db, viewer: &Viewer, id: &str) -> Result<Option<RunRow>, AppError> {
    may_import(viewer)?;
    Ok(sqlx::query_as("select id, file, report, actor_name, at, undone_at, undone_by from imports where id = $1")
        .bind(id)
        .fetch_optional(db.read())
        .await?)
}

/// What an import reported.
pub async fn report_of(db: &Db, viewer: &Viewer, id: &str) -> Result<Option<Report>, AppError> {
    run(db, viewer, id).await?.map(|row| row.report()).transpose()
}

/// An import with what it touched; nothing where none bears the id.
pub async fn done(db: &Db, viewer: &Viewer, zone: &Zone, id: &str) -> Result<Option<DonePage>, AppError> {
    let Some(row) = run(db, viewer, id).await? else { return Ok(None) };
    let undone = match row.undone_at {
        None => None,
        Some(at) => Some(Undone {
            by: row.undone_by.clone().unwrap_or_default(),
            at: zone.stamp(Moment(at)),
            archived: touched(db, id, "c.before is null and c.undone = 1").await?.all,
            restored: touched(db, id, "c.before is not null and c.undone = 1").await?.all,
        }),
    };
    let kept = if undone.is_some() { "c.undone = 0" } else { CHANGED_SINCE };
    Ok(Some(DonePage {
        told: Told::of(row.report()?),
        created: touched(db, id, "c.before is null").await?,
        updated: touched(db, id, "c.before is not null").await?,
        kept: touched(db, id, kept).await?,
        id: row.id,
        file: row.file,
        by: row.actor_name,
        at: zone.stamp(Moment(row.at)),
        undone,
    }))
}

async fn touched(db: &Db, id: &str, which: &'static str) -> Result<Touched, AppError> {
    let mut sql = QueryBuilder::new(
        "select i.id, i.name, count(*) over () as matching from import_changes c
         join initiatives i on i.id = c.initiative_id join imports r on r.id = c.import_id where c.import_id = ",
    );
    sql.push_bind(id.to_owned()).push(" and ").push(which);
    sql.push(" order by i.name collate nocase, i.id limit ").push_bind(NAMED);
    let rows: Vec<(String, String, i64)> = sql.build_query_as().fetch_all(db.read()).await?;
    let all = rows.first().map_or(0, |(.., all)| usize::try_from(*all).unwrap_or_default());
    Ok(Touched { first: rows.into_iter().map(|(id, name, _)| Ref { id, name }).collect(), all })
}
