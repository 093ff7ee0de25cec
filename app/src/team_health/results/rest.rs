//! The programs' door to surveys and their results: the same counts that the pages show, and nothing behind them.

use axum::{
    Json, Router,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{domain::GroupResult, file, store};
use crate::{
    error::AppError,
    rest::{Caller, Page, Problem, Unfiltered, Walk, Walked},
    state::AppState,
    team_health::waves::{domain::Wave, store::waves},
};

/// A wave of a survey.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Survey)]
pub struct SurveyDocument {
    id: String,
    name: String,
    /// What is asked, by its name.
    template: String,
    /// The only team that is asked; `null` where everybody is.
    #[schema(required)]
    team_id: Option<String>,
    open: bool,
    /// The day on which it closes or closed.
    closes_on: String,
    /// The smallest group that is shown.
    least: u32,
    asked: u32,
    /// Known once the wave has closed.
    #[schema(required)]
    answered: Option<u32>,
}

impl From<Wave> for SurveyDocument {
    fn from(wave: Wave) -> Self {
        Self {
            id: wave.id,
            name: wave.name,
            template: wave.template,
            team_id: wave.team.map(|team| team.id),
            open: wave.closed.is_none(),
            closes_on: wave.closed.unwrap_or(wave.closes).day.to_string(),
            least: wave.least,
            asked: wave.asked,
            answered: wave.answered,
        }
    }
}

/// A question of a group: how many gave each answer, from the best.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SurveyCount)]
pub struct CountDocument {
    question: String,
    /// `lights`, `recommend` or `agree`.
    scale: String,
    /// Empty where too few answered this question to show it.
    counts: Vec<u32>,
    /// `better`, `worse`, `unclear` or `unknown`, since the wave before.
    change: String,
}

/// What is on show of a group in a wave.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SurveyResult)]
pub struct ResultDocument {
    survey_id: String,
    survey: String,
    /// `null` for everybody.
    #[schema(required)]
    team_id: Option<String>,
    #[schema(required)]
    team: Option<String>,
    asked: u32,
    answered: u32,
    /// Why nothing is shown of the group.
    #[schema(required)]
    hidden: Option<String>,
    questions: Vec<CountDocument>,
}

impl From<GroupResult> for ResultDocument {
    fn from(result: GroupResult) -> Self {
        let (team_id, team) = result.team.map(|team| (team.id, team.name)).unzip();
        let count = |row: super::domain::ResultRow| CountDocument {
            question: row.title,
            scale: row.scale.as_str().to_owned(),
            counts: row.counts,
            change: row.change.as_str().to_owned(),
        };
        Self {
            survey_id: result.wave.id,
            survey: result.wave.name,
            team_id,
            team,
            asked: result.asked,
            answered: result.answered,
            hidden: result.hidden,
            questions: result.rows.into_iter().map(count).collect(),
        }
    }
}

/// The routes of this slice.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(read)).routes(routes!(team))
}

/// Surveys
///
/// Every wave that asks you, or a team that you see, in the order they were opened.
#[utoipa::path(get, path = "/api/v1/surveys", operation_id = "list_surveys", tag = "Team health", params(Walk),
    responses((status = 200, description = "A page of waves", body = Page<SurveyDocument>)))]
async fn list(caller: Caller, walked: Walked<Unfiltered>) -> Result<Json<Page<SurveyDocument>>, Problem> {
    let mut all = waves(caller.db(), &caller.viewer, &caller.zone).await?;
    all.sort_by(|a, b| a.id.cmp(&b.id));
    let after = walked.after.clone().unwrap_or_default();
    let most = usize::try_from(walked.rows()).unwrap_or(usize::MAX);
    let rows: Vec<Wave> = all.into_iter().filter(|wave| wave.id > after).take(most).collect();
    Ok(Json(walked.page(rows, |wave| wave.id.clone(), SurveyDocument::from)))
}

/// Results of a survey
///
/// The teams that you lead or belong to, by name, then everybody. Only of a wave that has closed, and only of groups that
/// give nobody away.
#[utoipa::path(get, path = "/api/v1/surveys/{id}/results", operation_id = "read_survey_results", tag = "Team health",
    params(("id" = String, Path, description = "The id of the survey")),
    responses((status = 200, description = "The groups", body = Vec<ResultDocument>)))]
async fn read(caller: Caller, Path(id): Path<String>) -> Result<Json<Vec<ResultDocument>>, Problem> {
    let page = store::health(caller.db(), &caller.viewer, &caller.zone, &id, None).await?;
    if page.chosen.as_ref().is_none_or(|chosen| chosen.id != id) {
        return Err(AppError::NotFound.into());
    }
    Ok(Json(page.teams.into_iter().chain(page.everybody).map(ResultDocument::from).collect()))
}

/// Health of a team
///
/// What is on show of a team over its latest waves with the same questions, the oldest first.
#[utoipa::path(get, path = "/api/v1/teams/{id}/health", operation_id = "read_team_health", tag = "Team health",
    params(("id" = String, Path, description = "The id of the team")),
    responses((status = 200, description = "The waves", body = Vec<ResultDocument>)))]
async fn team(caller: Caller, Path(id): Path<String>) -> Result<Json<Vec<ResultDocument>>, Problem> {
    let page = store::team_health(caller.db(), &caller.viewer, &caller.zone, &id, "").await?;
    Ok(Json(page.history.into_iter().map(ResultDocument::from).collect()))
}

/// `/surveys/:id/results.csv`: the same as a file for spreadsheets.
pub fn download() -> Router<AppState> {
    Router::new().route("/surveys/{id}/results.csv", get(save))
}

async fn save(State(_): State<AppState>, caller: Result<Caller, Problem>, Path(id): Path<String>) -> Response {
    let Ok(caller) = caller else { return StatusCode::UNAUTHORIZED.into_response() };
    let taken = store::take_out(caller.db(), &caller.viewer, (caller.now, &caller.zone), &id).await;
    match taken.and_then(|(name, groups)| Ok((name, file::of(&groups)?))) {
        Ok((name, bytes)) => {
            let kind = "text/csv; charset=utf-8".to_owned();
            let name = format!("attachment; filename=\"{name}.csv\"");
            ([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)], bytes).into_response()
        }
        Err(error) => StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response(),
    }
}
