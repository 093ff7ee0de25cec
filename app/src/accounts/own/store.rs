//! Changes to one's own account.

use crate::{
    accounts::{
        attempts::{self, Address},
        links::set_password,
        passwords::{self, NewPassword, Surroundings},
        sessions::{Token, end_all, open_session},
    },
    audit::{Begin, Mutation, Subject},
    error::{AppError, Faults},
    state::AppState,
    viewer::Viewer,
};

/// Checks the password before, keeps the new one, and gives a fresh session.
pub async fn change_password(
    state: &AppState,
    viewer: &Viewer,
    current: String,
    new: &str,
    from: &Address,
) -> Result<Token, AppError> {
    let (person_id, now) = (viewer.person_id.as_deref().ok_or(AppError::NotFound)?, state.now());
    let (email, kept, organisation): (String, Option<String>, String) = sqlx::query_as(
        "select coalesce(p.email, ''), a.password_hash, o.name from accounts a
         join people p on p.id = a.person_id join organisation o on o.id = 'organisation' where a.person_id = $1",
    )
    .bind(person_id)
    .fetch_one(state.db.read())
    .await?;
    let attempt = attempts::admit(&state.db, &email, from, now).await?;
    let mut faults = Faults::new();
    let new =
        faults.take("new_password", NewPassword::parse(new, Surroundings(&[&viewer.name, &email, &organisation])));
    if !passwords::matches(current, kept).await? {
        faults.add("current_password", "This is not the password you sign in with now.");
        return Err(faults.refusal());
    }
    let Some(new) = new else {
        return Err(faults.refusal());
    };
    let hash = passwords::hash(new.as_str().to_owned()).await?;
    let Begin::New(mut m) = Mutation::begin::<()>(&state.db, viewer, now, "change_password", None).await? else {
        return Err(AppError::NotFound);
    };
    attempts::forgive(&mut m.tx, &attempt).await?;
    set_password(&mut m, viewer, person_id, &hash).await?;
    let token = open_session(&mut m.tx, person_id, now).await?;
    m.commit(&()).await?;
    Ok(token)
}

/// Keeps with the account whether single keys do anything.
pub async fn switch_single_keys(state: &AppState, viewer: &Viewer, on: bool) -> Result<(), AppError> {
    let person_id = viewer.person_id.as_deref().ok_or(AppError::NotFound)?;
    let Begin::New(mut m) = Mutation::begin::<()>(&state.db, viewer, state.now(), "switch_single_keys", None).await?
    else {
        return Ok(());
    };
    sqlx::query("update accounts set single_keys = $2 where person_id = $1")
        .bind(person_id)
        .bind(i64::from(on))
        .execute(&mut *m.tx)
        .await?;
    m.audit(Subject { kind: "person", id: person_id }, &serde_json::json!({ "single_keys": on })).await?;
    m.commit(&()).await
}

/// Ends every session of a person.
pub async fn leave_everywhere(state: &AppState, viewer: &Viewer) -> Result<(), AppError> {
    let person_id = viewer.person_id.as_deref().ok_or(AppError::NotFound)?;
    let Begin::New(mut m) = Mutation::begin::<()>(&state.db, viewer, state.now(), "leave_everywhere", None).await?
    else {
        return Ok(());
    };
    end_all(&mut m.tx, person_id).await?;
    m.audit(Subject { kind: "person", id: person_id }, &serde_json::json!({ "sessions": "ended" })).await?;
    m.commit(&()).await
}
