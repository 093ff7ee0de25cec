//! Reading and changing the organisation's row.

use crate::{
    audit::{Begin, Mutation, Subject, conflict},
    calendar::Moment,
    db::{Db, strange_row},
    error::AppError,
    organisation::{Founding, Settings},
    state::Zone,
    viewer::{Operation, Place, Viewer},
};

/// The organisation; everybody in it may know its name and its clock.
pub async fn settings(db: &Db, viewer: &Viewer) -> Result<Settings, AppError> {
    let (name, time_zone, week_start, version): (String, String, String, i64) =
        sqlx::query_as("select name, time_zone, week_start, version from organisation").fetch_one(db.read()).await?;
    let may_edit = viewer.may(Operation::EditOrganisation, Place::ORGANISATION);
    Ok(Settings {
        name,
        time_zone,
        week_start: week_start.parse().map_err(|e| strange_row("organisation", e))?,
        version,
        may_edit,
        may_import: viewer.may(Operation::Import, Place::ORGANISATION),
        time_zones: if may_edit { Zone::names() } else { Vec::new() },
    })
}

/// Changes name, time zone and week. Somebody who began from an older version is told what changed meanwhile.
pub async fn change_settings(
    db: &Db,
    viewer: &Viewer,
    now: Moment,
    key: Option<&str>,
    new: &Founding,
    version: i64,
) -> Result<(), AppError> {
    if !viewer.may(Operation::EditOrganisation, Place::ORGANISATION) {
        return Err(AppError::forbidden("The organisation is changed by administrators."));
    }
    let Begin::New(mut m) = Mutation::begin::<()>(db, viewer, now, "change_organisation", key).await? else {
        return Ok(());
    };
    let subject = Subject { kind: "organisation", id: "organisation" };
    let (name, time_zone, week_start, current): (String, String, String, i64) =
        sqlx::query_as("select name, time_zone, week_start, version from organisation").fetch_one(&mut *m.tx).await?;
    if current != version {
        let theirs = [("organisation", name.as_str()), ("time_zone", &time_zone), ("week_start", &week_start)];
        return Err(conflict(&mut m, viewer, subject, current, &theirs).await?);
    }
    sqlx::query("update organisation set name = $1, time_zone = $2, week_start = $3, version = version + 1")
        .bind(new.name.as_str())
        .bind(&new.time_zone)
        .bind(new.week_start.as_str())
        .execute(&mut *m.tx)
        .await?;
    let detail = serde_json::json!({
        "name": { "from": name, "to": new.name },
        "time_zone": { "from": time_zone, "to": new.time_zone },
        "week_start": { "from": week_start, "to": new.week_start },
    });
    m.audit(subject, &detail).await?;
    m.commit(&()).await
}
