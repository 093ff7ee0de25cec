//! A product is added.

use crate::{
    audit::{Mutation, Subject},
    db::new_id,
    error::AppError,
    people::store::person_exists,
    portfolio::{
        domain::{Name, ProductKind, ProductStage, Summary},
        products::domain::NewProduct,
    },
    viewer::{Operation, Place, Viewer},
};

/// Adds a product to a line; gives its id.
pub async fn create_product(m: &mut Mutation, viewer: &Viewer, new: &NewProduct) -> Result<String, AppError> {
    let place = Place { line: Some(&new.line_id), ..Place::default() };
    line_takes_products(m, viewer, &new.line_id).await?;
    if !viewer.may(Operation::EditProduct, place) {
        return Err(AppError::forbidden("Products are added by the lead of their line."));
    }
    person_exists(m, viewer, "owner", new.owner_id.as_deref()).await?;
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

/// Refuses a line that does not exist for the viewer, or that is archived.
pub(super) async fn line_takes_products(m: &mut Mutation, viewer: &Viewer, line_id: &str) -> Result<(), AppError> {
    let found: Option<i64> = sqlx::query_scalar("select 1 from product_lines where id = $1 and archived_at is null")
        .bind(line_id)
        .fetch_optional(&mut *m.tx)
        .await?;
    match found.filter(|_| viewer.sees(Place { line: Some(line_id), ..Place::default() })) {
        Some(_) => Ok(()),
        None => Err(AppError::invalid("line", "Choose the line it belongs to.")),
    }
}
