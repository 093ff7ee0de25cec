//! How lines and products stand.

use axum::{Json, extract::Query};
use serde::Serialize;
use utoipa::ToSchema;

use super::filters::Filters;
use crate::{
    portfolio::{
        domain::{Shown, Tally},
        overview::store::{self, LeafGroup},
    },
    rest::{Caller, Problem},
};

/// How many initiatives stand where.
#[derive(Clone, Copy, Debug, Default, Serialize, ToSchema)]
pub struct Counts {
    total: u32,
    off_track: u32,
    at_risk: u32,
    unknown: u32,
    paused: u32,
    on_track: u32,
    done: u32,
    /// Those of them where the facts say worse than the lead does.
    doubted: u32,
    /// The worst that is present; `null` where there is nothing.
    #[schema(required)]
    worst: Option<Shown>,
}

/// A line and how it stands.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LineStanding {
    id: String,
    name: String,
    counts: Counts,
    products: Vec<ProductStanding>,
}

/// A product and how it stands.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProductStanding {
    id: String,
    name: String,
    counts: Counts,
}

/// The portfolio, line by line.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Portfolio {
    /// Of all lines.
    counts: Counts,
    items: Vec<LineStanding>,
    /// Always `null`: the roll-up comes whole.
    #[schema(required)]
    next_cursor: Option<String>,
}

/// How the portfolio stands
///
/// Lines and their products with how many initiatives stand where, as far as you see them.
#[utoipa::path(get, path = "/api/v1/portfolio", operation_id = "read_portfolio", tag = "Portfolio", params(Filters),
    responses((status = 200, description = "The roll-up", body = Portfolio)))]
pub async fn read(caller: Caller, Query(filters): Query<Filters>) -> Result<Json<Portfolio>, Problem> {
    let groups = store::roll_up(caller.db(), &caller.viewer, (&caller.zone, caller.now), &filters.query()?).await?;
    Ok(Json(Portfolio::of(groups)))
}

impl Portfolio {
    fn of(groups: Vec<LeafGroup>) -> Self {
        let mut items: Vec<(LineStanding, Tally)> = Vec::new();
        let mut whole = Tally::default();
        for LeafGroup { outer, key, name, tally, .. } in groups {
            whole.include(&tally);
            let (id, line, _) = outer.unwrap_or_default();
            if items.last().is_none_or(|(last, _)| last.id != id) {
                items.push((
                    LineStanding { id, name: line, counts: Counts::default(), products: Vec::new() },
                    Tally::default(),
                ));
            }
            if let Some((line, sum)) = items.last_mut() {
                sum.include(&tally);
                line.counts = (*sum).into();
                if !key.is_empty() {
                    line.products.push(ProductStanding { id: key, name, counts: tally.into() });
                }
            }
        }
        let items = items.into_iter().map(|(line, _)| line).collect();
        Self { counts: whole.into(), items, next_cursor: None }
    }
}

impl From<Tally> for Counts {
    fn from(tally: Tally) -> Self {
        let Tally { off_track, at_risk, unknown, paused, on_track, done, .. } = tally;
        Self {
            total: tally.total(),
            off_track,
            at_risk,
            unknown,
            paused,
            on_track,
            done,
            doubted: tally.doubted(),
            worst: tally.worst(),
        }
    }
}
