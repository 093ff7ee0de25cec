//! How the frame reaches a component: with the request on the server, with the document in the browser.

use leptos::prelude::*;

use super::{Frame, FrameViewer};
use crate::calendar::Day;

/// The id of the element that carries the frame in the document.
pub const ELEMENT: &str = "frame";

impl Frame {
    /// The header in which answers to the browser name the build that gave them.
    pub const BUILD: &str = "x-wheelhouse-build";

    /// The header in which the browser's part says that it reads by itself, without anybody having done anything: such
    /// a request keeps no session alive.
    pub const UNATTENDED: &str = "x-wheelhouse-unattended";

    /// The frame of the page that is being rendered.
    pub fn current() -> StoredValue<Self> {
        use_context::<StoredValue<Self>>().unwrap_or_else(|| StoredValue::new(Self::default()))
    }

    /// Provides the frame to everything below.
    pub fn provide() {
        provide_context(StoredValue::new(delivered().unwrap_or_default()));
    }

    /// Who is signed in.
    pub fn viewer() -> Option<FrameViewer> {
        Self::current().with_value(|frame| frame.viewer.clone())
    }

    /// Today where the organisation is; before set-up, the first day of the calendar.
    pub fn day() -> Day {
        Self::current().with_value(|frame| frame.today).unwrap_or(Day::EPOCH)
    }
}

#[cfg(feature = "ssr")]
fn delivered() -> Option<Frame> {
    use_context::<axum::http::request::Parts>()?.extensions.get::<Frame>().cloned()
}

#[cfg(not(feature = "ssr"))]
fn delivered() -> Option<Frame> {
    let text = document().get_element_by_id(ELEMENT)?.text_content()?;
    crate::packing::Packed::from_text(&text)?.open().ok()
}
