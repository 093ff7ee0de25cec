//! Walking all people by their ids.

use sqlx::QueryBuilder;

use super::read::visible_people;
use crate::{calendar::Moment, db::Db, error::AppError, people::Person, state::Zone, viewer::Viewer};

type Row = (String, String, Option<String>, String, Option<i64>, i64);

/// People who are not archived, as far as the viewer sees them, in the order they were added, from behind an id on.
pub async fn walk(
    db: &Db,
    viewer: &Viewer,
    zone: &Zone,
    after: Option<&str>,
    most: u32,
) -> Result<Vec<Person>, AppError> {
    let mut query = QueryBuilder::new(
        "select w.id, w.name, w.email, w.title, w.archived_at, w.version from people w
         where w.archived_at is null and w.id > ",
    );
    query.push_bind(after.unwrap_or_default());
    visible_people(&mut query, viewer);
    query.push(" order by w.id limit ").push_bind(i64::from(most));
    let rows: Vec<Row> = query.build_query_as().fetch_all(db.read()).await?;
    let read = |(id, name, email, title, archived_at, version): Row| {
        let archived = archived_at.map(|at| zone.stamp(Moment(at)));
        Person { id, name, email, title, archived, version }
    };
    Ok(rows.into_iter().map(read).collect())
}
