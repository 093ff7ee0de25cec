//! The pages of people.

mod all;
mod edit;
mod person;

pub use all::People;
pub use person::PersonPage;
