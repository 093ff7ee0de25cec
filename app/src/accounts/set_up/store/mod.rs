//! The first run, in the database.

mod form;
mod start;
mod token;

pub use token::{check_token, issue_token};

use super::SetUpForm;
use crate::{
    accounts::{
        links::set_password,
        members, passwords,
        sessions::{Token, renew},
    },
    audit::{Begin, Mutation},
    error::AppError,
    organisation,
    state::AppState,
    viewer::{Grant, Role, Scope, Viewer},
};

/// Founds the organisation, makes its owner the administrator, and opens their session.
pub async fn set_up(state: &AppState, token: &Token, typed: SetUpForm) -> Result<Token, AppError> {
    check_token(&state.db, token).await?;
    let form = form::parse(&typed)?;
    let (operator, now) = (Viewer::operator(), state.now());
    start::before(state, &operator, &form).await?;
    let hash = passwords::hash(form.password.as_str().to_owned()).await?;
    let Begin::New(mut m) = Mutation::begin::<()>(&state.db, &operator, now, "set_up", None).await? else {
        return Err(AppError::NotFound);
    };
    token::spend(&mut m.tx, token).await?;
    organisation::found(&mut m, &operator, &form.founding).await?;
    let owner = members::person_of(&mut m, &operator, &form.name, &form.email).await?;
    members::add_account(&mut m, &operator, &owner).await?;
    members::grant(&mut m, &operator, &owner, &Grant { role: Role::Admin, scope: Scope::Organisation }).await?;
    set_password(&mut m, &operator, &owner, &hash).await?;
    let session = renew(&mut m.tx, &owner, None, now).await?;
    m.commit(&()).await?;
    start::after(state, &operator, &form).await?;
    Ok(session)
}
