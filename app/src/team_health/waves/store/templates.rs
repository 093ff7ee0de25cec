//! Sets of questions: those that come with the product, and those made here.

use super::may_run;
use crate::{
    audit::{Mutation, Subject},
    db::{Db, internal, new_id, strange_row},
    error::AppError,
    team_health::{
        questions::domain::{CutOffs, Template},
        waves::domain::NewTemplate,
    },
    viewer::{Operation, Viewer},
};

/// All that may be asked: what comes with the product first, then what was made here, by name.
pub async fn templates(db: &Db, _viewer: &Viewer) -> Result<Vec<Template>, AppError> {
    let rows: Vec<(String, String, String)> = sqlx::query_as(
        "select id, name, questions from survey_templates where archived_at is null order by name, id limit 200",
    )
    .fetch_all(db.read())
    .await?;
    let mut all = Template::supplied();
    for (id, name, questions) in rows {
        let questions = serde_json::from_str(&questions).map_err(|e| strange_row("survey_templates", e))?;
        all.push(Template { id, name, questions, cut_offs: CutOffs::default() });
    }
    Ok(all)
}

/// The one of an id, if there is one.
pub async fn template(db: &Db, viewer: &Viewer, id: &str) -> Result<Option<Template>, AppError> {
    Ok(templates(db, viewer).await?.into_iter().find(|template| template.id == id))
}

/// Keeps a set of questions; gives its id.
pub async fn create_template(m: &mut Mutation, viewer: &Viewer, new: &NewTemplate) -> Result<String, AppError> {
    let leads = viewer.grants.iter().any(|grant| grant.role >= Operation::RunSurvey.least_role());
    if !leads && !may_run(viewer, None) {
        return Err(AppError::forbidden("Surveys are written by whoever leads a team."));
    }
    let id = new_id();
    sqlx::query(
        "insert into survey_templates (id, name, questions, created_by, created_at) values ($1, $2, $3, $4, $5)",
    )
    .bind(&id)
    .bind(new.name.as_str())
    .bind(serde_json::to_string(&new.questions).map_err(|e| internal(&e))?)
    .bind(m.actor_id().map(str::to_owned))
    .bind(m.now.0)
    .execute(&mut *m.tx)
    .await?;
    let detail = serde_json::json!({ "name": new.name, "questions": new.questions.len() });
    m.audit(Subject { kind: "survey_template", id: &id }, &detail).await?;
    Ok(id)
}
