//! Calls a store function by its name.

use super::world::{World, new_initiative, new_line, new_link, new_member, new_person, new_product, new_vision};
use crate::{
    audit::Mutation,
    calendar::Day,
    error::AppError,
    people::store as people,
    portfolio::{
        domain::Reason,
        initiatives::{InitiativeEdit, store as initiatives},
        lines::store as lines,
        products::store as products,
        visions::{domain as vision, store as visions},
    },
    teams::{domain as team, store as teams},
    viewer::Viewer,
};

/// Calls it on what the world holds.
pub(super) async fn call(name: &str, w: &World, m: &mut Mutation, v: &Viewer) -> Result<(), AppError> {
    let day = |text: &str| text.parse::<Day>().unwrap();
    let reason = Reason::parse("The laboratory lost a week").unwrap();
    match name {
        "create_line" => lines::create_line(m, v, &new_line("Trade")).await.map(drop),
        "edit_line" => lines::edit_line(m, v, &w.line, &new_line("Warmth"), 1).await,
        "archive_line" => lines::archive_line(m, v, &w.line).await,
        "restore_line" => lines::restore_line(m, v, &w.line).await,
        "create_product" => products::create_product(m, v, &new_product(&w.line, "Auk 8")).await.map(drop),
        "edit_product" => products::edit_product(m, v, &w.product, &new_product(&w.line, "Auk 13"), 1).await,
        "archive_product" => products::archive_product(m, v, &w.product).await,
        "restore_product" => products::restore_product(m, v, &w.product).await,
        "create_vision" => visions::create_vision(m, v, &w.product, &new_vision("No gas")).await.map(drop),
        "edit_vision" => visions::edit_vision(m, v, &w.vision, &new_vision("Silent streets"), 1).await,
        "archive_vision" => visions::archive_vision(m, v, &w.vision).await,
        "restore_vision" => visions::restore_vision(m, v, &w.vision).await,
        "promote_vision" => {
            let promotion = vision::Promotion::typed("idea", "later", "2027-05-01", Ok(None)).unwrap();
            visions::promote_vision(m, v, &w.vision, &promotion).await.map(drop)
        }
        "create_initiative" => initiatives::create(m, v, &new_initiative(&w.product, "", "New")).await.map(drop),
        "edit_initiative" => initiatives::edit(m, v, &w.initiative, &InitiativeEdit::default(), Some(1)).await,
        "move_date" => initiatives::move_date(m, v, &w.initiative, Some(day("2026-07-01")), Some(&reason), None).await,
        "archive_initiative" => initiatives::archive(m, v, &w.initiative).await,
        "restore_initiative" => initiatives::restore(m, v, &w.initiative).await,
        "add_dependency" => initiatives::add_dependency(m, v, &w.initiative, &w.other).await.map(drop),
        "clear_dependency" => initiatives::clear_dependency(m, v, &w.dependency).await.map(drop),
        "add_link" => initiatives::add_link(m, v, &w.initiative, &new_link()).await.map(drop),
        "remove_link" => initiatives::remove_link(m, v, &w.link).await.map(drop),
        other => call_of_people(other, w, m, v).await,
    }
}

async fn call_of_people(name: &str, w: &World, m: &mut Mutation, v: &Viewer) -> Result<(), AppError> {
    let named = |name: &str| team::NewTeam::typed(name, "").unwrap();
    match name {
        "create_team" => teams::create_team(m, v, &named("Field")).await.map(drop),
        "edit_team" => teams::edit_team(m, v, &w.team, &named("Controls"), 1).await,
        "archive_team" => teams::archive_team(m, v, &w.team).await,
        "restore_team" => teams::restore_team(m, v, &w.team).await,
        "add_member" => {
            let before =
                team::NewMember { to: "2024-01-01".parse().ok(), ..new_member(&w.team, &w.person, "2023-01-01") };
            teams::add_member(m, v, &before).await.map(drop)
        }
        "end_membership" => teams::end_membership(m, v, &w.member, "2026-02-01".parse().unwrap()).await.map(drop),
        "create_person" => people::create_person(m, v, &new_person("Ivo Petrov")).await.map(drop),
        "edit_person" => people::edit_person(m, v, &w.person, &new_person("Jonas B."), 1).await,
        "archive_person" => people::archive_person(m, v, &w.person).await,
        "restore_person" => people::restore_person(m, v, &w.person).await,
        unknown => panic!("{unknown} is not called"),
    }
}
