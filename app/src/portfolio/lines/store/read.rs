//! Reading lines as a viewer may see them.

use sqlx::QueryBuilder;

use crate::{
    calendar::Moment,
    db::Db,
    error::AppError,
    portfolio::{initiatives::Ref, lines::Line},
    state::Zone,
    viewer::{Place, Viewer},
};

/// What every reading of lines selects.
pub(super) const LINES: &str =
    "select l.id, l.name, l.purpose, w.id as owner_id, w.name as owner_name, l.archived_at, l.version
     from product_lines l left join people w on w.id = l.owner_id";

#[derive(sqlx::FromRow)]
pub(super) struct LineRow {
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
    let mut query = QueryBuilder::new(LINES);
    query.push(" where l.id = ").push_bind(id);
    let row: LineRow = query.build_query_as().fetch_one(db.read()).await?;
    Ok(row.read(zone))
}

impl LineRow {
    pub(super) fn read(self, zone: &Zone) -> Line {
        Line {
            id: self.id,
            name: self.name,
            purpose: self.purpose,
            owner: self.owner_id.zip(self.owner_name).map(|(id, name)| Ref { id, name }),
            archived: self.archived_at.map(|at| zone.stamp(Moment(at))),
            version: self.version,
        }
    }
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
