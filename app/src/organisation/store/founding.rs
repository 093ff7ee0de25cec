//! The organisation's row.

use crate::{
    audit::{Begin, Mutation, Subject},
    calendar::Moment,
    db::{Db, internal},
    error::AppError,
    organisation::{Founding, OrganisationName, WeekStart},
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

/// Founds the organisation; there can only be one. The sample organisation is taken over.
pub async fn found(m: &mut Mutation, viewer: &Viewer, founding: &Founding) -> Result<(), AppError> {
    if !viewer.may(Operation::EditOrganisation, Place::ORGANISATION) {
        return Err(AppError::NotFound);
    }
    let row = sqlx::query(
        "insert into organisation (id, name, time_zone, week_start, demo, created_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (id) do update set name = $2, time_zone = $3, week_start = $4, demo = $5, version = version + 1
         where organisation.demo = 1",
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

/// Founds an organisation with a plain name on UTC, where there is none: what a command line without questions needs.
/// True when there was none.
pub async fn found_plainly(db: &Db, viewer: &Viewer, now: Moment) -> Result<bool, AppError> {
    if founded(db).await?.is_some() {
        return Ok(false);
    }
    let Begin::New(mut m) = Mutation::begin::<()>(db, viewer, now, "found_organisation", None).await? else {
        return Ok(false);
    };
    let founding = Founding {
        name: OrganisationName::parse("Our organisation").map_err(|e| internal(&e))?,
        time_zone: "UTC".to_owned(),
        week_start: WeekStart::Monday,
        demo: false,
    };
    found(&mut m, viewer, &founding).await?;
    m.commit(&()).await?;
    Ok(true)
}
