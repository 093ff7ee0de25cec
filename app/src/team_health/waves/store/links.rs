//! Personal links, for people who do not sign in.

use super::{may_run, refusal};
use crate::{accounts::sessions::Token, audit::Mutation, error::AppError, viewer::Viewer};

/// A link for somebody who is asked, in place of the one they had. Whether they have answered makes no difference to
/// what comes back, and nothing is written into the trail: it would say for whom and when.
pub async fn make_link(m: &mut Mutation, viewer: &Viewer, wave: &str, person: &str) -> Result<Token, AppError> {
    let team: Option<String> =
        sqlx::query_scalar("select team_id from survey_waves where id = $1 and closed_at is null")
            .bind(wave)
            .fetch_one(&mut *m.tx)
            .await?;
    if !may_run(viewer, team.as_deref()) {
        return Err(refusal());
    }
    let token = Token::random();
    let made = sqlx::query("update survey_turnout set link_hash = $3 where wave_id = $1 and person_id = $2")
        .bind(wave)
        .bind(person)
        .bind(token.hash())
        .execute(&mut *m.tx)
        .await?;
    if made.rows_affected() == 0 {
        return Err(AppError::invalid("person", "Choose somebody who is asked in this wave."));
    }
    Ok(token)
}
