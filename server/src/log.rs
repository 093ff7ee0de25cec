//! The log, on standard error: lines for people, or a JSON document a line for programs. What is logged while a
//! request is answered bears its number, the one in the answer's `x-request-id`.

use std::io::{IsTerminal, stderr};

use clap::ValueEnum;
use tracing_subscriber::EnvFilter;

/// What a line of the log looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    #[default]
    Text,
    Json,
}

/// Sends the log to standard error; `RUST_LOG` says how much of it.
pub fn to_stderr(format: LogFormat) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(stderr).with_ansi(stderr().is_terminal());
    match format {
        LogFormat::Text => {
            let _ = lines.try_init();
        }
        LogFormat::Json => {
            let _ = lines.json().flatten_event(true).with_current_span(true).with_span_list(false).try_init();
            // The standard hook writes lines that are no JSON.
            std::panic::set_hook(Box::new(|panic| tracing::error!(%panic, "a panic")));
        }
    }
}
