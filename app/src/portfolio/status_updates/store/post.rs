//! Posting: the update, what it freezes, what it asks, the date it moves; one transaction, few statements.

use sqlx::{QueryBuilder, Sqlite};

use crate::{
    audit::{Begin, Mutation, Subject},
    calendar::Moment,
    db::{Db, execute_together, new_id, strange_row},
    error::AppError,
    portfolio::{
        domain::Slip,
        initiatives::{
            domain::InitiativeEdit,
            store::{Standing, edit, move_date, push_reported, standing_to_change},
        },
        status_updates::{
            asks::store::ask,
            domain::{Frozen, NewUpdate, Said},
        },
    },
    viewer::{Operation, Viewer},
};

/// Posts an update for whoever asks for it from outside; a repeated key gets the first answer. Gives its id.
pub async fn post(
    db: &Db,
    viewer: &Viewer,
    now: Moment,
    key: Option<&str>,
    new: &NewUpdate,
) -> Result<String, AppError> {
    let mut m = match Mutation::begin(db, viewer, now, "post_update", key).await? {
        Begin::New(m) => m,
        Begin::Repeated(id) => return Ok(id),
    };
    let id = post_update(&mut m, viewer, new).await?;
    m.commit(&id).await?;
    Ok(id)
}

/// The same inside a transaction: for the import and the sample organisation, under the mutation's author and time.
pub async fn post_update(m: &mut Mutation, viewer: &Viewer, new: &NewUpdate) -> Result<String, AppError> {
    let initiative_id = new.initiative_id.as_str();
    let mut standing = standing_to_change(m, viewer, initiative_id, Operation::PostUpdate, None).await?;
    if change_facts(m, viewer, new, &standing).await? {
        standing = standing_to_change(m, viewer, initiative_id, Operation::PostUpdate, None).await?;
    }
    let frozen = freeze(&standing)?;
    let id = new_id();
    let mut sql = QueryBuilder::new(
        "insert into status_updates (id, initiative_id, author_id, author_name, posted_at, frozen) values (",
    );
    let mut row = sql.separated(", ");
    row.push_bind(id.clone()).push_bind(initiative_id.to_owned());
    row.push_bind(m.actor_id().map(str::to_owned)).push_bind(m.actor_name().to_owned()).push_bind(m.now.0);
    row.push_bind(serde_json::to_string(&frozen).map_err(|e| strange_row("status_updates", e))?);
    sql.push("); ");
    push_version(&mut sql, m, &id, 1, &new.said);
    sql.push("; ");
    push_reported(&mut sql, m.now, initiative_id, new.said.health(), &standing.policy()?)?;
    execute_together(&mut m.tx, sql).await?;
    if let Some(new_ask) = &new.ask {
        ask(m, viewer, &id, initiative_id, new_ask).await?;
    }
    let detail = serde_json::json!({ "update": id, "health_from": standing.health, "health_to": new.said.health() });
    m.audit(Subject { kind: "initiative", id: initiative_id }, &detail).await?;
    Ok(id)
}

/// Moves the date and changes the confidence that go with the update; says whether anything changed.
async fn change_facts(
    m: &mut Mutation,
    viewer: &Viewer,
    new: &NewUpdate,
    standing: &Standing,
) -> Result<bool, AppError> {
    let mut changed = false;
    if let Some(target) = &new.target {
        let to = target.to.map(|day| day.to_string());
        if to != standing.current_target {
            move_date(m, viewer, &new.initiative_id, target.to, target.reason.as_ref(), None).await?;
            changed = true;
        }
    }
    if let Some(confidence) = new.confidence.filter(|new| Some(i64::from(*new)) != standing.confidence) {
        let change = InitiativeEdit { confidence: Some(Some(confidence)), ..InitiativeEdit::default() };
        edit(m, viewer, &new.initiative_id, &change, None).await?;
        changed = true;
    }
    Ok(changed)
}

fn freeze(standing: &Standing) -> Result<Frozen, AppError> {
    fn odd(what: impl std::fmt::Display) -> AppError {
        strange_row("initiatives", what)
    }
    let day = |text: &Option<String>| text.as_deref().map(str::parse).transpose().map_err(odd);
    Ok(Frozen {
        baseline_target: day(&standing.baseline_target)?,
        current_target: day(&standing.current_target)?,
        slip: Slip { days: standing.slip_days, moves: u32::try_from(standing.moves).map_err(odd)? },
        stage: standing.stage.parse().map_err(odd)?,
        horizon: standing.horizon.parse().map_err(odd)?,
        confidence: standing.confidence.map(TryInto::try_into).transpose().map_err(odd)?,
        blockers: standing.blockers(),
    })
}

/// Writes down one version of what an update says, under the mutation's author and time.
pub(super) async fn insert_version(m: &mut Mutation, id: &str, version: i64, said: &Said) -> Result<(), AppError> {
    let mut sql = QueryBuilder::new("");
    push_version(&mut sql, m, id, version, said);
    execute_together(&mut m.tx, sql).await
}

fn push_version(sql: &mut QueryBuilder<Sqlite>, m: &Mutation, id: &str, version: i64, said: &Said) {
    sql.push(
        "insert into status_update_versions (update_id, version, health, narrative, path_to_green, author_id, author_name, at)
         values (",
    );
    let mut row = sql.separated(", ");
    row.push_bind(id.to_owned()).push_bind(version).push_bind(said.health().as_str());
    row.push_bind(said.narrative().as_str().to_owned()).push_bind(said.path_to_green().as_str().to_owned());
    row.push_bind(m.actor_id().map(str::to_owned)).push_bind(m.actor_name().to_owned()).push_bind(m.now.0);
    sql.push(")");
}
