//! `/portfolio/import` and `/portfolio/import/:id`: upload, decide, check, import, take back.

mod columns;
mod done;
mod import;
mod plan;
mod start;
mod told;
mod words;

pub use import::Import;
pub use start::Imports;
