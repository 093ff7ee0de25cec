//! A target date moves, and only with a reason. The first promise stays for good.

use crate::{
    audit::{Mutation, Subject},
    calendar::Day,
    db::{Db, strange_row},
    error::AppError,
    portfolio::{
        domain::Reason,
        initiatives::store::{
            changes::{ChangeRecord, record_change},
            place::{Standing, standing_of, standing_to_change},
        },
    },
    viewer::{Operation, Viewer},
};

/// Moves (or sets, or takes away) the target date. A date equal to the present one changes nothing.
pub async fn move_date(
    m: &mut Mutation,
    viewer: &Viewer,
    id: &str,
    to: Option<Day>,
    reason: Option<&Reason>,
    version: Option<i64>,
) -> Result<(), AppError> {
    let standing = standing_to_change(m, viewer, id, Operation::MoveDate, version).await?;
    let (from, to) = (standing.current_target.clone(), to.map(|day| day.to_string()));
    if from == to {
        return Ok(());
    }
    let first = standing.baseline_target.is_none();
    let reason = match (reason, first) {
        (Some(reason), _) => reason.as_str(),
        (None, true) => "First promise",
        (None, false) => return Err(AppError::invalid("reason", "A date moves only with a reason.")),
    };
    let baseline = standing.baseline_target.clone().or_else(|| to.clone());
    let moves = standing.moves + i64::from(from.is_some());
    sqlx::query(
        "update initiatives set baseline_target = $2, current_target = $3, moves = $4, slip_days = $5, version = version + 1
         where id = $1",
    )
    .bind(id)
    .bind(&baseline)
    .bind(&to)
    .bind(moves)
    .bind(slip_days(&standing, baseline.as_deref(), to.as_deref())?)
    .execute(&mut *m.tx)
    .await?;
    let change = ChangeRecord { field: "target_date", from: from.as_deref(), to: to.as_deref(), reason };
    record_change(m, viewer, id, change).await?;
    let detail = serde_json::json!({ "target_from": from, "target_to": to, "reason": reason });
    m.audit(Subject { kind: "initiative", id }, &detail).await
}

/// Days from the first promise to the new date; without a new date the last known slip stands.
fn slip_days(standing: &Standing, baseline: Option<&str>, to: Option<&str>) -> Result<i64, AppError> {
    let day = |text: &str| text.parse::<Day>().map_err(|e| strange_row("initiatives", e));
    match (baseline, to) {
        (Some(baseline), Some(to)) => Ok(day(to)?.days_since(day(baseline)?)),
        _ => Ok(standing.slip_days),
    }
}

/// Whether a date was ever promised, so that another needs a reason.
pub async fn has_promise(db: &Db, viewer: &Viewer, id: &str) -> Result<bool, AppError> {
    Ok(standing_of(db, viewer, id).await?.baseline_target.is_some())
}
