//! The middleware around every answer. Each test fails without the layer it is about.

mod connections;
mod headers;
mod limits;
mod malformed;
mod origin;
mod redirects;
