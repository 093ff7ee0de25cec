//! Reading teams as a viewer may see them.

use std::collections::HashMap;

use crate::{
    calendar::{Day, Moment},
    db::{Db, strange_row},
    error::AppError,
    portfolio::initiatives::{
        Ref,
        store::{Within, roll_up},
    },
    state::Zone,
    teams::domain::{Heads, Team, TeamRow},
    viewer::{Place, Viewer},
};

pub(super) type Row = (String, String, String, Option<i64>, i64);

pub(super) fn read(zone: &Zone, (id, name, purpose, archived_at, version): Row) -> Team {
    Team { id, name, purpose, archived: archived_at.map(|at| zone.stamp(Moment(at))), version }
}

fn sees(viewer: &Viewer, id: &str) -> bool {
    viewer.sees(Place { team: Some(id), ..Place::default() })
}

/// One team; what the viewer may not see does not exist.
pub async fn team(db: &Db, viewer: &Viewer, zone: &Zone, id: &str) -> Result<Team, AppError> {
    let row: Row = sqlx::query_as("select id, name, purpose, archived_at, version from teams where id = $1")
        .bind(id)
        .fetch_one(db.read())
        .await?;
    if sees(viewer, id) { Ok(read(zone, row)) } else { Err(AppError::NotFound) }
}

/// Every team the viewer sees, archived ones last, with who is in it on a day and how what it carries stands.
pub async fn teams(db: &Db, viewer: &Viewer, zone: &Zone, today: Day) -> Result<Vec<TeamRow>, AppError> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, name, purpose, archived_at, version from teams order by archived_at is not null, name limit 1000",
    )
    .fetch_all(db.read())
    .await?;
    let mut heads = heads(db, viewer, today).await?;
    let mut teams = Vec::new();
    for row in rows.into_iter().filter(|row| sees(viewer, &row.0)) {
        let team = read(zone, row);
        let roll_up = roll_up(db, viewer, Within::Team(&team.id)).await?;
        teams.push(TeamRow { heads: heads.remove(&team.id).unwrap_or_default(), team, roll_up });
    }
    Ok(teams)
}

async fn heads(db: &Db, _viewer: &Viewer, today: Day) -> Result<HashMap<String, Heads>, AppError> {
    let rows: Vec<(String, String, i64)> = sqlx::query_as(
        "select team_id, discipline, share from team_members where from_day <= $1 and (to_day is null or to_day > $1)",
    )
    .bind(today.to_string())
    .fetch_all(db.read())
    .await?;
    let mut heads: HashMap<String, Heads> = HashMap::new();
    for (team_id, discipline, share) in rows {
        let discipline = discipline.parse().map_err(|e| strange_row("team_members", e))?;
        let share = u8::try_from(share).map_err(|e| strange_row("team_members", e))?;
        heads.entry(team_id).or_default().add(discipline, share);
    }
    Ok(heads)
}

/// The teams that an initiative may be given to.
pub async fn team_choices(db: &Db, viewer: &Viewer) -> Result<Vec<Ref>, AppError> {
    let rows: Vec<(String, String)> =
        sqlx::query_as("select id, name from teams where archived_at is null order by name")
            .fetch_all(db.read())
            .await?;
    Ok(rows.into_iter().filter(|(id, _)| sees(viewer, id)).map(|(id, name)| Ref { id, name }).collect())
}
