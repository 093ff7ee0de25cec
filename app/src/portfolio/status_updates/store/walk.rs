//! Walking the updates of an initiative, newest first.

use sqlx::QueryBuilder;

use crate::{
    calendar::Moment,
    db::{Db, strange_row},
    error::AppError,
    portfolio::{
        initiatives::store::standing_of,
        status_updates::domain::{Narrative, PathToGreen, Record, Said},
    },
    viewer::Viewer,
};

type Row = (String, String, String, String, String, String, i64, i64);

const RECORDS: &str =
    "select u.id, u.initiative_id, v.health, v.narrative, v.path_to_green, u.author_name, u.posted_at, u.latest_version
     from status_updates u join status_update_versions v on v.update_id = u.id and v.version = u.latest_version";

/// Updates of an initiative from behind a moment and an id on.
pub async fn walk(
    db: &Db,
    viewer: &Viewer,
    initiative_id: &str,
    after: Option<(Moment, &str)>,
    most: u32,
) -> Result<Vec<Record>, AppError> {
    standing_of(db, viewer, initiative_id).await?;
    let mut query = QueryBuilder::new(RECORDS);
    query.push(" where u.initiative_id = ").push_bind(initiative_id);
    if let Some((posted, id)) = after {
        query.push(" and (u.posted_at, u.id) < (").push_bind(posted.0).push(", ").push_bind(id).push(")");
    }
    query.push(" order by u.posted_at desc, u.id desc limit ").push_bind(i64::from(most));
    let rows: Vec<Row> = query.build_query_as().fetch_all(db.read()).await?;
    rows.into_iter().map(read).collect()
}

/// One update.
pub async fn record(db: &Db, viewer: &Viewer, id: &str) -> Result<Record, AppError> {
    let mut query = QueryBuilder::new(RECORDS);
    query.push(" where u.id = ").push_bind(id);
    let record = read(query.build_query_as().fetch_one(db.read()).await?)?;
    standing_of(db, viewer, &record.initiative_id).await?;
    Ok(record)
}

fn read(row: Row) -> Result<Record, AppError> {
    fn odd(what: impl std::fmt::Display) -> AppError {
        strange_row("status_update_versions", what)
    }
    let (id, initiative_id, health, narrative, path, author, posted_at, version) = row;
    let narrative = Narrative::parse(&narrative).map_err(odd)?;
    let path = PathToGreen::parse(&path).map_err(odd)?;
    let said = Said::new(health.parse().map_err(odd)?, narrative, path).map_err(odd)?;
    Ok(Record { id, initiative_id, said, author, posted: Moment(posted_at), version })
}
