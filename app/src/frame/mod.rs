//! What stands around every page: who is signed in, in which organisation, what a refused form held.
//! The server puts it into the document packed and the browser reads it back, so that both render the same. Bar and
//! foot are drawn by the server alone: the browser takes over what is in `main`.

#[cfg(feature = "ssr")]
mod account;
mod delivery;
mod domain;
#[cfg(feature = "ssr")]
mod layout;
mod sections;

pub use delivery::ELEMENT;
pub use domain::{Frame, FrameViewer, KeptForm};
#[cfg(feature = "ssr")]
pub use layout::Layout;
pub use sections::follow;
