//! The browser's doors to update policies.

use leptos::prelude::*;
use server_fn::codec::GetUrl;

use super::domain::Setting;
use crate::{error::AppError, packing::Packs};

/// The policy of a line.
#[server(prefix = "/api", endpoint = "update_policies/of", input = GetUrl, output = Packs)]
pub async fn read_policy(line: String) -> Result<Setting, AppError> {
    let asked = crate::door::asked()?;
    super::store::setting_of(&asked.state.db, &asked.viewer, &line).await
}

/// Sets the policy of a line.
#[server(prefix = "/api", endpoint = "update_policies/set")]
pub async fn set_policy(
    line: String,
    version: i64,
    #[server(default)] key: String,
    #[server(default)] cadence: String,
    #[server(default)] weekday: String,
    #[server(default)] hour: String,
    #[server(default)] time_zone: String,
    #[server(default)] grace_days: String,
) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    let mut faults = crate::error::Faults::new();
    let zone = faults.take("time_zone", crate::state::Zone::parse(&time_zone));
    let time_zone = zone.map(|_| time_zone.trim().to_owned());
    let policy = super::Policy::parse(&mut faults, &cadence, &weekday, &hour, time_zone, &grace_days);
    let Some(policy) = policy else { return Err(faults.refusal()) };
    faults.done()?;
    let (db, viewer) = (&asked.state.db, &asked.viewer);
    super::store::change_policy(db, viewer, asked.now, Some(&key), (&line, version), &policy).await
}
