//! Reading statements as a viewer may see them.

use crate::{
    calendar::Moment,
    db::Db,
    error::AppError,
    portfolio::{initiatives::Ref, visions::Vision},
    state::Zone,
    viewer::{Place, Viewer},
};

#[derive(sqlx::FromRow)]
struct VisionRow {
    id: String,
    name: String,
    statement: String,
    product_id: String,
    product_name: String,
    line_id: String,
    initiative_id: Option<String>,
    initiative_name: Option<String>,
    promoted_at: Option<i64>,
    archived_at: Option<i64>,
    version: i64,
}

/// One statement; what the viewer may not see does not exist.
pub async fn vision(db: &Db, viewer: &Viewer, zone: &Zone, id: &str) -> Result<Vision, AppError> {
    let row: VisionRow = sqlx::query_as(
        "select v.id, v.name, v.statement, p.id as product_id, p.name as product_name, p.line_id, i.id as initiative_id,
            i.name as initiative_name, v.promoted_at, v.archived_at, v.version
         from vision_statements v join products p on p.id = v.product_id left join initiatives i on i.id = v.promoted_to
         where v.id = $1",
    )
    .bind(id)
    .fetch_one(db.read())
    .await?;
    let place = Place { line: Some(&row.line_id), product: Some(&row.product_id), team: None };
    if viewer.sees(place) { Ok(row.read(zone)) } else { Err(AppError::NotFound) }
}

/// The statements of a product, archived ones last. The caller has checked that the viewer sees the product.
pub async fn visions_of(db: &Db, _viewer: &Viewer, zone: &Zone, product_id: &str) -> Result<Vec<Vision>, AppError> {
    let rows: Vec<VisionRow> = sqlx::query_as(
        "select v.id, v.name, v.statement, p.id as product_id, p.name as product_name, p.line_id, i.id as initiative_id,
            i.name as initiative_name, v.promoted_at, v.archived_at, v.version
         from vision_statements v join products p on p.id = v.product_id left join initiatives i on i.id = v.promoted_to
         where v.product_id = $1 order by v.archived_at is not null, v.promoted_at is not null, v.name limit 200",
    )
    .bind(product_id)
    .fetch_all(db.read())
    .await?;
    Ok(rows.into_iter().map(|row| row.read(zone)).collect())
}

impl VisionRow {
    fn read(self, zone: &Zone) -> Vision {
        let initiative = self.initiative_id.zip(self.initiative_name).map(|(id, name)| Ref { id, name });
        Vision {
            id: self.id,
            name: self.name,
            statement: self.statement,
            product: Ref { id: self.product_id, name: self.product_name },
            line_id: self.line_id,
            promoted: initiative.zip(self.promoted_at.map(|at| zone.stamp(Moment(at)))),
            archived: self.archived_at.map(|at| zone.stamp(Moment(at))),
            version: self.version,
        }
    }
}
