//! `/portfolio` from outside.

mod export;
mod layouts;
