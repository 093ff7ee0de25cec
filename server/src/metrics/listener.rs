//! `/metrics`, on an address of its own.

use std::net::SocketAddr;

use app::db::Db;
use axum::{
    Router,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use prometheus::{TEXT_FORMAT, TextEncoder, core::Collector};
use tokio::net::TcpListener;

use super::{Counted, process};

/// Answers scrapes at the address until the process ends.
pub async fn open(address: SocketAddr, db: Db) -> std::io::Result<SocketAddr> {
    let listener = TcpListener::bind(address).await?;
    let address = listener.local_addr()?;
    let router = Router::new().route("/metrics", get(move || std::future::ready(scraped(&db))));
    tokio::spawn(async move {
        if let Err(error) = axum::serve(listener, router).await {
            tracing::error!(%error, "metrics are no longer served");
        }
    });
    Ok(address)
}

fn scraped(db: &Db) -> Response {
    let mut families = Counted::here().registry.gather();
    families.extend(db.waits().collect());
    let (readers, writers) = db.connections();
    for (name, n) in [("readers", readers), ("writers", writers)] {
        let name = format!("wheelhouse_database_{name}");
        families.extend(process::gauge(&name, "Open connections to the database.", i64::from(n)));
    }
    families.extend(process::families());
    match TextEncoder::new().encode_to_string(&families) {
        Ok(text) => ([(header::CONTENT_TYPE, TEXT_FORMAT)], text).into_response(),
        Err(error) => {
            tracing::error!(%error, "metrics cannot be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
