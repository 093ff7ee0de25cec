//! Reading people as a viewer may see them: themselves, whoever is in a team they see, leads what they see or owns it.

use sqlx::{QueryBuilder, Sqlite, SqliteExecutor};

use crate::{
    calendar::{Day, Moment},
    db::Db,
    error::AppError,
    people::{
        Person,
        domain::{PeopleList, PersonRow},
    },
    portfolio::initiatives::store::visible_condition,
    state::Zone,
    viewer::{Scope, Viewer},
};

/// One person; whom the viewer may not see does not exist.
pub async fn person(db: &Db, viewer: &Viewer, zone: &Zone, id: &str) -> Result<Person, AppError> {
    if !may_see(db.read(), viewer, id).await? {
        return Err(AppError::NotFound);
    }
    let (id, name, email, title, archived_at, version): (String, String, Option<String>, String, Option<i64>, i64) =
        sqlx::query_as("select id, name, email, title, archived_at, version from people where id = $1")
            .bind(id)
            .fetch_one(db.read())
            .await?;
    Ok(Person { id, name, email, title, archived: archived_at.map(|at| zone.stamp(Moment(at))), version })
}

/// Whether the viewer sees somebody.
pub(super) async fn may_see(executor: impl SqliteExecutor<'_>, viewer: &Viewer, id: &str) -> Result<bool, AppError> {
    let mut query = QueryBuilder::new("select 1 from people w where w.id = ");
    query.push_bind(id);
    visible_people(&mut query, viewer);
    let found: Option<i64> = query.build_query_scalar().fetch_optional(executor).await?;
    Ok(found.is_some())
}

/// A page of people whose name or title holds what was typed, archived ones last.
pub async fn people(db: &Db, viewer: &Viewer, today: Day, holds: &str, page: u32) -> Result<PeopleList, AppError> {
    let page = page.max(1);
    let mut count = QueryBuilder::new("select count(*) from people w where ");
    matching(&mut count, viewer, holds);
    let total: u32 = count.build_query_scalar().fetch_one(db.read()).await?;
    let mut query = QueryBuilder::new(
        "select w.id, w.name, w.title, coalesce((select string_agg(t.name, ', ') from team_members s join teams t on t.id = s.team_id where s.person_id = w.id and s.from_day <= ",
    );
    query
        .push_bind(today.to_string())
        .push(" and (s.to_day is null or s.to_day > ")
        .push_bind(today.to_string())
        .push(")");
    within_teams(&mut query, viewer, " and ", "s.team_id");
    query.push("), ''), (select count(*) from initiatives i join products p on p.id = i.product_id where i.lead_id = w.id and i.archived_at is null and i.stage not in ('done', 'cancelled')");
    visible_condition(&mut query, viewer);
    query.push("), w.archived_at is not null from people w where ");
    matching(&mut query, viewer, holds);
    query.push(" order by w.archived_at is not null, w.name, w.id limit ").push_bind(i64::from(PeopleList::ROWS));
    query.push(" offset ").push_bind(i64::from(page - 1) * i64::from(PeopleList::ROWS));
    let rows: Vec<(String, String, String, String, u32, bool)> = query.build_query_as().fetch_all(db.read()).await?;
    let row = |(id, name, title, teams, leads, archived)| PersonRow { id, name, title, teams, leads, archived };
    Ok(PeopleList { rows: rows.into_iter().map(row).collect(), total, page })
}

fn matching(query: &mut QueryBuilder<Sqlite>, viewer: &Viewer, holds: &str) {
    let holds = holds.trim().to_lowercase();
    query
        .push("(")
        .push_bind(holds.clone())
        .push(" = '' or instr(lower(w.name || ' ' || w.title), ")
        .push_bind(holds)
        .push(") > 0)");
    visible_people(query, viewer);
}

/// Adds ` and (…)` to a query over `people w`, so that only those whom the viewer may see are left.
pub fn visible_people(query: &mut QueryBuilder<Sqlite>, viewer: &Viewer) {
    if viewer.sees_everything() {
        return;
    }
    query.push(" and (w.id = ").push_bind(viewer.person_id.clone().unwrap_or_default());
    query.push(" or exists (select 1 from initiatives i join products p on p.id = i.product_id where i.lead_id = w.id");
    visible_condition(query, viewer);
    query.push(") or exists (select 1 from team_members s where s.person_id = w.id");
    within_teams(query, viewer, " and ", "s.team_id");
    query.push(")");
    for grant in &viewer.grants {
        match &grant.scope {
            Scope::Line(id) => query
                .push(" or w.id in (select owner_id from product_lines where id = ")
                .push_bind(id.clone())
                .push(" union select owner_id from products where line_id = ")
                .push_bind(id.clone())
                .push(")"),
            Scope::Product(id) => {
                query.push(" or w.id in (select owner_id from products where id = ").push_bind(id.clone()).push(")")
            }
            Scope::Organisation | Scope::Team(_) => query,
        };
    }
    query.push(")");
}

/// Leaves only the teams that the viewer sees.
fn within_teams(query: &mut QueryBuilder<Sqlite>, viewer: &Viewer, join: &'static str, column: &'static str) {
    if viewer.sees_everything() {
        return;
    }
    query.push(join).push("(1 = 0");
    for grant in &viewer.grants {
        if let Scope::Team(id) = &grant.scope {
            query.push(" or ").push(column).push(" = ").push_bind(id.clone());
        }
    }
    query.push(")");
}
