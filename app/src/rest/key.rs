//! `Idempotency-Key`: a request that can be sent again without harm.

use axum::http::HeaderMap;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

use super::Problem;

/// The name of the header.
pub const HEADER: &str = "idempotency-key";

/// The longest key.
pub const LONGEST: usize = 200;

/// The key a program gave its request, and what it was given for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// Empty when none was given. Kept apart from the keys of forms.
    pub name: String,
    /// Of the address and the body.
    pub digest: String,
}

impl Key {
    /// Reads the header of a request.
    pub fn read(headers: &HeaderMap, path: &str, body: &[u8]) -> Result<Self, Problem> {
        let refused =
            || Problem::with_field(400, "Idempotency-Key", "Give one key of 1 to 200 visible ASCII characters.");
        let mut given = headers.get_all(HEADER).iter();
        let name = match (given.next(), given.next()) {
            (None, _) => String::new(),
            (Some(key), None) => {
                let key = key.to_str().map_err(|_| refused())?.trim();
                if key.is_empty() || key.len() > LONGEST || !key.bytes().all(|byte| byte.is_ascii_graphic()) {
                    return Err(refused());
                }
                format!("rest:{key}")
            }
            (Some(_), Some(_)) => return Err(refused()),
        };
        let digest = Sha256::new().chain_update(path).chain_update([0]).chain_update(body).finalize();
        Ok(Self { name, digest: URL_SAFE_NO_PAD.encode(digest) })
    }
}
