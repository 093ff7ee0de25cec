//! What a viewer may do with an initiative and where they may go from it: what the pages offer.

use super::{
    Initiative,
    domain::{Choices, EditPage, May},
    store,
};
use crate::{
    calendar::Day,
    db::Db,
    error::AppError,
    people::store::names,
    portfolio::products::store::product_choices,
    state::Zone,
    teams::store::team_choices,
    viewer::{Operation, Place, Viewer},
};

fn place(initiative: &Initiative) -> Place<'_> {
    Place {
        line: Some(&initiative.line.id),
        product: Some(&initiative.product.id),
        team: initiative.team.as_ref().map(|team| team.id.as_str()),
    }
}

/// What the viewer may do. An archived one can only be restored.
pub fn may(viewer: &Viewer, initiative: &Initiative) -> May {
    let may = |operation| viewer.may(operation, place(initiative));
    let open = initiative.archived.is_none();
    May {
        post: open && may(Operation::PostUpdate),
        edit: open && may(Operation::EditInitiative) && may(Operation::MoveDate),
        archive: may(Operation::ArchiveInitiative),
    }
}

/// The way up, without what the viewer may not open.
pub fn crumbs(viewer: &Viewer, initiative: &Initiative) -> Vec<(String, String)> {
    let (line, product) = (&initiative.line, &initiative.product);
    let mut crumbs = vec![("Portfolio".to_owned(), "/portfolio".to_owned())];
    if viewer.sees(Place { line: Some(&line.id), ..Place::default() }) {
        crumbs.push((line.name.clone(), format!("/lines/{}", line.id)));
    }
    if viewer.sees(Place { line: Some(&line.id), product: Some(&product.id), team: None }) {
        crumbs.push((product.name.clone(), format!("/products/{}", product.id)));
    }
    crumbs
}

/// Whether the page of its team is open to the viewer.
pub fn sees_team(viewer: &Viewer, initiative: &Initiative) -> bool {
    initiative.team.as_ref().is_some_and(|team| viewer.sees(Place { team: Some(&team.id), ..Place::default() }))
}

/// What the viewer may choose in a form.
pub async fn choices(db: &Db, viewer: &Viewer) -> Result<Choices, AppError> {
    Ok(Choices {
        products: product_choices(db, viewer).await?,
        teams: team_choices(db, viewer).await?,
        people: names(db, viewer).await?,
    })
}

/// Adds the product and the team it has now, so that saving without choosing changes neither.
fn keep_present(choices: &mut Choices, initiative: &Initiative) {
    if !choices.products.iter().any(|product| product.id == initiative.product.id) {
        choices.products.insert(0, initiative.product.clone());
    }
    if let Some(team) = initiative.team.as_ref().filter(|team| !choices.teams.contains(team)) {
        choices.teams.insert(0, team.clone());
    }
}

/// The initiative as a form begins with it, and what may be chosen there.
pub async fn edit_page(db: &Db, viewer: &Viewer, (zone, today): (&Zone, Day), id: &str) -> Result<EditPage, AppError> {
    let initiative = store::initiative(db, viewer, zone, today, id).await?;
    if !may(viewer, &initiative).edit {
        return Err(AppError::forbidden("You can read this initiative, but not change it. Ask its lead."));
    }
    let mut choices = choices(db, viewer).await?;
    keep_present(&mut choices, &initiative);
    Ok(EditPage { initiative, choices })
}
