//! The browser's door to answering.

use std::collections::HashMap;

use leptos::prelude::*;
use server_fn::codec::GetUrl;

use super::domain::AnswerPage;
use crate::{error::AppError, packing::Packs};

/// Everything on the page of a wave, for whoever is signed in or holds a personal link.
#[server(prefix = "/api", endpoint = "surveys/answer-page", input = GetUrl, output = Packs)]
pub async fn read_answer(
    #[server(default)] wave: String,
    #[server(default)] token: String,
) -> Result<AnswerPage, AppError> {
    use super::{secret, store};
    use crate::{
        accounts::sessions::Token,
        team_health::{results::store::manager_view, waves::store::terms},
    };

    let (state, zone) = (crate::door::state()?, crate::door::zone()?);
    let (db, now) = (&state.db, state.now());
    let door = store::Door::of(wave, &token);
    let (viewer, wave) = door.open(db, crate::door::viewer(), now).await?;
    let asked = store::asked(db, &viewer, &wave, now).await.map_err(|e| door.refusal(e))?;
    let person = viewer.person_id.clone().unwrap_or_default();
    let kept = secret::kept(&wave);
    let number = kept.as_ref().map(|kept| secret::number(kept, &wave, &person)).unwrap_or_default();
    let mine = store::ballot(db, &viewer, &asked, &number).await.map_err(|e| door.refusal(e))?;
    let secret = kept.filter(|_| mine.is_some()).unwrap_or_else(Token::random);
    let terms = terms(db, &viewer, &wave).await?;
    let (view, before) = manager_view(db, &viewer, &zone, &asked, &terms).await?;
    Ok(AnswerPage {
        wave: asked.wave,
        team: asked.team,
        closes: zone.stamp(asked.closes),
        least: terms.rule.least,
        comments: terms.rule.comments(),
        questions: terms.questions,
        before,
        secret: secret.secret().to_owned(),
        mine,
        view,
    })
}

/// Takes an answer, or a change of it. It is sent again without harm: the secret says which one it is.
#[server(prefix = "/api", endpoint = "surveys/answer")]
pub async fn answer(
    #[server(default)] wave: String,
    #[server(default)] token: String,
    #[server(default)] secret: String,
    #[server(default)] said: HashMap<String, String>,
    #[server(default)] felt: HashMap<String, String>,
    #[server(default)] comment: HashMap<String, String>,
) -> Result<(), AppError> {
    use super::{domain::TypedBallot, secret as own, store};
    use crate::{accounts::sessions::Token, team_health::waves::store::terms};

    let state = crate::door::state()?;
    let (db, now) = (&state.db, state.now());
    let door = store::Door::of(wave, &token);
    let (viewer, wave) = door.open(db, crate::door::viewer(), now).await?;
    if !own::is_one(&secret) {
        return Err(AppError::Malformed { message: "load the page again.".to_owned() });
    }
    let secret = Token::presented(&secret);
    let ballot = TypedBallot { said, felt, comment }.parse(&terms(db, &viewer, &wave).await?.questions)?;
    let number = own::number(&secret, &wave, viewer.person_id.as_deref().unwrap_or_default());
    let closes = store::deposit(db, &viewer, &wave, &number, ballot, now).await.map_err(|e| door.refusal(e))?;
    own::hand_out(&state, &wave, &secret, closes, now);
    crate::door::go_to(&door.thanks(&wave, &token));
    Ok(())
}
