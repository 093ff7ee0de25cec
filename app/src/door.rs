//! What every server function begins with: the state, who asks, and the way on. A server function parses what was
//! typed, calls one store function with the viewer, and says where to go next; it decides nothing itself.

use axum::http::{HeaderValue, header, request::Parts};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    audit::{Begin, Mutation},
    calendar::{Day, Moment},
    db::internal,
    error::AppError,
    state::{AppState, Zone},
    viewer::Viewer,
};

/// The state the server was started with.
pub fn state() -> Result<AppState, AppError> {
    use_context::<AppState>().ok_or_else(|| internal(&"no state in context"))
}

/// Who asks; refused when nobody is signed in.
pub fn viewer() -> Result<Viewer, AppError> {
    use_context::<Parts>().and_then(|parts| parts.extensions.get::<Viewer>().cloned()).ok_or(AppError::SignedOut)
}

/// Everything a signed-in request needs.
#[derive(Clone, Debug)]
pub struct Asked {
    pub state: AppState,
    pub viewer: Viewer,
    pub zone: Zone,
    pub now: Moment,
    pub today: Day,
}

/// The time zone of the organisation.
pub fn zone() -> Result<Zone, AppError> {
    use_context::<Parts>()
        .and_then(|parts| parts.extensions.get::<Zone>().cloned())
        .ok_or_else(|| internal(&"no time zone with the request"))
}

/// Who asks, of which state, and when it is there.
pub fn asked() -> Result<Asked, AppError> {
    let (state, viewer, zone) = (state()?, viewer()?, zone()?);
    let now = state.now();
    let today = zone.stamp(now).day;
    Ok(Asked { state, viewer, zone, now, today })
}

impl Asked {
    /// Does one thing in one transaction and makes it durable. A request repeated under the same key does nothing and
    /// gets the first answer.
    pub async fn write<T, F>(&self, operation: &'static str, key: &str, work: F) -> Result<T, AppError>
    where
        T: Serialize + DeserializeOwned,
        F: AsyncFnOnce(&mut Mutation) -> Result<T, AppError>,
    {
        match Mutation::begin(&self.state.db, &self.viewer, self.now, operation, Some(key)).await? {
            Begin::Repeated(answer) => Ok(answer),
            Begin::New(mut m) => {
                let answer = work(&mut m).await?;
                m.commit(&answer).await?;
                Ok(answer)
            }
        }
    }
}

/// Where the reader goes after the form was accepted. Only addresses of this workspace are followed.
pub fn go_to(path: &str) {
    if let (Some(response), Ok(value)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(own(path))) {
        response.insert_header(header::LOCATION, value);
    }
}

/// The path when it is one of this workspace, otherwise the first page. Browsers drop tabs and line breaks and read
/// `\` as `/`, so neither may stand in it.
fn own(path: &str) -> &str {
    let own = path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains(|c: char| c == '\\' || c.is_control() || !c.is_ascii());
    if own { path } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::own;

    #[test]
    fn only_addresses_of_this_workspace_are_followed() {
        for path in ["/", "/portfolio?health=at_risk", "/sign-in?next=%2F%2Fevil.example"] {
            assert_eq!(own(path), path);
        }
        for path in [
            "",
            "portfolio",
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "/\n/e",
            "/é",
        ] {
            assert_eq!(own(path), "/", "{path:?}");
        }
    }
}
