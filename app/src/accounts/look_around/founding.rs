//! The smallest sample organisation: the people a visitor can be, and nothing else.

use super::domain::GUISES;
use crate::{
    accounts::{Email, PersonName, members},
    audit::{Begin, Mutation},
    calendar::Moment,
    db::{Db, internal},
    error::AppError,
    organisation::{self, Founding, OrganisationName, WeekStart},
    viewer::{Grant, Role, Scope, Viewer},
};

/// Founds it in an empty database.
pub async fn found(db: &Db, viewer: &Viewer, now: Moment) -> Result<(), AppError> {
    let Begin::New(mut mutation) = Mutation::begin::<()>(db, viewer, now, "found_organisation", None).await? else {
        return Ok(());
    };
    let founding = Founding {
        name: OrganisationName::parse("Tern").map_err(|e| internal(&e))?,
        time_zone: "Europe/London".to_owned(),
        week_start: WeekStart::Monday,
        demo: true,
    };
    organisation::found(viewer, &mut mutation, &founding).await?;
    for guise in GUISES {
        let name = PersonName::parse(guise.name).map_err(|e| internal(&e))?;
        let email = Email::parse(guise.email).map_err(|e| internal(&e))?;
        let role = Role::parse(guise.role).map_err(|e| internal(&e))?;
        let person = members::add_person(viewer, &mut mutation, &name, &email).await?;
        members::add_account(viewer, &mut mutation, &person).await?;
        members::grant(viewer, &mut mutation, &person, &Grant { role, scope: Scope::Organisation }).await?;
    }
    mutation.commit(&()).await
}
