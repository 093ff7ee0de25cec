//! The smallest sample organisation: the people a visitor can be, and nothing else.

use super::domain::GUISES;
use crate::{
    accounts::members,
    audit::{Begin, Mutation},
    calendar::Moment,
    db::{Db, internal},
    error::AppError,
    organisation::{self, Founding, OrganisationName, WeekStart},
    people::domain::{Email, PersonName},
    viewer::{Grant, Role, Scope, Viewer},
};

/// Founds it in an empty database.
pub async fn found(db: &Db, viewer: &Viewer, now: Moment) -> Result<(), AppError> {
    let Begin::New(mut m) = Mutation::begin::<()>(db, viewer, now, "found_organisation", None).await? else {
        return Ok(());
    };
    let founding = Founding {
        name: OrganisationName::parse("Tern").map_err(|e| internal(&e))?,
        time_zone: "Europe/London".to_owned(),
        week_start: WeekStart::Monday,
        demo: true,
    };
    organisation::found(&mut m, viewer, &founding).await?;
    for guise in GUISES {
        let name = PersonName::parse(guise.name).map_err(|e| internal(&e))?;
        let email = Email::parse(guise.email).map_err(|e| internal(&e))?;
        let role = Role::parse(guise.role).map_err(|e| internal(&e))?;
        let person = members::person_of(&mut m, viewer, &name, &email).await?;
        members::add_account(&mut m, viewer, &person).await?;
        members::grant(&mut m, viewer, &person, &Grant { role, scope: Scope::Organisation }).await?;
    }
    m.commit(&()).await
}
