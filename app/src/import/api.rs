//! The browser's door to imports. The file itself comes through a door of its own, as a form with a file does.

#![allow(clippy::too_many_arguments, reason = "an argument is a field of the form")]

use leptos::prelude::*;
use server_fn::codec::GetUrl;

use super::domain::{ImportPage, ImportsPage};
use crate::{error::AppError, packing::Packs};

/// What waits, and what was imported.
#[server(prefix = "/api", endpoint = "import/imports", input = GetUrl, output = Packs)]
pub async fn read_imports() -> Result<ImportsPage, AppError> {
    let asked = crate::door::asked()?;
    let (db, viewer) = (&asked.state.db, &asked.viewer);
    let waiting = super::uploads::waiting(db, viewer, &asked.zone, asked.now).await?;
    Ok(ImportsPage { waiting, done: super::runs::store::recent(db, viewer, &asked.zone).await? })
}

/// A file that waits, or what became of one.
#[server(prefix = "/api", endpoint = "import/import", input = GetUrl, output = Packs)]
pub async fn read_import(#[server(default)] id: String) -> Result<ImportPage, AppError> {
    let asked = crate::door::asked()?;
    let (db, viewer) = (&asked.state.db, &asked.viewer);
    if let Some(page) = super::uploads::plan_page(db, viewer, &asked.zone, asked.now, &id).await? {
        return Ok(ImportPage::Plan(Box::new(page)));
    }
    let done = super::runs::store::done(db, viewer, &asked.zone, &id).await?;
    done.map(|page| ImportPage::Done(Box::new(page))).ok_or(AppError::NotFound)
}

/// Checks a plan, or imports the file as it was checked: `then` says which.
#[server(prefix = "/api", endpoint = "import/plan")]
pub async fn plan_import(
    #[server(default)] key: String,
    #[server(default)] id: String,
    #[server(default)] then: String,
    #[server(default)] name: String,
    #[server(default)] line: String,
    #[server(default)] product: String,
    #[server(default)] team: String,
    #[server(default)] lead: String,
    #[server(default)] theme: String,
    #[server(default)] stage: String,
    #[server(default)] horizon: String,
    #[server(default)] target_date: String,
    #[server(default)] description: String,
    #[server(default)] source_id: String,
    #[server(default)] source_url: String,
    #[server(default)] default_line: String,
    #[server(default)] default_product: String,
    #[server(default)] default_stage: String,
    #[server(default)] dates: String,
    #[server(default)] commas: bool,
    #[server(default)] skip_bad_rows: bool,
    #[server(default)] word_field: Vec<String>,
    #[server(default)] word_from: Vec<String>,
    #[server(default)] word_to: Vec<String>,
) -> Result<(), AppError> {
    use super::{
        domain::TypedPlan,
        uploads::{self, Outcome},
    };

    let asked = crate::door::asked()?;
    let columns =
        vec![name, line, product, team, lead, theme, stage, horizon, target_date, description, source_id, source_url];
    let typed = TypedPlan {
        columns,
        line: default_line,
        product: default_product,
        stage: default_stage,
        dates,
        commas,
        word_fields: word_field,
        word_froms: word_from,
        word_tos: word_to,
    };
    let (db, viewer, now) = (&asked.state.db, &asked.viewer, asked.now);
    let way = if then == "import" {
        match uploads::import(db, viewer, now, (&id, &key), &typed, skip_bad_rows).await? {
            Outcome::Imported => "",
            Outcome::CheckedFirst => "?checked=first#check",
        }
    } else {
        uploads::check(db, viewer, now, &id, &typed).await?;
        "#check"
    };
    crate::door::go_to(&format!("/portfolio/import/{id}{way}"));
    Ok(())
}

/// Takes an import back.
#[server(prefix = "/api", endpoint = "import/undo")]
pub async fn undo_import(#[server(default)] key: String, #[server(default)] id: String) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    let work = async |m: &mut crate::audit::Mutation| super::runs::store::undo(m, &asked.viewer, &id).await;
    asked.write("undo_import", &key, work).await
}
