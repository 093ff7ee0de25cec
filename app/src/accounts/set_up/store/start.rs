//! What stands in the workspace when its owner first comes in.

use super::form::Parsed;
use crate::{accounts::set_up::Start, error::AppError, state::AppState, viewer::Viewer};

/// What has to be right, or there, before the organisation is founded.
pub async fn before(_state: &AppState, _viewer: &Viewer, form: &Parsed) -> Result<(), AppError> {
    match form.start {
        Start::Empty => Ok(()),
        Start::Sample => Err(AppError::invalid("start", "This cannot be chosen yet. Start empty.")),
        Start::Csv => {
            let lines = form.csv.lines().count();
            Err(AppError::invalid("csv", format!("These {lines} lines cannot be taken yet. Start empty.")))
        }
    }
}

/// What comes once the organisation is there.
pub async fn after(_state: &AppState, _viewer: &Viewer, _form: &Parsed) -> Result<(), AppError> {
    Ok(())
}
