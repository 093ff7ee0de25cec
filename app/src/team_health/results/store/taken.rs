//! Results that leave the house as a file.

use crate::{
    audit::{Begin, Mutation, Subject},
    calendar::Moment,
    db::Db,
    error::AppError,
    state::Zone,
    team_health::results::domain::{GroupResult, HealthPage},
    viewer::Viewer,
};

/// The groups of a closed wave that a viewer may see, with everybody at the end, and its name. Who took them is on record.
pub async fn take_out(
    db: &Db,
    viewer: &Viewer,
    (now, zone): (Moment, &Zone),
    wave: &str,
) -> Result<(String, Vec<GroupResult>), AppError> {
    let HealthPage { chosen, teams, everybody, .. } = super::health(db, viewer, zone, wave, None).await?;
    let chosen = chosen.filter(|chosen| chosen.id == wave).ok_or(AppError::NotFound)?;
    let groups: Vec<GroupResult> = teams.into_iter().chain(everybody).collect();
    if let Begin::New(mut m) = Mutation::begin::<()>(db, viewer, now, "export", None).await? {
        let detail = serde_json::json!({ "survey": chosen.name, "groups": groups.len() });
        m.audit(Subject { kind: "survey", id: wave }, &detail).await?;
        m.commit(&()).await?;
    }
    Ok((format!("survey-{}", chosen.closed), groups))
}
