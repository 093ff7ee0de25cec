//! The HTML document around the application.

use leptos::prelude::*;
use leptos_meta::{MetaTags, provide_meta_context};

use crate::{
    frame::{self, Frame, Layout},
    routes::App,
};

/// The addresses of the built assets, as the server found them.
#[derive(Clone, Debug, Default)]
pub struct ShellAssets {
    pub base: String,
    pub wasm: String,
}

/// The document of every page.
pub fn shell(assets: ShellAssets, frame: String) -> impl IntoView {
    let ShellAssets { base, wasm } = assets;
    let start = format!(
        "import('{base}/wheelhouse.js').then(m => m.default({{module_or_path: '{base}/{wasm}'}}).then(() => m.hydrate()))"
    );
    provide_meta_context();
    Frame::provide();
    view! {
        <!DOCTYPE html>
        <html lang="en-GB">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
                <meta name="color-scheme" content="light dark" />
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="stylesheet" href=format!("{base}/wheelhouse.css") />
                <link rel="modulepreload" href=format!("{base}/wheelhouse.js") />
                <link rel="preload" href=format!("{base}/{wasm}") r#as="fetch" r#type="application/wasm" crossorigin="" />
                <script type="application/x-postcard" id=frame::ELEMENT inner_html=frame></script>
                <script type="module" nonce=use_nonce() inner_html=start></script>
                <MetaTags />
            </head>
            <body>
                <Layout><App /></Layout>
            </body>
        </html>
    }
}
