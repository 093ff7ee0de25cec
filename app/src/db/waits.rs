//! How long writers wait for each other.

use prometheus::{Histogram, HistogramOpts};

/// Seconds, from a turn that comes at once to one that the busy timeout ends.
const SECONDS: [f64; 10] = [0.000_1, 0.000_5, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0];

/// Nobody has waited yet.
pub fn none_yet() -> Result<Histogram, sqlx::Error> {
    let about = "How long writers waited for their turn at the database.";
    let options = HistogramOpts::new("wheelhouse_database_writer_wait_seconds", about).buckets(SECONDS.to_vec());
    Histogram::with_opts(options).map_err(|error| sqlx::Error::Configuration(error.into()))
}
