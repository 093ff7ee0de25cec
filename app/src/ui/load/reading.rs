//! What a page reads: one question to the server, asked again when it changes, after a form was accepted, and on news.

use std::marker::PhantomData;

use leptos::prelude::*;
use serde::Serialize;
use server_fn::ServerFn;

use super::{Interest, Interests, News, ask};
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
    news: Option<News>,
    what: PhantomData<fn() -> T>,
}

impl<T: Serialize> Reading<T> {
    /// Asks what `question` says: the arguments of a server function, read from signals.
    pub fn of<Q>(question: impl Fn() -> Q + Send + Sync + 'static) -> Self
    where
        Q: ServerFn<Output = T, Error = AppError> + Serialize + 'static,
    {
        Self { waiting: ask(question, None), news: None, what: PhantomData }
    }

    /// The same, and asks again on news of what it is about.
    pub fn live<Q>(question: impl Fn() -> Q + Send + Sync + 'static, interest: Interest) -> Self
    where
        Q: ServerFn<Output = T, Error = AppError> + Serialize + 'static,
    {
        let news = Interests::add(interest);
        Self { waiting: ask(question, Some(news)), news: Some(news), what: PhantomData }
    }
}

impl<T> Reading<T> {
    /// What is waited for, and the news that make it stale.
    pub(super) const fn parts(self) -> (Waiting, Option<News>) {
        (self.waiting, self.news)
    }
}
