//! On the server a question is answered without asking over the network.

use leptos::prelude::*;
use serde::Serialize;
use server_fn::ServerFn;

use super::{News, Waiting};
use crate::{error::AppError, packing::Packed, ui::form::Pulse};

/// Calls the server function itself.
pub fn ask<T: Serialize, Q: ServerFn<Output = T, Error = AppError> + 'static>(
    question: impl Fn() -> Q + Send + Sync + 'static,
    _news: Option<News>,
) -> Waiting {
    let asked = move |_| {
        let question = untrack(&question);
        async move { question.run_body().await.and_then(|answer| Packed::of(&answer)) }
    };
    Resource::new_with_options(Pulse::track, asked, false)
}
