//! Closing phases and plans.

use leptos::prelude::*;

use crate::error::AppError;

/// Closes a phase; a reason is a waiver of what its gate lacks.
#[server(prefix = "/api", endpoint = "onboarding/phase/close")]
pub async fn close_phase(
    #[server(default)] key: String,
    #[server(default)] plan: String,
    #[server(default)] phase: String,
    #[server(default)] reason: String,
) -> Result<(), AppError> {
    use crate::onboarding::plans::{domain::Reason, store};
    let asked = crate::door::asked()?;
    let waiver = match reason.trim() {
        "" => None,
        text => Some(Reason::parse(text).map_err(|e| AppError::invalid("reason", e))?),
    };
    let which = (plan.as_str(), phase.as_str());
    let work = async |m: &mut crate::audit::Mutation| {
        store::close_phase(m, &asked.viewer, asked.today, which, waiver.as_ref()).await
    };
    asked.write("close_phase", &key, work).await
}

/// Opens a closed phase again.
#[server(prefix = "/api", endpoint = "onboarding/phase/reopen")]
pub async fn reopen_phase(
    #[server(default)] key: String,
    #[server(default)] plan: String,
    #[server(default)] phase: String,
) -> Result<(), AppError> {
    use crate::onboarding::plans::store;
    let asked = crate::door::asked()?;
    let work = async |m: &mut crate::audit::Mutation| store::reopen_phase(m, &asked.viewer, (&plan, &phase)).await;
    asked.write("reopen_phase", &key, work).await
}

/// Finishes a plan, or resumes it.
#[server(prefix = "/api", endpoint = "onboarding/finish")]
pub async fn finish_plan(
    #[server(default)] key: String,
    #[server(default)] plan: String,
    #[server(default)] finished: bool,
) -> Result<(), AppError> {
    use crate::onboarding::plans::store;
    let asked = crate::door::asked()?;
    let work =
        async |m: &mut crate::audit::Mutation| store::finish_plan(m, &asked.viewer, asked.today, &plan, finished).await;
    asked.write("finish_plan", &key, work).await
}
