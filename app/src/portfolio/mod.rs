//! The portfolio: product lines, products, initiatives, their updates, and the table that shows them all.

pub mod archive;
pub mod bulk_edits;
pub mod changes;
pub mod domain;
pub mod initiatives;
pub mod lines;
pub mod overview;
pub mod past;
pub mod products;
pub mod saved_views;
pub mod status_updates;
pub mod update_policies;
pub mod visions;

#[cfg(test)]
mod tests;
