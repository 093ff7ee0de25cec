//! The filters of the portfolio page, as programs give them. A word that means nothing is refused, not left out.

use serde::Deserialize;
use utoipa::IntoParams;

use crate::{
    error::{AppError, Faults},
    portfolio::{
        domain::{Horizon, Shown, Stage},
        overview::{Facet, PortfolioQuery},
    },
    rest::{FieldError, Problem, flag},
};

/// What the portfolio is narrowed by. Several values of one filter go with commas.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    /// Ids of lines.
    #[param(pattern = "[^, ]")]
    line: Option<String>,
    /// Ids of products.
    #[param(pattern = "[^, ]")]
    product: Option<String>,
    /// Ids of teams, or `none`.
    #[param(pattern = "[^, ]")]
    team: Option<String>,
    /// Ids of people, or `none`.
    #[param(pattern = "[^, ]")]
    lead: Option<String>,
    /// Themes by their names.
    #[param(pattern = "[^, ]")]
    theme: Option<String>,
    /// `now`, `next`, `later`.
    #[param(pattern = "^(now|next|later)(,(now|next|later))*$")]
    horizon: Option<String>,
    /// `idea`, `discovery`, `development`, `launch`, `done`, `cancelled`.
    #[param(
        pattern = "^(idea|discovery|development|launch|done|cancelled)(,(idea|discovery|development|launch|done|cancelled))*$"
    )]
    stage: Option<String>,
    /// What may be believed: `off_track`, `at_risk`, `unknown`, `paused`, `on_track`, `done`.
    #[param(
        pattern = "^(off_track|at_risk|unknown|paused|on_track|done)(,(off_track|at_risk|unknown|paused|on_track|done))*$"
    )]
    health: Option<String>,
    /// Part of a name, a theme or the lead's name.
    #[param(max_length = 200)]
    q: Option<String>,
    /// Only what has gone quiet.
    #[param(value_type = Option<bool>)]
    stale: Option<String>,
    /// Only what is later than first promised.
    #[param(value_type = Option<bool>)]
    slipped: Option<String>,
    /// Only where the facts say worse than the lead does.
    #[param(value_type = Option<bool>)]
    doubted: Option<String>,
    /// `false` leaves out what is done or cancelled.
    #[param(value_type = Option<bool>)]
    finished: Option<String>,
}

/// The most values of one filter.
const MOST: usize = 100;

impl Filters {
    /// The view they stand for, or all that is wrong with them.
    pub fn query(self) -> Result<PortfolioQuery, Problem> {
        let mut faults = Faults::new();
        let mut query = PortfolioQuery::default();
        let given = [
            (Facet::Line, &self.line),
            (Facet::Product, &self.product),
            (Facet::Team, &self.team),
            (Facet::Lead, &self.lead),
            (Facet::Theme, &self.theme),
            (Facet::Horizon, &self.horizon),
            (Facet::Stage, &self.stage),
            (Facet::Health, &self.health),
        ];
        for (facet, text) in given {
            if let Some(values) = text.as_deref().and_then(|text| faults.take(facet.as_str(), values(facet, text))) {
                query.chosen.insert(facet, values);
            }
        }
        self.q.as_deref().unwrap_or_default().trim().clone_into(&mut query.text);
        if query.text.chars().count() > 200 {
            faults.add("q", "Look for 200 characters at most.");
        }
        query.stale = flag(&mut faults, "stale", self.stale.as_deref(), false);
        query.slipped = flag(&mut faults, "slipped", self.slipped.as_deref(), false);
        query.doubted = flag(&mut faults, "doubted", self.doubted.as_deref(), false);
        query.finished = flag(&mut faults, "finished", self.finished.as_deref(), true);
        faults.done().map_err(bad_request)?;
        Ok(query)
    }
}

fn values(facet: Facet, text: &str) -> Result<Vec<String>, String> {
    let values: Vec<String> =
        text.split(',').map(str::trim).filter(|value| !value.is_empty()).map(str::to_owned).collect();
    if values.is_empty() {
        return Err("Give a value, or leave the parameter out.".to_owned());
    }
    if values.len() > MOST {
        return Err(format!("Give {MOST} values at most."));
    }
    for value in &values {
        match facet {
            Facet::Horizon => value.parse::<Horizon>().map(drop)?,
            Facet::Stage => value.parse::<Stage>().map(drop)?,
            Facet::Health => value.parse::<Shown>().map(drop)?,
            Facet::Line | Facet::Product | Facet::Team | Facet::Lead | Facet::Theme => {}
        }
    }
    Ok(values)
}

/// What is wrong with an address is a bad request, not a document that cannot be taken.
fn bad_request(error: AppError) -> Problem {
    let told = Problem::from(error);
    let errors: Vec<FieldError> = told.errors;
    Problem { errors, ..Problem::of(400, told.detail) }
}
