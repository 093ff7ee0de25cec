//! A statement comes within twelve months: it becomes an initiative, and from then on has dates.

use super::change::standing;
use crate::{
    audit::{Mutation, Subject},
    db::strange_row,
    error::AppError,
    portfolio::{
        domain::{BusinessCase, Name},
        initiatives::{NewInitiative, store::create},
        visions::domain::Promotion,
    },
    viewer::{Operation, Viewer},
};

/// Makes an initiative of a statement and records which; gives the initiative's id.
pub async fn promote_vision(
    m: &mut Mutation,
    viewer: &Viewer,
    id: &str,
    promotion: &Promotion,
) -> Result<String, AppError> {
    let before = standing(m, viewer, id, Operation::CreateInitiative).await?;
    if before.promoted_to.is_some() {
        return Err(AppError::forbidden("This statement has become an initiative already."));
    }
    if before.archived_at.is_some() {
        return Err(AppError::forbidden("This statement is archived. Restore it first."));
    }
    let new = NewInitiative {
        name: Name::parse(&before.name).map_err(|e| strange_row("vision_statements", e))?,
        summary: before.statement.try_into().map_err(|e| strange_row("vision_statements", e))?,
        business_case: BusinessCase::default(),
        product_id: before.product_id,
        team_id: None,
        lead_id: promotion.lead_id.clone(),
        stage: promotion.stage,
        horizon: promotion.horizon,
        themes: vec![],
        target: promotion.target,
        confidence: None,
        source_id: None,
        source_url: None,
    };
    let initiative_id = create(m, viewer, &new).await?;
    sqlx::query("update vision_statements set promoted_to = $2, promoted_at = $3, version = version + 1 where id = $1")
        .bind(id)
        .bind(&initiative_id)
        .bind(m.now.0)
        .execute(&mut *m.tx)
        .await?;
    m.audit(Subject { kind: "vision", id }, &serde_json::json!({ "promoted_to": initiative_id })).await?;
    Ok(initiative_id)
}
