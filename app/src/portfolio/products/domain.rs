//! What a product is (SEED-39).

use crate::portfolio::domain::{Name, ProductKind, ProductStage, Summary};

/// A product to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewProduct {
    pub line_id: String,
    pub name: Name,
    pub purpose: Summary,
    pub kind: ProductKind,
    pub stage: ProductStage,
    pub owner_id: Option<String>,
}
