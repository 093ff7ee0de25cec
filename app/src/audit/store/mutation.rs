//! Transactions that write, their audit events and the answers to repeated requests.

use serde::{Serialize, de::DeserializeOwned};
use sqlx::QueryBuilder;

use super::events::{self, Event};
use crate::{
    audit::Subject,
    calendar::Moment,
    db::{Commits, Db, Tx, execute_together, internal},
    error::AppError,
    viewer::Viewer,
};

/// A transaction that writes on behalf of a viewer.
#[derive(Debug)]
pub struct Mutation {
    /// The open transaction; dropped without `commit`, everything is undone.
    pub tx: Tx,
    pub now: Moment,
    actor_id: Option<String>,
    actor_name: String,
    operation: &'static str,
    key: Option<String>,
    /// Events that are not written yet: they go together with what commits them.
    events: Vec<Event>,
    commits: Commits,
}

/// How a mutation starts.
#[derive(Debug)]
pub enum Begin<T> {
    /// Nobody has sent this key yet.
    New(Mutation),
    /// The same request came before; this was its answer.
    Repeated(T),
}

impl Mutation {
    /// Opens a transaction. With a key that this viewer has used for this operation before, the first answer comes back.
    pub async fn begin<T: DeserializeOwned>(
        db: &Db,
        viewer: &Viewer,
        now: Moment,
        operation: &'static str,
        key: Option<&str>,
    ) -> Result<Begin<T>, AppError> {
        let mut tx = db.begin().await?;
        let key = key.filter(|key| !key.is_empty());
        if let Some(key) = key {
            let answer: Option<String> = sqlx::query_scalar(
                "select answer from idempotency_keys where person_id = $1 and operation = $2 and key = $3",
            )
            .bind(viewer.person_id.as_deref().unwrap_or_default())
            .bind(operation)
            .bind(key)
            .fetch_optional(&mut *tx)
            .await?;
            if let Some(answer) = answer {
                return serde_json::from_str(&answer).map(Begin::Repeated).map_err(|e| internal(&e));
            }
        }
        Ok(Begin::New(Self {
            tx,
            now,
            actor_id: viewer.person_id.clone(),
            actor_name: viewer.name.clone(),
            operation,
            key: key.map(str::to_owned),
            events: Vec::new(),
            commits: db.commits().clone(),
        }))
    }

    /// Writes what follows in the name of somebody at an earlier time: for history that is brought in, not made here.
    /// The transaction stays the command line's; only whoever holds the database file gets here.
    pub fn speak_for(&mut self, person_id: Option<&str>, name: &str, at: Moment) {
        self.actor_id = person_id.map(str::to_owned);
        name.clone_into(&mut self.actor_name);
        self.now = at;
    }

    /// Names what follows in the trail, where one transaction does several things.
    pub fn name_operation(&mut self, operation: &'static str) {
        self.operation = operation;
    }

    /// The person who acts; `None` for the command line.
    pub fn actor_id(&self) -> Option<&str> {
        self.actor_id.as_deref()
    }

    pub fn actor_name(&self) -> &str {
        &self.actor_name
    }

    /// Writes down what was done to a thing. `detail` holds before and after, never a secret or a private note.
    pub async fn audit(&mut self, subject: Subject<'_>, detail: &impl Serialize) -> Result<(), AppError> {
        let detail = serde_json::to_string(detail).map_err(|e| internal(&e))?;
        self.events.push(Event {
            at: self.now,
            actor_id: self.actor_id.clone(),
            actor_name: self.actor_name.clone(),
            operation: self.operation,
            subject_kind: subject.kind,
            subject_id: subject.id.to_owned(),
            detail,
        });
        if self.events.len() >= events::HELD {
            let mut sql = QueryBuilder::new("");
            events::push(&mut sql, &mut self.events);
            execute_together(&mut self.tx, sql).await?;
        }
        Ok(())
    }

    /// Makes it all durable, together with the answer a repeated request will get.
    pub async fn commit<T: Serialize>(mut self, answer: &T) -> Result<(), AppError> {
        let mut sql = QueryBuilder::new("");
        events::push(&mut sql, &mut self.events);
        if let Some(key) = self.key.take() {
            let answer = serde_json::to_string(answer).map_err(|e| internal(&e))?;
            sql.push("insert into idempotency_keys (person_id, operation, key, answer, at) values (");
            let mut row = sql.separated(", ");
            row.push_bind(self.actor_id.clone().unwrap_or_default()).push_bind(self.operation);
            row.push_bind(key).push_bind(answer).push_bind(self.now.0);
            sql.push(")");
        }
        if !sql.sql().as_str().is_empty() {
            execute_together(&mut self.tx, sql).await?;
        }
        self.tx.commit().await?;
        self.commits.announce();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{audit::history_of, db::testing::fresh, state::Zone};

    async fn begin(db: &Db, key: Option<&str>) -> Begin<String> {
        Mutation::begin(db, &Viewer::operator(), Moment(1), "try", key).await.unwrap()
    }

    #[tokio::test]
    async fn a_repeated_request_gets_its_first_answer_and_changes_nothing() {
        let (db, _dir) = fresh().await;
        let Begin::New(mut first) = begin(&db, Some("k")).await else { panic!("the key is new") };
        first.audit(Subject { kind: "thing", id: "1" }, &()).await.unwrap();
        first.commit(&"answer".to_owned()).await.unwrap();
        let Begin::Repeated(answer) = begin(&db, Some("k")).await else { panic!("the key is known") };
        assert_eq!(answer, "answer");
    }

    #[tokio::test]
    async fn what_is_not_committed_never_happened() {
        let (db, _dir) = fresh().await;
        let Begin::New(mut lost) = begin(&db, Some("k")).await else { panic!("the key is new") };
        lost.audit(Subject { kind: "thing", id: "1" }, &()).await.unwrap();
        drop(lost);
        let zone = Zone::parse("UTC").unwrap();
        let trail = history_of(&db, &Viewer::operator(), &zone, Subject { kind: "thing", id: "1" }).await.unwrap();
        assert_eq!(trail, vec![]);
    }

    #[tokio::test]
    async fn the_audit_trail_cannot_be_rewritten() {
        let (db, _dir) = fresh().await;
        let Begin::New(mut first) = begin(&db, None).await else { panic!("no key") };
        first.audit(Subject { kind: "thing", id: "1" }, &()).await.unwrap();
        first.commit(&String::new()).await.unwrap();
        let mut tx = db.begin().await.unwrap();
        assert!(sqlx::query("delete from audit_events").execute(&mut *tx).await.is_err());
        assert!(sqlx::query("update audit_events set at = 2").execute(&mut *tx).await.is_err());
    }
}
