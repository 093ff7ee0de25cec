//! All teams of a wave beside each other, by name.

use std::collections::HashMap;

use sqlx::QueryBuilder;

use super::{
    part::{PARTS, PartRow, choices, leads, own_teams},
    work::work,
};
use crate::{
    db::{Db, push_list},
    error::AppError,
    state::Zone,
    team_health::{
        results::domain::{Before, GroupResult, HealthPage, WaveChoice},
        waves::store::terms,
    },
    viewer::Viewer,
};

/// A wave, or the latest one, over the teams that a viewer leads or belongs to, and over everybody. With `page`, counted
/// from one, only some of the teams.
pub async fn health(
    db: &Db,
    viewer: &Viewer,
    zone: &Zone,
    wave: &str,
    page: Option<usize>,
) -> Result<HealthPage, AppError> {
    let own = own_teams(db, viewer).await?;
    let may_see = |team: &str| leads(viewer, team) || own.iter().any(|one| one == team);
    let waves = choices(db, viewer, zone, "").await?;
    let waves: Vec<_> = waves.into_iter().filter(|(_, team)| team.as_deref().is_none_or(may_see)).collect();
    let waves: Vec<WaveChoice> = waves.into_iter().map(|(choice, _)| choice).collect();
    let mut health = HealthPage { waves, ..HealthPage::default() };
    let chosen = health.waves.iter().find(|one| one.id == wave).or_else(|| health.waves.first()).cloned();
    let Some(chosen) = chosen else { return Ok(health) };
    let mut groups = teams(db, viewer, &chosen.id).await?;
    groups.retain(|(team, _)| may_see(team));
    health.total = groups.len();
    health.hidden = groups.iter().filter(|(_, hidden)| *hidden == 1).count();
    let before = page.map_or(0, |page| {
        HealthPage::ROWS * page.saturating_sub(1).min(groups.len().saturating_sub(1) / HealthPage::ROWS)
    });
    let most = page.map_or(usize::MAX, |_| HealthPage::ROWS);
    health.before = before;
    let mut shown: Vec<String> = groups.into_iter().skip(before).take(most).map(|(team, _)| team).collect();
    shown.push(String::new());
    let mut then: HashMap<String, Before> = HashMap::new();
    if let Some(before) = earlier(&health.waves, &chosen) {
        for row in parts(db, viewer, &before.id, &shown).await? {
            let published = row.published()?;
            then.insert(row.team_id, Before { name: before.name.clone(), published });
        }
    }
    let terms = terms(db, viewer, &chosen.id).await?;
    for row in parts(db, viewer, &chosen.id, &shown).await? {
        let before = then.get(&row.team_id);
        if row.team_id.is_empty() {
            health.everybody = Some(row.result(&terms, before)?);
        } else {
            health.teams.push(row.result(&terms, before)?);
        }
    }
    let work = work(db, viewer).await?;
    let of = |team: &GroupResult| team.team.as_ref().and_then(|team| work.get(&team.id)).copied().unwrap_or_default();
    health.work = health.teams.iter().map(of).collect();
    health.titles = terms.questions.iter().map(|question| question.title.as_str().to_owned()).collect();
    health.chosen = Some(chosen);
    Ok(health)
}

fn earlier<'a>(waves: &'a [WaveChoice], chosen: &WaveChoice) -> Option<&'a WaveChoice> {
    waves.iter().skip_while(|one| one.id != chosen.id).skip(1).find(|one| one.template == chosen.template)
}

/// The teams of a wave by name, and whether they are hidden.
async fn teams(db: &Db, _viewer: &Viewer, wave: &str) -> Result<Vec<(String, i64)>, AppError> {
    Ok(sqlx::query_as(
        "select e.team_id, e.hidden is not null from survey_results e join teams t on t.id = e.team_id
         where e.wave_id = $1 order by t.name collate nocase, e.team_id",
    )
    .bind(wave)
    .fetch_all(db.read())
    .await?)
}

async fn parts(db: &Db, _viewer: &Viewer, wave: &str, teams: &[String]) -> Result<Vec<PartRow>, AppError> {
    let mut sql = QueryBuilder::new(PARTS);
    sql.push(" where e.wave_id = ").push_bind(wave.to_owned()).push(" and e.team_id in ");
    push_list(&mut sql, teams);
    sql.push(" order by t.name collate nocase, e.team_id");
    Ok(sql.build_query_as().fetch_all(db.read()).await?)
}
