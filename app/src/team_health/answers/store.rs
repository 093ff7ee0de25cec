//! Boxes of answers, and the roll on which having answered is ticked. Nothing here goes into the audit trail, the
//! repeated requests or the refused forms: each of these would say who and when.

use std::collections::BTreeMap;

use super::domain::Ballot;
use crate::{
    accounts::sessions::Token,
    calendar::Moment,
    db::{Db, Tx, internal, strange_row},
    error::AppError,
    portfolio::initiatives::Ref,
    viewer::Viewer,
};

/// Somebody who is asked in an open wave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub wave: Ref,
    pub team: Ref,
    pub closes: Moment,
    pub answered: bool,
}

#[derive(sqlx::FromRow)]
struct AskedRow {
    name: String,
    team_id: String,
    team_name: String,
    closes_at: i64,
    open: i64,
    answered: i64,
}

const ASKED: &str =
    "select w.name, r.team_id, t.name as team_name, w.closes_at, w.closed_at is null and w.closes_at > $3 as open,
        coalesce(u.answered, 0) as answered
     from survey_waves w join survey_rolls r on r.wave_id = w.id and r.person_id = $2 join teams t on t.id = r.team_id
        left join survey_turnout u on u.wave_id = w.id and u.person_id = r.person_id
     where w.id = $1";

impl AskedRow {
    fn read(self, wave: &str) -> Result<Asked, AppError> {
        if self.open == 0 {
            return Err(AppError::forbidden("This wave has closed. What was not answered by then is not counted."));
        }
        Ok(Asked {
            wave: Ref { id: wave.to_owned(), name: self.name },
            team: Ref { id: self.team_id, name: self.team_name },
            closes: Moment(self.closes_at),
            answered: self.answered == 1,
        })
    }
}

fn not_asked() -> AppError {
    AppError::forbidden("This wave does not ask you: you were in none of its teams when it opened.")
}

fn answered_elsewhere() -> AppError {
    AppError::forbidden(
        "You have answered. It can be changed in the browser in which you did, and nowhere else: nobody can tell which answer is yours.",
    )
}

/// How somebody comes to answer: signed in, or by a personal link.
#[derive(Clone, Debug)]
pub enum Door {
    /// To a wave.
    SignedIn(String),
    Link(Token),
}

impl Door {
    pub fn of(wave: String, link: &str) -> Self {
        if link.is_empty() { Self::SignedIn(wave) } else { Self::Link(Token::presented(link)) }
    }

    /// Who comes in, and to which wave.
    pub async fn open(
        &self,
        db: &Db,
        viewer: Result<Viewer, AppError>,
        now: Moment,
    ) -> Result<(Viewer, String), AppError> {
        match self {
            Self::SignedIn(wave) => Ok((viewer?, wave.clone())),
            Self::Link(link) => holder_of(db, link, now).await,
        }
    }

    /// A link that does not work does not say why.
    pub fn refusal(&self, error: AppError) -> AppError {
        match (self, error) {
            (Self::Link(_), AppError::Forbidden { .. }) => AppError::NotFound,
            (_, error) => error,
        }
    }

    /// Where somebody finds what they answered.
    pub fn thanks(&self, wave: &str, link: &str) -> String {
        match self {
            Self::SignedIn(_) => format!("/surveys/{wave}/answer?done=1"),
            Self::Link(_) => format!("/answer/{link}?done=1"),
        }
    }
}

/// Whom a personal link was made for, and in which wave. A link that is mistyped, replaced or of a wave that has closed
/// leads nowhere, and nothing says which.
async fn holder_of(db: &Db, link: &Token, now: Moment) -> Result<(Viewer, String), AppError> {
    let (wave, person, name): (String, String, String) = sqlx::query_as(
        "select u.wave_id, u.person_id, p.name from survey_turnout u join people p on p.id = u.person_id
            join survey_waves w on w.id = u.wave_id
         where u.link_hash = $1 and w.closed_at is null and w.closes_at > $2",
    )
    .bind(link.hash())
    .bind(now.0)
    .fetch_one(db.read())
    .await?;
    Ok((Viewer { person_id: Some(person), name, grants: Vec::new() }, wave))
}

/// The viewer as somebody who is asked.
pub async fn asked(db: &Db, viewer: &Viewer, wave: &str, now: Moment) -> Result<Asked, AppError> {
    let row: Option<AskedRow> =
        sqlx::query_as(ASKED).bind(wave).bind(&viewer.person_id).bind(now.0).fetch_optional(db.read()).await?;
    row.ok_or_else(not_asked)?.read(wave)
}

/// What was answered under a number; refused when the viewer has answered under another one.
pub async fn ballot(db: &Db, _viewer: &Viewer, asked: &Asked, number: &str) -> Result<Option<Ballot>, AppError> {
    if !asked.answered {
        return Ok(None);
    }
    let text: String = sqlx::query_scalar("select ballots from survey_boxes where wave_id = $1 and team_id = $2")
        .bind(&asked.wave.id)
        .bind(&asked.team.id)
        .fetch_one(db.read())
        .await?;
    read(&text)?.remove(number).map(Some).ok_or_else(answered_elsewhere)
}

/// Takes an answer, or what it is changed to, under a number. Gives the moment at which the wave closes.
pub async fn deposit(
    db: &Db,
    viewer: &Viewer,
    wave: &str,
    number: &str,
    ballot: Ballot,
    now: Moment,
) -> Result<Moment, AppError> {
    let mut tx = db.begin().await?;
    let closes = put(&mut tx, viewer, wave, number, ballot, now).await?;
    tx.commit().await?;
    Ok(closes)
}

/// The same, within a transaction.
pub async fn put(
    tx: &mut Tx,
    viewer: &Viewer,
    wave: &str,
    number: &str,
    ballot: Ballot,
    now: Moment,
) -> Result<Moment, AppError> {
    let row: Option<AskedRow> =
        sqlx::query_as(ASKED).bind(wave).bind(&viewer.person_id).bind(now.0).fetch_optional(&mut **tx).await?;
    let asked = row.ok_or_else(not_asked)?.read(wave)?;
    let text: String = sqlx::query_scalar("select ballots from survey_boxes where wave_id = $1 and team_id = $2")
        .bind(wave)
        .bind(&asked.team.id)
        .fetch_one(&mut **tx)
        .await?;
    let mut ballots = read(&text)?;
    if asked.answered && !ballots.contains_key(number) {
        return Err(answered_elsewhere());
    }
    ballots.insert(number.to_owned(), ballot);
    sqlx::query("update survey_boxes set ballots = $3 where wave_id = $1 and team_id = $2")
        .bind(wave)
        .bind(&asked.team.id)
        .bind(serde_json::to_string(&ballots).map_err(|e| internal(&e))?)
        .execute(&mut **tx)
        .await?;
    sqlx::query("update survey_turnout set answered = 1 where wave_id = $1 and person_id = $2 and answered = 0")
        .bind(wave)
        .bind(&viewer.person_id)
        .execute(&mut **tx)
        .await?;
    Ok(asked.closes)
}

fn read(text: &str) -> Result<BTreeMap<String, Ballot>, AppError> {
    serde_json::from_str(text).map_err(|e| strange_row("survey_boxes", e))
}
