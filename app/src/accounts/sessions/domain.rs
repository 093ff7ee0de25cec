//! How long a session lasts and what its cookie is called.

/// The cookie's name. The prefix makes browsers insist on `Secure`, `Path=/` and no domain.
pub const COOKIE: &str = "__Host-wheelhouse";

/// Days after which a session ends, used or not.
pub const SESSION_DAYS: i64 = 30;
