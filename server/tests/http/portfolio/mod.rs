//! `/portfolio` from outside.

mod export;
