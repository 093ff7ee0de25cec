//! Reading waves.

use std::collections::HashMap;

use super::may_run;
use crate::{
    calendar::Moment,
    db::{Db, strange_row},
    error::AppError,
    portfolio::initiatives::Ref,
    state::Zone,
    team_health::{
        anonymity::domain::Rule,
        questions::domain::Template,
        waves::domain::{OpenSurvey, Terms, Wave},
    },
    viewer::{Place, Viewer},
};

#[derive(sqlx::FromRow)]
struct WaveRow {
    id: String,
    template_id: String,
    template_name: Option<String>,
    name: String,
    team_id: Option<String>,
    team_name: Option<String>,
    least: i64,
    repeats: String,
    closes_at: i64,
    closed_at: Option<i64>,
    asked: i64,
    answered: Option<i64>,
    asks_me: i64,
    waits: i64,
}

/// Every wave that asks the viewer, or a team that the viewer sees; open ones first, then the latest.
pub async fn waves(db: &Db, viewer: &Viewer, zone: &Zone) -> Result<Vec<Wave>, AppError> {
    let rows: Vec<WaveRow> = sqlx::query_as(
        "select w.id, w.template_id, s.name as template_name, w.name, w.team_id, t.name as team_name, w.least, w.repeats,
            w.closes_at, w.closed_at, (select count(*) from survey_rolls r where r.wave_id = w.id) as asked,
            (select answered from survey_results e where e.wave_id = w.id and e.team_id = '') as answered,
            exists (select 1 from survey_rolls r where r.wave_id = w.id and r.person_id = $1) as asks_me,
            exists (select 1 from survey_turnout u where u.wave_id = w.id and u.person_id = $1 and u.answered = 0) as waits
         from survey_waves w left join teams t on t.id = w.team_id left join survey_templates s on s.id = w.template_id
         order by w.closed_at is not null, w.opened_at desc limit 200",
    )
    .bind(&viewer.person_id)
    .fetch_all(db.read())
    .await?;
    let supplied: HashMap<String, String> = Template::supplied().into_iter().map(|t| (t.id, t.name)).collect();
    let sees = |row: &WaveRow| {
        row.asks_me == 1
            || row.team_id.is_none()
            || viewer.sees(Place { team: row.team_id.as_deref(), ..Place::default() })
    };
    rows.into_iter().filter(sees).map(|row| row.read(viewer, zone, &supplied)).collect()
}

impl WaveRow {
    fn read(self, viewer: &Viewer, zone: &Zone, supplied: &HashMap<String, String>) -> Result<Wave, AppError> {
        let count = |n: i64| u32::try_from(n).map_err(|e| strange_row("survey_waves", e));
        Ok(Wave {
            may_run: may_run(viewer, self.team_id.as_deref()),
            template: self
                .template_name
                .or_else(|| supplied.get(&self.template_id).cloned())
                .unwrap_or_else(|| self.template_id.clone()),
            id: self.id,
            name: self.name,
            team: self.team_id.zip(self.team_name).map(|(id, name)| Ref { id, name }),
            closes: zone.stamp(Moment(self.closes_at)),
            closed: self.closed_at.map(|at| zone.stamp(Moment(at))),
            least: count(self.least)?,
            repeat: self.repeats.parse().map_err(|e| strange_row("survey_waves", e))?,
            asked: count(self.asked)?,
            answered: self.answered.map(count).transpose()?,
            waits: self.waits == 1 && self.closed_at.is_none(),
            asks_me: self.asks_me == 1,
        })
    }
}

/// What was fixed when a wave opened. The caller has checked that the viewer may know it.
pub async fn terms(db: &Db, _viewer: &Viewer, wave: &str) -> Result<Terms, AppError> {
    let row: (String, String, i64) =
        sqlx::query_as("select questions, cut_offs, least from survey_waves where id = $1")
            .bind(wave)
            .fetch_one(db.read())
            .await?;
    read_terms(row)
}

pub(super) fn read_terms((questions, cut_offs, least): (String, String, i64)) -> Result<Terms, AppError> {
    Ok(Terms {
        questions: serde_json::from_str(&questions).map_err(|e| strange_row("survey_waves", e))?,
        cut_offs: serde_json::from_str(&cut_offs).map_err(|e| strange_row("survey_waves", e))?,
        rule: Rule { least: u32::try_from(least).map_err(|e| strange_row("survey_waves", e))? },
    })
}

/// Open waves that ask the viewer and that they have not answered: the one reminder, seen by nobody else.
pub async fn open_surveys(db: &Db, viewer: &Viewer, zone: &Zone) -> Result<Vec<OpenSurvey>, AppError> {
    let rows: Vec<(String, String, i64)> = sqlx::query_as(
        "select w.id, w.name, w.closes_at from survey_waves w join survey_turnout u on u.wave_id = w.id
         where w.closed_at is null and u.person_id = $1 and u.answered = 0 order by w.closes_at, w.id",
    )
    .bind(&viewer.person_id)
    .fetch_all(db.read())
    .await?;
    let read = |(id, name, at)| OpenSurvey { id, name, closes: zone.stamp(Moment(at)) };
    Ok(rows.into_iter().map(read).collect())
}

/// The teams that a viewer may ask, and whether everybody.
pub async fn may_ask(db: &Db, viewer: &Viewer) -> Result<(Vec<Ref>, bool), AppError> {
    let teams = crate::teams::store::team_choices(db, viewer).await?;
    let teams = teams.into_iter().filter(|team| may_run(viewer, Some(&team.id))).collect();
    Ok((teams, may_run(viewer, None)))
}

/// Who is asked in the open waves that the viewer runs; nothing here says who has answered.
pub async fn asked_in(db: &Db, viewer: &Viewer) -> Result<Vec<(String, Ref)>, AppError> {
    let rows: Vec<(String, Option<String>, String, String)> = sqlx::query_as(
        "select r.wave_id, w.team_id, p.id, p.name from survey_rolls r join survey_waves w on w.id = r.wave_id
            join people p on p.id = r.person_id where w.closed_at is null order by p.name, p.id limit 5000",
    )
    .fetch_all(db.read())
    .await?;
    let mine = rows.into_iter().filter(|(_, team, _, _)| may_run(viewer, team.as_deref()));
    Ok(mine.map(|(wave, _, id, name)| (wave, Ref { id, name })).collect())
}
