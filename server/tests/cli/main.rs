//! The command line, driven as people drive it: the binary, its files, its exit status.

mod import;
mod import_history;
mod kubernetes;
mod workbench;
