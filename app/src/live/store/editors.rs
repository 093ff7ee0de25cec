//! Who is editing an initiative: a row for each session with a short life, so that whoever vanishes is gone soon.

use sqlx::QueryBuilder;

use crate::{
    accounts::sessions::Token,
    calendar::Moment,
    db::Db,
    error::AppError,
    live::domain::{EDITING_FOR, KNOWN_FOR, RENEWED_WITHIN},
    portfolio::initiatives::store::visible_condition,
    viewer::{Operation, Place, Viewer},
};

/// Says that the viewer is editing an initiative, or has left it, and gives the names of the others who are.
pub async fn editing(
    db: &Db,
    viewer: &Viewer,
    session: &Token,
    now: Moment,
    (initiative, leaving): (&str, bool),
) -> Result<Vec<String>, AppError> {
    let person = may_edit(db, viewer, initiative).await?;
    let until: Option<i64> =
        sqlx::query_scalar("select until from live_editors where initiative_id = $1 and session = $2")
            .bind(initiative)
            .bind(session.hash())
            .fetch_optional(db.read())
            .await?;
    let until = until.unwrap_or_default();
    if leaving && until > now.0 {
        set(db, session, initiative, person, (now, now.0)).await?;
    } else if !leaving && until <= now.0 {
        set(db, session, initiative, person, (now, now.0 + EDITING_FOR)).await?;
    } else if !leaving && until <= now.0 + RENEWED_WITHIN {
        renew(db, session, initiative, now.0 + EDITING_FOR).await?;
    }
    let others = sqlx::query_scalar(
        "select distinct w.name from live_editors e join people w on w.id = e.person_id
         where e.initiative_id = $1 and e.until > $2 and e.person_id <> $3 order by w.name limit 20",
    );
    Ok(others.bind(initiative).bind(now.0).bind(person).fetch_all(db.read()).await?)
}

/// The person who may; what they may not see does not exist.
async fn may_edit<'a>(db: &Db, viewer: &'a Viewer, initiative: &str) -> Result<&'a str, AppError> {
    let (line, product, team): (String, String, Option<String>) = sqlx::query_as(
        "select p.line_id, i.product_id, i.team_id from initiatives i join products p on p.id = i.product_id where i.id = $1",
    )
    .bind(initiative)
    .fetch_one(db.read())
    .await?;
    let place = Place { line: Some(&line), product: Some(&product), team: team.as_deref() };
    let person = viewer.person_id.as_deref().filter(|_| viewer.sees(place)).ok_or(AppError::NotFound)?;
    if viewer.may(Operation::EditInitiative, place) {
        Ok(person)
    } else {
        Err(AppError::forbidden("You can read this initiative, but not change it. Ask its lead."))
    }
}

/// Begins or ends: under a new number, so that it is told. What has been over for an hour goes.
async fn set(
    db: &Db,
    session: &Token,
    initiative: &str,
    person: &str,
    (now, until): (Moment, i64),
) -> Result<(), AppError> {
    let mut tx = db.begin().await?;
    sqlx::query("delete from live_editors where (initiative_id = $1 and session = $2) or until <= $3")
        .bind(initiative)
        .bind(session.hash())
        .bind(now.0 - KNOWN_FOR)
        .execute(&mut *tx)
        .await?;
    sqlx::query("insert into live_editors (initiative_id, session, person_id, until) values ($1, $2, $3, $4)")
        .bind(initiative)
        .bind(session.hash())
        .bind(person)
        .bind(until)
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    db.commits().announce();
    Ok(())
}

/// Holds on: nobody has to be told.
async fn renew(db: &Db, session: &Token, initiative: &str, until: i64) -> Result<(), AppError> {
    let mut tx = db.begin().await?;
    sqlx::query("update live_editors set until = $3 where initiative_id = $1 and session = $2")
        .bind(initiative)
        .bind(session.hash())
        .bind(until)
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

/// Initiatives that somebody began or stopped editing under later numbers than `after`, as far as the viewer sees them.
pub async fn editing_since(db: &Db, viewer: &Viewer, after: i64, to: i64) -> Result<Vec<String>, AppError> {
    let mut query = QueryBuilder::new(
        "select distinct e.initiative_id from live_editors e join initiatives i on i.id = e.initiative_id
         join products p on p.id = i.product_id where e.seq > ",
    );
    query.push_bind(after).push(" and e.seq <= ").push_bind(to);
    visible_condition(&mut query, viewer);
    query.push(" limit 100");
    Ok(query.build_query_scalar().fetch_all(db.read()).await?)
}
