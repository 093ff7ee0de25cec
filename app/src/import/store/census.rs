//! Which lines, products, teams and people there are, so that a report can tell which came with a file.

use std::collections::HashSet;

use crate::{audit::Mutation, error::AppError, import::domain::Report, viewer::Viewer};

/// Kind and id of each.
#[derive(Debug)]
pub struct Census(HashSet<(String, String)>);

impl Census {
    /// Counts as the transaction sees it.
    pub async fn of(m: &mut Mutation, _viewer: &Viewer) -> Result<Self, AppError> {
        let all: Vec<(String, String)> = sqlx::query_as(
            "select 'line', id from product_lines union all select 'product', id from products
             union all select 'team', id from teams union all select 'person', id from people",
        )
        .fetch_all(&mut *m.tx)
        .await?;
        Ok(Self(all.into_iter().collect()))
    }

    /// What has come since, counted in a report.
    pub fn new_since(&self, before: &Self, report: &mut Report) -> HashSet<(String, String)> {
        let new: HashSet<_> = self.0.difference(&before.0).cloned().collect();
        let of = |kind: &str| new.iter().filter(|(of, _)| of == kind).count();
        (report.lines, report.products) = (of("line"), of("product"));
        (report.teams, report.people) = (of("team"), of("person"));
        new
    }
}
