//! What the pages read.

use leptos::prelude::*;
use server_fn::codec::GetUrl;

use crate::{
    error::AppError,
    onboarding::plans::domain::{Cockpit, DatesPage, Plans, RecordPage, StartPage, StepPage, StepsPage},
    packing::Packs,
};

/// One's own plan, and the others one finds.
#[server(prefix = "/api", endpoint = "onboarding/plans", input = GetUrl, output = Packs)]
pub async fn read_plans() -> Result<Plans, AppError> {
    use crate::onboarding::plans::store;
    let asked = crate::door::asked()?;
    store::plans(&asked.state.db, &asked.viewer, &asked.zone, asked.now).await
}

/// The cockpit of a plan.
#[server(prefix = "/api", endpoint = "onboarding/cockpit", input = GetUrl, output = Packs)]
pub async fn read_cockpit(#[server(default)] id: String) -> Result<Cockpit, AppError> {
    use crate::onboarding::plans::store;
    let asked = crate::door::asked()?;
    store::cockpit(&asked.state.db, &asked.viewer, &asked.zone, asked.now, &id).await
}

/// What the form that begins a plan offers.
#[server(prefix = "/api", endpoint = "onboarding/start/page", input = GetUrl, output = Packs)]
pub async fn read_start() -> Result<StartPage, AppError> {
    use crate::onboarding::plans::store;
    let asked = crate::door::asked()?;
    store::start_page(&asked.state.db, &asked.viewer, asked.today).await
}

/// Every step of a plan.
#[server(prefix = "/api", endpoint = "onboarding/steps", input = GetUrl, output = Packs)]
pub async fn read_steps(#[server(default)] id: String) -> Result<StepsPage, AppError> {
    use crate::onboarding::plans::store;
    let asked = crate::door::asked()?;
    store::steps_page(&asked.state.db, &asked.viewer, asked.today, &id).await
}

/// A step with everything that belongs to it.
#[server(prefix = "/api", endpoint = "onboarding/step", input = GetUrl, output = Packs)]
pub async fn read_step(#[server(default)] id: String, #[server(default)] step: String) -> Result<StepPage, AppError> {
    use crate::onboarding::plans::store;
    let asked = crate::door::asked()?;
    store::step_page(&asked.state.db, &asked.viewer, &asked.zone, asked.now, (&id, &step)).await
}

/// The dates of a plan.
#[server(prefix = "/api", endpoint = "onboarding/dates", input = GetUrl, output = Packs)]
pub async fn read_dates(#[server(default)] id: String) -> Result<DatesPage, AppError> {
    use crate::onboarding::plans::store;
    let asked = crate::door::asked()?;
    store::dates_page(&asked.state.db, &asked.viewer, asked.today, &id).await
}

/// The record of a plan. What cannot be read as a number of an event counts as none.
#[server(prefix = "/api", endpoint = "onboarding/record", input = GetUrl, output = Packs)]
pub async fn read_record(
    #[server(default)] id: String,
    #[server(default)] before: String,
    #[server(default)] of: String,
) -> Result<RecordPage, AppError> {
    use crate::onboarding::plans::store;
    let asked = crate::door::asked()?;
    let which = (id.as_str(), before.parse().ok(), of.parse().unwrap_or_default());
    store::record(&asked.state.db, &asked.viewer, &asked.zone, asked.now, which).await
}
