//! The pages of a product.

mod edit;
mod fields;
mod new;
mod product;
mod visions;

pub use new::NewProduct;
pub use product::ProductPage;
