//! The front door.

mod sign_in;
