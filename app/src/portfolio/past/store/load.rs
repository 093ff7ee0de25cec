//! Lives as the database has them.

use std::collections::HashMap;

use sqlx::{FromRow, QueryBuilder};

use super::entry::{Entry, Names};
use crate::{
    calendar::Moment,
    db::{Db, push_list, strange_row},
    error::AppError,
    portfolio::{
        domain::{Health, Slip},
        past::domain::{Change, Life, Report, State},
        update_policies::{
            Policy,
            store::{PolicyRow, due_and_stale},
        },
    },
    viewer::Viewer,
};

#[derive(FromRow)]
struct Present {
    id: String,
    name: String,
    line_id: String,
    product_id: String,
    team_id: Option<String>,
    lead_id: Option<String>,
    stage: String,
    horizon: String,
    baseline_target: Option<String>,
    current_target: Option<String>,
    slip_days: i64,
    moves: i64,
    confidence: Option<i64>,
    archived_at: Option<i64>,
    created_at: i64,
    due_at: Option<i64>,
    stale_at: Option<i64>,
    #[sqlx(flatten)]
    policy: PolicyRow,
}

#[derive(FromRow)]
struct Version {
    initiative_id: String,
    update_id: String,
    posted_at: i64,
    at: i64,
    health: String,
}

/// The lives of some initiatives.
pub async fn lives(db: &Db, _viewer: &Viewer, names: &Names, ids: &[String]) -> Result<Vec<(String, Life)>, AppError> {
    let mut presents = QueryBuilder::new(
        "select i.id, i.name, p.line_id, i.product_id, i.team_id, i.lead_id, i.stage, i.horizon, i.baseline_target,
            i.current_target, i.slip_days, i.moves, i.confidence, i.archived_at, i.created_at, i.due_at, i.stale_at,
            u.cadence, u.weekday, u.hour, u.grace_days, coalesce(u.time_zone, o.time_zone, 'UTC') as time_zone
         from initiatives i join products p on p.id = i.product_id
         left join update_policies u on u.line_id = p.line_id left join organisation o on true where i.id in ",
    );
    push_list(&mut presents, ids);
    let mut entries = QueryBuilder::new(
        "select initiative_id, field, from_value, to_value, at from initiative_changes where initiative_id in ",
    );
    push_list(&mut entries, ids);
    entries.push(" order by at, id");
    let mut versions = QueryBuilder::new(
        "select u.initiative_id, u.id as update_id, u.posted_at, v.at, v.health
         from status_updates u join status_update_versions v on v.update_id = u.id where u.initiative_id in ",
    );
    push_list(&mut versions, ids);
    versions.push(" order by u.posted_at, u.id, v.version");
    let presents: Vec<Present> = presents.build_query_as().fetch_all(db.read()).await?;
    let entries: Vec<Entry> = entries.build_query_as().fetch_all(db.read()).await?;
    let versions: Vec<Version> = versions.build_query_as().fetch_all(db.read()).await?;
    let mut changes = gathered(entries, |entry| entry.initiative_id.clone());
    let mut said = gathered(versions, |version| version.initiative_id.clone());
    presents
        .into_iter()
        .map(|present| {
            let (entries, versions) =
                (changes.remove(&present.id).unwrap_or_default(), said.remove(&present.id).unwrap_or_default());
            Ok((present.id.clone(), present.life(names, entries, versions)?))
        })
        .collect()
}

fn gathered<T>(rows: Vec<T>, key: impl Fn(&T) -> String) -> HashMap<String, Vec<T>> {
    let mut all: HashMap<String, Vec<T>> = HashMap::new();
    for row in rows {
        all.entry(key(&row)).or_default().push(row);
    }
    all
}

fn odd(what: impl std::fmt::Display) -> AppError {
    strange_row("initiatives", what)
}

impl Present {
    fn life(self, names: &Names, entries: Vec<Entry>, versions: Vec<Version>) -> Result<Life, AppError> {
        let day = |text: &Option<String>| text.as_deref().map(str::parse).transpose().map_err(odd);
        let policy: Policy = self.policy.clone().try_into()?;
        let mut reports = reports(&policy, versions)?;
        // The newest is due when the row says: its policy may have changed since it was posted.
        if let (Some(newest), Some(due), Some(stale)) = (reports.last_mut(), self.due_at, self.stale_at) {
            (newest.due, newest.stale) = (Moment(due), Moment(stale));
        }
        let changes: Result<Vec<Option<Change>>, AppError> =
            entries.into_iter().map(|entry| entry.change(names, &self.line_id)).collect();
        let changes: Vec<Change> = changes?.into_iter().flatten().collect();
        let begun = changes.first().map_or(self.created_at, |first| self.created_at.min(first.at.0));
        let first_due =
            if reports.is_empty() { self.due_at.map(Moment) } else { Some(due_and_stale(&policy, Moment(begun))?.0) };
        let now = State {
            name: self.name,
            product_id: self.product_id,
            team_id: self.team_id,
            lead_id: self.lead_id,
            stage: self.stage.parse().map_err(odd)?,
            horizon: self.horizon.parse().map_err(odd)?,
            baseline: day(&self.baseline_target)?,
            target: day(&self.current_target)?,
            slip: Slip { days: self.slip_days, moves: u32::try_from(self.moves).map_err(odd)? },
            confidence: self.confidence,
            health: None,
            reported: None,
            due: None,
            stale: None,
            archived: self.archived_at.is_some(),
        };
        Ok(Life { begun: Moment(begun), first_due, now, changes, reports })
    }
}

fn reports(policy: &Policy, versions: Vec<Version>) -> Result<Vec<Report>, AppError> {
    let mut reports: Vec<(String, Report)> = Vec::new();
    for version in versions {
        let health: Health = version.health.parse().map_err(odd)?;
        if let Some((_, report)) = reports.last_mut().filter(|(id, _)| *id == version.update_id) {
            report.said.push((Moment(version.at), health));
            continue;
        }
        let at = Moment(version.posted_at);
        let (due, stale) = due_and_stale(policy, at)?;
        reports.push((version.update_id, Report { at, due, stale, said: vec![(at, health)] }));
    }
    Ok(reports.into_iter().map(|(_, report)| report).collect())
}
