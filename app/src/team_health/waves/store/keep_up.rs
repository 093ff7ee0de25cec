//! Waves close when their time is over and come again when it is time, whoever is there.

use super::{close_wave, may_run, open::prepare, open_wave, refusal, templates::template};
use crate::{
    audit::{Begin, Mutation, Subject},
    calendar::{Day, Moment},
    db::{Db, internal, strange_row},
    error::AppError,
    portfolio::domain::Name,
    state::Zone,
    team_health::{
        anonymity::domain::Rule,
        waves::domain::{NewWave, Repeat},
    },
    viewer::Viewer,
};

/// The hour at which waves close, where the organisation is.
pub const CLOSING: u8 = 18;

/// The most waves that are closed or opened in one go.
const STEPS: usize = 50;

/// Closes what has run out and opens what is due again. True while a wave is open: what the log of the database still
/// holds of it is not to lie there for long.
pub async fn keep_up(db: &Db, viewer: &Viewer, now: Moment) -> Result<bool, AppError> {
    let zone: Option<String> =
        sqlx::query_scalar("select time_zone from organisation").fetch_optional(db.read()).await?;
    let Some(zone) = zone else { return Ok(false) };
    let zone = Zone::parse(&zone).map_err(|e| strange_row("organisation", e))?;
    for _ in 0..STEPS {
        let over: Option<String> =
            sqlx::query_scalar("select id from survey_waves where closed_at is null and closes_at <= $1 limit 1")
                .bind(now.0)
                .fetch_optional(db.read())
                .await?;
        let Some(id) = over else { break };
        if let Begin::New(mut m) = Mutation::begin::<()>(db, viewer, now, "close_survey", None).await? {
            // Somebody else may have been quicker.
            match close_wave(&mut m, viewer, &id).await {
                Ok(()) => m.commit(&()).await?,
                Err(AppError::NotFound) => {}
                Err(error) => return Err(error),
            }
        }
        db.empty_log().await;
    }
    make_ready(db).await?;
    repeat(db, viewer, &zone, now).await?;
    let open: i64 = sqlx::query_scalar("select exists (select 1 from survey_waves where closed_at is null)")
        .fetch_one(db.read())
        .await?;
    Ok(open == 1)
}

/// A wave that was open when its organisation was taken in from a folder begins anew: what was answered stayed behind.
async fn make_ready(db: &Db) -> Result<(), AppError> {
    const MISSING: &str = "select w.id from survey_waves w where w.closed_at is null
        and not exists (select 1 from survey_boxes b where b.wave_id = w.id) limit 1";
    let wave: Option<String> = sqlx::query_scalar(MISSING).fetch_optional(db.read()).await?;
    let Some(wave) = wave else { return Ok(()) };
    let mut tx = db.begin().await?;
    if sqlx::query(MISSING).fetch_optional(&mut *tx).await?.is_some() {
        prepare(&mut tx, &wave).await?;
    }
    tx.commit().await?;
    Ok(())
}

type Due = (String, String, i64, Option<String>, String, String, i64, i64);

async fn repeat(db: &Db, viewer: &Viewer, zone: &Zone, now: Moment) -> Result<(), AppError> {
    let today = zone.stamp(now).day;
    let waves: Vec<Due> = sqlx::query_as(
        "select id, template_id, least, team_id, repeats, opened_on, opened_at, closes_at from survey_waves
         where repeats <> 'once' and repeated = 0 and closed_at is not null order by opened_at limit 50",
    )
    .fetch_all(db.read())
    .await?;
    for (id, template_id, least, team_id, repeats, opened_on, opened_at, closes_at) in waves {
        let odd = |e: &dyn std::fmt::Display| strange_row("survey_waves", e);
        let repeat: Repeat = repeats.parse().map_err(|e: String| odd(&e))?;
        let opened: Day = opened_on.parse().map_err(|e: crate::calendar::NotADay| odd(&e))?;
        if repeat.next(opened).is_none_or(|next| next > today) {
            continue;
        }
        let Begin::New(mut m) = Mutation::begin::<()>(db, viewer, now, "open_survey", None).await? else { continue };
        let taken =
            sqlx::query("update survey_waves set repeated = 1, version = version + 1 where id = $1 and repeated = 0")
                .bind(&id)
                .execute(&mut *m.tx)
                .await?;
        if let (1, Some(template)) = (taken.rows_affected(), template(db, viewer, &template_id).await?) {
            let days =
                u8::try_from(Moment(closes_at).days_since(Moment(opened_at)).clamp(1, 28)).map_err(|e| odd(&e))?;
            let name = Name::parse(&month(today)).map_err(|e| internal(&e))?;
            let rule = Rule { least: u32::try_from(least).map_err(|e| odd(&e))? };
            let new = NewWave { template, name, team_id, rule, repeat, days };
            let closes = zone.at(today.plus(i64::from(days)), CLOSING)?;
            // While the same is asked by hand, or nobody is left to be asked, it waits.
            if open_wave(&mut m, viewer, &new, today, closes).await.is_err() {
                continue;
            }
        }
        m.commit(&()).await?;
    }
    Ok(())
}

/// "June 2026".
pub fn month(day: Day) -> String {
    day.long().split_once(' ').map(|(_, month)| month.to_owned()).unwrap_or_default()
}

/// A wave does not come again.
pub async fn stop_repeating(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<(), AppError> {
    let team: Option<String> =
        sqlx::query_scalar("select team_id from survey_waves where id = $1").bind(id).fetch_one(&mut *m.tx).await?;
    if !may_run(viewer, team.as_deref()) {
        return Err(refusal());
    }
    sqlx::query("update survey_waves set repeats = 'once', version = version + 1 where id = $1")
        .bind(id)
        .execute(&mut *m.tx)
        .await?;
    m.audit(Subject { kind: "survey", id }, &serde_json::json!({ "repeats": "once" })).await
}
