//! How things stand: counts per health, what has gone quiet, what is in trouble where the viewer leads.

use sqlx::QueryBuilder;

use crate::{
    calendar::{Day, Moment},
    db::{Db, strange_row},
    error::AppError,
    home::domain::{Quiet, Trouble, Troubles},
    portfolio::{
        domain::{Shown, Slip, Tally},
        initiatives::store::visible_condition,
    },
    viewer::{Role, Scope, Viewer},
};

/// How many a short list on the home page holds.
const SHORT: i64 = 8;

fn odd(what: impl std::fmt::Display) -> AppError {
    strange_row("initiatives", what)
}

fn tally_of(counts: Vec<(String, i64)>) -> Result<Tally, AppError> {
    let mut tally = Tally::default();
    for (shown, n) in counts {
        tally.add(shown.parse().map_err(odd)?, u32::try_from(n).map_err(odd)?);
    }
    Ok(tally)
}

/// How many of the open initiatives that the viewer sees stand where.
pub async fn tally(db: &Db, viewer: &Viewer) -> Result<Tally, AppError> {
    let mut query = if viewer.sees_everything() {
        QueryBuilder::new("select c.shown, sum(c.n) from product_tallies c where c.shown <> 'done' and c.n > 0")
    } else {
        let mut query = QueryBuilder::new(
            "select i.shown, count(*) from initiatives i join products p on p.id = i.product_id
             where i.archived_at is null and i.shown <> 'done'",
        );
        visible_condition(&mut query, viewer);
        query
    };
    query.push(" group by 1");
    tally_of(query.build_query_as().fetch_all(db.read()).await?)
}

/// The longest silences, and how many there are in all.
pub async fn quiet(db: &Db, viewer: &Viewer, now: Moment) -> Result<(Vec<Quiet>, u32), AppError> {
    let mut query = QueryBuilder::new(
        "select i.id, i.name, i.reported_at, count(*) over () from initiatives i join products p on p.id = i.product_id
         where i.archived_at is null and i.shown = 'unknown'",
    );
    visible_condition(&mut query, viewer);
    query.push(" order by i.reported_at is null, i.reported_at, i.name limit ").push_bind(SHORT);
    let rows: Vec<(String, String, Option<i64>, i64)> = query.build_query_as().fetch_all(db.read()).await?;
    let total = rows.first().map_or(Ok(0), |row| u32::try_from(row.3)).map_err(odd)?;
    let quiet = |(id, name, reported, _): (String, String, Option<i64>, i64)| Quiet {
        id,
        name,
        days: reported.map(|at| now.days_since(Moment(at))),
    };
    Ok((rows.into_iter().map(quiet).collect(), total))
}

#[derive(sqlx::FromRow)]
struct TroubleRow {
    id: String,
    name: String,
    place: String,
    shown: String,
    health: Option<String>,
    lead: Option<String>,
    current_target: Option<String>,
    slip_days: i64,
    moves: i64,
}

/// What is off track, at risk or unknown in the lines, products and teams that the viewer leads, worst first.
/// Whoever leads the whole organisation reads its changes instead.
pub async fn troubles(db: &Db, viewer: &Viewer, today: Day) -> Result<Troubles, AppError> {
    let leads = |grant: &&crate::viewer::Grant| grant.role >= Role::Lead && grant.scope != Scope::Organisation;
    let there = Viewer { grants: viewer.grants.iter().filter(leads).cloned().collect(), ..viewer.clone() };
    if there.grants.is_empty() {
        return Ok(Troubles::default());
    }
    let from = " from initiatives i join products p on p.id = i.product_id join product_lines l on l.id = p.line_id
         left join people w on w.id = i.lead_id
         where i.archived_at is null and i.shown in ('off_track', 'at_risk', 'unknown')";
    let mut counts = QueryBuilder::new("select i.shown, count(*)");
    visible_condition(counts.push(from), &there);
    let counts = counts.push(" group by 1").build_query_as().fetch_all(db.read()).await?;
    let mut query = QueryBuilder::new(
        "select i.id, i.name, l.name || ' / ' || p.name as place, i.shown, i.health, w.name as lead, i.current_target,
            i.slip_days, i.moves",
    );
    visible_condition(query.push(from), &there);
    query.push(
        " order by case i.shown when 'off_track' then 0 when 'at_risk' then 1 else 2 end, i.current_target is null,
            i.current_target, i.name limit ",
    );
    let rows: Vec<TroubleRow> = query.push_bind(SHORT + 4).build_query_as().fetch_all(db.read()).await?;
    let listed: Result<Vec<Trouble>, AppError> = rows.into_iter().map(|row| row.read(today)).collect();
    Ok(Troubles { listed: listed?, tally: tally_of(counts)?, href: address(&there) })
}

/// The portfolio filtered to the same, where all that the viewer leads is of one kind.
fn address(there: &Viewer) -> Option<String> {
    let kind = there.grants.first()?.scope.kind();
    let ids: Option<Vec<&str>> =
        there.grants.iter().map(|grant| grant.scope.id().filter(|_| grant.scope.kind() == kind)).collect();
    Some(format!("/portfolio?health=off_track,at_risk,unknown&{kind}={}", ids?.join(",")))
}

impl TroubleRow {
    fn read(self, today: Day) -> Result<Trouble, AppError> {
        let shown: Shown = self.shown.parse().map_err(odd)?;
        let target: Option<Day> = self.current_target.as_deref().map(str::parse).transpose().map_err(odd)?;
        let slip = Slip { days: self.slip_days, moves: u32::try_from(self.moves).map_err(odd)? }.words();
        let due = target.map_or_else(
            || "No date".to_owned(),
            |day| match day.days_since(today) {
                days if days < 0 => format!("{} d overdue", -days),
                _ => format!("Due {}", day.short(today)),
            },
        );
        let health = self.health.map(|word| word.parse()).transpose().map_err(odd)?;
        Ok(Trouble {
            id: self.id,
            name: self.name,
            place: self.place,
            shown,
            was: health.filter(|_| shown == Shown::Unknown),
            lead: self.lead.unwrap_or_else(|| "No lead".to_owned()),
            words: if slip.is_empty() { due } else { format!("{due}, {slip}") },
        })
    }
}
