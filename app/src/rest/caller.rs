//! Who asks, and the one way in which programs change anything.

use axum::{extract::FromRequestParts, http::request::Parts};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{Key, Problem};
use crate::{
    accounts::tokens::Access,
    audit::{Begin, Mutation},
    calendar::{Day, Moment},
    db::{Db, internal},
    error::AppError,
    state::{AppState, Zone},
    viewer::Viewer,
};

/// Everything that a handler needs to know of a request; refused when nobody asks.
#[derive(Clone, Debug)]
pub struct Caller {
    pub state: AppState,
    pub viewer: Viewer,
    pub zone: Zone,
    pub now: Moment,
    pub today: Day,
    access: Access,
}

impl FromRequestParts<AppState> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        let viewer = parts.extensions.get::<Viewer>().cloned().ok_or(AppError::SignedOut)?;
        let zone = parts.extensions.get::<Zone>().cloned().ok_or_else(|| internal(&"no time zone with the request"))?;
        let now = state.now();
        let access = parts.extensions.get::<Access>().copied().unwrap_or(Access::Write);
        Ok(Self { state: state.clone(), viewer, today: zone.stamp(now).day, zone, now, access })
    }
}

/// An answer under the key it was first given for, with a digest of that first request.
#[derive(Debug, Serialize, Deserialize)]
struct Kept<T> {
    digest: String,
    answer: T,
}

impl Caller {
    pub const fn db(&self) -> &Db {
        &self.state.db
    }

    /// Does one thing in one transaction. The same request under the same key does nothing and gets the first answer;
    /// another request under that key is refused.
    pub async fn write<T, F>(&self, operation: &'static str, key: &Key, work: F) -> Result<T, Problem>
    where
        T: Serialize + DeserializeOwned,
        F: AsyncFnOnce(&mut Mutation) -> Result<T, AppError>,
    {
        if self.access == Access::Read {
            return Err(Problem::of(403, "This token may only read. Make one that may write, under Settings, Tokens."));
        }
        match Mutation::begin(self.db(), &self.viewer, self.now, operation, Some(&key.name)).await? {
            Begin::New(mut m) => {
                let answer = work(&mut m).await?;
                let kept = Kept { digest: key.digest.clone(), answer };
                m.commit(&kept).await?;
                Ok(kept.answer)
            }
            Begin::Repeated(Kept { digest, answer }) if digest == key.digest => Ok(answer),
            Begin::Repeated(_) => Err(Problem::with_field(
                422,
                "Idempotency-Key",
                "This key was used for another request. Take a fresh one for each thing you do.",
            )),
        }
    }
}
