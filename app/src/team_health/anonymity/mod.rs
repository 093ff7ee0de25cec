//! What of a wave may be shown. Every door reads what `publish` let through when the wave closed; the answers
//! themselves are gone by then, so that no door can show more.

pub mod domain;
