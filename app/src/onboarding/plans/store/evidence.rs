//! Reading evidence.

use sqlx::{QueryBuilder, SqliteConnection};

use crate::{
    calendar::Moment, db::strange_row, error::AppError, onboarding::plans::domain::EvidenceRow, state::Zone,
    viewer::Viewer,
};

/// Ids of the evidence that a plan has.
pub(super) async fn attached(
    db: &mut SqliteConnection,
    _viewer: &Viewer,
    plan_id: &str,
) -> Result<Vec<String>, AppError> {
    Ok(sqlx::query_scalar("select id from plan_evidence where plan_id = $1 and removed = 0")
        .bind(plan_id)
        .fetch_all(db)
        .await?)
}

#[derive(sqlx::FromRow)]
struct Line {
    id: String,
    step_id: String,
    kind: String,
    label: String,
    url: String,
    added_at: i64,
    added_by_name: String,
}

/// Which evidence is read.
pub(super) enum Of<'a> {
    Step(&'a str),
    Since(Moment),
}

/// Evidence of a plan, the newest first.
pub(super) async fn evidence(
    db: &mut SqliteConnection,
    _viewer: &Viewer,
    zone: &Zone,
    plan_id: &str,
    of: Of<'_>,
) -> Result<Vec<EvidenceRow>, AppError> {
    let mut sql = QueryBuilder::new(
        "select id, step_id, kind, label, url, added_at, added_by_name from plan_evidence where removed = 0 and plan_id = ",
    );
    sql.push_bind(plan_id.to_owned());
    match of {
        Of::Step(id) => sql.push(" and step_id = ").push_bind(id.to_owned()),
        Of::Since(moment) => sql.push(" and added_at >= ").push_bind(moment.0),
    };
    sql.push(" order by added_at desc, id desc limit 200");
    let lines: Vec<Line> = sql.build_query_as().fetch_all(db).await?;
    lines
        .into_iter()
        .map(|line| {
            Ok(EvidenceRow {
                id: line.id,
                step_id: line.step_id,
                kind: line.kind.parse().map_err(|e: String| strange_row("plan_evidence", e))?,
                label: line.label,
                url: line.url,
                at: zone.stamp(Moment(line.added_at)),
                by: line.added_by_name,
            })
        })
        .collect()
}
