//! A past that comes in afterwards: changes are added to the record at their own times, and what is read from the
//! record (first promise, moves, slip, beginning) follows. Nothing that was written is changed or removed.

use super::{
    changes::{ChangeRecord, record_change},
    place::{Standing, standing},
};
use crate::{
    audit::{Mutation, Subject},
    calendar::{Day, Moment},
    db::strange_row,
    error::AppError,
    portfolio::initiatives::timeline::promises,
    viewer::{Operation, Viewer},
};

/// A change that was made elsewhere, before the initiative came here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastChange {
    /// `target_date`, `stage` or `team`.
    pub field: &'static str,
    pub from: Option<String>,
    pub to: Option<String>,
    pub at: Moment,
}

/// What became of a replayed past.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replayed {
    pub written: usize,
    /// Changes that the record held already.
    pub known: usize,
    /// Fields whose past ends elsewhere than they stand, as field, end of the past, and what stands.
    pub differing: Vec<(&'static str, Option<String>, Option<String>)>,
}

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
struct Entry {
    from_value: Option<String>,
    to_value: Option<String>,
    at: i64,
}

/// Adds a past to the record, in order of time for each field. Repeating it adds nothing. Where it ends elsewhere
/// than the initiative stands, what stands is kept, as one more change.
pub async fn replay(
    m: &mut Mutation,
    viewer: &Viewer,
    id: &str,
    past: &[PastChange],
    source: &str,
) -> Result<Replayed, AppError> {
    let stands = standing(&mut m.tx, viewer, id).await?;
    if !viewer.may(Operation::Import, stands.place()) {
        return Err(AppError::forbidden("A history is brought in by the chief product officer or an administrator."));
    }
    let (who, name, now) = (m.actor_id().map(str::to_owned), m.actor_name().to_owned(), m.now);
    let mut replayed = Replayed::default();
    for field in ["target_date", "stage", "team"] {
        let of_field: Vec<_> = past.iter().filter(|change| change.field == field).collect();
        if !of_field.is_empty() {
            replay_field(m, viewer, &stands, field, &of_field, source, now, &mut replayed).await?;
        }
    }
    m.speak_for(who.as_deref(), &name, now);
    if replayed.written > 0 {
        reread(m, &stands).await?;
        m.audit(
            Subject { kind: "initiative", id },
            &serde_json::json!({ "history": source, "changes": replayed.written }),
        )
        .await?;
    }
    Ok(replayed)
}

#[expect(clippy::too_many_arguments, reason = "one step of `replay`, which has taken them apart")]
async fn replay_field(
    m: &mut Mutation,
    viewer: &Viewer,
    stands: &Standing,
    field: &'static str,
    past: &[&PastChange],
    source: &str,
    now: Moment,
    replayed: &mut Replayed,
) -> Result<(), AppError> {
    let record = entries(m, &stands.id, field).await?;
    let new: Vec<_> = past
        .iter()
        .filter(|change| !record.iter().any(|old| old.at == change.at.0 && old.to_value == change.to))
        .collect();
    replayed.known += past.len() - new.len();
    if new.is_empty() {
        return Ok(());
    }
    let author = format!("Import of {source}");
    for change in &new {
        m.speak_for(None, &author, change.at);
        let entry = ChangeRecord { field, from: change.from.as_deref(), to: change.to.as_deref(), reason: &author };
        record_change(m, viewer, &stands.id, entry).await?;
    }
    replayed.written += new.len();
    let present = present_value(m, stands, field).await?;
    if let Some(gap) = gap(&entries(m, &stands.id, field).await?, &record, present, now) {
        m.speak_for(None, &author, gap.at);
        let reason = format!("{author}: its history ends elsewhere; what stood here is kept");
        let entry = ChangeRecord { field, from: gap.end.as_deref(), to: gap.stood.as_deref(), reason: &reason };
        record_change(m, viewer, &stands.id, entry).await?;
        replayed.differing.push((field, gap.end, gap.stood));
    }
    Ok(())
}

/// A past that ends elsewhere than the initiative stood when it came here.
#[derive(Debug)]
struct Gap {
    end: Option<String>,
    stood: Option<String>,
    at: Moment,
}

/// Looks for the gap. It is made good just before the entry with which the initiative came here, or now where no
/// entry says what stands.
fn gap(record: &[Entry], before: &[Entry], present: Option<String>, now: Moment) -> Option<Gap> {
    let mut end: Option<&Entry> = None;
    for entry in record {
        let arrived = entry.from_value.is_none() && before.iter().any(|old| old == entry);
        match end {
            Some(last) if arrived && last.to_value != entry.to_value => {
                return Some(Gap {
                    end: last.to_value.clone(),
                    stood: entry.to_value.clone(),
                    at: Moment(entry.at - 1),
                });
            }
            _ => end = Some(entry),
        }
    }
    end.filter(|last| last.to_value != present).map(|last| Gap { end: last.to_value.clone(), stood: present, at: now })
}

/// The record of a field in order of time.
async fn entries(m: &mut Mutation, id: &str, field: &str) -> Result<Vec<Entry>, AppError> {
    Ok(sqlx::query_as(
        "select from_value, to_value, at from initiative_changes where initiative_id = $1 and field = $2 order by at, id",
    )
    .bind(id)
    .bind(field)
    .fetch_all(&mut *m.tx)
    .await?)
}

async fn present_value(m: &mut Mutation, stands: &Standing, field: &str) -> Result<Option<String>, AppError> {
    match (field, &stands.team_id) {
        ("target_date", _) => Ok(stands.current_target.clone()),
        ("stage", _) => Ok(Some(stands.stage.clone())),
        (_, Some(team)) => {
            Ok(sqlx::query_scalar("select name from teams where id = $1").bind(team).fetch_optional(&mut *m.tx).await?)
        }
        (_, None) => Ok(None),
    }
}

/// Brings what is read from the record into step with it.
async fn reread(m: &mut Mutation, stands: &Standing) -> Result<(), AppError> {
    let day = |text: Option<String>| text.map(|text| text.parse::<Day>()).transpose();
    let dates: Result<Vec<_>, _> = entries(m, &stands.id, "target_date")
        .await?
        .into_iter()
        .map(|entry| Ok((day(entry.from_value)?, day(entry.to_value)?)))
        .collect();
    let read = promises(dates.map_err(|e: crate::calendar::NotADay| strange_row("initiative_changes", e))?);
    sqlx::query(
        "update initiatives set baseline_target = $2, moves = $3, slip_days = $4, version = version + 1,
            created_at = min(created_at, (select min(at) from initiative_changes where initiative_id = $1))
         where id = $1",
    )
    .bind(&stands.id)
    .bind(read.baseline.map(|day| day.to_string()))
    .bind(i64::from(read.slip.moves))
    .bind(read.slip.days)
    .execute(&mut *m.tx)
    .await?;
    Ok(())
}
