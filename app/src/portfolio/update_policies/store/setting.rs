//! Setting a line's policy.

use super::policy_of;
use crate::{
    audit::{Begin, Mutation, Subject},
    calendar::Moment,
    db::Db,
    error::{AppError, Theirs},
    portfolio::{
        initiatives::store::reschedule_line,
        update_policies::{Policy, domain::Setting},
    },
    viewer::{Operation, Place, Viewer},
};

fn place(line_id: &str) -> Place<'_> {
    Place { line: Some(line_id), ..Place::default() }
}

/// The policy of a line as its page shows it.
pub async fn setting_of(db: &Db, viewer: &Viewer, line_id: &str) -> Result<Setting, AppError> {
    if !viewer.sees(place(line_id)) {
        return Err(AppError::NotFound);
    }
    let version: Option<i64> = sqlx::query_scalar("select version from update_policies where line_id = $1")
        .bind(line_id)
        .fetch_optional(db.read())
        .await?;
    Ok(Setting {
        line: line_id.to_owned(),
        policy: policy_of(db, viewer, line_id).await?,
        own: version.is_some(),
        version: version.unwrap_or_default(),
        may_set: viewer.may(Operation::SetUpdatePolicy, place(line_id)),
    })
}

/// Changes the policy for whoever asks from outside. `read` is the version they saw; another one is a conflict.
pub async fn change_policy(
    db: &Db,
    viewer: &Viewer,
    now: Moment,
    key: Option<&str>,
    (line_id, read): (&str, i64),
    policy: &Policy,
) -> Result<(), AppError> {
    let mut m = match Mutation::begin(db, viewer, now, "set_update_policy", key).await? {
        Begin::New(m) => m,
        Begin::Repeated(()) => return Ok(()),
    };
    let version: Option<i64> = sqlx::query_scalar("select version from update_policies where line_id = $1")
        .bind(line_id)
        .fetch_optional(&mut *m.tx)
        .await?;
    let version = version.unwrap_or_default();
    if version != read && viewer.sees(place(line_id)) {
        let value = super::policy_within(&mut m.tx, viewer, line_id).await?.in_full();
        let theirs = vec![Theirs { field: "policy".to_owned(), value }];
        return Err(AppError::Conflict { who: "Somebody".to_owned(), version, theirs });
    }
    set_policy(&mut m, viewer, line_id, policy).await?;
    m.commit(&()).await
}

/// Sets a line's policy; every initiative of the line is due by it from now on.
pub async fn set_policy(m: &mut Mutation, viewer: &Viewer, line_id: &str, policy: &Policy) -> Result<(), AppError> {
    let place = place(line_id);
    if !viewer.sees(place) {
        return Err(AppError::NotFound);
    }
    if !viewer.may(Operation::SetUpdatePolicy, place) {
        return Err(AppError::forbidden("The update policy of a line is set by its chief product officer."));
    }
    sqlx::query(
        "insert into update_policies (line_id, cadence, weekday, hour, time_zone, grace_days) values ($1, $2, $3, $4, $5, $6)
         on conflict (line_id) do update set cadence = $2, weekday = $3, hour = $4, time_zone = $5, grace_days = $6,
             version = update_policies.version + 1",
    )
    .bind(line_id)
    .bind(policy.cadence.as_str())
    .bind(i64::from(policy.weekday))
    .bind(i64::from(policy.hour))
    .bind(&policy.time_zone)
    .bind(i64::from(policy.grace_days))
    .execute(&mut *m.tx)
    .await?;
    reschedule_line(m, viewer, line_id, policy).await?;
    m.audit(Subject { kind: "line", id: line_id }, policy).await
}
