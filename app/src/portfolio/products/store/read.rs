//! Reading products as a viewer may see them.

use sqlx::QueryBuilder;

use crate::{
    calendar::Moment,
    db::{Db, strange_row},
    error::AppError,
    portfolio::{
        initiatives::{
            Ref,
            store::{Within, roll_up},
        },
        products::{Product, domain::ProductRow},
    },
    state::Zone,
    viewer::{Place, Viewer},
};

/// What every reading of products selects.
pub(super) const PRODUCTS: &str =
    "select p.id, p.name, l.id as line_id, l.name as line_name, p.purpose, p.kind, p.stage, w.id as owner_id,
        w.name as owner_name, p.archived_at, p.version
     from products p join product_lines l on l.id = p.line_id left join people w on w.id = p.owner_id";

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: String,
    name: String,
    line_id: String,
    line_name: String,
    purpose: String,
    kind: String,
    stage: String,
    owner_id: Option<String>,
    owner_name: Option<String>,
    archived_at: Option<i64>,
    version: i64,
}

/// One product; what the viewer may not see does not exist.
pub async fn product(db: &Db, viewer: &Viewer, zone: &Zone, id: &str) -> Result<Product, AppError> {
    let mut query = QueryBuilder::new(PRODUCTS);
    query.push(" where p.id = ").push_bind(id);
    let row: Row = query.build_query_as().fetch_one(db.read()).await?;
    if viewer.sees(Place { line: Some(&row.line_id), product: Some(id), team: None }) {
        row.read(zone)
    } else {
        Err(AppError::NotFound)
    }
}

/// The products of a line with how each stands. The caller has checked that the viewer sees the line.
pub async fn products_of_line(
    db: &Db,
    viewer: &Viewer,
    zone: &Zone,
    line_id: &str,
) -> Result<Vec<ProductRow>, AppError> {
    let mut query = QueryBuilder::new(PRODUCTS);
    query.push(" where p.line_id = ").push_bind(line_id).push(" order by p.archived_at is not null, p.name");
    let rows: Vec<Row> = query.build_query_as().fetch_all(db.read()).await?;
    let mut products = Vec::with_capacity(rows.len());
    for row in rows {
        let roll_up = roll_up(db, viewer, Within::Product(&row.id)).await?;
        products.push(ProductRow { product: row.read(zone)?, roll_up });
    }
    Ok(products)
}

/// The products that an initiative may be put into: "Heat / Auk 12".
pub async fn product_choices(db: &Db, viewer: &Viewer) -> Result<Vec<Ref>, AppError> {
    let rows: Vec<(String, String, String, String)> = sqlx::query_as(
        "select l.id, l.name, p.id, p.name from products p join product_lines l on l.id = p.line_id
         where p.archived_at is null order by l.name, p.name",
    )
    .fetch_all(db.read())
    .await?;
    let seen = |(line, _, product, _): &(String, String, String, String)| {
        viewer.sees(Place { line: Some(line), product: Some(product), team: None })
    };
    let named =
        |(_, line, id, product): (String, String, String, String)| Ref { id, name: format!("{line} / {product}") };
    Ok(rows.into_iter().filter(seen).map(named).collect())
}

impl Row {
    pub(super) fn read(self, zone: &Zone) -> Result<Product, AppError> {
        fn odd(what: impl std::fmt::Display) -> AppError {
            strange_row("products", what)
        }
        Ok(Product {
            id: self.id,
            name: self.name,
            line: Ref { id: self.line_id, name: self.line_name },
            purpose: self.purpose,
            kind: self.kind.parse().map_err(odd)?,
            stage: self.stage.parse().map_err(odd)?,
            owner: self.owner_id.zip(self.owner_name).map(|(id, name)| Ref { id, name }),
            archived: self.archived_at.map(|at| zone.stamp(Moment(at))),
            version: self.version,
        })
    }
}
