//! The tokens that somebody may look after.

use sqlx::QueryBuilder;

use crate::{
    accounts::tokens::domain::ListedToken,
    calendar::Moment,
    db::{Db, strange_row},
    error::AppError,
    state::Zone,
    viewer::{Operation, Place, Viewer},
};

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    name: String,
    person_id: String,
    person: String,
    access: String,
    created_at: i64,
    expires_at: Option<i64>,
    last_used_at: Option<i64>,
}

/// One's own tokens, and everybody's for those who manage members; newest first, without the revoked ones.
pub async fn tokens(db: &Db, viewer: &Viewer, zone: &Zone, now: Moment) -> Result<Vec<ListedToken>, AppError> {
    let mut query = QueryBuilder::new(
        "select t.id, t.name, t.person_id, p.name as person, t.access, t.created_at, t.expires_at, t.last_used_at
         from api_tokens t join people p on p.id = t.person_id where t.revoked_at is null",
    );
    if !viewer.may(Operation::ManageMembers, Place::ORGANISATION) {
        query.push(" and t.person_id = ").push_bind(viewer.person_id.clone().unwrap_or_default());
    }
    query.push(" order by t.created_at desc, t.id desc limit 500");
    let rows: Vec<Row> = query.build_query_as().fetch_all(db.read()).await?;
    let stamp = |at: i64| zone.stamp(Moment(at));
    rows.into_iter()
        .map(|row| {
            Ok(ListedToken {
                id: row.id,
                name: row.name,
                person_id: row.person_id,
                person: row.person,
                access: row.access.parse().map_err(|e: String| strange_row("api_tokens", e))?,
                created: stamp(row.created_at),
                has_expired: row.expires_at.is_some_and(|at| at <= now.0),
                expires: row.expires_at.map(stamp),
                last_used: row.last_used_at.map(stamp),
            })
        })
        .collect()
}
