//! Finding somebody by what was typed. Whoever may give work away may give it to anybody they can name in full.

use crate::{audit::Mutation, db::Db, error::AppError, viewer::Viewer};

/// Whoever is meant by a full name, an e-mail address or an id; nobody when nothing was typed. The inner error says what
/// to type instead.
pub async fn person_typed(db: &Db, _viewer: &Viewer, text: &str) -> Result<Result<Option<String>, String>, AppError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(Ok(None));
    }
    let found: Vec<String> = sqlx::query_scalar(
        "select id from people where archived_at is null and (lower(name) = $1 or email = $1 or name = $2 or id = $2) limit 2",
    )
    .bind(text.to_lowercase())
    .bind(text)
    .fetch_all(db.read())
    .await?;
    Ok(match found.as_slice() {
        [one] => Ok(Some(one.clone())),
        [] => {
            Err(format!("Nobody is called “{text}”. Type a full name or an e-mail address as it stands under people."))
        }
        _ => Err(format!("Several people are called “{text}”. Type the e-mail address.")),
    })
}

/// Refuses a person who does not exist, as a fault of `field`.
pub async fn person_exists(
    m: &mut Mutation,
    _viewer: &Viewer,
    field: &'static str,
    id: Option<&str>,
) -> Result<(), AppError> {
    let Some(id) = id else { return Ok(()) };
    let found: Option<i64> =
        sqlx::query_scalar("select 1 from people where id = $1").bind(id).fetch_optional(&mut *m.tx).await?;
    found.map(|_| ()).ok_or_else(|| AppError::invalid(field, "Name somebody who is listed under people."))
}

/// The names of people the viewer sees, to offer where somebody is to be named.
pub async fn names(db: &Db, viewer: &Viewer) -> Result<Vec<String>, AppError> {
    let mut query = sqlx::QueryBuilder::new("select w.name from people w where w.archived_at is null");
    super::read::visible_people(&mut query, viewer);
    query.push(" order by w.name limit 500");
    Ok(query.build_query_scalar().fetch_all(db.read()).await?)
}
