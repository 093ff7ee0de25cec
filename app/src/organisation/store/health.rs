//! Whether the data is sound, for whoever looks after it.

use crate::{
    db::Db,
    error::AppError,
    viewer::{Operation, Place, Viewer},
};

/// What is wrong with the data; empty when nothing is. `wheelhouse doctor` and a verified restore ask this.
pub async fn faults(db: &Db, viewer: &Viewer) -> Result<Vec<String>, AppError> {
    if !viewer.may(Operation::EditOrganisation, Place::ORGANISATION) {
        return Err(AppError::NotFound);
    }
    let mut found = db.faults().await?;
    let astray: Vec<(String, String, String, i64, i64)> = sqlx::query_as(
        "select product_id, horizon, shown, sum(kept), sum(counted) from (
            select product_id, horizon, shown, n as kept, 0 as counted from product_tallies
            union all select product_id, horizon, shown, 0, 1 from initiatives where archived_at is null)
         as both_of_them group by product_id, horizon, shown having sum(kept) <> sum(counted)",
    )
    .fetch_all(db.read())
    .await?;
    found.extend(astray.into_iter().map(|(product, horizon, shown, kept, counted)| {
        format!("product {product}: the tally of {horizon}, {shown} says {kept}, there are {counted}")
    }));
    let doubts: Vec<(String, i64, i64)> = sqlx::query_as(
        "select product_id, sum(kept), sum(counted) from (
            select product_id, doubt_off_track + doubt_at_risk as kept, 0 as counted from product_tallies
            union all select product_id, 0, doubt is not null from initiatives where archived_at is null)
         as both_of_them group by product_id having sum(kept) <> sum(counted)",
    )
    .fetch_all(db.read())
    .await?;
    found.extend(doubts.into_iter().map(|(product, kept, counted)| {
        format!("product {product}: the tally of doubts says {kept}, there are {counted}")
    }));
    Ok(found)
}
