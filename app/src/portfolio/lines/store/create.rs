//! A line is added.

use crate::{
    audit::{Mutation, Subject},
    db::new_id,
    error::AppError,
    people::store::person_exists,
    portfolio::{
        domain::{Name, Summary},
        lines::domain::NewLine,
    },
    viewer::{Operation, Place, Viewer},
};

/// Adds a line; gives its id.
pub async fn create_line(m: &mut Mutation, viewer: &Viewer, new: &NewLine) -> Result<String, AppError> {
    if !viewer.may(Operation::EditLine, Place::ORGANISATION) {
        return Err(AppError::forbidden("Product lines are added by the chief product officer."));
    }
    person_exists(m, viewer, "owner", new.owner_id.as_deref()).await?;
    if line_named(m, viewer, &new.name).await?.is_some() {
        return Err(AppError::invalid("name", "There is a line of that name already. Choose another name."));
    }
    let id = new_id();
    sqlx::query("insert into product_lines (id, name, purpose, owner_id, created_at) values ($1, $2, $3, $4, $5)")
        .bind(&id)
        .bind(new.name.as_str())
        .bind(new.purpose.as_str())
        .bind(&new.owner_id)
        .bind(m.now.0)
        .execute(&mut *m.tx)
        .await?;
    m.audit(Subject { kind: "line", id: &id }, &serde_json::json!({ "name": new.name })).await?;
    Ok(id)
}

/// The line of a name, if there is one.
pub async fn line_named(m: &mut Mutation, _viewer: &Viewer, name: &Name) -> Result<Option<String>, AppError> {
    Ok(sqlx::query_scalar("select id from product_lines where name = $1")
        .bind(name.as_str())
        .fetch_optional(&mut *m.tx)
        .await?)
}

/// The line of a name, added if it is new: what an import needs.
pub async fn line_ensured(m: &mut Mutation, viewer: &Viewer, name: &Name) -> Result<String, AppError> {
    match line_named(m, viewer, name).await? {
        Some(id) => Ok(id),
        None => {
            create_line(m, viewer, &NewLine { name: name.clone(), purpose: Summary::default(), owner_id: None }).await
        }
    }
}
