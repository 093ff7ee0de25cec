//! Asking and answering.

use crate::{
    audit::{Begin, Mutation, Subject},
    calendar::Moment,
    db::{Db, new_id},
    error::{AppError, Theirs},
    portfolio::status_updates::asks::{AnswerText, NewAsk},
    viewer::{Operation, Place, Viewer},
};

/// Writes an ask down with its update. The caller has checked that the viewer may post it.
pub async fn ask(
    m: &mut Mutation,
    _viewer: &Viewer,
    update_id: &str,
    initiative_id: &str,
    new: &NewAsk,
) -> Result<String, AppError> {
    let id = new_id();
    let added = sqlx::query(
        "insert into asks (id, update_id, initiative_id, wording, asked_of, asked_by, asked_at)
         select $1, $2, $3, $4, id, $6, $7 from people where id = $5 and archived_at is null",
    )
    .bind(&id)
    .bind(update_id)
    .bind(initiative_id)
    .bind(new.wording.as_str())
    .bind(&new.of)
    .bind(m.actor_id().map(str::to_owned))
    .bind(m.now.0)
    .execute(&mut *m.tx)
    .await?;
    if added.rows_affected() == 0 { Err(AppError::invalid("ask_of", "Choose a person from the list.")) } else { Ok(id) }
}

/// Answers an ask for whoever asks from outside. Gives the id of its initiative.
pub async fn answer(
    db: &Db,
    viewer: &Viewer,
    now: Moment,
    key: Option<&str>,
    id: &str,
    wording: &AnswerText,
) -> Result<String, AppError> {
    let mut m = match Mutation::begin(db, viewer, now, "answer_ask", key).await? {
        Begin::New(m) => m,
        Begin::Repeated(id) => return Ok(id),
    };
    let initiative_id = answer_ask(&mut m, viewer, id, wording).await?;
    m.commit(&initiative_id).await?;
    Ok(initiative_id)
}

#[derive(sqlx::FromRow)]
struct AskPlace {
    initiative_id: String,
    asked_of: String,
    line_id: String,
    product_id: String,
    team_id: Option<String>,
    answer: Option<String>,
    answered_by_name: Option<String>,
}

/// The same inside a transaction: by the person asked, or by anyone who may answer there.
pub async fn answer_ask(m: &mut Mutation, viewer: &Viewer, id: &str, wording: &AnswerText) -> Result<String, AppError> {
    let found: AskPlace = sqlx::query_as(
        "select k.initiative_id, k.asked_of, p.line_id, i.product_id, i.team_id, w.wording as answer, w.answered_by_name
         from asks k join initiatives i on i.id = k.initiative_id join products p on p.id = i.product_id
         left join ask_answers w on w.ask_id = k.id where k.id = $1",
    )
    .bind(id)
    .fetch_one(&mut *m.tx)
    .await?;
    let place = Place { line: Some(&found.line_id), product: Some(&found.product_id), team: found.team_id.as_deref() };
    let asked = viewer.person_id.as_deref() == Some(&found.asked_of);
    if !asked && !viewer.sees(place) {
        return Err(AppError::NotFound);
    }
    if !asked && !viewer.may(Operation::AnswerAsk, place) {
        return Err(AppError::forbidden("You can read this ask, but not answer it. It waits for somebody else."));
    }
    if let (Some(value), Some(who)) = (found.answer, found.answered_by_name) {
        return Err(AppError::Conflict { who, version: 1, theirs: vec![Theirs { field: "answer".to_owned(), value }] });
    }
    sqlx::query(
        "insert into ask_answers (ask_id, wording, answered_by, answered_by_name, answered_at) values ($1, $2, $3, $4, $5)",
    )
    .bind(id)
    .bind(wording.as_str())
    .bind(m.actor_id().map(str::to_owned))
    .bind(m.actor_name().to_owned())
    .bind(m.now.0)
    .execute(&mut *m.tx)
    .await?;
    let detail = serde_json::json!({ "ask": id, "answer": wording });
    m.audit(Subject { kind: "initiative", id: &found.initiative_id }, &detail).await?;
    Ok(found.initiative_id)
}
