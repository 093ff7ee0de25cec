//! Wheelhouse: the workspace of a product organisation. One crate, two builds: native with the feature `ssr`,
//! WebAssembly with `hydrate`, never both. Below is the list of slices; `routes.rs` is the table of pages.

// A view's type nests with its markup; the optimised browser build looks deeper than the standard limit of 128.
#![recursion_limit = "512"]

#[cfg(all(feature = "ssr", feature = "hydrate"))]
compile_error!("`ssr` and `hydrate` are two builds of this crate: enable one of them");

pub mod accounts;
pub mod audit;
pub mod calendar;
pub mod error;
pub mod export;
pub mod frame;
pub mod home;
pub mod import;
pub mod keyboard;
pub mod live;
pub mod markdown;
pub mod onboarding;
pub mod organisation;
pub mod packing;
pub mod people;
pub mod portfolio;
pub mod routes;
pub mod search;
pub mod team_health;
pub mod teams;
pub mod ui;
pub mod viewer;
pub mod vocabulary;

#[cfg(feature = "ssr")]
pub mod db;
#[cfg(feature = "ssr")]
pub mod door;
#[cfg(feature = "ssr")]
pub mod rest;
#[cfg(feature = "ssr")]
pub mod sample;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod state;

/// Nothing reads it. What splits the program for the browser moves texts to the pieces that say them, but only if the
/// whole does not grow by what aligns them; what nobody reads is left out, and that is the room.
#[cfg(feature = "hydrate")]
#[used]
static ROOM: [u8; 4096] = [1; 4096];

/// Where the browser takes over what the server rendered: what is in `main`. The bar and the foot stay as they are.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    use wasm_bindgen::JsCast;

    let main = leptos::prelude::document().get_element_by_id("main");
    if let Some(main) = main.and_then(|main| main.dyn_into().ok()) {
        wasm_bindgen_futures::spawn_local(async {
            leptos::mount::hydrate_from_async(main, routes::App).await.forget();
        });
    }
}
