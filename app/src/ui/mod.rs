//! The design system's components. They know no slice; `/settings/design` shows each in every state.

pub mod form;
mod load;

pub use load::{Failure, Load};
mod design;
crate::lazy_page!(DesignRoute => design::Design);
