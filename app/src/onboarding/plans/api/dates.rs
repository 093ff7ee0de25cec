//! Other dates for a plan, and taking something back.

#![allow(
    clippy::too_many_arguments,
    clippy::fn_params_excessive_bools,
    clippy::struct_excessive_bools,
    reason = "an argument is a field of the form, and a week has seven days"
)]

use leptos::prelude::*;

use crate::error::AppError;

/// Moves a plan to other dates, and shows what moved.
#[server(prefix = "/api", endpoint = "onboarding/dates/move")]
pub async fn move_dates(
    #[server(default)] key: String,
    #[server(default)] plan: String,
    #[server(default)] version: i64,
    #[server(default)] start: String,
    #[server(default)] monday: bool,
    #[server(default)] tuesday: bool,
    #[server(default)] wednesday: bool,
    #[server(default)] thursday: bool,
    #[server(default)] friday: bool,
    #[server(default)] saturday: bool,
    #[server(default)] sunday: bool,
    #[server(default)] off: String,
) -> Result<(), AppError> {
    use crate::{
        error::Faults,
        onboarding::plans::{domain::TypedDates, store},
    };

    let asked = crate::door::asked()?;
    let week = [monday, tuesday, wednesday, thursday, friday, saturday, sunday];
    let mut faults = Faults::new();
    let Some(dates) = (TypedDates { start, week, off }).parse(asked.today, &mut faults) else {
        return Err(faults.refusal());
    };
    let work = async |m: &mut crate::audit::Mutation| store::set_dates(m, &asked.viewer, &plan, &dates, version).await;
    let event = asked.write("move_plan", &key, work).await?;
    let of = event.map(|seq| format!("/record?of={seq}")).unwrap_or_default();
    crate::door::go_to(&format!("/onboarding/{plan}{of}"));
    Ok(())
}

/// Takes back what was done.
#[server(prefix = "/api", endpoint = "onboarding/undo")]
pub async fn undo_event(
    #[server(default)] key: String,
    #[server(default)] plan: String,
    #[server(default)] event: i64,
) -> Result<(), AppError> {
    use crate::onboarding::plans::store;
    let asked = crate::door::asked()?;
    let work = async |m: &mut crate::audit::Mutation| store::undo(m, &asked.viewer, (&plan, event)).await;
    asked.write("undo_plan_event", &key, work).await
}
