//! Product rows.

use super::domain::NewProduct;
use crate::{
    audit::{Mutation, Subject},
    db::new_id,
    error::AppError,
    portfolio::domain::{Name, ProductKind, ProductStage, Summary},
    viewer::{Operation, Place, Viewer},
};

/// Adds a product to a line; gives its id.
pub async fn create_product(m: &mut Mutation, viewer: &Viewer, new: &NewProduct) -> Result<String, AppError> {
    let place = Place { line: Some(&new.line_id), ..Place::default() };
    if !viewer.may(Operation::EditProduct, place) {
        return Err(AppError::forbidden("Products are added by the lead of their line."));
    }
    if product_named(m, viewer, &new.line_id, &new.name).await?.is_some() {
        return Err(AppError::invalid("name", "The line has a product of that name already. Choose another name."));
    }
    let id = new_id();
    sqlx::query(
        "insert into products (id, line_id, name, purpose, kind, stage, owner_id, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(&new.line_id)
    .bind(new.name.as_str())
    .bind(new.purpose.as_str())
    .bind(new.kind.as_str())
    .bind(new.stage.as_str())
    .bind(&new.owner_id)
    .bind(m.now.0)
    .execute(&mut *m.tx)
    .await?;
    m.audit(Subject { kind: "product", id: &id }, &serde_json::json!({ "name": new.name })).await?;
    Ok(id)
}

/// The product of a name within a line, if there is one.
pub async fn product_named(
    m: &mut Mutation,
    _viewer: &Viewer,
    line_id: &str,
    name: &Name,
) -> Result<Option<String>, AppError> {
    Ok(sqlx::query_scalar("select id from products where line_id = $1 and name = $2")
        .bind(line_id)
        .bind(name.as_str())
        .fetch_optional(&mut *m.tx)
        .await?)
}

/// The product of a name within a line, added as software in development if it is new: what an import needs.
pub async fn product_ensured(
    m: &mut Mutation,
    viewer: &Viewer,
    line_id: &str,
    name: &Name,
) -> Result<String, AppError> {
    if let Some(id) = product_named(m, viewer, line_id, name).await? {
        return Ok(id);
    }
    let new = NewProduct {
        line_id: line_id.to_owned(),
        name: name.clone(),
        purpose: Summary::default(),
        kind: ProductKind::Software,
        stage: ProductStage::Development,
        owner_id: None,
    };
    create_product(m, viewer, &new).await
}
