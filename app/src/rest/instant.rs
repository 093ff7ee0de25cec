//! Moments as programs read them.

use crate::calendar::Moment;

/// RFC 3339 in UTC: `2026-06-14T15:40:00Z`.
pub fn instant(moment: Moment) -> String {
    jiff::Timestamp::from_millisecond(moment.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH).to_string()
}
