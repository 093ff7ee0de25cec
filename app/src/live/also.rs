//! "Lena Fischer is editing this, too": said above a form, and taken back when she leaves.

use std::time::Duration;

use gloo_net::http::Request;
use leptos::{prelude::*, task::spawn_local};
use server_fn::{ContentType, ServerFn};
use web_sys::UrlSearchParams;

use super::{api::SayEditing, domain::also};
use crate::{
    packing::{Packed, Packing},
    ui::{Interest, Interests, Takes},
};

/// How often a form that stands open says so: twice within the time for which it is believed.
const SAID_EVERY: Duration = Duration::from_secs(20);

/// Says to others that this reader is editing an initiative, and to the reader who else is. Nothing without JavaScript.
#[component]
pub fn AlsoEditing(
    /// The initiative's id.
    #[prop(into)]
    initiative: String,
) -> impl IntoView {
    let others = RwSignal::new(Vec::new());
    let (told, left) = (initiative.clone(), initiative.clone());
    let again = Interests::add(Interest::one(&["editing"], move || told.clone(), Takes::AtOnce)).again;
    let said = form(&initiative, false);
    let say = move || {
        let said = said.clone();
        spawn_local(async move {
            // Without an answer there is nobody to name.
            others.try_set(ask(said).await.unwrap_or_default());
        });
    };
    let now = say.clone();
    Effect::new(move || {
        again.track();
        now();
    });
    Effect::new(move || {
        let say = say.clone();
        let repeat = move || {
            if !document().hidden() {
                say();
            }
        };
        let every = set_interval_with_handle(repeat, SAID_EVERY);
        let (closed, left) = (left.clone(), left.clone());
        let listener = window_event_listener_untyped("pagehide", move |_| leave(&closed));
        on_cleanup(move || {
            let _ = every.map(|every| every.clear());
            listener.remove();
            leave(&left);
        });
    });
    view! { <p class="also" role="status">{move || others.with(|others| also(others))}</p> }.into_any()
}

fn form(initiative: &str, leaving: bool) -> String {
    format!("initiative={initiative}&leaving={leaving}")
}

async fn ask(said: String) -> Option<Vec<String>> {
    let request = Request::post(SayEditing::PATH).header("accept", Packing::CONTENT_TYPE);
    let request = request.header("content-type", "application/x-www-form-urlencoded").body(said).ok()?;
    let response = request.send().await.ok().filter(gloo_net::http::Response::ok)?;
    Packed::from(response.binary().await.ok()?).open().ok()
}

/// Sent also by a page that is being closed.
fn leave(initiative: &str) {
    if let Ok(said) = UrlSearchParams::new_with_str(&form(initiative, true)) {
        let _ = window().navigator().send_beacon_with_opt_url_search_params(SayEditing::PATH, Some(&said));
    }
}
