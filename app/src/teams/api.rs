//! The browser's door to teams.

use leptos::prelude::*;
use server_fn::codec::GetUrl;

use super::domain::{TeamPage, TeamsPage};
use crate::{error::AppError, packing::Packs};

/// Every team the reader sees.
#[server(prefix = "/api", endpoint = "teams/all", input = GetUrl, output = Packs)]
pub async fn read_teams() -> Result<TeamsPage, AppError> {
    use crate::viewer::{Operation, Place};

    let asked = crate::door::asked()?;
    let db = &asked.state.db;
    crate::portfolio::initiatives::store::settle(db, asked.now, asked.today).await?;
    Ok(TeamsPage {
        teams: super::store::teams(db, &asked.viewer, &asked.zone, asked.today).await?,
        may_add: asked.viewer.may(Operation::EditTeam, Place::ORGANISATION),
    })
}

/// Everything that `/teams/:id` shows.
#[server(prefix = "/api", endpoint = "teams/page", input = GetUrl, output = Packs)]
pub async fn read_team(#[server(default)] id: String) -> Result<TeamPage, AppError> {
    use super::{domain::Heads, store};
    use crate::{
        people::store::names,
        portfolio::initiatives::store::{Within, initiatives_within, settle},
        viewer::{Operation, Place},
    };

    let asked = crate::door::asked()?;
    let (db, viewer) = (&asked.state.db, &asked.viewer);
    settle(db, asked.now, asked.today).await?;
    let team = store::team(db, viewer, &asked.zone, &id).await?;
    let members = store::members_of(db, viewer, &id).await?;
    let mut heads = Heads::default();
    for member in members.iter().filter(|member| member.there_on(asked.today)) {
        heads.add(member.discipline, member.share);
    }
    let may_edit = viewer.may(Operation::EditTeam, Place { team: Some(&id), ..Place::default() });
    Ok(TeamPage {
        listing: initiatives_within(db, viewer, asked.today, Within::Team(&id)).await?,
        names: if may_edit { names(db, viewer).await? } else { Vec::new() },
        team,
        members,
        heads,
        may_edit,
    })
}

/// Adds a team and leads to its page.
#[server(prefix = "/api", endpoint = "teams/create")]
pub async fn create_team(
    #[server(default)] key: String,
    #[server(default)] name: String,
    #[server(default)] purpose: String,
) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    let new = super::domain::NewTeam::typed(&name, &purpose)?;
    let work = async |m: &mut crate::audit::Mutation| super::store::create_team(m, &asked.viewer, &new).await;
    let id = asked.write("create_team", &key, work).await?;
    crate::door::go_to(&format!("/teams/{id}"));
    Ok(())
}

/// Changes a team.
#[server(prefix = "/api", endpoint = "teams/edit")]
pub async fn edit_team(
    #[server(default)] key: String,
    #[server(default)] id: String,
    #[server(default)] version: i64,
    #[server(default)] name: String,
    #[server(default)] purpose: String,
) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    let edit = super::domain::NewTeam::typed(&name, &purpose)?;
    let work =
        async |m: &mut crate::audit::Mutation| super::store::edit_team(m, &asked.viewer, &id, &edit, version).await;
    asked.write("edit_team", &key, work).await
}

/// Archives a team, or restores it.
#[server(prefix = "/api", endpoint = "teams/archive")]
pub async fn archive_team(
    #[server(default)] key: String,
    #[server(default)] id: String,
    #[server(default)] restore: bool,
) -> Result<(), AppError> {
    use super::store;

    let asked = crate::door::asked()?;
    let viewer = &asked.viewer;
    if restore {
        asked.write("restore_team", &key, async |m| store::restore_team(m, viewer, &id).await).await
    } else {
        asked.write("archive_team", &key, async |m| store::archive_team(m, viewer, &id).await).await
    }
}

/// Somebody joins a team.
#[server(prefix = "/api", endpoint = "teams/add-member")]
pub async fn add_member(
    #[server(default)] key: String,
    #[server(default)] team: String,
    #[server(default)] person: String,
    #[server(default)] discipline: String,
    #[server(default)] share: String,
    #[server(default)] from: String,
    #[server(default)] to: String,
) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    let person = crate::people::store::person_typed(&asked.state.db, &asked.viewer, &person).await?;
    let new = super::domain::TypedMember { team, discipline, share, from, to }.parse(person)?;
    let work = async |m: &mut crate::audit::Mutation| super::store::add_member(m, &asked.viewer, &new).await;
    asked.write("add_member", &key, work).await.map(drop)
}

/// Somebody leaves a team.
#[server(prefix = "/api", endpoint = "teams/end-membership")]
pub async fn end_membership(
    #[server(default)] key: String,
    #[server(default)] member: String,
    #[server(default)] to: String,
) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    let to = to.parse().map_err(|e| AppError::invalid("to", e))?;
    let work = async |m: &mut crate::audit::Mutation| super::store::end_membership(m, &asked.viewer, &member, to).await;
    asked.write("end_membership", &key, work).await.map(drop)
}
