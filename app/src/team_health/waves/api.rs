//! The browser's door to waves.

use leptos::prelude::*;
use server_fn::codec::GetUrl;

use super::domain::SurveysPage;
use crate::{error::AppError, packing::Packs};

/// Everything that `/surveys` shows. `link` is the secret of a personal link that was just made.
#[server(prefix = "/api", endpoint = "surveys/page", input = GetUrl, output = Packs)]
pub async fn read_surveys(#[server(default)] link: String) -> Result<SurveysPage, AppError> {
    use super::store;
    use crate::{accounts::links::origin, portfolio::initiatives::Ref, team_health::answers::secret, viewer::Viewer};

    let asked = crate::door::asked()?;
    let (db, viewer) = (&asked.state.db, &asked.viewer);
    store::keep_up(db, &Viewer::operator(), asked.now).await?;
    let (teams, may_ask_all) = store::may_ask(db, viewer).await?;
    let templates = store::templates(db, viewer).await?;
    let count = |questions: usize| u32::try_from(questions).unwrap_or(u32::MAX);
    Ok(SurveysPage {
        waves: store::waves(db, viewer, &asked.zone).await?,
        asked: store::asked_in(db, viewer).await?,
        templates: templates
            .into_iter()
            .map(|one| (Ref { id: one.id, name: one.name }, count(one.questions.len())))
            .collect(),
        teams,
        may_ask_all,
        link: secret::is_one(&link).then(|| format!("{}/answer/{link}", origin(&asked.state))),
        month: store::month(asked.today),
    })
}

/// Opens a wave.
#[server(prefix = "/api", endpoint = "surveys/open")]
pub async fn open_wave(
    #[server(default)] key: String,
    #[server(default)] template: String,
    #[server(default)] name: String,
    #[server(default)] team: String,
    #[server(default)] least: String,
    #[server(default)] repeat: String,
    #[server(default)] days: String,
) -> Result<(), AppError> {
    use super::{domain::TypedWave, store};

    let asked = crate::door::asked()?;
    let viewer = &asked.viewer;
    let template = store::template(&asked.state.db, viewer, &template).await?;
    let new = TypedWave { name, team, least, repeat, days }.parse(template)?;
    let closes = asked.zone.at(asked.today.plus(i64::from(new.days)), store::CLOSING)?;
    let work = async |m: &mut crate::audit::Mutation| store::open_wave(m, viewer, &new, asked.today, closes).await;
    asked.write("open_survey", &key, work).await.map(drop)
}

/// Closes a wave before its time.
#[server(prefix = "/api", endpoint = "surveys/close")]
pub async fn close_wave(#[server(default)] key: String, #[server(default)] wave: String) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    let work = async |m: &mut crate::audit::Mutation| super::store::close_wave(m, &asked.viewer, &wave).await;
    asked.write("close_survey", &key, work).await?;
    asked.state.db.empty_log().await;
    Ok(())
}

/// A wave does not come again.
#[server(prefix = "/api", endpoint = "surveys/stop")]
pub async fn stop_repeating(#[server(default)] key: String, #[server(default)] wave: String) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    let work = async |m: &mut crate::audit::Mutation| super::store::stop_repeating(m, &asked.viewer, &wave).await;
    asked.write("stop_survey", &key, work).await
}

/// Makes a personal link for somebody who is asked, and shows it once.
#[server(prefix = "/api", endpoint = "surveys/link")]
pub async fn make_link(#[server(default)] wave: String, #[server(default)] person: String) -> Result<(), AppError> {
    use crate::audit::{Begin, Mutation};

    let asked = crate::door::asked()?;
    // Without a key: its answer, the secret, would be kept.
    let begun = Mutation::begin::<()>(&asked.state.db, &asked.viewer, asked.now, "make_survey_link", None).await?;
    let Begin::New(mut m) = begun else { return Err(AppError::NotFound) };
    let token = super::store::make_link(&mut m, &asked.viewer, &wave, &person).await?;
    m.commit(&()).await?;
    crate::door::go_to(&format!("/surveys?link={}", token.secret()));
    Ok(())
}

/// Keeps a set of questions of one's own.
#[server(prefix = "/api", endpoint = "surveys/template")]
pub async fn create_template(
    #[server(default)] key: String,
    #[server(default)] name: String,
    #[server(default)] scale: String,
    #[server(default)] questions: String,
) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    let new = super::domain::NewTemplate::typed(&name, &scale, &questions)?;
    let work = async |m: &mut crate::audit::Mutation| super::store::create_template(m, &asked.viewer, &new).await;
    asked.write("create_survey_template", &key, work).await.map(drop)
}
