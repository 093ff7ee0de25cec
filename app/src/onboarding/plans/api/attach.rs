//! Evidence and notes.

use leptos::prelude::*;

use crate::error::AppError;

/// Attaches a piece of evidence to a step.
#[server(prefix = "/api", endpoint = "onboarding/evidence/attach")]
pub async fn attach_evidence(
    #[server(default)] key: String,
    #[server(default)] plan: String,
    #[server(default)] step: String,
    #[server(default)] kind: String,
    #[server(default)] label: String,
    #[server(default)] url: String,
) -> Result<(), AppError> {
    use crate::onboarding::plans::{domain::NewEvidence, store};
    let asked = crate::door::asked()?;
    let new = NewEvidence::typed(&kind, &label, &url)?;
    let work = async |m: &mut crate::audit::Mutation| store::attach(m, &asked.viewer, (&plan, &step), &new).await;
    asked.write("attach_evidence", &key, work).await.map(|_| ())
}

/// Takes a piece of evidence off its step.
#[server(prefix = "/api", endpoint = "onboarding/evidence/detach")]
pub async fn detach_evidence(
    #[server(default)] key: String,
    #[server(default)] plan: String,
    #[server(default)] evidence: String,
) -> Result<(), AppError> {
    use crate::onboarding::plans::store;
    let asked = crate::door::asked()?;
    let work = async |m: &mut crate::audit::Mutation| store::detach(m, &asked.viewer, (&plan, &evidence)).await;
    asked.write("detach_evidence", &key, work).await
}

/// Writes a note beside a step.
#[server(prefix = "/api", endpoint = "onboarding/note/write")]
pub async fn write_note(
    #[server(default)] key: String,
    #[server(default)] plan: String,
    #[server(default)] step: String,
    #[server(default)] wording: String,
    #[server(default)] private: bool,
) -> Result<(), AppError> {
    use crate::onboarding::plans::{domain::NoteText, store};
    let asked = crate::door::asked()?;
    let wording = NoteText::parse(&wording).map_err(|e| AppError::invalid("wording", e))?;
    let work = async |m: &mut crate::audit::Mutation| {
        store::write_note(m, &asked.viewer, (&plan, &step), &wording, private).await
    };
    asked.write("write_note", &key, work).await
}

/// Removes a note of one's own.
#[server(prefix = "/api", endpoint = "onboarding/note/remove")]
pub async fn remove_note(
    #[server(default)] key: String,
    #[server(default)] plan: String,
    #[server(default)] note: String,
) -> Result<(), AppError> {
    use crate::onboarding::plans::store;
    let asked = crate::door::asked()?;
    let work = async |m: &mut crate::audit::Mutation| store::remove_note(m, &asked.viewer, (&plan, &note)).await;
    asked.write("remove_note", &key, work).await
}
