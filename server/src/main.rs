//! `wheelhouse`: serves an organisation's workspace and looks after its data.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    wheelhouse_server::cli::run().await
}
