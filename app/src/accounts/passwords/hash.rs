//! How passwords are kept: argon2id, off the threads that serve pages.

use argon2::{
    Algorithm, Argon2, Block, Params, PasswordHash, Version,
    password_hash::{Output, ParamsString, Salt, SaltString},
};
use rand::RngCore;
use tokio::sync::Semaphore;

use crate::{db::internal, error::AppError};

const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;
const LENGTH: usize = 32;

/// Two at a time: each takes 19 MiB and most of a core.
static TURNS: Semaphore = Semaphore::const_new(2);

/// Stands in for the hash of an account that does not exist, so that looking takes as long.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// The hash of a password, with a salt of its own, as a PHC string.
pub async fn hash(password: String) -> Result<String, AppError> {
    in_turn(move || {
        let mut salt = [0_u8; 16];
        rand::rng().fill_bytes(&mut salt);
        let salt = SaltString::encode_b64(&salt).map_err(|e| internal(&e))?;
        let params = Params::new(MEMORY_KIB, PASSES, LANES, Some(LENGTH)).map_err(|e| internal(&e))?;
        let hash = digest(&password, salt.as_salt(), &params)?;
        let kept = PasswordHash {
            algorithm: Algorithm::Argon2id.ident(),
            version: Some(Version::V0x13.into()),
            params: ParamsString::try_from(&params).map_err(|e| internal(&e))?,
            salt: Some(salt.as_salt()),
            hash: Some(hash),
        };
        Ok(kept.to_string())
    })
    .await
}

/// Whether the password is the one that was hashed. Without a hash the answer is no, and takes as long.
pub async fn matches(password: String, kept: Option<String>) -> Result<bool, AppError> {
    in_turn(move || {
        let known = kept.is_some();
        let kept = kept.unwrap_or_else(|| NOBODY.to_owned());
        let kept = PasswordHash::new(&kept).map_err(|e| internal(&e))?;
        let params = Params::try_from(&kept).map_err(|e| internal(&e))?;
        let salt = kept.salt.ok_or_else(|| internal(&"a password hash without salt"))?;
        let hash = digest(&password, salt, &params)?;
        Ok(known && kept.hash == Some(hash))
    })
    .await
}

fn digest(password: &str, salt: Salt<'_>, params: &Params) -> Result<Output, AppError> {
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone());
    let mut room = [0_u8; 64];
    let salt = salt.decode_b64(&mut room).map_err(|e| internal(&e))?;
    // From 32 MiB on the allocator asks the system for every piece and gives it back at once; below, it would keep
    // what the hash has used. Room that is never touched costs nothing.
    let mut blocks: Vec<Block> = Vec::with_capacity(params.block_count().max(33 * 1024));
    blocks.resize(params.block_count(), Block::default());
    Output::init_with(params.output_len().unwrap_or(LENGTH), |out| {
        argon2
            .hash_password_into_with_memory(password.as_bytes(), salt, out, &mut blocks)
            .map_err(|_| argon2::password_hash::Error::Crypto)
    })
    .map_err(|e| internal(&e))
}

async fn in_turn<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
) -> Result<T, AppError> {
    let _turn = TURNS.acquire().await.map_err(|e| internal(&e))?;
    tokio::task::spawn_blocking(work).await.map_err(|e| internal(&e))?
}

#[cfg(test)]
mod tests {
    use super::*;
    use argon2::PasswordVerifier;

    #[tokio::test]
    async fn a_hash_is_argon2id_at_the_strength_the_figures_ask_and_others_can_check_it() {
        let kept = hash("gulls over the harbour".to_owned()).await.unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        let parsed = PasswordHash::new(&kept).unwrap();
        assert!(Argon2::default().verify_password(b"gulls over the harbour", &parsed).is_ok());
    }

    #[tokio::test]
    async fn only_the_same_password_matches_and_nobody_has_one() {
        let kept = hash("gulls over the harbour".to_owned()).await.unwrap();
        assert!(matches("gulls over the harbour".to_owned(), Some(kept.clone())).await.unwrap());
        assert!(!matches("Gulls over the harbour".to_owned(), Some(kept)).await.unwrap());
        assert!(!matches(String::new(), None).await.unwrap());
    }
}
