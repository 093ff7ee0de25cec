//! A statement is added.

use crate::{
    audit::{Mutation, Subject},
    db::new_id,
    error::AppError,
    portfolio::visions::domain::NewVision,
    viewer::{Operation, Place, Viewer},
};

/// Adds a statement to a product; gives its id.
pub async fn create_vision(
    m: &mut Mutation,
    viewer: &Viewer,
    product_id: &str,
    new: &NewVision,
) -> Result<String, AppError> {
    let line: Option<String> = sqlx::query_scalar("select line_id from products where id = $1")
        .bind(product_id)
        .fetch_optional(&mut *m.tx)
        .await?;
    let place = Place { line: line.as_deref(), product: Some(product_id), team: None };
    if line.is_none() || !viewer.sees(place) {
        return Err(AppError::NotFound);
    }
    if !viewer.may(Operation::EditProduct, place) {
        return Err(AppError::forbidden("Vision statements are written by the lead of the product."));
    }
    let id = new_id();
    sqlx::query(
        "insert into vision_statements (id, product_id, name, statement, created_at) values ($1, $2, $3, $4, $5)",
    )
    .bind(&id)
    .bind(product_id)
    .bind(new.name.as_str())
    .bind(new.statement.as_str())
    .bind(m.now.0)
    .execute(&mut *m.tx)
    .await?;
    m.audit(Subject { kind: "vision", id: &id }, &serde_json::json!({ "name": new.name })).await?;
    Ok(id)
}
