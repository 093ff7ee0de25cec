//! How what the server tells its own browser part travels: packed by position (postcard), not by name. The code that a
//! browser needs to read it is a fifth of what JSON takes. Programs get JSON, under `/api/v1`.

use std::{convert::Infallible, sync::Arc};

use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use leptos::server::codee::{Decoder, Encoder};
use serde::{Serialize, de::DeserializeOwned};
use server_fn::{Bytes, ContentType, Decodes, Encodes, Format, FormatType, codec::Post};

use crate::error::AppError;

/// The `output` of a server function that a page reads.
pub type Packs = Post<Packing>;

/// The encoding of [`Packs`], and of what a page carries along for the browser to begin with.
#[derive(Clone, Copy, Debug)]
pub struct Packing;

/// Something packed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed(Arc<[u8]>);

impl Packed {
    /// Packs it. Fails for types that cannot say how long they are; none of ours are such.
    pub fn of(value: &impl Serialize) -> Result<Self, AppError> {
        postcard::to_allocvec(value).map(Self::from).map_err(|_| broken())
    }

    /// Unpacks it; fails when it was packed by another version of the program.
    pub fn open<T: DeserializeOwned>(&self) -> Result<T, AppError> {
        postcard::from_bytes(&self.0).map_err(|_| broken())
    }

    /// As text for a document: base64.
    pub fn text(&self) -> String {
        STANDARD_NO_PAD.encode(&self.0)
    }

    /// From such a text; nothing where it is none.
    pub fn from_text(text: &str) -> Option<Self> {
        STANDARD_NO_PAD.decode(text).ok().map(Self::from)
    }

    /// What it holds, for the body of an answer.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0.to_vec()
    }
}

impl From<Vec<u8>> for Packed {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes.into())
    }
}

fn broken() -> AppError {
    AppError::Malformed {
        message: "this page and the workspace are of different versions. Load the page again.".into(),
    }
}

impl ContentType for Packing {
    const CONTENT_TYPE: &'static str = "application/x-postcard";
}

impl FormatType for Packing {
    const FORMAT_TYPE: Format = Format::Binary;
}

impl<T: Serialize> Encodes<T> for Packing {
    type Error = postcard::Error;

    fn encode(value: &T) -> Result<Bytes, Self::Error> {
        postcard::to_allocvec(value).map(Bytes::from)
    }
}

impl<T: DeserializeOwned> Decodes<T> for Packing {
    type Error = postcard::Error;

    fn decode(bytes: Bytes) -> Result<T, Self::Error> {
        postcard::from_bytes(&bytes)
    }
}

/// An answer stands in the page as it is, a refusal after an exclamation mark, which base64 does not know.
impl Encoder<Result<Packed, AppError>> for Packing {
    type Error = Infallible;
    type Encoded = String;

    fn encode(answer: &Result<Packed, AppError>) -> Result<String, Infallible> {
        Ok(match answer {
            Ok(packed) => packed.text(),
            Err(error) => format!("!{}", Packed::of(error).map(|packed| packed.text()).unwrap_or_default()),
        })
    }
}

impl Decoder<Result<Packed, AppError>> for Packing {
    type Error = &'static str;
    type Encoded = str;

    fn decode(text: &str) -> Result<Result<Packed, AppError>, &'static str> {
        let packed = |text| Packed::from_text(text).ok_or("not base64");
        match text.strip_prefix('!') {
            Some(refusal) => packed(refusal)?.open().map(Err).map_err(|_| "not a refusal"),
            None => packed(text).map(Ok),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Answer = Result<Packed, AppError>;

    fn carried(answer: &Answer) -> Answer {
        let text = <Packing as Encoder<Answer>>::encode(answer).unwrap();
        <Packing as Decoder<Answer>>::decode(&text).unwrap()
    }

    #[test]
    fn an_answer_arrives_as_it_was_packed() {
        let value = (7_u32, vec![Some("ü<".to_owned()), None], [true, false]);
        let packed = carried(&Packed::of(&value)).unwrap();
        assert_eq!(packed.open::<(u32, Vec<Option<String>>, [bool; 2])>().unwrap(), value);
    }

    #[test]
    fn a_refusal_arrives_as_a_refusal() {
        let refusal = AppError::invalid("name", "Give it a name.");
        assert_eq!(carried(&Err(refusal.clone())), Err(refusal));
    }

    #[test]
    fn what_another_version_packed_is_refused() {
        let packed = Packed::of(&"short").unwrap();
        assert!(matches!(packed.open::<(String, String)>(), Err(AppError::Malformed { .. })));
    }
}
