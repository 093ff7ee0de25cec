//! Reading what an initiative waits for, what waits for it, and where it links to.

use sqlx::QueryBuilder;

use super::visible_condition;
use crate::{
    calendar::Moment,
    db::{Db, strange_row},
    error::AppError,
    portfolio::{
        domain::Shown,
        initiatives::domain::{Link, Need, Ref},
    },
    state::Zone,
    viewer::Viewer,
};

#[derive(sqlx::FromRow)]
struct NeedRow {
    id: String,
    other_id: String,
    other_name: String,
    product: String,
    shown: String,
    health: Option<String>,
    current_target: Option<String>,
    cleared_at: Option<i64>,
}

/// What it waits for, open ones first. The caller has checked that the viewer sees the initiative.
pub async fn needs_of(db: &Db, viewer: &Viewer, zone: &Zone, id: &str) -> Result<Vec<Need>, AppError> {
    connected(db, viewer, zone, ("d.needs_id", "d.initiative_id"), id).await
}

/// What waits for it, open ones first. The caller has checked that the viewer sees the initiative.
pub async fn needed_by(db: &Db, viewer: &Viewer, zone: &Zone, id: &str) -> Result<Vec<Need>, AppError> {
    connected(db, viewer, zone, ("d.initiative_id", "d.needs_id"), id).await
}

async fn connected(
    db: &Db,
    viewer: &Viewer,
    zone: &Zone,
    (other, this): (&'static str, &'static str),
    id: &str,
) -> Result<Vec<Need>, AppError> {
    let mut query = QueryBuilder::new(
        "select d.id, i.id as other_id, i.name as other_name, p.name as product, i.shown, i.health, i.current_target, d.cleared_at
         from dependencies d join initiatives i on i.id = ",
    );
    query.push(other).push(" join products p on p.id = i.product_id where ").push(this).push(" = ").push_bind(id);
    visible_condition(&mut query, viewer);
    query.push(" order by d.cleared_at is not null, i.current_target, i.name limit 100");
    let rows: Vec<NeedRow> = query.build_query_as().fetch_all(db.read()).await?;
    rows.into_iter().map(|row| row.read(zone)).collect()
}

impl NeedRow {
    fn read(self, zone: &Zone) -> Result<Need, AppError> {
        fn odd(what: impl std::fmt::Display) -> AppError {
            strange_row("dependencies", what)
        }
        let shown: Shown = self.shown.parse().map_err(odd)?;
        let health = self.health.map(|word| word.parse()).transpose().map_err(odd)?;
        Ok(Need {
            id: self.id,
            other: Ref { id: self.other_id, name: self.other_name },
            product: self.product,
            shown,
            was: health.filter(|_| shown == Shown::Unknown),
            target: self.current_target.map(|text| text.parse()).transpose().map_err(odd)?,
            cleared: self.cleared_at.map(|at| zone.stamp(Moment(at))),
        })
    }
}

/// Where it links to, in the order they were added. The caller has checked that the viewer sees the initiative.
pub async fn links_of(db: &Db, _viewer: &Viewer, id: &str) -> Result<Vec<Link>, AppError> {
    let rows: Vec<(String, String, String)> = sqlx::query_as(
        "select id, label, url from initiative_links where initiative_id = $1 and removed_at is null order by added_at, id",
    )
    .bind(id)
    .fetch_all(db.read())
    .await?;
    Ok(rows.into_iter().map(|(id, label, url)| Link { id, label, url }).collect())
}
