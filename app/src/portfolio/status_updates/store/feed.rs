//! The feed of an initiative.

use super::{edit::may_correct, revisions_of};
use crate::{
    calendar::Moment,
    db::{Db, strange_row},
    error::AppError,
    markdown::render,
    portfolio::{
        domain::Stage,
        initiatives::store::{Standing, standing_of},
        status_updates::{
            asks::store::asks_of,
            domain::{Entry, Timeline},
        },
        update_policies::{Policy, store::policy_of},
    },
    state::Zone,
    viewer::{Operation, Viewer},
};

#[derive(sqlx::FromRow)]
struct EntryRow {
    id: String,
    author_id: Option<String>,
    author_name: String,
    posted_at: i64,
    frozen: String,
    latest_version: i64,
    health: String,
    narrative: String,
    path_to_green: String,
    total: i64,
}

/// The updates of an initiative, newest first, as many as asked for.
pub async fn feed_of(
    db: &Db,
    viewer: &Viewer,
    zone: &Zone,
    initiative_id: &str,
    most: u32,
) -> Result<Timeline, AppError> {
    let standing = standing_of(db, viewer, initiative_id).await?;
    let rows: Vec<EntryRow> = sqlx::query_as(
        "select u.id, u.author_id, u.author_name, u.posted_at, u.frozen, u.latest_version, v.health, v.narrative,
            v.path_to_green, (select count(*) from status_updates c where c.initiative_id = $1) as total
         from status_updates u join status_update_versions v on v.update_id = u.id and v.version = u.latest_version
         where u.initiative_id = $1 order by u.posted_at desc, u.id desc limit $2",
    )
    .bind(initiative_id)
    .bind(i64::from(most))
    .fetch_all(db.read())
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let edited: Vec<String> = rows.iter().filter(|row| row.latest_version > 1).map(|row| row.id.clone()).collect();
    let may_answer = viewer.may(Operation::AnswerAsk, standing.place());
    let mut asks = asks_of(db, viewer, zone, &ids, may_answer).await?;
    let mut revisions = revisions_of(db, viewer, zone, &edited).await?;
    let mut entries = Vec::with_capacity(rows.len());
    for row in rows {
        let mut entry = row.read(viewer, zone, &standing)?;
        entry.asks = asks.extract_if(.., |(of, _)| *of == entry.id).map(|(_, ask)| ask).collect();
        entry.revisions = revisions.extract_if(.., |(of, _)| *of == entry.id).map(|(_, revision)| revision).collect();
        entries.push(entry);
    }
    let policy = policy_of(db, viewer, &standing.line_id).await?;
    Ok(Timeline {
        rhythm: rhythm(&policy, zone, &standing)?,
        entries,
        total: u32::try_from(total).map_err(|e| strange_row("status_updates", e))?,
        may_post: standing.archived_at.is_none() && viewer.may(Operation::PostUpdate, standing.place()),
    })
}

/// What is owed and when; a finished initiative owes nothing.
fn rhythm(policy: &Policy, zone: &Zone, standing: &Standing) -> Result<String, AppError> {
    let stage: Stage = standing.stage.parse().map_err(|e: String| strange_row("initiatives", e))?;
    Ok(match standing.due_at.filter(|_| stage.is_open()) {
        Some(due) => format!("{}, next due {}", policy.words(), zone.stamp(Moment(due)).day.long()),
        None => String::new(),
    })
}

impl EntryRow {
    fn read(self, viewer: &Viewer, zone: &Zone, standing: &Standing) -> Result<Entry, AppError> {
        Ok(Entry {
            may_edit: may_correct(viewer, self.author_id.as_deref(), standing),
            author: self.author_name,
            posted: zone.stamp(Moment(self.posted_at)),
            health: self.health.parse().map_err(|e: String| strange_row("status_update_versions", e))?,
            narrative: render(&self.narrative),
            path_to_green: (!self.path_to_green.is_empty()).then(|| render(&self.path_to_green)),
            frozen: serde_json::from_str(&self.frozen).map_err(|e| strange_row("status_updates", e))?,
            asks: Vec::new(),
            revisions: Vec::new(),
            id: self.id,
        })
    }
}
