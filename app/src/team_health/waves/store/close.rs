//! A wave closes: its answers become what may be shown, and are gone.

use std::collections::BTreeMap;

use super::{earlier::earlier, may_run, read::read_terms, refusal};
use crate::{
    audit::{Mutation, Subject},
    db::{internal, strange_row},
    error::AppError,
    team_health::{
        anonymity::domain::{Ballots, Group, Published, publish},
        answers::domain::Ballot,
    },
    viewer::Viewer,
};

/// Closes a wave for good. What may be shown is decided and written down; the answers, who has answered, and the links
/// are removed in the same transaction.
pub async fn close_wave(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<(), AppError> {
    let (team, questions, cut_offs, least): (Option<String>, String, String, i64) = sqlx::query_as(
        "select team_id, questions, cut_offs, least from survey_waves where id = $1 and closed_at is null",
    )
    .bind(id)
    .fetch_one(&mut *m.tx)
    .await?;
    if !may_run(viewer, team.as_deref()) {
        return Err(refusal());
    }
    let terms = read_terms((questions, cut_offs, least))?;
    let ballots = ballots(m, id).await?;
    let earlier = earlier(m, viewer, id, &terms.questions).await?;
    let (groups, given): (Vec<String>, Vec<Ballots>) = ballots.into_iter().unzip();
    let (parts, total) = publish(terms.rule, (&terms.questions, terms.cut_offs), &given, &earlier);
    for (team, part) in groups.iter().map(String::as_str).zip(&parts).chain([("", &total)]) {
        keep(m, id, team, part).await?;
    }
    for sql in ["delete from survey_boxes where wave_id = $1", "delete from survey_turnout where wave_id = $1"] {
        sqlx::query(sql).bind(id).execute(&mut *m.tx).await?;
    }
    sqlx::query("update survey_waves set closed_at = $2, version = version + 1 where id = $1")
        .bind(id)
        .bind(m.now.0)
        .execute(&mut *m.tx)
        .await?;
    let shown = parts.iter().filter(|part| part.hidden.is_none()).count();
    let detail =
        serde_json::json!({ "asked": total.asked, "answered": total.answered, "groups": parts.len(), "shown": shown });
    m.audit(Subject { kind: "survey", id }, &detail).await
}

/// What every team said, by team.
async fn ballots(m: &mut Mutation, wave: &str) -> Result<BTreeMap<String, Ballots>, AppError> {
    let rolls: Vec<(String, String)> = sqlx::query_as("select team_id, person_id from survey_rolls where wave_id = $1")
        .bind(wave)
        .fetch_all(&mut *m.tx)
        .await?;
    let boxes: Vec<(String, String)> = sqlx::query_as("select team_id, ballots from survey_boxes where wave_id = $1")
        .bind(wave)
        .fetch_all(&mut *m.tx)
        .await?;
    let mut all: BTreeMap<String, Ballots> = BTreeMap::new();
    let empty =
        || Ballots { group: Group { people: std::collections::BTreeSet::new(), answered: 0 }, ballots: Vec::new() };
    for (team, person) in rolls {
        all.entry(team).or_insert_with(empty).group.people.insert(person);
    }
    for (team, text) in boxes {
        let given: BTreeMap<String, Ballot> =
            serde_json::from_str(&text).map_err(|e| strange_row("survey_boxes", e))?;
        let one = all.entry(team).or_insert_with(empty);
        one.ballots = given.into_values().collect();
        one.group.answered = u32::try_from(one.ballots.len()).map_err(|e| internal(&e))?;
    }
    Ok(all)
}

async fn keep(m: &mut Mutation, wave: &str, team: &str, part: &Published) -> Result<(), AppError> {
    sqlx::query(
        "insert into survey_results (wave_id, team_id, asked, answered, hidden, cells, comments) values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(wave)
    .bind(team)
    .bind(i64::from(part.asked))
    .bind(i64::from(part.answered))
    .bind(part.hidden.map(crate::team_health::anonymity::domain::Why::as_str))
    .bind(serde_json::to_string(&part.cells).map_err(|e| internal(&e))?)
    .bind(serde_json::to_string(&part.comments).map_err(|e| internal(&e))?)
    .execute(&mut *m.tx)
    .await?;
    Ok(())
}
