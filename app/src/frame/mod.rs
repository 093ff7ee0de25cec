//! What stands around every page: who is signed in, in which organisation, what a refused form held.
//! The server puts it into the document as JSON and the browser reads it back, so that both render the same.

mod account;
mod delivery;
mod domain;
mod layout;

pub use delivery::ELEMENT;
pub use domain::{Frame, FrameViewer, KeptForm};
pub use layout::Layout;
