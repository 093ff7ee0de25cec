//! Who is in a team, and which teams somebody is in, past stays too.

use crate::{
    db::{Db, strange_row},
    error::AppError,
    portfolio::initiatives::Ref,
    teams::domain::{Member, Membership},
    viewer::{Place, Viewer},
};

#[derive(sqlx::FromRow)]
struct StayRow {
    id: String,
    other_id: String,
    other_name: String,
    discipline: String,
    share: i64,
    from_day: String,
    to_day: Option<String>,
}

/// Everybody who is or was in a team. The caller has checked that the viewer sees it.
pub async fn members_of(db: &Db, _viewer: &Viewer, team_id: &str) -> Result<Vec<Member>, AppError> {
    let rows: Vec<StayRow> = sqlx::query_as(
        "select s.id, w.id as other_id, w.name as other_name, s.discipline, s.share, s.from_day, s.to_day
         from team_members s join people w on w.id = s.person_id where s.team_id = $1 order by w.name, s.from_day limit 1000",
    )
    .bind(team_id)
    .fetch_all(db.read())
    .await?;
    rows.into_iter().map(StayRow::member).collect()
}

/// The teams somebody is or was in, as far as the viewer sees them, the latest first.
pub async fn memberships_of(db: &Db, viewer: &Viewer, person_id: &str) -> Result<Vec<Membership>, AppError> {
    let rows: Vec<StayRow> = sqlx::query_as(
        "select s.id, t.id as other_id, t.name as other_name, s.discipline, s.share, s.from_day, s.to_day
         from team_members s join teams t on t.id = s.team_id where s.person_id = $1 order by s.from_day desc, t.name",
    )
    .bind(person_id)
    .fetch_all(db.read())
    .await?;
    let seen = |row: &StayRow| viewer.sees(Place { team: Some(&row.other_id), ..Place::default() });
    let membership = |row: StayRow| {
        row.member().map(|stay| Membership {
            team: stay.person,
            discipline: stay.discipline,
            share: stay.share,
            from: stay.from,
            to: stay.to,
        })
    };
    rows.into_iter().filter(seen).map(membership).collect()
}

impl StayRow {
    fn member(self) -> Result<Member, AppError> {
        fn odd(what: impl std::fmt::Display) -> AppError {
            strange_row("team_members", what)
        }
        Ok(Member {
            id: self.id,
            person: Ref { id: self.other_id, name: self.other_name },
            discipline: self.discipline.parse().map_err(odd)?,
            share: u8::try_from(self.share).map_err(odd)?,
            from: self.from_day.parse().map_err(odd)?,
            to: self.to_day.map(|day| day.parse()).transpose().map_err(odd)?,
        })
    }
}
