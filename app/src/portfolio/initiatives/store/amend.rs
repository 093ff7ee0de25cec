//! Fields and target date changed at once, as programs do.

use super::{edit, move_date};
use crate::{audit::Mutation, error::AppError, portfolio::initiatives::domain::Amendment, viewer::Viewer};

/// Changes the fields and then moves the date; both happen or neither does. The version is asked for once, before.
pub async fn amend(
    m: &mut Mutation,
    viewer: &Viewer,
    id: &str,
    amendment: &Amendment,
    version: Option<i64>,
) -> Result<(), AppError> {
    edit(m, viewer, id, &amendment.edit, version).await?;
    match &amendment.target {
        Some(target) => move_date(m, viewer, id, *target, amendment.reason.as_ref(), None).await,
        None => Ok(()),
    }
}
