//! What a respondent's manager gets to see.

use super::part::{choices, in_waves};
use crate::{
    db::Db,
    error::AppError,
    portfolio::initiatives::Ref,
    state::Zone,
    team_health::{
        anonymity::domain::{Published, PublishedCell},
        answers::store::Asked,
        results::domain::GroupResult,
        waves::domain::Terms,
    },
    viewer::Viewer,
};

/// What is on show of the team since its last wave with the same questions, and that wave's name; where there is
/// nothing yet, an example with invented numbers.
pub async fn manager_view(
    db: &Db,
    viewer: &Viewer,
    zone: &Zone,
    asked: &Asked,
    terms: &Terms,
) -> Result<(GroupResult, Option<String>), AppError> {
    let template: String = sqlx::query_scalar("select template_id from survey_waves where id = $1")
        .bind(&asked.wave.id)
        .fetch_one(db.read())
        .await?;
    let waves = choices(db, viewer, zone, &asked.team.id).await?;
    let mut waves: Vec<_> = waves.into_iter().map(|(choice, _)| choice).collect();
    waves.retain(|wave| wave.template == template);
    waves.truncate(2);
    waves.reverse();
    let last = in_waves(db, viewer, &asked.team.id, &waves).await?.pop();
    let before = last.as_ref().map(|last| last.wave.name.clone());
    Ok((last.unwrap_or_else(|| example(asked, terms)), before))
}

fn example(asked: &Asked, terms: &Terms) -> GroupResult {
    const SAID: [[u32; 5]; 3] = [[5, 2, 1, 0, 0], [3, 3, 2, 0, 0], [2, 2, 4, 0, 0]];
    let cell = |(at, question): (usize, &crate::team_health::questions::domain::Question)| {
        let counts = SAID[at % SAID.len()][..question.scale.counted().len()].to_vec();
        PublishedCell { counts: Some(counts), felt: Some(vec![2, 5, 1]) }
    };
    let cells = terms.questions.iter().enumerate().map(cell).collect();
    let published = Published { asked: 9, answered: 8, hidden: None, cells, comments: Vec::new() };
    let wave = Ref { id: String::new(), name: "an example".to_owned() };
    let of = (wave, Some(asked.team.clone()));
    GroupResult { is_example: true, ..GroupResult::of(of, (&terms.questions, terms.rule.least), published, None) }
}
