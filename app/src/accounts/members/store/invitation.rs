//! Invitations, and links for those who are members already.

use super::{add_account, grant, may_manage, person_of};
use crate::{
    accounts::{
        links::{Purpose, create_link},
        sessions::Token,
    },
    audit::{Begin, Mutation},
    calendar::Moment,
    db::Db,
    error::AppError,
    people::domain::{Email, PersonName},
    viewer::{Grant, Viewer},
};

/// Lets somebody in: an account, a role, and the link with which they choose a password. Shown once; none when the
/// request was a repetition.
pub async fn invite(
    db: &Db,
    viewer: &Viewer,
    now: Moment,
    key: Option<&str>,
    who: (&PersonName, &Email),
    given: &Grant,
) -> Result<Option<Token>, AppError> {
    may_manage(viewer)?;
    let Begin::New(mut m) = Mutation::begin::<()>(db, viewer, now, "invite", key).await? else {
        return Ok(None);
    };
    let person_id = person_of(&mut m, viewer, who.0, who.1).await?;
    if !add_account(&mut m, viewer, &person_id).await? {
        return Err(AppError::invalid("email", "They have an account already. Give them a role below."));
    }
    grant(&mut m, viewer, &person_id, given).await?;
    let token = create_link(&mut m, viewer, &person_id, Purpose::Invitation).await?;
    m.commit(&()).await?;
    Ok(Some(token))
}

/// Another link: for an open invitation again, for a member to choose a new password.
pub async fn renew_link(
    db: &Db,
    viewer: &Viewer,
    now: Moment,
    key: Option<&str>,
    person_id: &str,
) -> Result<Option<Token>, AppError> {
    may_manage(viewer)?;
    let Begin::New(mut m) = Mutation::begin::<()>(db, viewer, now, "renew_link", key).await? else {
        return Ok(None);
    };
    let has_password: Option<bool> = sqlx::query_scalar(
        "select password_hash is not null from accounts where person_id = $1 and disabled_at is null",
    )
    .bind(person_id)
    .fetch_optional(&mut *m.tx)
    .await?;
    let purpose = if has_password.ok_or(AppError::NotFound)? { Purpose::Password } else { Purpose::Invitation };
    let token = create_link(&mut m, viewer, person_id, purpose).await?;
    m.commit(&()).await?;
    Ok(Some(token))
}
