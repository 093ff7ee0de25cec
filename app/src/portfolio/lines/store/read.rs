//! Reading lines as a viewer may see them.

use crate::{
    calendar::Moment,
    db::Db,
    error::AppError,
    portfolio::{initiatives::Ref, lines::Line},
    state::Zone,
    viewer::{Place, Viewer},
};

#[derive(sqlx::FromRow)]
struct LineRow {
    id: String,
    name: String,
    purpose: String,
    owner_id: Option<String>,
    owner_name: Option<String>,
    archived_at: Option<i64>,
    version: i64,
}

/// One line; what the viewer may not see does not exist.
pub async fn line(db: &Db, viewer: &Viewer, zone: &Zone, id: &str) -> Result<Line, AppError> {
    if !viewer.sees(Place { line: Some(id), ..Place::default() }) {
        return Err(AppError::NotFound);
    }
    let row: LineRow = sqlx::query_as(
        "select l.id, l.name, l.purpose, w.id as owner_id, w.name as owner_name, l.archived_at, l.version
         from product_lines l left join people w on w.id = l.owner_id where l.id = $1",
    )
    .bind(id)
    .fetch_one(db.read())
    .await?;
    Ok(Line {
        id: row.id,
        name: row.name,
        purpose: row.purpose,
        owner: row.owner_id.zip(row.owner_name).map(|(id, name)| Ref { id, name }),
        archived: row.archived_at.map(|at| zone.stamp(Moment(at))),
        version: row.version,
    })
}

/// The lines that something new may be put into.
pub async fn line_choices(db: &Db, viewer: &Viewer) -> Result<Vec<Ref>, AppError> {
    let rows: Vec<(String, String)> =
        sqlx::query_as("select id, name from product_lines where archived_at is null order by name")
            .fetch_all(db.read())
            .await?;
    let seen = |(id, _): &(String, String)| viewer.sees(Place { line: Some(id), ..Place::default() });
    Ok(rows.into_iter().filter(seen).map(|(id, name)| Ref { id, name }).collect())
}
