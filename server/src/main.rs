//! `wheelhouse`: serves an organisation's workspace and looks after its data.

use std::{net::SocketAddr, path::PathBuf, process::ExitCode};

use app::{
    db::Db,
    state::{AppState, Assets, Clock},
};
use axum::serve::ListenerExt;
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "wheelhouse", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the workspace.
    Serve {
        /// The directory that holds the organisation's data.
        #[arg(long, env = "WHEELHOUSE_DATA", default_value = "data")]
        data: PathBuf,
        #[arg(long, env = "WHEELHOUSE_ADDR", default_value = "127.0.0.1:3000")]
        addr: SocketAddr,
    },
}

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt().init();
    let Command::Serve { data, addr } = Cli::parse().command;
    match serve(data, addr).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "could not serve");
            ExitCode::FAILURE
        }
    }
}

async fn serve(data: PathBuf, addr: SocketAddr) -> Result<(), Box<dyn std::error::Error>> {
    std::fs::create_dir_all(&data)?;
    let db = Db::open(&data.join("wheelhouse.sqlite")).await?;
    let leptos_options = leptos::config::LeptosOptions::builder().output_name("wheelhouse").build();
    let state = AppState { db, clock: Clock::System, leptos_options, demo: false, assets: Assets::default() };
    let listener = tokio::net::TcpListener::bind(addr).await?.tap_io(|socket| {
        // Nagle's algorithm would hold the end of every page back for the other side's acknowledgement.
        let _ = socket.set_nodelay(true);
    });
    tracing::info!("listening on http://{addr}");
    axum::serve(listener, wheelhouse_server::router(state)).await?;
    Ok(())
}
