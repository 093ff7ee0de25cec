//! How many lines, products, teams and people there are, so that a report can tell how many came with a file.

use crate::{audit::Mutation, error::AppError, import::domain::Report, viewer::Viewer};

/// A count of each.
#[derive(Debug, sqlx::FromRow)]
pub struct Census {
    lines: i64,
    products: i64,
    teams: i64,
    people: i64,
}

impl Census {
    /// Counts as the transaction sees it.
    pub async fn of(m: &mut Mutation, _viewer: &Viewer) -> Result<Self, AppError> {
        Ok(sqlx::query_as(
            "select (select count(*) from product_lines) as lines, (select count(*) from products) as products,
                (select count(*) from teams) as teams, (select count(*) from people) as people",
        )
        .fetch_one(&mut *m.tx)
        .await?)
    }

    /// Writes into a report what has come since.
    pub fn count_new(&self, before: &Self, report: &mut Report) {
        let new = |now: i64, then: i64| usize::try_from(now - then).unwrap_or(0);
        report.lines = new(self.lines, before.lines);
        report.products = new(self.products, before.products);
        report.teams = new(self.teams, before.teams);
        report.people = new(self.people, before.people);
    }
}
