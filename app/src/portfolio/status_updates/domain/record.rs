//! An update as it was written, for programs.

use super::Said;
use crate::calendar::Moment;

/// The newest version of an update.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub id: String,
    pub initiative_id: String,
    pub said: Said,
    pub author: String,
    pub posted: Moment,
    /// 1 when it was never corrected.
    pub version: i64,
}
