//! Shares with their ranges, centres with their spread, eNPS, and when a change is called one. Pages get rounded
//! whole numbers: fractions stay on the server.

pub mod domain;
