//! The server: one router that tests drive in process and `main.rs` binds to an address. It names no feature of the
//! product, save the one form that sends a file: pages and server functions come from the application's route table.

pub mod arrival;
pub mod assets;
pub mod cli;
pub mod forms;
pub mod listening;
pub mod log;
pub mod metrics;
pub mod pages;
pub mod router;
pub mod security;
pub mod uploads;

pub use router::router;
