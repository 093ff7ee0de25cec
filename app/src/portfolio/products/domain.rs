//! What a product is (SEED-39).

use serde::{Deserialize, Serialize};

use crate::{
    calendar::Stamp,
    error::{AppError, Faults},
    portfolio::{
        domain::{Name, ProductKind, ProductStage, Summary},
        initiatives::{Listing, Ref, RollUp},
        visions::Vision,
    },
};

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

/// What was typed to add or change a product.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedProduct {
    pub line: String,
    pub name: String,
    pub purpose: String,
    pub kind: String,
    pub stage: String,
}

impl TypedProduct {
    /// The product, or all that is wrong with it; `owner` is what became of the typed name.
    pub fn parse(self, owner: Result<Option<String>, String>) -> Result<NewProduct, AppError> {
        let mut faults = Faults::new();
        let name = faults.take("name", Name::parse(&self.name));
        let purpose = faults.take("purpose", Summary::parse(&self.purpose));
        let kind = faults.take("product_kind", self.kind.parse());
        let stage = faults.take("stage", self.stage.parse());
        let owner_id = faults.take("owner", owner);
        if self.line.is_empty() {
            faults.add("line", "Choose the line it belongs to.");
        }
        match (name, purpose, kind, stage, owner_id) {
            (Some(name), Some(purpose), Some(kind), Some(stage), Some(owner_id)) if !self.line.is_empty() => {
                Ok(NewProduct { line_id: self.line, name, purpose, kind, stage, owner_id })
            }
            _ => Err(faults.refusal()),
        }
    }
}

/// A product as its page reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    pub id: String,
    pub name: String,
    pub line: Ref,
    pub purpose: String,
    pub kind: ProductKind,
    pub stage: ProductStage,
    pub owner: Option<Ref>,
    pub archived: Option<Stamp>,
    pub version: i64,
}

/// A product as a row of its line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductRow {
    pub product: Product,
    pub roll_up: RollUp,
}

/// `/products/:id`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductPage {
    pub product: Product,
    pub line_is_seen: bool,
    pub listing: Listing,
    pub visions: Vec<Vision>,
    pub may_edit: bool,
    pub may_add: bool,
    /// Lines to choose from, and names to offer for the owner.
    pub lines: Vec<Ref>,
    pub names: Vec<String>,
}

/// `/products/new`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPage {
    pub lines: Vec<Ref>,
    pub names: Vec<String>,
}
