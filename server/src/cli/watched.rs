//! What whoever runs a server sees of it: its log and its metrics.

use std::net::SocketAddr;

use app::db::Db;
use clap::Args;

use super::Failure;
use crate::{
    log::{self, LogFormat},
    metrics,
};

/// The log and the metrics.
#[derive(Debug, Args)]
pub struct Watched {
    /// Serve /metrics for Prometheus on this address, which is not the one people use. Whoever reaches it may read it.
    #[arg(long, env = "WHEELHOUSE_METRICS_ADDR", value_name = "HOST:PORT")]
    metrics_addr: Option<SocketAddr>,
    /// Lines for people, or a JSON document a line. `RUST_LOG` says how much is logged: `info` unless set.
    #[arg(long, env = "WHEELHOUSE_LOG_FORMAT", value_enum, default_value_t)]
    log_format: LogFormat,
}

impl Watched {
    pub fn log(&self) {
        log::to_stderr(self.log_format);
    }

    /// Opens the listener for metrics where one is wanted.
    pub async fn measure(&self, db: &Db) -> Result<(), Failure> {
        let Some(address) = self.metrics_addr else { return Ok(()) };
        let address = metrics::open(address, db.clone()).await.map_err(|error| {
            format!("{address} cannot be listened on: {error}. Choose another with --metrics-addr.")
        })?;
        tracing::info!("Metrics are at http://{address}/metrics");
        Ok(())
    }
}
