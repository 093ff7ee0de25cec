//! Asks as they are read: under their updates, and on the home page of whoever is asked.

use sqlx::{QueryBuilder, Sqlite};

use crate::{
    calendar::Moment,
    db::Db,
    error::AppError,
    portfolio::{
        initiatives::domain::Ref,
        status_updates::asks::{Answer, Ask, OpenAsk},
    },
    state::Zone,
    viewer::{Place, Viewer},
};

#[derive(sqlx::FromRow)]
struct AskRow {
    id: String,
    update_id: String,
    wording: String,
    of_id: String,
    of_name: String,
    asked_at: i64,
    answer: Option<String>,
    answered_by_name: Option<String>,
    answered_at: Option<i64>,
}

/// The asks of some updates, each with the id of its update. `may_answer` holds for everybody who may answer there.
pub async fn asks_of(
    db: &Db,
    viewer: &Viewer,
    zone: &Zone,
    update_ids: &[String],
    may_answer: bool,
) -> Result<Vec<(String, Ask)>, AppError> {
    let mut query = QueryBuilder::<Sqlite>::new(
        "select k.id, k.update_id, k.wording, o.id as of_id, o.name as of_name, k.asked_at, w.wording as answer,
            w.answered_by_name, w.answered_at
         from asks k join people o on o.id = k.asked_of left join ask_answers w on w.ask_id = k.id
         where k.update_id in (",
    );
    let mut ids = query.separated(", ");
    for id in update_ids {
        ids.push_bind(id.clone());
    }
    query.push(") order by k.asked_at, k.id");
    let rows: Vec<AskRow> = query.build_query_as().fetch_all(db.read()).await?;
    let stamp = |at: i64| zone.stamp(Moment(at));
    Ok(rows
        .into_iter()
        .map(|row| {
            let answer = match (row.answer, row.answered_by_name, row.answered_at) {
                (Some(wording), Some(by), Some(at)) => Some(Answer { wording, by, at: stamp(at) }),
                _ => None,
            };
            let may_answer = may_answer || viewer.person_id.as_deref() == Some(&row.of_id);
            let of = Ref { id: row.of_id, name: row.of_name };
            (row.update_id, Ask { id: row.id, wording: row.wording, of, at: stamp(row.asked_at), answer, may_answer })
        })
        .collect())
}

#[derive(sqlx::FromRow)]
struct OpenRow {
    id: String,
    wording: String,
    initiative_id: String,
    initiative: String,
    product_id: String,
    product: String,
    line_id: String,
    team_id: Option<String>,
    by: String,
    asked_at: i64,
}

/// What waits for the viewer's answer, longest first.
pub async fn open_asks_of(db: &Db, viewer: &Viewer, zone: &Zone, now: Moment) -> Result<Vec<OpenAsk>, AppError> {
    let rows: Vec<OpenRow> = sqlx::query_as(
        "select k.id, k.wording, i.id as initiative_id, i.name as initiative, p.id as product_id, p.name as product,
            p.line_id, i.team_id, u.author_name as by, k.asked_at
         from asks k join status_updates u on u.id = k.update_id join initiatives i on i.id = k.initiative_id
         join products p on p.id = i.product_id
         where k.asked_of = $1 and i.archived_at is null and not exists (select 1 from ask_answers w where w.ask_id = k.id)
         order by k.asked_at, k.id limit 100",
    )
    .bind(viewer.person_id.as_deref())
    .fetch_all(db.read())
    .await?;
    let open = |row: OpenRow| OpenAsk {
        may_open: viewer.sees(Place {
            line: Some(&row.line_id),
            product: Some(&row.product_id),
            team: row.team_id.as_deref(),
        }),
        id: row.id,
        wording: row.wording,
        initiative: Ref { id: row.initiative_id, name: row.initiative },
        product: row.product,
        by: row.by,
        at: zone.stamp(Moment(row.asked_at)),
        days: now.days_since(Moment(row.asked_at)),
    };
    Ok(rows.into_iter().map(open).collect())
}
