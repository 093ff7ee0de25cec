//! How long the next attempt waits.

/// Where a request comes from, as far as the server can tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(pub String);

/// Failures of one account that cost nothing. People mistype.
pub const FREE_FOR_ACCOUNT: u32 = 5;

/// Failures from one address that cost nothing: an office shares one.
pub const FREE_FOR_ADDRESS: u32 = 30;

/// The longest wait. Longer ones would let strangers keep people out.
const LONGEST: u32 = 15 * 60;

/// Seconds to wait after so many failures: a minute, doubling with each further one.
pub fn wait_after(failures: u32, free: u32) -> u32 {
    match failures.checked_sub(free) {
        None => 0,
        Some(beyond) => 60_u32.checked_shl(beyond.min(8)).unwrap_or(LONGEST).min(LONGEST),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_five_failures_a_minute_passes_and_then_twice_as_long() {
        let waits: Vec<_> = [0, 4, 5, 6, 7, 8, 9, 1000].map(|n| wait_after(n, FREE_FOR_ACCOUNT)).into();
        assert_eq!(waits, [0, 0, 60, 120, 240, 480, 900, 900]);
    }
}
