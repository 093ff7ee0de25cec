//! Who is in the workspace: for the listening tour, and for whoever begins a plan.

use sqlx::{QueryBuilder, SqliteConnection};

use crate::{
    calendar::Day,
    db::Db,
    error::AppError,
    onboarding::{
        plans::domain::{Somebody, StartPage, TemplateRow},
        templates::{Situation, store::templates},
    },
    people::store::{names, visible_people},
    viewer::{Operation, Place, Viewer},
};

use super::begin::may_begin;

#[derive(sqlx::FromRow)]
struct Line {
    id: String,
    name: String,
    title: String,
    disciplines: Option<String>,
}

/// Everybody whom the viewer may name, with their title and what they do in today's teams.
pub(super) async fn somebodies(
    db: &mut SqliteConnection,
    viewer: &Viewer,
    today: Day,
) -> Result<Vec<Somebody>, AppError> {
    let mut sql = QueryBuilder::new(
        "select w.id, w.name, w.title, (select string_agg(m.discipline, ',') from team_members m
            where m.person_id = w.id and m.from_day <= ",
    );
    sql.push_bind(today.to_string()).push(" and (m.to_day is null or m.to_day > ").push_bind(today.to_string());
    sql.push(")) as disciplines from people w where w.archived_at is null");
    visible_people(&mut sql, viewer);
    sql.push(" order by w.name, w.id limit 5000");
    let lines: Vec<Line> = sql.build_query_as().fetch_all(db).await?;
    let read = |line: Line| Somebody {
        id: line.id,
        name: line.name,
        title: line.title,
        disciplines: line.disciplines.unwrap_or_default().split(',').map(str::to_owned).collect(),
    };
    Ok(lines.into_iter().map(read).collect())
}

/// What the form that begins a plan offers.
pub async fn start_page(db: &Db, viewer: &Viewer, today: Day) -> Result<StartPage, AppError> {
    may_begin(viewer, viewer.person_id.as_deref().unwrap_or_default())?;
    let headcount: i64 =
        sqlx::query_scalar("select count(*) from people where archived_at is null").fetch_one(db.read()).await?;
    let for_others = viewer.may(Operation::EditPerson, Place::ORGANISATION);
    Ok(StartPage {
        people: if for_others { names(db, viewer).await? } else { Vec::new() },
        name: viewer.name.clone(),
        templates: templates(&mut *db.read().acquire().await?, viewer).await?.iter().map(TemplateRow::of).collect(),
        situations: Situation::ALL.to_vec(),
        headcount: u32::try_from(headcount).unwrap_or(u32::MAX),
        today,
    })
}
