//! The statements that wait to become initiatives.

use sqlx::{QueryBuilder, Sqlite};

use crate::{
    db::{Db, Reach, push_list},
    error::AppError,
    viewer::{Place, Viewer},
};

/// Which statements are looked for.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// Only those of these lines; of any line where there is none.
    pub lines: Option<&'a [String]>,
    /// Only those of these products.
    pub products: Option<&'a [String]>,
    /// Part of a name or of a statement.
    pub text: &'a str,
}

/// The first of those found, by name, and how many there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingVisions {
    pub total: u32,
    pub first: Vec<WaitingVision>,
}

/// A statement that is neither promoted nor archived.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct WaitingVision {
    pub id: String,
    pub name: String,
    pub statement: String,
    pub product: String,
    pub line: String,
    product_id: String,
    line_id: String,
}

impl WaitingVision {
    pub fn place(&self) -> Place<'_> {
        Place { line: Some(&self.line_id), product: Some(&self.product_id), team: None }
    }
}

/// What waits, as far as a viewer sees it.
pub async fn waiting(db: &Db, viewer: &Viewer, around: &Around<'_>, most: u32) -> Result<WaitingVisions, AppError> {
    let mut count = QueryBuilder::new("select count(*)");
    push(&mut count, viewer, around);
    let total: u32 = count.build_query_scalar().fetch_one(db.read()).await?;
    let mut list = QueryBuilder::new(
        "select v.id, v.name, v.statement, p.name as product, l.name as line, v.product_id, p.line_id",
    );
    push(&mut list, viewer, around);
    list.push(" order by v.name collate nocase, v.id limit ").push_bind(i64::from(most));
    Ok(WaitingVisions { total, first: list.build_query_as().fetch_all(db.read()).await? })
}

fn push(sql: &mut QueryBuilder<Sqlite>, viewer: &Viewer, around: &Around<'_>) {
    sql.push(
        " from vision_statements v join products p on p.id = v.product_id join product_lines l on l.id = p.line_id
         where v.archived_at is null and v.promoted_at is null and p.archived_at is null and l.archived_at is null",
    );
    Reach { line: Some("p.line_id"), product: Some("p.id"), team: None }.push(sql, viewer);
    for (column, values) in [("p.line_id", around.lines), ("p.id", around.products)] {
        let Some(values) = values else { continue };
        sql.push(" and ").push(column).push(" in ");
        push_list(sql, values);
    }
    if !around.text.is_empty() {
        sql.push(" and (instr(lower(v.name), lower(").push_bind(around.text.to_owned());
        sql.push(")) > 0 or instr(lower(v.statement), lower(").push_bind(around.text.to_owned()).push(")) > 0)");
    }
}
