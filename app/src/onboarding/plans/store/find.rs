//! The plans somebody finds, and what the pages read of one.

use sqlx::SqliteConnection;

use crate::{
    calendar::{Day, Moment},
    db::{Db, strange_row},
    error::AppError,
    onboarding::plans::domain::{
        About, Cockpit, DatesPage, Plan, PlanDates, PlanRow, Plans, Standing, StepsPage, WorkDays,
    },
    organisation::WeekStart,
    state::Zone,
    viewer::Viewer,
};

use super::{
    access::{Access, access},
    begin::may_begin,
    evidence::{Of, evidence},
    load::load,
    record::newest,
};

/// How far back the cockpit shows what was attached.
const WEEK: i64 = 7 * Moment::DAY;

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    owner_id: String,
    owner: String,
    title: String,
    start_day: String,
    finished_day: Option<String>,
}

/// The reader's own plan that is under way, and every other that they find.
pub async fn plans(db: &Db, viewer: &Viewer, zone: &Zone, now: Moment) -> Result<Plans, AppError> {
    let today = zone.stamp(now).day;
    let rows: Vec<Row> = sqlx::query_as(
        "select p.id, p.owner_id, o.name as owner, p.title, p.start_day, p.finished_day
         from plans p join people o on o.id = p.owner_id
         where p.owner_id = $1 or exists (select 1 from plan_shares s where s.plan_id = p.id and s.person_id = $1)
         order by p.finished_day is not null, p.owner_id <> $1, p.start_day desc, p.id limit 200",
    )
    .bind(&viewer.person_id)
    .fetch_all(db.read())
    .await?;
    let own = |row: &Row| viewer.person_id.as_deref() == Some(row.owner_id.as_str());
    let current = rows.iter().find(|row| own(row) && row.finished_day.is_none()).map(|row| row.id.clone());
    let cockpit = match &current {
        Some(id) => Some(cockpit(db, viewer, zone, now, id).await?),
        None => None,
    };
    let others = rows.iter().filter(|row| Some(&row.id) != current.as_ref());
    Ok(Plans {
        rows: others.map(|row| listed(row, own(row), today)).collect::<Result<_, _>>()?,
        cockpit,
        may_start: may_begin(viewer, viewer.person_id.as_deref().unwrap_or_default()).is_ok(),
    })
}

fn listed(row: &Row, own: bool, today: Day) -> Result<PlanRow, AppError> {
    let odd = |e| strange_row("plans", e);
    let start: Day = row.start_day.parse().map_err(odd)?;
    let finished: Option<Day> = row.finished_day.as_deref().map(str::parse).transpose().map_err(odd)?;
    let standing = match finished {
        Some(day) => format!("finished {}", day.long()),
        None => Standing::on(today, &PlanDates { start, work: WorkDays::default() }).words(),
    };
    Ok(PlanRow {
        id: row.id.clone(),
        owner: row.owner.clone(),
        title: row.title.clone(),
        standing,
        start,
        finished: finished.is_some(),
        own,
    })
}

/// Whose plan it is, and the plan itself; nothing for those it is not shared with.
pub(super) async fn opened(
    db: &mut SqliteConnection,
    viewer: &Viewer,
    today: Day,
    id: &str,
) -> Result<(About, Plan), AppError> {
    let access = access(db, viewer, id).await?;
    let (owner, title, template, version): (String, String, String, i64) = sqlx::query_as(
        "select o.name, p.title, p.template_name, p.template_version from plans p join people o on o.id = p.owner_id where p.id = $1",
    )
    .bind(id)
    .fetch_one(&mut *db)
    .await?;
    let plan = load(db, viewer, id).await?;
    let may_resume = access.change().is_ok();
    let about = About {
        id: id.to_owned(),
        owner,
        title,
        template: format!("{template}, version {version}"),
        own: access == Access::Owner,
        may_change: may_resume && plan.finished.is_none(),
        may_resume,
        finished: plan.finished,
        today,
        version: plan.version,
    };
    Ok((about, plan))
}

/// The cockpit of a plan.
pub async fn cockpit(db: &Db, viewer: &Viewer, zone: &Zone, now: Moment, id: &str) -> Result<Cockpit, AppError> {
    let mut reader = db.read().acquire().await?;
    let begins: String = sqlx::query_scalar("select week_start from organisation").fetch_one(&mut *reader).await?;
    let begins = match begins.parse().map_err(|e: String| strange_row("organisation", e))? {
        WeekStart::Monday => 1,
        WeekStart::Saturday => 6,
        WeekStart::Sunday => 7,
    };
    let (about, plan) = opened(&mut reader, viewer, zone.stamp(now).day, id).await?;
    let recent = evidence(&mut reader, viewer, zone, id, Of::Since(now.plus(-WEEK))).await?;
    let attached: i64 = sqlx::query_scalar("select count(*) from plan_evidence where plan_id = $1 and removed = 0")
        .bind(id)
        .fetch_one(&mut *reader)
        .await?;
    let last = newest(&mut reader, viewer, zone, (&about, &plan)).await?;
    Ok(Cockpit::of(&plan, about, begins, (recent, u32::try_from(attached).unwrap_or(u32::MAX), last)))
}

/// Every step of a plan.
pub async fn steps_page(db: &Db, viewer: &Viewer, today: Day, id: &str) -> Result<StepsPage, AppError> {
    let mut reader = db.read().acquire().await?;
    let (about, plan) = opened(&mut reader, viewer, today, id).await?;
    Ok(StepsPage::of(&plan, about))
}

/// The dates of a plan, and what would move with them.
pub async fn dates_page(db: &Db, viewer: &Viewer, today: Day, id: &str) -> Result<DatesPage, AppError> {
    let mut reader = db.read().acquire().await?;
    let (about, plan) = opened(&mut reader, viewer, today, id).await?;
    Ok(DatesPage::of(&plan, about))
}
