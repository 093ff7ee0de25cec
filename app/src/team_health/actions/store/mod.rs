//! Rows of what teams change.

use super::domain::{Action, Actions, MOST, NewAction, State};
use crate::{
    audit::{Mutation, Subject},
    calendar::Moment,
    db::{Db, new_id, strange_row},
    error::AppError,
    people::store::{names, person_exists},
    portfolio::initiatives::Ref,
    state::Zone,
    team_health::results::store::may_read,
    viewer::{Operation, Place, Viewer},
};

/// How many settled ones are told beside those that are open.
const SETTLED: i64 = 6;

#[derive(sqlx::FromRow)]
struct ActionRow {
    id: String,
    wording: String,
    owner_id: String,
    owner: String,
    due_on: String,
    state: String,
    settled_at: Option<i64>,
}

/// What a team has set out to change, and what it did of it. The caller has checked that the viewer reads its health.
pub async fn actions(db: &Db, viewer: &Viewer, zone: &Zone, team: &str) -> Result<Actions, AppError> {
    let rows: Vec<ActionRow> = sqlx::query_as(
        "select a.id, a.wording, a.owner_id, p.name as owner, a.due_on, a.state, a.settled_at
         from team_actions a join people p on p.id = a.owner_id where a.team_id = $1
         order by a.state <> 'open', a.settled_at desc, a.due_on, a.id limit $2",
    )
    .bind(team)
    .bind(SETTLED + i64::try_from(MOST).unwrap_or_default())
    .fetch_all(db.read())
    .await?;
    let may_change = may_change(db, viewer, team).await?;
    Ok(Actions {
        team: team.to_owned(),
        listed: rows.into_iter().map(|row| row.read(zone)).collect::<Result<_, _>>()?,
        names: if may_change { names(db, viewer).await? } else { Vec::new() },
        may_change,
    })
}

impl ActionRow {
    fn read(self, zone: &Zone) -> Result<Action, AppError> {
        fn odd(what: impl std::fmt::Display) -> AppError {
            strange_row("team_actions", what)
        }
        Ok(Action {
            id: self.id,
            wording: self.wording,
            owner: Ref { id: self.owner_id, name: self.owner },
            due: self.due_on.parse().map_err(odd)?,
            state: self.state.parse().map_err(odd)?,
            settled: self.settled_at.map(|at| zone.stamp(Moment(at)).day),
        })
    }
}

/// Those in the team decide what it changes, and whoever leads it.
async fn may_change(db: &Db, viewer: &Viewer, team: &str) -> Result<bool, AppError> {
    let contributes = viewer.grants.iter().any(|grant| grant.role >= Operation::PostUpdate.least_role());
    let leads = viewer.may(Operation::RunSurvey, Place { team: Some(team), ..Place::default() });
    Ok(leads || (contributes && may_read(db, viewer, team).await?))
}

async fn decided(db: &Db, viewer: &Viewer, team: &str) -> Result<(), AppError> {
    if !may_read(db, viewer, team).await? {
        return Err(AppError::NotFound);
    }
    if may_change(db, viewer, team).await? {
        return Ok(());
    }
    Err(AppError::forbidden("What a team changes is decided by those in it."))
}

/// Sets something out; gives its id.
pub async fn set_out(db: &Db, m: &mut Mutation, viewer: &Viewer, new: &NewAction) -> Result<String, AppError> {
    decided(db, viewer, &new.team_id).await?;
    person_exists(m, viewer, "owner", Some(&new.owner_id)).await?;
    let open: i64 = sqlx::query_scalar("select count(*) from team_actions where team_id = $1 and state = 'open'")
        .bind(&new.team_id)
        .fetch_one(&mut *m.tx)
        .await?;
    if usize::try_from(open).is_ok_and(|open| open >= MOST) {
        return Err(AppError::invalid(
            "wording",
            format!("A team changes {MOST} things at a time. Settle one of them first."),
        ));
    }
    let id = new_id();
    sqlx::query(
        "insert into team_actions (id, team_id, wording, owner_id, due_on, created_at) values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&id)
    .bind(&new.team_id)
    .bind(new.wording.as_str())
    .bind(&new.owner_id)
    .bind(new.due.to_string())
    .bind(m.now.0)
    .execute(&mut *m.tx)
    .await?;
    let detail = serde_json::json!({ "action": new.wording, "owner": new.owner_id, "due": new.due });
    m.audit(Subject { kind: "team", id: &new.team_id }, &detail).await?;
    Ok(id)
}

/// Says what became of one.
pub async fn settle_action(db: &Db, m: &mut Mutation, viewer: &Viewer, id: &str, state: State) -> Result<(), AppError> {
    let (team, wording): (String, String) = sqlx::query_as("select team_id, wording from team_actions where id = $1")
        .bind(id)
        .fetch_one(&mut *m.tx)
        .await?;
    decided(db, viewer, &team).await?;
    let settled_at = (state != State::Open).then_some(m.now.0);
    sqlx::query("update team_actions set state = $2, settled_at = $3, version = version + 1 where id = $1")
        .bind(id)
        .bind(state.as_str())
        .bind(settled_at)
        .execute(&mut *m.tx)
        .await?;
    m.audit(Subject { kind: "team", id: &team }, &serde_json::json!({ "action": wording, "state": state })).await
}

#[cfg(test)]
mod tests;
