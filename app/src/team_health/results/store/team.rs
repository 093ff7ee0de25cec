//! A team's own results.

use super::part::{choices, in_waves, may_read};
use crate::{
    db::Db,
    error::AppError,
    portfolio::initiatives::Ref,
    state::Zone,
    team_health::{actions::store::actions, results::domain::TeamHealthPage, waves::store::open_surveys},
    viewer::Viewer,
};

/// How many waves a history holds.
const HISTORY: usize = 8;

/// The results of a team in a wave, or in the latest one, and how they came about. Read by those who are in it and by
/// those who lead it; for others there are none.
pub async fn team_health(
    db: &Db,
    viewer: &Viewer,
    zone: &Zone,
    team: &str,
    wave: &str,
) -> Result<TeamHealthPage, AppError> {
    let name: String =
        sqlx::query_scalar("select name from teams where id = $1").bind(team).fetch_one(db.read()).await?;
    if !may_read(db, viewer, team).await? {
        return Err(AppError::NotFound);
    }
    let waves: Vec<_> = choices(db, viewer, zone, team).await?.into_iter().map(|(choice, _)| choice).collect();
    let chosen = waves.iter().find(|choice| choice.id == wave).or_else(|| waves.first()).cloned();
    let mut history = Vec::new();
    if let Some(chosen) = &chosen {
        let mut same: Vec<_> = waves.iter().skip_while(|one| one.id != chosen.id).collect();
        same.retain(|one| one.template == chosen.template);
        let same: Vec<_> = same.into_iter().take(HISTORY).rev().cloned().collect();
        history = in_waves(db, viewer, team, &same).await?;
    }
    Ok(TeamHealthPage {
        team: Ref { id: team.to_owned(), name },
        waves,
        actions: actions(db, viewer, zone, team).await?,
        result: history.last().cloned(),
        history,
        waiting: open_surveys(db, viewer, zone).await?,
    })
}
