//! What a page reads: one question to the server, asked again when it changes or after a form was accepted.

use std::marker::PhantomData;

use leptos::prelude::*;
use serde::Serialize;
use server_fn::ServerFn;

use super::ask;
use crate::{
    error::AppError,
    packing::{Packed, Packing},
};

/// Of one type for all pages, whatever they read.
pub(super) type Waiting = Resource<Result<Packed, AppError>, Packing>;

/// The answer to a question, once it is there.
#[derive(Debug)]
pub struct Reading<T> {
    waiting: Waiting,
    what: PhantomData<fn() -> T>,
}

impl<T> Reading<T> {
    /// Asks what `question` says: the arguments of a server function, read from signals.
    pub fn of<Q>(question: impl Fn() -> Q + Send + Sync + 'static) -> Self
    where
        T: Serialize,
        Q: ServerFn<Output = T, Error = AppError> + Serialize + 'static,
    {
        Self { waiting: ask(question), what: PhantomData }
    }

    pub(super) const fn waiting(self) -> Waiting {
        self.waiting
    }
}
