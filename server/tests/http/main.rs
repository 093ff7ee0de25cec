//! The server from outside: requests into the router, answers out of it. Folders are named like addresses.

#![expect(clippy::unwrap_used, reason = "a test ends where something is not as expected")]

mod accounts;
mod api;
mod live;
mod onboarding;
mod portfolio;
mod search;
mod security;
mod support;
mod surveys;
