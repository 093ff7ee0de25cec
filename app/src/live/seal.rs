//! A place in the stream, sealed: the number behind it would tell a reader how much happened that they may not see, so
//! it leaves the server only encrypted, differently each time.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chacha20poly1305::{
    Key, XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit},
};
use rand::RngCore;

use super::domain::KNOWN_FOR;
use crate::calendar::Moment;

const NONCE: usize = 24;

/// Seals and opens places with the secret of the workspace.
#[derive(Clone)]
pub struct Seal(XChaCha20Poly1305);

impl std::fmt::Debug for Seal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Seal(…)")
    }
}

impl Seal {
    /// A fresh secret, as the database keeps it.
    pub fn secret() -> String {
        let mut bytes = [0_u8; 32];
        rand::rng().fill_bytes(&mut bytes);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// From a secret of 256 bits; `None` for anything else.
    pub fn of(secret: &str) -> Option<Self> {
        let bytes: [u8; 32] = URL_SAFE_NO_PAD.decode(secret).ok()?.try_into().ok()?;
        Some(Self(XChaCha20Poly1305::new(&Key::from(bytes))))
    }

    /// The place after event `seq`, as it travels.
    pub fn close(&self, seq: i64, now: Moment) -> String {
        let mut nonce = [0_u8; NONCE];
        rand::rng().fill_bytes(&mut nonce);
        let place = [seq.to_be_bytes(), now.0.to_be_bytes()].concat();
        let sealed = self.0.encrypt(&XNonce::from(nonce), place.as_slice()).unwrap_or_default();
        URL_SAFE_NO_PAD.encode([nonce.as_slice(), &sealed].concat())
    }

    /// The number behind a place that was sealed here within the last hour.
    pub fn open(&self, text: &str, now: Moment) -> Option<i64> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE>()?;
        let place = self.0.decrypt(&XNonce::from(*nonce), sealed).ok()?;
        let (seq, at) = place.split_first_chunk::<8>()?;
        let at = i64::from_be_bytes(at.try_into().ok()?);
        (now.0 - at <= KNOWN_FOR).then_some(i64::from_be_bytes(*seq))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_known_again_and_tells_nothing_to_whoever_carries_it() {
        let seal = Seal::of(&Seal::secret()).unwrap();
        let (one, two) = (seal.close(7, Moment(0)), seal.close(7, Moment(0)));
        assert_ne!(one, two, "the same place looks different each time");
        assert_eq!((seal.open(&one, Moment(1)), seal.open(&two, Moment(1))), (Some(7), Some(7)));
        assert_eq!(one.len(), seal.close(i64::MAX, Moment(0)).len());
    }

    #[test]
    fn a_place_that_is_forged_foreign_or_an_hour_old_is_not_known() {
        let (seal, other) = (Seal::of(&Seal::secret()).unwrap(), Seal::of(&Seal::secret()).unwrap());
        let place = seal.close(7, Moment(0));
        assert_eq!(other.open(&place, Moment(0)), None);
        assert_eq!(seal.open(&place, Moment(KNOWN_FOR + 1)), None);
        for at in 0..place.len() {
            let mut forged = place.clone();
            let instead = if &place[at..=at] == "A" { "B" } else { "A" };
            forged.replace_range(at..=at, instead);
            assert_eq!(seal.open(&forged, Moment(0)), None, "{at}");
        }
        for nonsense in ["", "7", "🦆", "%00", &"A".repeat(75)] {
            assert_eq!(seal.open(nonsense, Moment(0)), None, "{nonsense}");
        }
        assert!(Seal::of("short").is_none());
    }
}
