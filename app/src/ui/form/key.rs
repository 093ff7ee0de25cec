//! Idempotency keys: unguessable is not needed, unique per person is.

/// A key no earlier form of this person carried.
#[cfg(feature = "ssr")]
pub fn fresh() -> String {
    uuid::Uuid::new_v4().simple().to_string()
}

/// A key no earlier form of this person carried.
#[cfg(not(feature = "ssr"))]
pub fn fresh() -> String {
    let part = || format!("{:x}", js_sys::Math::random().to_bits());
    format!("{}{}", part(), part())
}
