//! What a product line is (SEED-39: product ⊂ product line ⊂ portfolio).

use crate::portfolio::domain::{Name, Summary};

/// A line to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLine {
    pub name: Name,
    pub purpose: Summary,
    pub owner_id: Option<String>,
}
