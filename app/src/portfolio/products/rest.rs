//! The programs' door to products.

use axum::{Json, extract::Path, response::Response};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{Product, store};
use crate::{
    portfolio::domain::{ProductKind, ProductStage},
    rest::{Caller, Page, Problem, Unfiltered, Walk, Walked, tagged},
    state::AppState,
};

/// A product.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Product)]
pub struct ProductDocument {
    id: String,
    name: String,
    line: String,
    line_id: String,
    kind: ProductKind,
    stage: ProductStage,
    /// What it is for; may be empty.
    purpose: String,
    /// Whoever answers for it.
    #[schema(required)]
    owner: Option<String>,
    #[schema(required)]
    owner_id: Option<String>,
    archived: bool,
    version: i64,
}

impl From<Product> for ProductDocument {
    fn from(product: Product) -> Self {
        let (owner_id, owner) = product.owner.map(|owner| (owner.id, owner.name)).unzip();
        Self {
            id: product.id,
            name: product.name,
            line: product.line.name,
            line_id: product.line.id,
            kind: product.kind,
            stage: product.stage,
            purpose: product.purpose,
            owner,
            owner_id,
            archived: product.archived.is_some(),
            version: product.version,
        }
    }
}

/// The routes of this slice.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(read))
}

/// Products
///
/// Those you may see, in the order they were made; archived ones are left out.
#[utoipa::path(get, path = "/api/v1/products", operation_id = "list_products", tag = "Portfolio", params(Walk),
    responses((status = 200, description = "A page of products", body = Page<ProductDocument>)))]
async fn list(caller: Caller, walked: Walked<Unfiltered>) -> Result<Json<Page<ProductDocument>>, Problem> {
    let after = walked.after.as_deref();
    let rows = store::walk(caller.db(), &caller.viewer, &caller.zone, after, walked.rows()).await?;
    Ok(Json(walked.page(rows, |product| product.id.clone(), ProductDocument::from)))
}

/// A product
#[utoipa::path(get, path = "/api/v1/products/{id}", operation_id = "read_product", tag = "Portfolio",
    params(("id" = String, Path, description = "Its id")),
    responses((status = 200, description = "The product", body = ProductDocument, headers(("ETag" = String, description = "Its version")))))]
async fn read(caller: Caller, Path(id): Path<String>) -> Result<Response, Problem> {
    let product = store::product(caller.db(), &caller.viewer, &caller.zone, &id).await?;
    let version = product.version;
    Ok(tagged(ProductDocument::from(product), version))
}
