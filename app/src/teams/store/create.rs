//! A team is added.

use crate::{
    audit::{Mutation, Subject},
    db::new_id,
    error::AppError,
    portfolio::domain::{Name, Summary},
    teams::domain::NewTeam,
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
