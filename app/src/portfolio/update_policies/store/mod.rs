//! Policy rows, and the due moments that follow from them.

mod setting;
#[cfg(test)]
mod tests;

pub use setting::{change_policy, set_policy, setting_of};

use super::{Cadence, Policy};
use crate::{
    calendar::Moment,
    db::{Db, Tx, strange_row},
    error::AppError,
    state::Zone,
    viewer::Viewer,
};

/// A policy as the database has it; what is missing follows the default.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PolicyRow {
    cadence: Option<String>,
    weekday: Option<i64>,
    hour: Option<i64>,
    time_zone: String,
    grace_days: Option<i64>,
}

const POLICY_OF_LINE: &str =
    "select u.cadence, u.weekday, u.hour, u.grace_days, coalesce(u.time_zone, o.time_zone, 'UTC') as time_zone
     from (select 1) one left join organisation o on true left join update_policies u on u.line_id = $1";

impl TryFrom<PolicyRow> for Policy {
    type Error = AppError;

    fn try_from(row: PolicyRow) -> Result<Self, AppError> {
        let default = Self::default_in(&row.time_zone);
        let small = |value: Option<i64>, otherwise: u8| value.map_or(Some(otherwise), |v| u8::try_from(v).ok());
        let broken = || strange_row("update_policies", "a number out of range");
        Ok(Self {
            cadence: match row.cadence {
                Some(word) => word.parse::<Cadence>().map_err(|e| strange_row("update_policies", e))?,
                None => default.cadence,
            },
            weekday: small(row.weekday, default.weekday).ok_or_else(broken)?,
            hour: small(row.hour, default.hour).ok_or_else(broken)?,
            grace_days: small(row.grace_days, default.grace_days).ok_or_else(broken)?,
            time_zone: row.time_zone,
        })
    }
}

/// The policy that holds for a line. The caller has checked that the viewer sees the line.
pub async fn policy_of(db: &Db, _viewer: &Viewer, line_id: &str) -> Result<Policy, AppError> {
    sqlx::query_as::<_, PolicyRow>(POLICY_OF_LINE).bind(line_id).fetch_one(db.read()).await?.try_into()
}

/// The same inside a transaction.
pub async fn policy_within(tx: &mut Tx, _viewer: &Viewer, line_id: &str) -> Result<Policy, AppError> {
    sqlx::query_as::<_, PolicyRow>(POLICY_OF_LINE).bind(line_id).fetch_one(&mut **tx).await?.try_into()
}

/// When the update after a report (or after a beginning) is due, and from when on silence is stale.
pub fn due_and_stale(policy: &Policy, reported: Moment) -> Result<(Moment, Moment), AppError> {
    let zone = Zone::parse(&policy.time_zone).map_err(|e| strange_row("update_policies", e))?;
    let due_day = policy.due_after(zone.stamp(reported).day);
    let due = zone.at(due_day, policy.hour)?;
    let stale = zone.at(due_day.plus(i64::from(policy.grace_days)), policy.hour)?;
    Ok((due, stale))
}
