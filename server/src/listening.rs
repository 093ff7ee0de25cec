//! From the socket to the router, until somebody asks the server to stop.

use std::{net::SocketAddr, time::Duration};

use app::state::AppState;
use axum::serve::ListenerExt;
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

/// How long open requests may take once the server is asked to stop.
const PATIENCE: Duration = Duration::from_secs(8);

/// Sends the log to standard error; `RUST_LOG` says how much of it.
pub fn log_to_stderr() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}

/// Serves until it is told to stop, then lets what is under way finish.
pub async fn serve(listener: TcpListener, state: AppState) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let db = state.db.clone();
    let listener = listener.tap_io(|socket| {
        // Nagle's algorithm would hold the end of every page back for the other side's acknowledgement.
        let _ = socket.set_nodelay(true);
    });
    let service = crate::router(state).into_make_service_with_connect_info::<SocketAddr>();
    let (stop, mut stopped) = tokio::sync::watch::channel(false);
    tokio::spawn(async move {
        asked_to_stop().await;
        tracing::info!("stopping");
        let _ = stop.send(true);
    });
    let mut deadline = stopped.clone();
    let server = axum::serve(listener, service).with_graceful_shutdown(async move {
        let _ = stopped.wait_for(|stop| *stop).await;
    });
    tokio::select! {
        done = server => done?,
        () = async move {
            let _ = deadline.wait_for(|stop| *stop).await;
            tokio::time::sleep(PATIENCE).await;
        } => tracing::warn!("some requests were still open and are cut off"),
    }
    let _ = tokio::time::timeout(Duration::from_secs(1), db.close()).await;
    tracing::info!("stopped");
    Ok(())
}

/// Waits for Ctrl-C or for the signal that service managers send.
async fn asked_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let terminated = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated => {}
    }
}
