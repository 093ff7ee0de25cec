//! What the form for the next update starts with.

use super::facts_since;
use crate::{
    calendar::Day,
    db::{Db, strange_row},
    error::AppError,
    portfolio::{
        domain::Health,
        initiatives::{domain::Ref, store::standing_of},
        status_updates::domain::Prepared,
    },
    state::Zone,
    viewer::{Operation, Viewer},
};

/// Everything the form shows; refused where the viewer may not post.
pub async fn prepare(db: &Db, viewer: &Viewer, zone: &Zone, today: Day, id: &str) -> Result<Prepared, AppError> {
    let standing = standing_of(db, viewer, id).await?;
    if standing.archived_at.is_some() {
        return Err(AppError::forbidden("This initiative is archived. Restore it first."));
    }
    if !viewer.may(Operation::PostUpdate, standing.place()) {
        return Err(AppError::forbidden("You can read this initiative, but not report on it. Ask its lead."));
    }
    let (line, product): (String, String) = sqlx::query_as(
        "select l.name, p.name from products p join product_lines l on l.id = p.line_id where p.id = $1",
    )
    .bind(&standing.product_id)
    .fetch_one(db.read())
    .await?;
    let since = facts_since(db, viewer, zone, today, &standing).await?;
    let people = sqlx::query_as("select id, name from people where archived_at is null and id is not $1 order by name")
        .bind(viewer.person_id.as_deref())
        .fetch_all(db.read())
        .await?;
    let day = |text: Option<String>| text.map(|text| text.parse::<Day>()).transpose();
    let odd = |what: &dyn std::fmt::Display| strange_row("initiatives", what);
    Ok(Prepared {
        line,
        product,
        baseline_target: day(standing.baseline_target).map_err(|e| odd(&e))?,
        current_target: day(standing.current_target).map_err(|e| odd(&e))?,
        confidence: standing.confidence.map(TryInto::try_into).transpose().map_err(|e| odd(&e))?,
        health: standing.health.map(|word| word.parse::<Health>()).transpose().map_err(|e| odd(&e))?,
        initiative: Ref { id: standing.id, name: standing.name },
        since,
        people: people.into_iter().map(|(id, name)| Ref { id, name }).collect(),
    })
}
