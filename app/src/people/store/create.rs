//! Somebody is added.

use crate::{
    audit::{Mutation, Subject},
    db::new_id,
    error::AppError,
    people::domain::{NewPerson, PersonName, Title},
    viewer::{Operation, Place, Viewer},
};

/// Adds somebody; gives their id.
pub async fn create_person(m: &mut Mutation, viewer: &Viewer, new: &NewPerson) -> Result<String, AppError> {
    if !viewer.may(Operation::EditPerson, Place::ORGANISATION) {
        return Err(AppError::forbidden("People are added by the chief product officer or an administrator."));
    }
    let id = new_id();
    let added = sqlx::query("insert into people (id, name, email, title, created_at) values ($1, $2, $3, $4, $5) on conflict (email) do nothing")
        .bind(&id)
        .bind(new.name.as_str())
        .bind(new.email.as_ref().map(|email| email.as_str().to_owned()))
        .bind(new.title.as_str())
        .bind(m.now.0)
        .execute(&mut *m.tx)
        .await?;
    if added.rows_affected() == 0 {
        return Err(AppError::invalid("email", "Somebody has that address already. Look them up under people."));
    }
    m.audit(Subject { kind: "person", id: &id }, &serde_json::json!({ "name": new.name })).await?;
    Ok(id)
}

/// The person of a name, added if nobody is called that: what an import needs. Of several, the first that came.
pub async fn person_ensured(m: &mut Mutation, viewer: &Viewer, name: &PersonName) -> Result<String, AppError> {
    let known: Option<String> =
        sqlx::query_scalar("select id from people where name = $1 order by created_at, id limit 1")
            .bind(name.as_str())
            .fetch_optional(&mut *m.tx)
            .await?;
    match known {
        Some(id) => Ok(id),
        None => create_person(m, viewer, &NewPerson { name: name.clone(), email: None, title: Title::default() }).await,
    }
}
