//! The browser's door to people.

use leptos::prelude::*;
use server_fn::codec::GetUrl;

use super::domain::{PeoplePage, PersonPage};
use crate::{error::AppError, packing::Packs};

/// A page of the people the reader sees.
#[server(prefix = "/api", endpoint = "people/all", input = GetUrl, output = Packs)]
pub async fn read_people(
    #[server(default)] q: String,
    #[server(default)] page: String,
) -> Result<PeoplePage, AppError> {
    use crate::viewer::{Operation, Place};

    let asked = crate::door::asked()?;
    let page = page.parse().unwrap_or(1);
    let list = super::store::people(&asked.state.db, &asked.viewer, asked.today, &q, page).await?;
    Ok(PeoplePage { list, q, may_add: asked.viewer.may(Operation::EditPerson, Place::ORGANISATION) })
}

/// Everything that `/people/:id` shows.
#[server(prefix = "/api", endpoint = "people/page", input = GetUrl, output = Packs)]
pub async fn read_person(#[server(default)] id: String) -> Result<PersonPage, AppError> {
    use crate::{
        portfolio::initiatives::store::{Within, initiatives_within, settle},
        teams::store::memberships_of,
        viewer::{Operation, Place},
    };

    let asked = crate::door::asked()?;
    let (db, viewer) = (&asked.state.db, &asked.viewer);
    settle(db, asked.now, asked.today).await?;
    Ok(PersonPage {
        person: super::store::person(db, viewer, &asked.zone, &id).await?,
        memberships: memberships_of(db, viewer, &id).await?,
        listing: initiatives_within(db, viewer, asked.today, Within::Lead(&id)).await?,
        may_edit: viewer.may(Operation::EditPerson, Place::ORGANISATION),
    })
}

/// Adds somebody and leads to their page.
#[server(prefix = "/api", endpoint = "people/create")]
pub async fn create_person(
    #[server(default)] key: String,
    #[server(default)] name: String,
    #[server(default)] email: String,
    #[server(default)] title: String,
) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    let new = super::domain::NewPerson::typed(&name, &email, &title)?;
    let work = async |m: &mut crate::audit::Mutation| super::store::create_person(m, &asked.viewer, &new).await;
    let id = asked.write("create_person", &key, work).await?;
    crate::door::go_to(&format!("/people/{id}"));
    Ok(())
}

/// Changes somebody's entry.
#[server(prefix = "/api", endpoint = "people/edit")]
pub async fn edit_person(
    #[server(default)] key: String,
    #[server(default)] id: String,
    #[server(default)] version: i64,
    #[server(default)] name: String,
    #[server(default)] email: String,
    #[server(default)] title: String,
) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    let edit = super::domain::NewPerson::typed(&name, &email, &title)?;
    let work =
        async |m: &mut crate::audit::Mutation| super::store::edit_person(m, &asked.viewer, &id, &edit, version).await;
    asked.write("edit_person", &key, work).await
}

/// Archives somebody, or restores them.
#[server(prefix = "/api", endpoint = "people/archive")]
pub async fn archive_person(
    #[server(default)] key: String,
    #[server(default)] id: String,
    #[server(default)] restore: bool,
) -> Result<(), AppError> {
    use super::store;

    let asked = crate::door::asked()?;
    let viewer = &asked.viewer;
    if restore {
        asked.write("restore_person", &key, async |m| store::restore_person(m, viewer, &id).await).await
    } else {
        asked.write("archive_person", &key, async |m| store::archive_person(m, viewer, &id).await).await
    }
}
