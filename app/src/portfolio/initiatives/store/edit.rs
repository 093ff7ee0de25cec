//! Editing in place: only what differs is written, and every difference is recorded.

use crate::{
    audit::{Mutation, Subject},
    error::AppError,
    portfolio::{
        domain::{BusinessCase, Horizon, Name, Stage, Summary, Theme},
        initiatives::{
            domain::InitiativeEdit,
            store::{
                changes::{ChangeRecord, record_change},
                place::{choice_exists, standing_to_change},
            },
        },
    },
    viewer::{Operation, Place, Viewer},
};

#[derive(sqlx::FromRow)]
struct Before {
    name: String,
    summary: String,
    business_case: String,
    product_id: String,
    team_id: Option<String>,
    lead_id: Option<String>,
    stage: String,
    horizon: String,
    confidence: Option<i64>,
    source_url: Option<String>,
}

/// Applies an edit that was begun on a version. Where a product or a person changes, their names go into the record.
pub async fn edit(
    m: &mut Mutation,
    viewer: &Viewer,
    id: &str,
    edit: &InitiativeEdit,
    version: Option<i64>,
) -> Result<(), AppError> {
    let standing = standing_to_change(m, viewer, id, Operation::EditInitiative, version).await?;
    let before: Before = sqlx::query_as(
        "select name, summary, business_case, product_id, team_id, lead_id, stage, horizon, confidence, source_url
         from initiatives where id = $1",
    )
    .bind(id)
    .fetch_one(&mut *m.tx)
    .await?;
    if let Some(product_id) = edit.product_id.as_deref().filter(|new| *new != standing.product_id) {
        may_move_to(m, viewer, product_id).await?;
    }
    let news = |new: &Option<Option<String>>, old: &Option<String>| new.clone().filter(|new| new != old).flatten();
    choice_exists(m, viewer, "lead", news(&edit.lead_id, &before.lead_id).as_deref()).await?;
    choice_exists(m, viewer, "team", news(&edit.team_id, &before.team_id).as_deref()).await?;
    let changes = differences(&before, edit);
    let themes = match &edit.themes {
        Some(themes) => change_themes(m, id, themes).await?,
        None => None,
    };
    if changes.is_empty() && themes.is_none() {
        return Ok(());
    }
    write(m, id, edit, &before).await?;
    let mut trail = serde_json::Map::new();
    for (field, from, to) in changes.into_iter().chain(themes) {
        let (from, to) = (spoken(m, field, from).await?, spoken(m, field, to).await?);
        let change = ChangeRecord { field, from: from.as_deref(), to: to.as_deref(), reason: "" };
        record_change(m, viewer, id, change).await?;
        trail.insert(field.to_owned(), serde_json::json!({ "from": from, "to": to }));
    }
    m.audit(Subject { kind: "initiative", id }, &trail).await
}

type Difference = (&'static str, Option<String>, Option<String>);

fn differences(before: &Before, edit: &InitiativeEdit) -> Vec<Difference> {
    let text = |field, old: &str, new: Option<&str>| {
        new.filter(|new| *new != old).map(|new| (field, Some(old.to_owned()), Some(new.to_owned())))
    };
    let maybe = |field, old: &Option<String>, new: Option<Option<String>>| {
        new.filter(|new| new != old).map(|new| (field, old.clone(), new))
    };
    let percent = |value: Option<i64>| value.map(|percent| format!("{percent} %"));
    [
        text("name", &before.name, edit.name.as_ref().map(Name::as_str)),
        text("summary", &before.summary, edit.summary.as_ref().map(Summary::as_str)),
        text("business_case", &before.business_case, edit.business_case.as_ref().map(BusinessCase::as_str)),
        text("product", &before.product_id, edit.product_id.as_deref()),
        maybe("team", &before.team_id, edit.team_id.clone()),
        maybe("lead", &before.lead_id, edit.lead_id.clone()),
        text("stage", &before.stage, edit.stage.map(Stage::as_str)),
        text("horizon", &before.horizon, edit.horizon.map(Horizon::as_str)),
        maybe("confidence", &percent(before.confidence), edit.confidence.map(|new| percent(new.map(i64::from)))),
        maybe("source_url", &before.source_url, edit.source_url.clone()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

async fn write(m: &mut Mutation, id: &str, edit: &InitiativeEdit, before: &Before) -> Result<(), AppError> {
    sqlx::query(
        "update initiatives set name = $2, summary = $3, business_case = $4, product_id = $5, team_id = $6, lead_id = $7,
            stage = $8, horizon = $9, confidence = $10, source_url = $11, version = version + 1 where id = $1",
    )
    .bind(id)
    .bind(edit.name.as_ref().map_or(before.name.as_str(), |v| v.as_str()))
    .bind(edit.summary.as_ref().map_or(before.summary.as_str(), |v| v.as_str()))
    .bind(edit.business_case.as_ref().map_or(before.business_case.as_str(), |v| v.as_str()))
    .bind(edit.product_id.as_deref().unwrap_or(&before.product_id))
    .bind(edit.team_id.as_ref().unwrap_or(&before.team_id))
    .bind(edit.lead_id.as_ref().unwrap_or(&before.lead_id))
    .bind(edit.stage.map_or(before.stage.as_str(), |v| v.as_str()))
    .bind(edit.horizon.map_or(before.horizon.as_str(), |v| v.as_str()))
    .bind(edit.confidence.map_or(before.confidence, |v| v.map(i64::from)))
    .bind(edit.source_url.as_ref().unwrap_or(&before.source_url))
    .execute(&mut *m.tx)
    .await?;
    Ok(())
}

async fn may_move_to(m: &mut Mutation, viewer: &Viewer, product_id: &str) -> Result<(), AppError> {
    let line: Option<String> = sqlx::query_scalar("select line_id from products where id = $1")
        .bind(product_id)
        .fetch_optional(&mut *m.tx)
        .await?;
    let allowed = line.is_some_and(|line| {
        viewer.may(Operation::CreateInitiative, Place { line: Some(&line), product: Some(product_id), team: None })
    });
    if allowed {
        Ok(())
    } else {
        Err(AppError::invalid("product", "Choose a product that you may add initiatives to."))
    }
}

async fn change_themes(m: &mut Mutation, id: &str, themes: &[Theme]) -> Result<Option<Difference>, AppError> {
    let before: Vec<String> =
        sqlx::query_scalar("select theme from initiative_themes where initiative_id = $1 order by theme")
            .bind(id)
            .fetch_all(&mut *m.tx)
            .await?;
    let mut after: Vec<String> = themes.iter().map(|theme| theme.as_str().to_owned()).collect();
    after.sort();
    if before == after {
        return Ok(None);
    }
    sqlx::query("delete from initiative_themes where initiative_id = $1").bind(id).execute(&mut *m.tx).await?;
    for theme in &after {
        sqlx::query("insert into initiative_themes (initiative_id, theme) values ($1, $2)")
            .bind(id)
            .bind(theme)
            .execute(&mut *m.tx)
            .await?;
    }
    let joined = |themes: &[String]| (!themes.is_empty()).then(|| themes.join(", "));
    Ok(Some(("themes", joined(&before), joined(&after))))
}

/// Ids become names in the record, as they were when it was written.
async fn spoken(m: &mut Mutation, field: &str, value: Option<String>) -> Result<Option<String>, AppError> {
    let sql = match field {
        "lead" => "select name from people where id = $1",
        "team" => "select name from teams where id = $1",
        "product" => "select name from products where id = $1",
        _ => return Ok(value),
    };
    let Some(id) = value else { return Ok(None) };
    sqlx::query_scalar(sql).bind(id).fetch_optional(&mut *m.tx).await.map_err(AppError::from)
}
