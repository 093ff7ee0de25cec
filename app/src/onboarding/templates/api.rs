//! The browser's door to playbooks.

use leptos::prelude::*;
use server_fn::codec::GetUrl;

use super::domain::{EditPage, TemplateView};
use crate::{error::AppError, packing::Packs};

/// A playbook to read.
#[server(prefix = "/api", endpoint = "onboarding/template", input = GetUrl, output = Packs)]
pub async fn read_template(#[server(default)] key: String) -> Result<TemplateView, AppError> {
    use super::store::{may_write, templates};
    let asked = crate::door::asked()?;
    let all = templates(&mut *asked.state.db.read().acquire().await?, &asked.viewer).await?;
    let one = all.iter().find(|template| template.key == key).ok_or(AppError::NotFound)?;
    Ok(TemplateView::of(one, &all, may_write(&asked.viewer)))
}

/// The text of a playbook, to be changed or to begin another with.
#[server(prefix = "/api", endpoint = "onboarding/template/text", input = GetUrl, output = Packs)]
pub async fn read_template_text(#[server(default)] key: String) -> Result<EditPage, AppError> {
    use super::store::{may_write, text};
    let asked = crate::door::asked()?;
    if !may_write(&asked.viewer) {
        return Err(AppError::forbidden("Playbooks are written by the chief product officer or an administrator."));
    }
    let (body, version) = text(&mut *asked.state.db.read().acquire().await?, &asked.viewer, &key).await?;
    Ok(EditPage { key, body, version })
}

/// Writes a playbook: a new one, or with a version a further one.
#[server(prefix = "/api", endpoint = "onboarding/template/write")]
pub async fn write_template(
    #[server(default)] key: String,
    #[server(default)] template: String,
    #[server(default)] version: i64,
    #[server(default)] body: String,
) -> Result<(), AppError> {
    use super::{files::PlaybookText, store::write};
    let asked = crate::door::asked()?;
    let body = PlaybookText::parse(&body).map_err(|e| AppError::invalid("body", e))?;
    let of = (version > 0).then_some((template.as_str(), version));
    let work = async |m: &mut crate::audit::Mutation| write(m, &asked.viewer, of, &body).await;
    let id = asked.write("write_playbook", &key, work).await?;
    crate::door::go_to(&format!("/onboarding/templates/{id}"));
    Ok(())
}
