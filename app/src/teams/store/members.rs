//! Somebody joins a team or leaves it. Stays are never overwritten: a changed share is a stay that ends and one that begins.

use super::change::standing;
use crate::{
    audit::{Mutation, Subject},
    calendar::Day,
    db::new_id,
    error::AppError,
    people::store::person_exists,
    teams::domain::NewMember,
    viewer::Viewer,
};

/// Somebody joins a team; gives the id of the stay.
pub async fn add_member(m: &mut Mutation, viewer: &Viewer, new: &NewMember) -> Result<String, AppError> {
    let team = standing(m, viewer, &new.team_id).await?;
    if team.archived_at.is_some() {
        return Err(AppError::forbidden("This team is archived. Restore it first."));
    }
    person_exists(m, viewer, "person", Some(&new.person_id)).await?;
    if new.to.is_some_and(|to| to <= new.from) {
        return Err(AppError::invalid("to", "The end lies before the beginning. Choose a later day."));
    }
    let overlapping: Option<i64> = sqlx::query_scalar(
        "select 1 from team_members where team_id = $1 and person_id = $2 and (to_day is null or to_day > $3)
         and ($4 is null or from_day < $4) limit 1",
    )
    .bind(&new.team_id)
    .bind(&new.person_id)
    .bind(new.from.to_string())
    .bind(new.to.map(|day| day.to_string()))
    .fetch_optional(&mut *m.tx)
    .await?;
    if overlapping.is_some() {
        return Err(AppError::invalid("person", "They are in this team at that time already. End that stay first."));
    }
    let id = new_id();
    sqlx::query(
        "insert into team_members (id, team_id, person_id, discipline, share, from_day, to_day) values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&id)
    .bind(&new.team_id)
    .bind(&new.person_id)
    .bind(new.discipline.as_str())
    .bind(i64::from(new.share))
    .bind(new.from.to_string())
    .bind(new.to.map(|day| day.to_string()))
    .execute(&mut *m.tx)
    .await?;
    let detail = serde_json::json!({
        "joined": new.person_id, "discipline": new.discipline, "share": new.share, "from": new.from, "to": new.to,
    });
    m.audit(Subject { kind: "team", id: &new.team_id }, &detail).await?;
    Ok(id)
}

/// Somebody leaves: `to` is their first day away. Gives the team's id.
pub async fn end_membership(m: &mut Mutation, viewer: &Viewer, member_id: &str, to: Day) -> Result<String, AppError> {
    let found: Option<(String, String, String)> =
        sqlx::query_as("select team_id, person_id, from_day from team_members where id = $1")
            .bind(member_id)
            .fetch_optional(&mut *m.tx)
            .await?;
    let (team_id, person_id, from) = found.ok_or(AppError::NotFound)?;
    standing(m, viewer, &team_id).await?;
    if to.to_string() <= from {
        return Err(AppError::invalid("to", "The end lies before the beginning. Choose a later day."));
    }
    sqlx::query("update team_members set to_day = $2 where id = $1")
        .bind(member_id)
        .bind(to.to_string())
        .execute(&mut *m.tx)
        .await?;
    let detail = serde_json::json!({ "left": person_id, "to": to });
    m.audit(Subject { kind: "team", id: &team_id }, &detail).await?;
    Ok(team_id)
}
