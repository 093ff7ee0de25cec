//! The server from outside: requests into the router, answers out of it. Folders are named like addresses.

mod accounts;
mod api;
mod security;
mod support;
