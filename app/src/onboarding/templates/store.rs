//! Playbook rows: those of the organisation, beside those that the binary carries.

use sqlx::SqliteConnection;

use super::{
    Template,
    files::{PlaybookText, carried, read, source},
};
use crate::{
    audit::{Mutation, Subject, conflict},
    db::{new_id, strange_row},
    error::AppError,
    viewer::{Operation, Place, Viewer},
};

#[derive(sqlx::FromRow)]
struct Line {
    id: String,
    number: i64,
    body: String,
}

const NEWEST: &str = "select t.id, v.number, v.body from playbook_templates t
     join playbook_versions v on v.template_id = t.id
        and v.number = (select max(number) from playbook_versions where template_id = t.id)
     where t.archived_at is null";

/// Whether somebody may write playbooks for the organisation.
pub fn may_write(viewer: &Viewer) -> bool {
    viewer.may(Operation::EditLine, Place::ORGANISATION)
}

/// Every playbook, those of the organisation first.
pub async fn templates(db: &mut SqliteConnection, _viewer: &Viewer) -> Result<Vec<Template>, AppError> {
    let mut sql = sqlx::QueryBuilder::new(NEWEST);
    sql.push(" order by v.name collate nocase, t.id limit 200");
    let lines: Vec<Line> = sql.build_query_as().fetch_all(db).await?;
    let own: Vec<Template> = lines.into_iter().map(Line::read).collect::<Result<_, _>>()?;
    Ok(own.into_iter().chain(carried()?).collect())
}

/// The text of a playbook and its version: one of the organisation's, or one that is carried.
pub async fn text(db: &mut SqliteConnection, _viewer: &Viewer, key: &str) -> Result<(String, i64), AppError> {
    if let Some(text) = source(key) {
        return Ok((text, 0));
    }
    let mut sql = sqlx::QueryBuilder::new(NEWEST);
    sql.push(" and t.id = ").push_bind(key.to_owned());
    let line: Line = sql.build_query_as().fetch_one(db).await?;
    Ok((line.body, line.number))
}

/// Writes a playbook, or with an id a further version of one; gives its id. Plans that were copied stay as they are.
pub async fn write(
    m: &mut Mutation,
    viewer: &Viewer,
    id: Option<(&str, i64)>,
    body: &PlaybookText,
) -> Result<String, AppError> {
    if !may_write(viewer) {
        return Err(AppError::forbidden("Playbooks are written by the chief product officer or an administrator."));
    }
    let template = read(body.as_str())?;
    let (id, number) = match id {
        Some((id, begun)) => (id.to_owned(), next(m, viewer, id, begun).await?),
        None => (begin(m, viewer).await?, 1),
    };
    sqlx::query(
        "insert into playbook_versions (template_id, number, name, body, author_id, author_name, written_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&id)
    .bind(number)
    .bind(template.name.as_str())
    .bind(body.as_str())
    .bind(m.actor_id().map(str::to_owned))
    .bind(m.actor_name().to_owned())
    .bind(m.now.0)
    .execute(&mut *m.tx)
    .await?;
    let detail = serde_json::json!({ "name": template.name, "version": number });
    m.audit(Subject { kind: "playbook", id: &id }, &detail).await?;
    Ok(id)
}

async fn begin(m: &mut Mutation, _viewer: &Viewer) -> Result<String, AppError> {
    let id = new_id();
    sqlx::query("insert into playbook_templates (id, created_at) values ($1, $2)")
        .bind(&id)
        .bind(m.now.0)
        .execute(&mut *m.tx)
        .await?;
    Ok(id)
}

/// The number of the next version; refused where somebody wrote one since the form began.
async fn next(m: &mut Mutation, viewer: &Viewer, id: &str, begun: i64) -> Result<i64, AppError> {
    let (body, number) = text(&mut m.tx, viewer, id).await?;
    match number {
        0 => Err(AppError::NotFound),
        n if n != begun => Err(conflict(m, viewer, Subject { kind: "playbook", id }, n, &[("body", &body)]).await?),
        n => Ok(n + 1),
    }
}

impl Line {
    fn read(self) -> Result<Template, AppError> {
        let template = read(&self.body).map_err(|e| strange_row("playbook_versions", e))?;
        let version = u32::try_from(self.number).unwrap_or(u32::MAX);
        Ok(Template { key: self.id, version, ..template })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        audit::Begin,
        calendar::Moment,
        db::{Db, testing::fresh},
        viewer::{Grant, Role, Scope},
    };

    async fn begun(db: &Db, viewer: &Viewer) -> Mutation {
        match Mutation::begin::<()>(db, viewer, Moment(1), "test", None).await.unwrap() {
            Begin::New(m) => m,
            Begin::Repeated(()) => unreachable!(),
        }
    }

    #[tokio::test]
    async fn an_organisation_writes_versions_of_its_own_playbook() {
        let (db, _dir) = fresh().await;
        let operator = Viewer::operator();
        let body = PlaybookText::parse(&source("head").unwrap().replacen("Head of Product", "Ours", 1)).unwrap();
        let mut m = begun(&db, &operator).await;
        let id = write(&mut m, &operator, None, &body).await.unwrap();
        write(&mut m, &operator, Some((&id, 1)), &body).await.unwrap();
        let late = write(&mut m, &operator, Some((&id, 1)), &body).await.unwrap_err();
        assert!(matches!(late, AppError::Conflict { version: 2, .. }), "{late:?}");
        let all = templates(&mut m.tx, &operator).await.unwrap();
        assert_eq!((all.len(), all[0].name.as_str(), all[0].version, all[0].key == id), (4, "Ours", 2, true));
        let wrong = PlaybookText::parse("name = \"x\"").unwrap();
        assert!(write(&mut m, &operator, None, &wrong).await.unwrap_err().of_field("body").is_some());
    }

    #[tokio::test]
    async fn only_who_looks_after_the_organisation_writes_playbooks() {
        let (db, _dir) = fresh().await;
        let grants = vec![Grant { role: Role::Lead, scope: Scope::Organisation }];
        let lead = Viewer { person_id: None, name: "L".into(), grants };
        let body = PlaybookText::parse(&source("head").unwrap()).unwrap();
        let mut m = begun(&db, &lead).await;
        assert_eq!(write(&mut m, &lead, None, &body).await.unwrap_err().status(), 403);
    }
}
