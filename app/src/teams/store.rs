//! Team rows and who is in them.

use super::domain::{NewMember, NewTeam};
use crate::{
    audit::{Mutation, Subject},
    db::new_id,
    error::AppError,
    portfolio::domain::{Name, Summary},
    viewer::{Operation, Place, Viewer},
};

/// Adds a team; gives its id.
pub async fn create_team(m: &mut Mutation, viewer: &Viewer, new: &NewTeam) -> Result<String, AppError> {
    if !viewer.may(Operation::EditTeam, Place::ORGANISATION) {
        return Err(AppError::forbidden("Teams are added by leads of the organisation."));
    }
    if team_named(m, viewer, &new.name).await?.is_some() {
        return Err(AppError::invalid("name", "There is a team of that name already. Choose another name."));
    }
    let id = new_id();
    sqlx::query("insert into teams (id, name, purpose, created_at) values ($1, $2, $3, $4)")
        .bind(&id)
        .bind(new.name.as_str())
        .bind(new.purpose.as_str())
        .bind(m.now.0)
        .execute(&mut *m.tx)
        .await?;
    m.audit(Subject { kind: "team", id: &id }, &serde_json::json!({ "name": new.name })).await?;
    Ok(id)
}

/// The team of a name, if there is one.
pub async fn team_named(m: &mut Mutation, _viewer: &Viewer, name: &Name) -> Result<Option<String>, AppError> {
    Ok(sqlx::query_scalar("select id from teams where name = $1")
        .bind(name.as_str())
        .fetch_optional(&mut *m.tx)
        .await?)
}

/// The team of a name, added if it is new: what an import needs.
pub async fn team_ensured(m: &mut Mutation, viewer: &Viewer, name: &Name) -> Result<String, AppError> {
    match team_named(m, viewer, name).await? {
        Some(id) => Ok(id),
        None => create_team(m, viewer, &NewTeam { name: name.clone(), purpose: Summary::default() }).await,
    }
}

/// Somebody joins a team.
pub async fn add_member(m: &mut Mutation, viewer: &Viewer, new: &NewMember) -> Result<String, AppError> {
    if !viewer.may(Operation::EditTeam, Place { team: Some(&new.team_id), ..Place::default() }) {
        return Err(AppError::forbidden("Members are added by the lead of the team."));
    }
    if new.to.is_some_and(|to| to <= new.from) {
        return Err(AppError::invalid("to", "The end lies before the beginning. Choose a later day."));
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
    let detail = serde_json::json!({ "person": new.person_id, "discipline": new.discipline, "share": new.share });
    m.audit(Subject { kind: "team", id: &new.team_id }, &detail).await?;
    Ok(id)
}
