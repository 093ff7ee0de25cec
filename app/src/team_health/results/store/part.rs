//! Rows of results, and who may read them.

use crate::{
    calendar::Moment,
    db::{Db, strange_row},
    error::AppError,
    portfolio::initiatives::Ref,
    state::Zone,
    team_health::{
        anonymity::domain::Published,
        results::domain::{Before, GroupResult, WaveChoice},
        waves::{domain::Terms, store::terms},
    },
    viewer::{Operation, Place, Viewer},
};

#[derive(sqlx::FromRow)]
pub(super) struct PartRow {
    pub wave_id: String,
    pub wave_name: String,
    pub team_id: String,
    pub team_name: Option<String>,
    asked: i64,
    answered: i64,
    hidden: Option<String>,
    cells: String,
    comments: String,
}

/// All columns of a `PartRow`.
pub(super) const PARTS: &str =
    "select e.wave_id, w.name as wave_name, e.team_id, t.name as team_name, e.asked, e.answered, e.hidden,
        e.cells, e.comments
     from survey_results e join survey_waves w on w.id = e.wave_id left join teams t on t.id = e.team_id";

impl PartRow {
    pub fn published(&self) -> Result<Published, AppError> {
        let odd = |e: &dyn std::fmt::Display| strange_row("survey_results", e);
        Ok(Published {
            asked: u32::try_from(self.asked).map_err(|e| odd(&e))?,
            answered: u32::try_from(self.answered).map_err(|e| odd(&e))?,
            hidden: self.hidden.as_deref().map(str::parse).transpose().map_err(|e: String| odd(&e))?,
            cells: serde_json::from_str(&self.cells).map_err(|e| odd(&e))?,
            comments: serde_json::from_str(&self.comments).map_err(|e| odd(&e))?,
        })
    }

    pub fn result(self, terms: &Terms, before: Option<&Before>) -> Result<GroupResult, AppError> {
        let published = self.published()?;
        let team = self.team_name.map(|name| Ref { id: self.team_id, name });
        let wave = Ref { id: self.wave_id, name: self.wave_name };
        Ok(GroupResult::of((wave, team), (&terms.questions, terms.rule.least), published, before))
    }
}

/// The closed waves that asked a team, or anybody, the latest first; each with the only team it asked, where it was one.
pub(super) async fn choices(
    db: &Db,
    _viewer: &Viewer,
    zone: &Zone,
    team: &str,
) -> Result<Vec<(WaveChoice, Option<String>)>, AppError> {
    let rows: Vec<(String, String, String, i64, Option<String>)> = sqlx::query_as(
        "select w.id, w.name, w.template_id, w.closed_at, w.team_id from survey_waves w
         where w.closed_at is not null and exists (select 1 from survey_results e where e.wave_id = w.id and e.team_id = $1)
         order by w.opened_at desc, w.id desc limit 100",
    )
    .bind(team)
    .fetch_all(db.read())
    .await?;
    let choice =
        |(id, name, template, at, only)| (WaveChoice { id, name, template, closed: zone.stamp(Moment(at)).day }, only);
    Ok(rows.into_iter().map(choice).collect())
}

/// The results of a team in waves, in the order of the waves, each beside the one before it.
pub(super) async fn in_waves(
    db: &Db,
    viewer: &Viewer,
    team: &str,
    waves: &[WaveChoice],
) -> Result<Vec<GroupResult>, AppError> {
    let mut results = Vec::new();
    let mut before: Option<Before> = None;
    for wave in waves {
        let row: Option<PartRow> =
            sqlx::query_as(sqlx::AssertSqlSafe(format!("{PARTS} where e.wave_id = $1 and e.team_id = $2")))
                .bind(&wave.id)
                .bind(team)
                .fetch_optional(db.read())
                .await?;
        let Some(row) = row else { continue };
        let published = row.published()?;
        results.push(row.result(&terms(db, viewer, &wave.id).await?, before.as_ref())?);
        before = Some(Before { name: wave.name.clone(), published });
    }
    Ok(results)
}

/// Whether somebody leads a team, and so reads its results.
pub(super) fn leads(viewer: &Viewer, team: &str) -> bool {
    viewer.may(Operation::RunSurvey, Place { team: Some(team), ..Place::default() })
}

/// Whether somebody reads the health of a team: they lead it, or it is theirs.
pub async fn may_read(db: &Db, viewer: &Viewer, team: &str) -> Result<bool, AppError> {
    Ok(leads(viewer, team) || own_teams(db, viewer).await?.iter().any(|own| own == team))
}

/// The teams whose results somebody reads because they belong to them: those they are in, and those they were asked
/// with.
pub(super) async fn own_teams(db: &Db, viewer: &Viewer) -> Result<Vec<String>, AppError> {
    Ok(sqlx::query_scalar(
        "select team_id from team_members where person_id = $1 union select team_id from survey_rolls where person_id = $1",
    )
    .bind(&viewer.person_id)
    .fetch_all(db.read())
    .await?)
}
