//! What earlier waves that asked something of the same show.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    audit::Mutation,
    db::strange_row,
    error::AppError,
    team_health::{
        anonymity::domain::{Earlier, Group, Rule, Verdict, Why},
        questions::domain::Question,
    },
    viewer::Viewer,
};

fn odd(what: impl std::fmt::Display) -> AppError {
    strange_row("survey_results", what)
}

/// The closed waves that share a question with one, and what they show.
pub async fn earlier(
    m: &mut Mutation,
    _viewer: &Viewer,
    wave: &str,
    questions: &[Question],
) -> Result<Vec<Earlier>, AppError> {
    let waves: Vec<(String, String, i64, Option<String>)> = sqlx::query_as(
        "select w.id, w.questions, w.least, e.hidden from survey_waves w
            join survey_results e on e.wave_id = w.id and e.team_id = ''
         where w.closed_at is not null and w.id <> $1 order by w.id",
    )
    .bind(wave)
    .fetch_all(&mut *m.tx)
    .await?;
    let mut found = Vec::new();
    for (id, asked, least, total) in waves {
        let asked: Vec<Question> = serde_json::from_str(&asked).map_err(odd)?;
        if asked.iter().any(|one| questions.iter().any(|other| same(one, other))) {
            let rule = Rule { least: u32::try_from(least).map_err(odd)? };
            let (groups, hidden) = groups(m, &id).await?;
            found.push(Earlier::of(rule, &groups, &Verdict { groups: hidden, total: why(total)? }));
        }
    }
    Ok(found)
}

/// The same question, however it is written.
fn same(one: &Question, other: &Question) -> bool {
    let words = |question: &Question| question.title.as_str().to_lowercase();
    words(one) == words(other)
}

fn why(word: Option<String>) -> Result<Option<Why>, AppError> {
    word.map(|word| word.parse().map_err(odd)).transpose()
}

/// The teams of a closed wave, and why those that are hidden are.
async fn groups(m: &mut Mutation, wave: &str) -> Result<(Vec<Group>, Vec<Option<Why>>), AppError> {
    let parts: Vec<(String, Option<String>, i64)> =
        sqlx::query_as("select team_id, hidden, answered from survey_results where wave_id = $1 and team_id <> ''")
            .bind(wave)
            .fetch_all(&mut *m.tx)
            .await?;
    let roll: Vec<(String, String)> = sqlx::query_as("select team_id, person_id from survey_rolls where wave_id = $1")
        .bind(wave)
        .fetch_all(&mut *m.tx)
        .await?;
    let mut people: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (team, person) in roll {
        people.entry(team).or_default().insert(person);
    }
    let (mut groups, mut hidden) = (Vec::new(), Vec::new());
    for (team, word, answered) in parts {
        let people = people.remove(&team).unwrap_or_default();
        groups.push(Group { people, answered: u32::try_from(answered).map_err(odd)? });
        hidden.push(why(word)?);
    }
    Ok((groups, hidden))
}
