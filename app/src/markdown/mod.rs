//! Markdown that people typed, rendered on the server and cleaned, so that a page may show it as HTML.

#[cfg(feature = "ssr")]
mod render;

#[cfg(feature = "ssr")]
pub use render::render;

use serde::{Deserialize, Serialize};

/// HTML that has passed the allow-list. On the server only `render` makes one; the browser receives it from there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SafeHtml(String);

impl SafeHtml {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<SafeHtml> for String {
    fn from(html: SafeHtml) -> Self {
        html.0
    }
}
