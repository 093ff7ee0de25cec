//! The title of the document. The server writes it into the head; in the browser the page that is drawn sets it.

#[cfg(not(feature = "ssr"))]
mod in_browser;
#[cfg(feature = "ssr")]
mod on_server;

#[cfg(not(feature = "ssr"))]
pub use in_browser::Title;
#[cfg(feature = "ssr")]
pub use on_server::Title;

/// "Portfolio · Wheelhouse".
fn whole(page: &str) -> String {
    if page.is_empty() { "Wheelhouse".to_owned() } else { format!("{page} · Wheelhouse") }
}
