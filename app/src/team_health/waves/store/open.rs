//! A wave opens: who is asked, and with which team they are counted, is written down once.

use super::{may_run, refusal};
use crate::{
    audit::{Mutation, Subject},
    calendar::{Day, Moment},
    db::{Tx, internal, new_id},
    error::AppError,
    team_health::waves::domain::NewWave,
    viewer::Viewer,
};

/// Opens a wave that closes at a moment; gives its id.
pub async fn open_wave(
    m: &mut Mutation,
    viewer: &Viewer,
    new: &NewWave,
    today: Day,
    closes: Moment,
) -> Result<String, AppError> {
    if !may_run(viewer, new.team_id.as_deref()) {
        return Err(refusal());
    }
    let open: Option<String> = sqlx::query_scalar(
        "select name from survey_waves where closed_at is null and template_id = $1
            and (team_id is null or $2 is null or team_id = $2)",
    )
    .bind(&new.template.id)
    .bind(&new.team_id)
    .fetch_optional(&mut *m.tx)
    .await?;
    if let Some(open) = open {
        return Err(AppError::invalid(
            "template",
            format!("“{open}” asks the same and is still open. Close it first."),
        ));
    }
    let id = new_id();
    let questions = serde_json::to_string(&new.template.questions).map_err(|e| internal(&e))?;
    let cut_offs = serde_json::to_string(&new.template.cut_offs).map_err(|e| internal(&e))?;
    sqlx::query(
        "insert into survey_waves (id, template_id, name, questions, cut_offs, least, team_id, repeats, opened_on, opened_at, closes_at, opened_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(&id)
    .bind(&new.template.id)
    .bind(new.name.as_str())
    .bind(questions)
    .bind(cut_offs)
    .bind(i64::from(new.rule.least))
    .bind(&new.team_id)
    .bind(new.repeat.as_str())
    .bind(today.to_string())
    .bind(m.now.0)
    .bind(closes.0)
    .bind(m.actor_id().map(str::to_owned))
    .execute(&mut *m.tx)
    .await?;
    let asked = call(m, &id, new.team_id.as_deref(), today).await?;
    if asked == 0 {
        return Err(AppError::invalid("team", "Nobody is in a team as of today, so nobody would be asked."));
    }
    let detail = serde_json::json!({
        "name": new.name, "template": new.template.name, "asked": asked, "least": new.rule.least, "repeats": new.repeat,
    });
    m.audit(Subject { kind: "survey", id: &id }, &detail).await?;
    Ok(id)
}

/// Writes the roll. Whoever is in several teams is counted with the one that has most of their time.
async fn call(m: &mut Mutation, wave: &str, team: Option<&str>, today: Day) -> Result<u64, AppError> {
    let called = sqlx::query(
        "insert into survey_rolls (wave_id, person_id, team_id)
         select $1, person_id, team_id from (
            select s.person_id, s.team_id,
                row_number() over (partition by s.person_id order by s.share desc, s.team_id) as place
            from team_members s join teams t on t.id = s.team_id and t.archived_at is null
            where s.from_day <= $2 and (s.to_day is null or s.to_day > $2)
         ) where place = 1 and ($3 is null or team_id = $3)",
    )
    .bind(wave)
    .bind(today.to_string())
    .bind(team)
    .execute(&mut *m.tx)
    .await?;
    prepare(&mut m.tx, wave).await?;
    Ok(called.rows_affected())
}

/// Lays out the roll on which having answered is ticked, and an empty box for every team.
pub(super) async fn prepare(tx: &mut Tx, wave: &str) -> Result<(), AppError> {
    for sql in [
        "insert into survey_turnout (wave_id, person_id) select wave_id, person_id from survey_rolls where wave_id = $1",
        "insert into survey_boxes (wave_id, team_id) select distinct wave_id, team_id from survey_rolls where wave_id = $1",
    ] {
        sqlx::query(sql).bind(wave).execute(&mut **tx).await?;
    }
    Ok(())
}
