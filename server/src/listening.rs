//! From the socket to the router, until somebody asks the server to stop.

use std::{pin::pin, time::Duration};

use app::{db::Db, search::store::keep_up, state::AppState, team_health::waves, viewer::Viewer};
use axum::{
    Router,
    extract::{ConnectInfo, Request},
};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use tokio::net::TcpListener;
use tower::ServiceExt;

use crate::metrics::OpenConnection;

/// How long a connection may take to say what it wants.
const HEADERS: Duration = Duration::from_mins(1);

/// How long open requests may take once the server is asked to stop.
const PATIENCE: Duration = Duration::from_secs(8);

/// How long what was written may wait for being indexed, unless somebody searches.
const INDEXED_EVERY: Duration = Duration::from_secs(5);

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Serves until `stop`, then lets what is under way finish.
pub async fn serve(listener: TcpListener, state: AppState, stop: impl Future<Output = ()>) -> Result<(), Failure> {
    let (db, live) = (state.db.clone(), state.live.clone());
    let stop = async {
        stop.await;
        // Open streams would never end by themselves.
        live.close();
    };
    let indexing = tokio::spawn(index(db.clone()));
    let asking = tokio::spawn(ask(state.clone()));
    accept_until(listener, crate::router(state), HEADERS, stop).await;
    indexing.abort();
    asking.abort();
    let _ = tokio::time::timeout(Duration::from_secs(1), db.close()).await;
    tracing::info!("stopped");
    Ok(())
}

/// Reads what was written into the index of the search, in between: so that no search has to do much of it.
async fn index(db: Db) {
    loop {
        if let Err(error) = keep_up(&db, &Viewer::operator()).await {
            tracing::warn!(%error, "the index of the search could not be brought up to date");
        }
        tokio::time::sleep(INDEXED_EVERY).await;
    }
}

/// Closes waves of surveys whose time is over and opens those that are due. While one is open the log of the database,
/// which holds what was written in order, is emptied again and again.
async fn ask(state: AppState) {
    loop {
        match waves::store::keep_up(&state.db, &Viewer::operator(), state.now()).await {
            Ok(true) => state.db.empty_log().await,
            Ok(false) => {}
            Err(error) => tracing::warn!(%error, "the waves of the surveys could not be kept up with"),
        }
        tokio::time::sleep(INDEXED_EVERY).await;
    }
}

/// Hands every connection to the router until `stop`. A connection that takes longer than `headers` to say what it
/// wants, or that lies idle for as long, is closed: `axum::serve` would wait for ever.
pub async fn accept_until(listener: TcpListener, router: Router, headers: Duration, stop: impl Future<Output = ()>) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(headers);
    let open = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let (socket, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Out of file descriptors, as a rule: some connection has to end first.
                    tracing::warn!(%error, "a connection could not be taken");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    continue;
                }
            },
            () = &mut stop => break,
        };
        // Nagle's algorithm would hold the end of every page back for the other side's acknowledgement.
        let _ = socket.set_nodelay(true);
        let router = router.clone();
        let service = service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(peer));
            router.clone().oneshot(request)
        });
        let connection = open.watch(http.serve_connection(TokioIo::new(socket), service));
        let counted = OpenConnection::count();
        tokio::spawn(async move {
            let _counted = counted;
            // A browser that goes away is no fault of ours.
            let _ = connection.await;
        });
    }
    drop(listener);
    tracing::info!("stopping");
    if tokio::time::timeout(PATIENCE, open.shutdown()).await.is_err() {
        tracing::warn!("some requests were still open and are cut off");
    }
}

/// Comes true with Ctrl-C or with the signal that service managers send. Both are listened for from this call on, so
/// take it before the first connection can come in.
pub fn asked_to_stop() -> impl Future<Output = ()> {
    use tokio::signal::unix::{SignalKind, signal};
    let (terminate, interrupt) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()));
    async move {
        let (Ok(mut terminate), Ok(mut interrupt)) = (terminate, interrupt) else {
            return std::future::pending().await;
        };
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    }
}
