//! The organisation's row.

use super::domain::Founding;
use crate::{
    audit::{Mutation, Subject},
    db::Db,
    error::AppError,
    viewer::{Operation, Place, Viewer},
};

/// The id of the one row.
const ID: &str = "organisation";

/// Whether the database answers.
pub async fn ready(db: &Db) -> Result<(), AppError> {
    sqlx::query_scalar::<_, i64>("select 1").fetch_one(db.read()).await?;
    Ok(())
}

/// Whether there is an organisation yet, and whether it is the demo's.
pub async fn founded(db: &Db) -> Result<Option<bool>, AppError> {
    Ok(sqlx::query_scalar("select demo from organisation").fetch_optional(db.read()).await?)
}

/// Founds the organisation; there can only be one.
pub async fn found(m: &mut Mutation, viewer: &Viewer, founding: &Founding) -> Result<(), AppError> {
    if !viewer.may(Operation::EditOrganisation, Place::ORGANISATION) {
        return Err(AppError::NotFound);
    }
    let row = sqlx::query(
        "insert into organisation (id, name, time_zone, week_start, demo, created_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (id) do nothing",
    )
    .bind(ID)
    .bind(founding.name.as_str())
    .bind(&founding.time_zone)
    .bind(founding.week_start.as_str())
    .bind(founding.demo)
    .bind(m.now.0)
    .execute(&mut *m.tx)
    .await?;
    if row.rows_affected() == 0 {
        return Err(AppError::forbidden("This workspace has been set up already."));
    }
    let detail = serde_json::json!({ "name": founding.name, "time_zone": founding.time_zone });
    m.audit(Subject { kind: "organisation", id: ID }, &detail).await
}
