//! Who arrives, and the rows of sessions.

mod arrival;
mod rows;

pub use arrival::{Arrival, arrive, grants};
pub use rows::{end_all, end_others, end_session, open_session, renew, touch};
