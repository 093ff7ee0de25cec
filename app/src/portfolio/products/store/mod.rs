//! Product rows.

mod change;
mod create;
mod look_up;
mod read;
mod walk;

pub use change::{archive_product, edit_product, restore_product};
pub use create::{create_product, product_ensured, product_named};
pub use look_up::product_typed;
pub use read::{product, product_choices, products_of_line};
pub use walk::walk;
