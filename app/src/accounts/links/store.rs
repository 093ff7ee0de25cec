//! Link rows and the passwords set with them.

use super::{Link, Purpose};
use crate::{
    accounts::{
        passwords::{self, NewPassword, Surroundings},
        sessions::{Token, end_all, renew},
        tokens,
    },
    audit::{Begin, Mutation, Subject},
    calendar::Moment,
    db::{Db, strange_row},
    error::{AppError, Faults},
    people::{
        domain::{Email, NewPerson, PersonName, Title},
        store::edit_person,
    },
    state::AppState,
    viewer::{Operation, Place, Viewer},
};

#[derive(sqlx::FromRow)]
struct Row {
    person_id: String,
    purpose: String,
    name: String,
    email: String,
    title: String,
    version: i64,
    organisation: String,
}

/// A link for a person, in place of the ones they had.
pub async fn create_link(
    m: &mut Mutation,
    viewer: &Viewer,
    person_id: &str,
    purpose: Purpose,
) -> Result<Token, AppError> {
    if !viewer.may(Operation::ManageMembers, Place::ORGANISATION) {
        return Err(AppError::NotFound);
    }
    let token = Token::random();
    sqlx::query("update access_links set expires_at = $2 where person_id = $1 and used_at is null and expires_at > $2")
        .bind(person_id)
        .bind(m.now.0)
        .execute(&mut *m.tx)
        .await?;
    sqlx::query(
        "insert into access_links (token_hash, person_id, purpose, created_by, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(token.hash())
    .bind(person_id)
    .bind(purpose.as_str())
    .bind(m.actor_id().map(str::to_owned))
    .bind(m.now.0)
    .bind(m.now.plus(purpose.lasts()).0)
    .execute(&mut *m.tx)
    .await?;
    m.audit(Subject { kind: "person", id: person_id }, &serde_json::json!({ "link": purpose })).await?;
    Ok(token)
}

/// A link that still works; whatever does not is not found, and nothing says why.
async fn find(db: &Db, token: &Token, now: Moment) -> Result<Row, AppError> {
    let row: Option<Row> = sqlx::query_as(
        "select l.person_id, l.purpose, p.name, p.email, p.title, p.version, o.name as organisation
         from access_links l
         join accounts a on a.person_id = l.person_id and a.disabled_at is null
         join people p on p.id = l.person_id
         join organisation o on o.id = 'organisation'
         where l.token_hash = $1 and l.used_at is null and l.expires_at > $2",
    )
    .bind(token.hash())
    .bind(now.0)
    .fetch_optional(db.read())
    .await?;
    row.ok_or(AppError::NotFound)
}

/// What the holder of a link may know of it.
pub async fn read_link(db: &Db, token: &Token, now: Moment) -> Result<Link, AppError> {
    let row = find(db, token, now).await?;
    let purpose = row.purpose.parse().map_err(|e| strange_row("access_links", e))?;
    Ok(Link { purpose, name: row.name, email: row.email, organisation: row.organisation })
}

/// Sets name and password with a link, ends every other way in, and opens a session.
pub async fn accept_link(
    state: &AppState,
    link: &Token,
    name: &str,
    password: String,
    earlier: Option<&Token>,
) -> Result<Token, AppError> {
    let now = state.now();
    let row = find(&state.db, link, now).await?;
    let mut faults = Faults::new();
    let new_name = faults.take("name", PersonName::parse(name));
    let around = [row.name.as_str(), name, row.email.as_str(), row.organisation.as_str()];
    let password = faults.take("password", NewPassword::parse(&password, Surroundings(&around)));
    let (Some(new_name), Some(password)) = (new_name, password) else {
        return Err(faults.refusal());
    };
    let hash = passwords::hash(password.as_str().to_owned()).await?;
    // Whoever holds the link acts for themselves, and in their own entry only.
    let holder = Viewer { person_id: Some(row.person_id.clone()), name: row.name.clone(), ..Viewer::operator() };
    let Begin::New(mut m) = Mutation::begin::<()>(&state.db, &holder, now, "accept_link", None).await? else {
        return Err(AppError::NotFound);
    };
    let taken = sqlx::query("update access_links set used_at = $2 where token_hash = $1 and used_at is null")
        .bind(link.hash())
        .bind(now.0)
        .execute(&mut *m.tx)
        .await?;
    if taken.rows_affected() == 0 {
        return Err(AppError::NotFound);
    }
    if new_name.as_str() != row.name {
        let email = Email::parse(&row.email).map_err(|e| strange_row("people", e))?;
        let title = Title::parse(&row.title).map_err(|e| strange_row("people", e))?;
        let edit = NewPerson { name: new_name, email: Some(email), title };
        edit_person(&mut m, &holder, &row.person_id, &edit, row.version).await?;
    }
    set_password(&mut m, &holder, &row.person_id, &hash).await?;
    let session = renew(&mut m.tx, &row.person_id, earlier, now).await?;
    m.commit(&()).await?;
    Ok(session)
}

/// Keeps a new hash, and ends every session, link and token that came before it.
pub async fn set_password(m: &mut Mutation, viewer: &Viewer, person_id: &str, hash: &str) -> Result<(), AppError> {
    if viewer.person_id.as_deref() != Some(person_id) && !viewer.may(Operation::ManageMembers, Place::ORGANISATION) {
        return Err(AppError::NotFound);
    }
    sqlx::query("update accounts set password_hash = $2, version = version + 1 where person_id = $1")
        .bind(person_id)
        .bind(hash)
        .execute(&mut *m.tx)
        .await?;
    sqlx::query("update access_links set expires_at = $2 where person_id = $1 and used_at is null and expires_at > $2")
        .bind(person_id)
        .bind(m.now.0)
        .execute(&mut *m.tx)
        .await?;
    end_all(&mut m.tx, person_id).await?;
    tokens::revoke_all(m, viewer, person_id).await?;
    m.audit(Subject { kind: "person", id: person_id }, &serde_json::json!({ "password": "set" })).await
}
