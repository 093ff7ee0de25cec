//! What teams carry, counted in one go.

use std::collections::HashMap;

use sqlx::QueryBuilder;

use crate::{
    db::{Db, Reach, strange_row},
    error::AppError,
    team_health::results::domain::Work,
    viewer::Viewer,
};

/// The open work of every team, as far as the viewer sees it.
pub(super) async fn work(db: &Db, viewer: &Viewer) -> Result<HashMap<String, Work>, AppError> {
    let mut sql = QueryBuilder::new(
        "select i.team_id, count(*), sum(case when i.shown in ('off_track', 'at_risk') then 1 else 0 end),
            count(i.current_target), sum(case when i.current_target is not null and i.slip_days <= 0 then 1 else 0 end),
            sum(case when i.shown = 'unknown' then 1 else 0 end)
         from initiatives i join products p on p.id = i.product_id
         where i.archived_at is null and i.stage not in ('done', 'cancelled') and i.team_id is not null",
    );
    Reach { line: Some("p.line_id"), product: Some("p.id"), team: Some("i.team_id") }.push(&mut sql, viewer);
    sql.push(" group by i.team_id");
    let rows: Vec<(String, i64, i64, i64, i64, i64)> = sql.build_query_as().fetch_all(db.read()).await?;
    let count = |n: i64| u32::try_from(n).map_err(|e| strange_row("initiatives", e));
    rows.into_iter()
        .map(|(team, open, troubled, dated, on_time, quiet)| {
            let work = Work {
                open: count(open)?,
                troubled: count(troubled)?,
                dated: count(dated)?,
                on_time: count(on_time)?,
                quiet: count(quiet)?,
            };
            Ok((team, work))
        })
        .collect()
}
