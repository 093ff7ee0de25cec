//! What happened to an initiative since its reader last reported on it.

use crate::{
    calendar::{Day, Moment, Stamp},
    db::{Db, strange_row},
    error::AppError,
    portfolio::{
        initiatives::store::Standing,
        status_updates::domain::{Fact, Since, title},
    },
    state::Zone,
    viewer::Viewer,
};

#[derive(sqlx::FromRow)]
struct LastRow {
    posted_at: i64,
    author_name: String,
    own: bool,
}

#[derive(sqlx::FromRow)]
struct ChangeRow {
    field: String,
    from_value: Option<String>,
    to_value: Option<String>,
    reason: String,
    author_id: Option<String>,
    author_name: String,
    at: i64,
}

#[derive(sqlx::FromRow)]
struct NeedRow {
    name: String,
    open: bool,
    target: Option<String>,
    added_at: i64,
    cleared_at: Option<i64>,
    by_id: Option<String>,
    by_name: Option<String>,
}

/// The facts since the viewer's last update; without one, since the last by anybody, or since it began.
pub async fn facts_since(
    db: &Db,
    viewer: &Viewer,
    zone: &Zone,
    today: Day,
    standing: &Standing,
) -> Result<Since, AppError> {
    let me = viewer.person_id.as_deref();
    let last: Option<LastRow> = sqlx::query_as(
        "select posted_at, author_name, coalesce(author_id = $2, 0) as own from status_updates
         where initiative_id = $1 order by own desc, posted_at desc, id desc limit 1",
    )
    .bind(&standing.id)
    .bind(me)
    .fetch_optional(db.read())
    .await?;
    let since = last.as_ref().map_or(standing.created_at, |last| last.posted_at);
    let stamp = last.as_ref().map(|last| zone.stamp(Moment(last.posted_at)));
    let who = last.as_ref().filter(|last| !last.own).map(|last| last.author_name.as_str());
    let teller = Teller { me, zone, today, since };
    let target = standing.current_target.as_deref().map(str::parse).transpose();
    let target = target.map_err(|e| strange_row("initiatives", e))?;
    let mut facts: Vec<Fact> = Fact::of_target(target, today).into_iter().collect();
    facts.extend(changes(db, &standing.id, &teller).await?);
    facts.extend(needs(db, &standing.id, &teller).await?);
    Ok(Since { title: title(stamp.as_ref().map(|stamp| (stamp, who)), today), facts })
}

/// Who reads, where and when.
struct Teller<'a> {
    me: Option<&'a str>,
    zone: &'a Zone,
    today: Day,
    since: i64,
}

impl Teller<'_> {
    fn note(&self, fact: Fact, at: i64, by_id: Option<&str>, by_name: &str) -> Fact {
        let stamp: Stamp = self.zone.stamp(Moment(at));
        let by = if self.me.is_some() && by_id == self.me { "you" } else { by_name };
        fact.noted(stamp, by, self.today)
    }
}

async fn changes(db: &Db, id: &str, teller: &Teller<'_>) -> Result<Vec<Fact>, AppError> {
    let rows: Vec<ChangeRow> = sqlx::query_as(
        "select field, from_value, to_value, reason, author_id, author_name, at from initiative_changes
         where initiative_id = $1 and at > $2 order by at desc, id desc limit 20",
    )
    .bind(id)
    .bind(teller.since)
    .fetch_all(db.read())
    .await?;
    let told = |row: ChangeRow| {
        let (from, to) = (row.from_value.as_deref(), row.to_value.as_deref());
        let fact = Fact::of_change(&row.field, from, to, &row.reason, teller.today)?;
        Some(teller.note(fact, row.at, row.author_id.as_deref(), &row.author_name))
    };
    Ok(rows.into_iter().filter_map(told).collect())
}

async fn needs(db: &Db, id: &str, teller: &Teller<'_>) -> Result<Vec<Fact>, AppError> {
    let rows: Vec<NeedRow> = sqlx::query_as(
        "select n.name, d.cleared_at is null and n.stage not in ('done', 'cancelled') as open, n.current_target as target,
            d.added_at, d.cleared_at, w.id as by_id, w.name as by_name
         from dependencies d join initiatives n on n.id = d.needs_id
         left join people w on w.id = case when d.cleared_at is null then d.added_by else d.cleared_by end
         where d.initiative_id = $1 and (d.cleared_at is null or d.cleared_at > $2) order by d.added_at desc limit 20",
    )
    .bind(id)
    .bind(teller.since)
    .fetch_all(db.read())
    .await?;
    let mut facts = Vec::new();
    for row in rows {
        let by = row.by_name.as_deref().unwrap_or("the command line");
        let due = row.target.as_deref().map(str::parse).transpose().map_err(|e| strange_row("initiatives", e))?;
        let new = row.added_at > teller.since;
        match row.cleared_at {
            Some(at) => facts.push(teller.note(Fact::cleared(row.name), at, row.by_id.as_deref(), by)),
            None if row.open => {
                let fact = Fact::waiting(row.name, new, due, teller.today);
                facts.push(if new { teller.note(fact, row.added_at, row.by_id.as_deref(), by) } else { fact });
            }
            None => {}
        }
    }
    Ok(facts)
}
