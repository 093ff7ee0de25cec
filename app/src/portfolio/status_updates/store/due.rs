//! Whose turn it is: the initiatives somebody leads, and those of their teams that nobody leads.

use sqlx::QueryBuilder;

use crate::{
    calendar::Moment,
    db::{Db, strange_row},
    error::AppError,
    portfolio::{
        domain::{Health, Shown},
        initiatives::store::{settle, visible_condition},
        status_updates::domain::{Due, DueList},
    },
    state::Zone,
    viewer::Viewer,
};

#[derive(sqlx::FromRow)]
struct DueRow {
    id: String,
    name: String,
    product: String,
    shown: String,
    health: Option<String>,
    due_at: i64,
    reported_at: Option<i64>,
    week_start: Option<String>,
}

/// The most initiatives a list of what is due holds.
const MOST: i64 = 300;

/// The viewer's initiatives, by when their next update is due.
pub async fn due_list(db: &Db, viewer: &Viewer, zone: &Zone, now: Moment) -> Result<DueList, AppError> {
    let Some(me) = &viewer.person_id else { return Ok(DueList::default()) };
    let today = zone.stamp(now).day;
    settle(db, now, today).await?;
    let mut query = QueryBuilder::new(
        "select i.id, i.name, p.name as product, i.shown, i.health, i.due_at, i.reported_at,
            (select week_start from organisation) as week_start
         from initiatives i join products p on p.id = i.product_id
         where i.archived_at is null and i.stage not in ('done', 'cancelled') and i.due_at is not null and (i.lead_id = ",
    );
    query.push_bind(me.clone());
    query.push(" or (i.lead_id is null and i.team_id in (select team_id from team_members where person_id = ");
    query.push_bind(me.clone()).push(" and from_day <= ").push_bind(today.to_string());
    query.push(" and (to_day is null or to_day > ").push_bind(today.to_string()).push("))))");
    visible_condition(&mut query, viewer);
    query.push(" order by i.due_at, i.name limit ").push_bind(MOST);
    let rows: Vec<DueRow> = query.build_query_as().fetch_all(db.read()).await?;
    let week_start = match rows.first().and_then(|row| row.week_start.as_deref()) {
        Some("sunday") => 7,
        Some("saturday") => 6,
        _ => 1,
    };
    let all: Result<Vec<Due>, AppError> = rows.into_iter().map(|row| row.read(zone, now)).collect();
    Ok(DueList::of(all?, today, week_start))
}

impl DueRow {
    fn read(self, zone: &Zone, now: Moment) -> Result<Due, AppError> {
        let odd = |what: String| strange_row("initiatives", what);
        let shown: Shown = self.shown.parse().map_err(odd)?;
        let health = self.health.map(|word| word.parse::<Health>()).transpose().map_err(odd)?;
        Ok(Due {
            id: self.id,
            name: self.name,
            product: self.product,
            shown,
            was: health.filter(|_| shown == Shown::Unknown),
            due: zone.stamp(Moment(self.due_at)),
            overdue: self.due_at <= now.0,
            never: self.reported_at.is_none(),
        })
    }
}
