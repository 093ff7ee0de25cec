//! `/portfolio` from outside.

mod export;
mod import;
mod layouts;
