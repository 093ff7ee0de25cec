//! What is done to steps.

use leptos::prelude::*;

use crate::error::AppError;

/// One click on a step: `done` and `open` settle it, `today` and `next` move it to today or the next working day.
#[server(prefix = "/api", endpoint = "onboarding/step/act")]
pub async fn act_on_step(
    #[server(default)] key: String,
    #[server(default)] plan: String,
    #[server(default)] step: String,
    #[server(default)] act: String,
) -> Result<(), AppError> {
    use crate::onboarding::plans::store::Act;
    let asked = crate::door::asked()?;
    let act = match act.as_str() {
        "done" => Act::CheckOff,
        "open" => Act::OpenAgain,
        "today" => Act::MoveTo(Some(asked.today), None),
        "next" => Act::MoveTo(None, None),
        _ => return Err(AppError::invalid("act", "Choose what to do: done, open, today or next.")),
    };
    super::write::act(&asked, "act_on_step", &key, (&plan, &step), act).await
}

/// Moves a step to a day.
#[server(prefix = "/api", endpoint = "onboarding/step/move")]
pub async fn move_step(
    #[server(default)] key: String,
    #[server(default)] plan: String,
    #[server(default)] step: String,
    #[server(default)] version: i64,
    #[server(default)] day: String,
) -> Result<(), AppError> {
    use crate::onboarding::plans::store::Act;
    let asked = crate::door::asked()?;
    let day = day.parse().map_err(|e| AppError::invalid("day", e))?;
    super::write::act(&asked, "move_step", &key, (&plan, &step), Act::MoveTo(Some(day), Some(version))).await
}

/// Skips a step.
#[server(prefix = "/api", endpoint = "onboarding/step/skip")]
pub async fn skip_step(
    #[server(default)] key: String,
    #[server(default)] plan: String,
    #[server(default)] step: String,
    #[server(default)] reason: String,
) -> Result<(), AppError> {
    use crate::onboarding::plans::{domain::Reason, store::Act};
    let asked = crate::door::asked()?;
    let reason = Reason::parse(&reason).map_err(|e| AppError::invalid("reason", e))?;
    super::write::act(&asked, "skip_step", &key, (&plan, &step), Act::Skip(reason)).await
}

/// Changes what a step says.
#[server(prefix = "/api", endpoint = "onboarding/step/reword")]
pub async fn reword_step(
    #[server(default)] key: String,
    #[server(default)] plan: String,
    #[server(default)] step: String,
    #[server(default)] version: i64,
    #[server(default)] name: String,
    #[server(default)] note: String,
) -> Result<(), AppError> {
    use crate::{
        error::Faults,
        onboarding::{
            plans::store::Act,
            templates::{StepName, StepNote},
        },
    };
    let asked = crate::door::asked()?;
    let mut faults = Faults::new();
    let (name, note) = (faults.take("name", StepName::parse(&name)), faults.take("note", StepNote::parse(&note)));
    let (Some(name), Some(note)) = (name, note) else { return Err(faults.refusal()) };
    super::write::act(&asked, "reword_step", &key, (&plan, &step), Act::Reword(name, note, Some(version))).await
}

/// Takes a step out of a plan.
#[server(prefix = "/api", endpoint = "onboarding/step/remove")]
pub async fn remove_step(
    #[server(default)] key: String,
    #[server(default)] plan: String,
    #[server(default)] step: String,
) -> Result<(), AppError> {
    use crate::onboarding::plans::store::Act;
    let asked = crate::door::asked()?;
    super::write::act(&asked, "remove_step", &key, (&plan, &step), Act::Remove).await?;
    crate::door::go_to(&format!("/onboarding/{plan}/steps"));
    Ok(())
}

/// Adds a step and opens it.
#[server(prefix = "/api", endpoint = "onboarding/step/add")]
pub async fn add_step(
    #[server(default)] key: String,
    #[server(default)] plan: String,
    #[server(default)] name: String,
    #[server(default)] note: String,
    #[server(default)] day: String,
    #[server(default)] wants: String,
) -> Result<(), AppError> {
    use crate::onboarding::plans::{domain::NewStep, store};
    let asked = crate::door::asked()?;
    let new = NewStep::typed(&name, &note, &day, &wants)?;
    let work = async |m: &mut crate::audit::Mutation| store::add_step(m, &asked.viewer, &plan, &new).await;
    let id = asked.write("add_step", &key, work).await?;
    crate::door::go_to(&format!("/onboarding/{plan}/steps/{id}"));
    Ok(())
}

/// Moves everything late to the next working day.
#[server(prefix = "/api", endpoint = "onboarding/late/move")]
pub async fn move_late(#[server(default)] key: String, #[server(default)] plan: String) -> Result<(), AppError> {
    use crate::onboarding::plans::store;
    let asked = crate::door::asked()?;
    let work = async |m: &mut crate::audit::Mutation| store::move_all_late(m, &asked.viewer, asked.today, &plan).await;
    asked.write("move_late_steps", &key, work).await
}
