//! Who a program acts for.

use crate::{
    accounts::{
        sessions::{Token, grants},
        tokens::domain::{Access, NOTED_EVERY},
    },
    calendar::Moment,
    db::{Db, strange_row},
    error::AppError,
    viewer::{Grant, Role, Viewer},
};

/// A program and whom it acts for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bearer {
    pub viewer: Viewer,
    pub access: Access,
    /// Its last use lies so far back that this one is worth writing down.
    pub noteworthy: bool,
}

type Row = (String, String, Option<String>, String, Option<i64>);

/// Who a program acts for. Nobody when the token was revoked, has run out, or its person may not come in any more.
pub async fn bearer(db: &Db, token: &Token, now: Moment) -> Result<Option<Bearer>, AppError> {
    let row: Option<Row> = sqlx::query_as(
        "select p.id, p.name,
            (select string_agg(g.role || ' ' || g.scope_kind || ' ' || coalesce(g.scope_id, ''), ',')
             from role_grants g where g.person_id = p.id and g.revoked_at is null),
            t.access, t.last_used_at
         from api_tokens t
         join accounts a on a.person_id = t.person_id and a.disabled_at is null
         join people p on p.id = a.person_id
         where t.token_hash = $1 and t.revoked_at is null and (t.expires_at is null or t.expires_at > $2)",
    )
    .bind(token.hash())
    .bind(now.0)
    .fetch_optional(db.read())
    .await?;
    let Some((id, name, held, access, last_used)) = row else { return Ok(None) };
    let access: Access = access.parse().map_err(|e: String| strange_row("api_tokens", e))?;
    let held = grants(held.as_deref().unwrap_or_default())?;
    Ok(Some(Bearer {
        viewer: Viewer { person_id: Some(id), name, grants: within(access, held) },
        access,
        noteworthy: last_used.is_none_or(|last| now.0 - last >= NOTED_EVERY),
    }))
}

/// A token that may only read carries nobody's right to change anything, whichever door it comes to.
fn within(access: Access, held: Vec<Grant>) -> Vec<Grant> {
    match access {
        Access::Write => held,
        Access::Read => held.into_iter().map(|grant| Grant { role: Role::Viewer, ..grant }).collect(),
    }
}

/// Writes down that a token was used.
pub async fn note_use(db: &Db, token: &Token, now: Moment) -> Result<(), AppError> {
    let mut tx = db.begin().await?;
    sqlx::query("update api_tokens set last_used_at = $2 where token_hash = $1")
        .bind(token.hash())
        .bind(now.0)
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::viewer::Scope;

    #[test]
    fn a_token_that_may_read_reaches_as_far_and_may_nothing() {
        let held = vec![
            Grant { role: Role::Admin, scope: Scope::Organisation },
            Grant { role: Role::Lead, scope: Scope::Line("l".into()) },
        ];
        assert_eq!(within(Access::Write, held.clone()), held);
        let read = within(Access::Read, held.clone());
        assert!(read.iter().all(|grant| grant.role == Role::Viewer));
        assert!(read.iter().zip(&held).all(|(read, held)| read.scope == held.scope));
    }
}
