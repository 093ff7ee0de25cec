//! In the browser a question is an address: whatever it asks for, one piece of code asks it.

use gloo_net::http::Request;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use serde::Serialize;
use server_fn::{ContentType, ServerFn};

use super::{News, Waiting};
use crate::{
    error::AppError,
    frame::Frame,
    packing::{Packed, Packing},
    ui::form::{Pulse, refusal},
};

/// Asks again whenever the address changes, after every accepted form, and on news.
pub fn ask<Q: ServerFn + Serialize + 'static>(
    question: impl Fn() -> Q + Send + Sync + 'static,
    news: Option<News>,
) -> Waiting {
    let address = move || format!("{}?{}", Q::PATH, serde_qs::to_string(&question()).unwrap_or_default());
    ask_for(Box::new(address), news)
}

fn ask_for(address: Box<dyn Fn() -> String + Send + Sync>, news: Option<News>) -> Waiting {
    let before = StoredValue::new((0, String::new()));
    let asked = move || (Pulse::track(), address(), news.map(|news| news.again.get()));
    let answer = move |(pulse, address, _): (u32, String, Option<u32>)| {
        // Only news can be the reason where neither form nor address is.
        let by_itself = before.with_value(|(was, there)| *was == pulse && *there == address);
        before.set_value((pulse, address.clone()));
        fetch(address, by_itself)
    };
    Resource::new_with_options(asked, answer, false)
}

/// When the workspace has been replaced by another version since this page was loaded, the page is loaded again: what
/// it would get is packed differently.
fn fetch(address: String, by_itself: bool) -> impl Future<Output = Result<Packed, AppError>> + Send {
    let build = Frame::current().with_value(|frame| frame.build.clone());
    SendWrapper::new(async move {
        let mut request = Request::get(&address).header("accept", Packing::CONTENT_TYPE);
        if by_itself {
            request = request.header(Frame::UNATTENDED, "1");
        }
        let response = request.send().await.map_err(|_| dropped())?;
        if response.headers().get(Frame::BUILD).is_some_and(|newer| newer != build) {
            let _ = window().location().reload();
        }
        if !response.ok() {
            return Err(refusal(response).await);
        }
        response.binary().await.map(Packed::from).map_err(|_| dropped())
    })
}

fn dropped() -> AppError {
    AppError::Malformed { message: "the server did not answer. Try again when the connection is back.".to_owned() }
}
