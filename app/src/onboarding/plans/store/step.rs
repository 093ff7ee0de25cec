//! A step with its evidence, its notes and its record.

use crate::{
    calendar::Moment, db::Db, error::AppError, onboarding::plans::domain::StepPage, portfolio::initiatives::Ref,
    state::Zone, viewer::Viewer,
};

use super::{
    evidence::{Of, evidence},
    find::opened,
    notes::notes,
    record::of_step,
};

/// Everything about a step.
pub async fn step_page(
    db: &Db,
    viewer: &Viewer,
    zone: &Zone,
    now: Moment,
    (plan_id, step_id): (&str, &str),
) -> Result<StepPage, AppError> {
    let mut reader = db.read().acquire().await?;
    let (about, plan) = opened(&mut reader, viewer, zone.stamp(now).day, plan_id).await?;
    let mut page = StepPage::of(&plan, about, step_id).ok_or(AppError::NotFound)?;
    let person: Option<(String, String)> =
        sqlx::query_as("select w.id, w.name from plan_steps s join people w on w.id = s.person_id where s.id = $1")
            .bind(step_id)
            .fetch_optional(&mut *reader)
            .await?;
    page.person = person.map(|(id, name)| Ref { id, name });
    page.evidence = evidence(&mut reader, viewer, zone, plan_id, Of::Step(step_id)).await?;
    page.notes = notes(&mut reader, viewer, zone, step_id).await?;
    page.record = of_step(&mut reader, viewer, zone, (&page.about, &plan), step_id).await?;
    Ok(page)
}
