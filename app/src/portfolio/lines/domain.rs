//! What a product line is (SEED-39: product ⊂ product line ⊂ portfolio).

use serde::{Deserialize, Serialize};

use crate::{
    calendar::Stamp,
    error::{AppError, Faults},
    portfolio::{
        domain::{Name, Summary},
        initiatives::{Ref, RollUp},
        products::domain::ProductRow,
    },
};

/// A line to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLine {
    pub name: Name,
    pub purpose: Summary,
    pub owner_id: Option<String>,
}

impl NewLine {
    /// Reads a form; `owner` is what became of the typed name.
    pub fn typed(name: &str, purpose: &str, owner: Result<Option<String>, String>) -> Result<Self, AppError> {
        let mut faults = Faults::new();
        let name = faults.take("name", Name::parse(name));
        let purpose = faults.take("purpose", Summary::parse(purpose));
        let owner_id = faults.take("owner", owner);
        match (name, purpose, owner_id) {
            (Some(name), Some(purpose), Some(owner_id)) => Ok(Self { name, purpose, owner_id }),
            _ => Err(faults.refusal()),
        }
    }
}

/// A line as its page reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub id: String,
    pub name: String,
    pub purpose: String,
    pub owner: Option<Ref>,
    pub archived: Option<Stamp>,
    pub version: i64,
}

/// `/lines/:id`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinePage {
    pub line: Line,
    pub products: Vec<ProductRow>,
    pub roll_up: RollUp,
    pub may_edit: bool,
    pub may_add: bool,
    /// Names to offer for the owner.
    pub names: Vec<String>,
}
