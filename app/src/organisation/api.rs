//! The browser's door.

use leptos::{prelude::*, server_fn::codec::GetUrl};

use super::{Settings, Trail};
use crate::{error::AppError, packing::Packs};

/// The organisation's settings.
#[server(prefix = "/api", endpoint = "organisation/settings", input = GetUrl, output = Packs)]
pub async fn read_settings() -> Result<Settings, AppError> {
    let asked = crate::door::asked()?;
    super::store::settings(&asked.state.db, &asked.viewer).await
}

/// Changes the organisation's settings.
#[server(prefix = "/api", endpoint = "organisation/change")]
pub async fn change_organisation(
    #[server(default)] key: String,
    #[server(default)] version: String,
    #[server(default)] organisation: String,
    #[server(default)] time_zone: String,
    #[server(default)] week_start: String,
) -> Result<(), AppError> {
    use super::{Founding, OrganisationName};
    use crate::{error::Faults, state::Zone};

    let asked = crate::door::asked()?;
    let mut faults = Faults::new();
    let name = faults.take("organisation", OrganisationName::parse(&organisation));
    let zone = faults.take("time_zone", Zone::parse(&time_zone));
    let week_start = faults.take("week_start", week_start.parse());
    let version = faults.take("version", version.parse().map_err(|_| "Open the page again; the version is missing."));
    let (Some(name), Some(_), Some(week_start), Some(version)) = (name, zone, week_start, version) else {
        return Err(faults.refusal());
    };
    let new = Founding { name, time_zone: time_zone.trim().to_owned(), week_start, demo: false };
    super::store::change_settings(&asked.state.db, &asked.viewer, asked.now, Some(&key), &new, version).await?;
    crate::door::go_to("/settings");
    Ok(())
}

/// A page of the audit trail.
#[server(prefix = "/api", endpoint = "organisation/trail", input = GetUrl, output = Packs)]
pub async fn read_trail(#[server(default)] before: String) -> Result<Trail, AppError> {
    let asked = crate::door::asked()?;
    super::store::trail(&asked.state.db, &asked.viewer, &asked.zone, before.parse().ok()).await
}
