//! The command line, driven as people drive it: the binary, its files, its exit status.

#![expect(clippy::unwrap_used, reason = "a test ends where something is not as expected")]

mod import;
mod import_history;
mod kubernetes;
mod workbench;
