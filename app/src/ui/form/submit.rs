//! Sends a form in the background and follows what the server answers.

use gloo_net::http::{Request, Response};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use server_fn::ContentType;
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement, UrlSearchParams};

use super::{FormState, Pulse, draft};
use crate::{
    error::AppError,
    packing::{Packed, Packing},
};

/// Takes over a submit event of the browser.
pub fn send(
    event: &SubmitEvent,
    action: &'static str,
    draft: Option<String>,
    state: FormState,
    accepted: Option<Callback<()>>,
) {
    let Some((form, body)) = read(event) else {
        return;
    };
    event.prevent_default();
    if state.pending.get_untracked() {
        return;
    }
    state.pending.set(true);
    let navigate = use_navigate();
    let owner = Owner::current();
    spawn_local(async move {
        let answer = post(action, body).await;
        state.pending.try_set(false);
        match answer {
            Ok(location) => {
                if let Some(name) = draft {
                    draft::forget(&name);
                }
                state.refusal.try_set(None);
                if let Some(location) = location {
                    let scroll = !stays(&location);
                    navigate(&location, NavigateOptions { scroll, ..NavigateOptions::default() });
                } else {
                    form.reset();
                    state.renew_key();
                    if let Some(accepted) = accepted {
                        accepted.run(());
                    }
                }
                if let Some(owner) = owner {
                    owner.with(Pulse::beat);
                }
            }
            Err(error) => {
                state.refusal.try_set(Some(error));
            }
        }
    });
}

/// Whether an address is of the page that is open: its reader stays where they are in it.
fn stays(location: &str) -> bool {
    let path = location.split(['?', '#']).next();
    window().location().pathname().is_ok_and(|here| path == Some(here.as_str()))
}

fn read(event: &SubmitEvent) -> Option<(HtmlFormElement, String)> {
    let form = event.target()?.dyn_into::<HtmlFormElement>().ok()?;
    let data = FormData::new_with_form(&form).ok()?;
    if let Some(button) = event.submitter()
        && let (Some(name), Some(value)) = (button.get_attribute("name"), button.get_attribute("value"))
    {
        data.append_with_str(&name, &value).ok()?;
    }
    let fields = UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?;
    Some((form, fields.to_string().into()))
}

/// The address to go to, if the server names one.
async fn post(action: &str, body: String) -> Result<Option<String>, AppError> {
    let dropped = |_| AppError::Malformed {
        message: "the server did not answer. Your text is kept; send it again when the connection is back.".to_owned(),
    };
    let response = Request::post(action)
        .header("accept", Packing::CONTENT_TYPE)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(body)
        .map_err(dropped)?
        .send()
        .await
        .map_err(dropped)?;
    if response.ok() { Ok(response.headers().get("location")) } else { Err(refusal(response).await) }
}

/// Why the server said no.
pub async fn refusal(response: Response) -> AppError {
    let packed = Packed::from(response.binary().await.unwrap_or_default());
    packed.open().unwrap_or_else(|_| AppError::Malformed { message: "try again in a moment.".to_owned() })
}
