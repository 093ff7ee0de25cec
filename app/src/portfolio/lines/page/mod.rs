//! The pages of a line.

mod edit;
mod line;
mod new;
mod products;

pub use line::LinePage;
pub use new::NewLine;
