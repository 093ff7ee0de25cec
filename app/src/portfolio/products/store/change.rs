//! A product is edited, moved to another line, archived, restored.

use super::{create::line_takes_products, product_named};
use crate::{
    audit::{Mutation, Subject, conflict},
    error::AppError,
    people::store::person_exists,
    portfolio::products::domain::NewProduct,
    viewer::{Operation, Place, Viewer},
};

#[derive(sqlx::FromRow)]
struct Before {
    line_id: String,
    name: String,
    purpose: String,
    kind: String,
    stage: String,
    owner_id: Option<String>,
    archived_at: Option<i64>,
    version: i64,
}

/// Applies an edit that was begun on a version. Another line takes it only from somebody who may add products there.
pub async fn edit_product(
    m: &mut Mutation,
    viewer: &Viewer,
    id: &str,
    edit: &NewProduct,
    version: i64,
) -> Result<(), AppError> {
    let before = standing(m, viewer, id).await?;
    if before.archived_at.is_some() {
        return Err(AppError::forbidden("This product is archived. Restore it first."));
    }
    let subject = Subject { kind: "product", id };
    if before.version != version {
        let theirs = [
            ("name", before.name.as_str()),
            ("purpose", before.purpose.as_str()),
            ("kind", before.kind.as_str()),
            ("stage", before.stage.as_str()),
        ];
        return Err(conflict(m, viewer, subject, before.version, &theirs).await?);
    }
    may_take(m, viewer, id, &before, edit).await?;
    sqlx::query(
        "update products set line_id = $2, name = $3, purpose = $4, kind = $5, stage = $6, owner_id = $7,
            version = version + 1 where id = $1",
    )
    .bind(id)
    .bind(&edit.line_id)
    .bind(edit.name.as_str())
    .bind(edit.purpose.as_str())
    .bind(edit.kind.as_str())
    .bind(edit.stage.as_str())
    .bind(&edit.owner_id)
    .execute(&mut *m.tx)
    .await?;
    let detail = serde_json::json!({
        "line": { "from": before.line_id, "to": edit.line_id },
        "name": { "from": before.name, "to": edit.name },
        "purpose": { "from": before.purpose, "to": edit.purpose },
        "kind": { "from": before.kind, "to": edit.kind },
        "stage": { "from": before.stage, "to": edit.stage },
        "owner": { "from": before.owner_id, "to": edit.owner_id },
    });
    m.audit(subject, &detail).await
}

async fn may_take(
    m: &mut Mutation,
    viewer: &Viewer,
    id: &str,
    before: &Before,
    edit: &NewProduct,
) -> Result<(), AppError> {
    if edit.line_id != before.line_id {
        line_takes_products(m, viewer, &edit.line_id).await?;
        if !viewer.may(Operation::EditProduct, Place { line: Some(&edit.line_id), ..Place::default() }) {
            return Err(AppError::invalid("line", "Choose a line that you may add products to."));
        }
    }
    if product_named(m, viewer, &edit.line_id, &edit.name).await?.is_some_and(|known| known != id) {
        return Err(AppError::invalid("name", "The line has a product of that name already. Choose another name."));
    }
    if edit.owner_id != before.owner_id {
        person_exists(m, viewer, "owner", edit.owner_id.as_deref()).await?;
    }
    Ok(())
}

/// Takes a product without open initiatives out of every list; its page and its record stay.
pub async fn archive_product(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<(), AppError> {
    let before = standing(m, viewer, id).await?;
    let open: i64 = sqlx::query_scalar(
        "select count(*) from initiatives where product_id = $1 and archived_at is null and stage not in ('done', 'cancelled')",
    )
    .bind(id)
    .fetch_one(&mut *m.tx)
    .await?;
    if open > 0 {
        let message = format!("{open} initiatives are still open in this product. Finish, archive or move them first.");
        return Err(AppError::invalid("archived", message));
    }
    set_archived(m, id, &before, true).await
}

/// Brings it back as it was.
pub async fn restore_product(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<(), AppError> {
    let before = standing(m, viewer, id).await?;
    line_takes_products(m, viewer, &before.line_id)
        .await
        .map_err(|_| AppError::invalid("archived", "Its line is archived. Restore the line first."))?;
    set_archived(m, id, &before, false).await
}

async fn set_archived(m: &mut Mutation, id: &str, before: &Before, archived: bool) -> Result<(), AppError> {
    if before.archived_at.is_some() == archived {
        return Ok(());
    }
    sqlx::query("update products set archived_at = $2, version = version + 1 where id = $1")
        .bind(id)
        .bind(archived.then_some(m.now.0))
        .execute(&mut *m.tx)
        .await?;
    m.audit(Subject { kind: "product", id }, &serde_json::json!({ "archived": archived })).await
}

async fn standing(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<Before, AppError> {
    let before: Option<Before> = sqlx::query_as(
        "select line_id, name, purpose, kind, stage, owner_id, archived_at, version from products where id = $1",
    )
    .bind(id)
    .fetch_optional(&mut *m.tx)
    .await?;
    let before = before.ok_or(AppError::NotFound)?;
    let place = Place { line: Some(&before.line_id), product: Some(id), team: None };
    if !viewer.sees(place) {
        return Err(AppError::NotFound);
    }
    if viewer.may(Operation::EditProduct, place) {
        Ok(before)
    } else {
        Err(AppError::forbidden("You can read this product, but not change it. Ask its lead."))
    }
}
