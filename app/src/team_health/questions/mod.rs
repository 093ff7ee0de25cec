//! What a survey asks, and on which scale it is answered.

pub mod domain;
