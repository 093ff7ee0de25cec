//! How long a session lasts and what its cookie is called.

use crate::calendar::Moment;

/// The cookie's name. Over HTTPS the prefix makes browsers insist on `Secure`, `Path=/` and no domain; over plain
/// HTTP, as on one's own machine, some browsers and most scripts would not send such a cookie.
pub const fn cookie_name(https: bool) -> &'static str {
    if https { "__Host-wheelhouse" } else { COOKIE }
}

/// Its name over plain HTTP.
pub const COOKIE: &str = "wheelhouse";

const HOUR: i64 = Moment::DAY / 24;

/// How often the use of a session is written down, at most.
pub const NOTED_EVERY: i64 = HOUR / 12;

/// After so long a pause the next request begins a new visit.
pub const PAUSE: i64 = 4 * HOUR;

/// How long a session may lie unused, and how long it lasts at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub idle: i64,
    pub whole: i64,
}

impl Limits {
    /// Administrators can let others in, so their sessions are short.
    pub const fn of(administrator: bool) -> Self {
        if administrator {
            Self { idle: HOUR, whole: Moment::DAY }
        } else {
            Self { idle: 7 * Moment::DAY, whole: 30 * Moment::DAY }
        }
    }

    /// Whether a session has ended.
    pub const fn passed(self, opened: Moment, used: Moment, now: Moment) -> bool {
        now.0 - opened.0 >= self.whole || now.0 - used.0 >= self.idle + NOTED_EVERY
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_administrator_is_asked_again_after_an_hour_away_and_every_day() {
        let limits = Limits::of(true);
        let opened = Moment(0);
        assert!(!limits.passed(opened, Moment(0), Moment(HOUR)));
        assert!(limits.passed(opened, Moment(0), Moment(HOUR + NOTED_EVERY)));
        assert!(limits.passed(opened, Moment(Moment::DAY - 1), Moment(Moment::DAY)));
        assert!(!Limits::of(false).passed(opened, Moment(0), Moment(6 * Moment::DAY)));
        assert!(Limits::of(false).passed(opened, Moment(30 * Moment::DAY), Moment(30 * Moment::DAY)));
    }
}
