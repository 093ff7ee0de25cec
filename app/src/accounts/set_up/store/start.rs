//! What stands in the workspace when its owner first comes in.

use super::form::Parsed;
use crate::{accounts::set_up::Start, error::AppError, organisation, sample, state::AppState, viewer::Viewer};

/// What has to be right, or there, before the organisation is founded.
pub async fn before(state: &AppState, viewer: &Viewer, form: &Parsed) -> Result<(), AppError> {
    match form.start {
        Start::Empty => Ok(()),
        // Founded once: an attempt that broke off has left it there.
        Start::Sample if organisation::founded(&state.db).await?.is_some() => Ok(()),
        Start::Sample => sample::found(&state.db, viewer, state.now()).await,
        Start::Csv => {
            let lines = form.csv.lines().count();
            Err(AppError::invalid("csv", format!("These {lines} lines cannot be taken yet. Start empty.")))
        }
    }
}
