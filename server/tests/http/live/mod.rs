//! The stream of events from outside: the real binary, real sockets.

mod drops;
mod editing;
mod listener;
mod places;
mod seen;
mod stopping;
mod workshop;
