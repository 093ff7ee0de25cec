//! An initiative begins.

use crate::{
    audit::{Mutation, Subject},
    db::new_id,
    error::AppError,
    portfolio::{
        initiatives::{
            domain::NewInitiative,
            store::{
                changes::{ChangeRecord, record_change},
                place::choice_exists,
            },
        },
        update_policies::store::{due_and_stale, policy_within},
    },
    viewer::{Operation, Place, Viewer},
};

/// Writes a new initiative and its first promise; gives its id.
pub async fn create(m: &mut Mutation, viewer: &Viewer, new: &NewInitiative) -> Result<String, AppError> {
    let line_id = line_of(m, viewer, new).await?;
    let place = Place { line: Some(&line_id), product: Some(&new.product_id), team: new.team_id.as_deref() };
    if !viewer.may(Operation::CreateInitiative, place) {
        return Err(AppError::forbidden("New initiatives are added by leads. Ask the lead of the product."));
    }
    choice_exists(m, viewer, "lead", new.lead_id.as_deref()).await?;
    choice_exists(m, viewer, "team", new.team_id.as_deref()).await?;
    let id = new_id();
    let policy = policy_within(&mut m.tx, viewer, &line_id).await?;
    let (due, _) = due_and_stale(&policy, m.now)?;
    let target = new.target.map(|day| day.to_string());
    sqlx::query(
        "insert into initiatives (id, product_id, team_id, lead_id, name, summary, business_case, stage, horizon,
            baseline_target, current_target, confidence, source_id, source_url, created_at, due_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12, $13, $14, $15)",
    )
    .bind(&id)
    .bind(&new.product_id)
    .bind(&new.team_id)
    .bind(&new.lead_id)
    .bind(new.name.as_str())
    .bind(new.summary.as_str())
    .bind(new.business_case.as_str())
    .bind(new.stage.as_str())
    .bind(new.horizon.as_str())
    .bind(&target)
    .bind(new.confidence.map(i64::from))
    .bind(&new.source_id)
    .bind(&new.source_url)
    .bind(m.now.0)
    .bind(due.0)
    .execute(&mut *m.tx)
    .await?;
    for theme in &new.themes {
        sqlx::query("insert into initiative_themes (initiative_id, theme) values ($1, $2)")
            .bind(&id)
            .bind(theme.as_str())
            .execute(&mut *m.tx)
            .await?;
    }
    if let Some(target) = &target {
        let promise = ChangeRecord { field: "target_date", from: None, to: Some(target), reason: "First promise" };
        record_change(m, viewer, &id, promise).await?;
    }
    let stage = ChangeRecord { field: "stage", from: None, to: Some(new.stage.as_str()), reason: "" };
    record_change(m, viewer, &id, stage).await?;
    m.audit(Subject { kind: "initiative", id: &id }, &serde_json::json!({ "name": new.name, "target": target }))
        .await?;
    Ok(id)
}

async fn line_of(m: &mut Mutation, viewer: &Viewer, new: &NewInitiative) -> Result<String, AppError> {
    let line: Option<String> = sqlx::query_scalar("select line_id from products where id = $1 and archived_at is null")
        .bind(&new.product_id)
        .fetch_optional(&mut *m.tx)
        .await?;
    line.filter(|line| {
        viewer.sees(Place { line: Some(line), product: Some(&new.product_id), team: new.team_id.as_deref() })
    })
    .ok_or_else(|| AppError::invalid("product", "Choose the product it belongs to."))
}
