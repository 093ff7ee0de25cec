//! Beginning a plan.

#![allow(
    clippy::too_many_arguments,
    clippy::fn_params_excessive_bools,
    clippy::struct_excessive_bools,
    reason = "an argument is a field of the form, and a week has seven days"
)]

use leptos::prelude::*;

use crate::error::AppError;

/// Begins a plan and opens its cockpit. Without a name it is for whoever sends the form.
#[server(prefix = "/api", endpoint = "onboarding/start")]
pub async fn start_plan(
    #[server(default)] key: String,
    #[server(default)] person: String,
    #[server(default)] template: String,
    #[server(default)] title: String,
    #[server(default)] headcount: String,
    #[server(default)] situation: String,
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
        onboarding::plans::{
            domain::{TypedDates, TypedPlan},
            store,
        },
        people::store::person_typed,
    };

    let asked = crate::door::asked()?;
    let named = person_typed(&asked.state.db, &asked.viewer, &person).await?;
    let own = asked.viewer.person_id.clone();
    let owner = named.and_then(|named| named.or(own).ok_or_else(|| "Name the person.".to_owned()));
    let week = [monday, tuesday, wednesday, thursday, friday, saturday, sunday];
    let typed = TypedPlan { template, title, headcount, situation, dates: TypedDates { start, week, off } };
    let new = typed.parse(owner, asked.today)?;
    let work = async |m: &mut crate::audit::Mutation| store::begin_plan(m, &asked.viewer, asked.today, &new).await;
    let id = asked.write("start_plan", &key, work).await?;
    crate::door::go_to(&format!("/onboarding/{id}"));
    Ok(())
}
