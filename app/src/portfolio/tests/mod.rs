//! Generated over every role, scope and mutating store function of the portfolio: who may do what is role and reach,
//! nothing else. What is out of reach does not exist; what is in reach and not allowed is refused.

mod call;
mod editors;
mod told;
mod world;

use call::call;
use world::{World, begin, found};

use crate::{
    db::testing::fresh,
    error::AppError,
    viewer::{
        Grant,
        Operation::{
            self, ArchiveInitiative, CreateInitiative, EditInitiative, EditLine, EditPerson, EditProduct, EditTeam,
            MoveDate,
        },
        Place, Role, Scope, Viewer,
    },
};

/// Where the thing stands that a function touches.
#[derive(Clone, Copy)]
enum Of {
    Organisation,
    Line,
    Product,
    Initiative,
    Team,
    /// Seen by whoever sees their team; changed by the organisation.
    Person,
}

/// Every mutating store function, what it takes and where.
const FUNCTIONS: [(&str, Operation, Of); 32] = [
    ("create_line", EditLine, Of::Organisation),
    ("edit_line", EditLine, Of::Line),
    ("archive_line", EditLine, Of::Line),
    ("restore_line", EditLine, Of::Line),
    ("create_product", EditProduct, Of::Line),
    ("edit_product", EditProduct, Of::Product),
    ("archive_product", EditProduct, Of::Product),
    ("restore_product", EditProduct, Of::Product),
    ("create_vision", EditProduct, Of::Product),
    ("edit_vision", EditProduct, Of::Product),
    ("archive_vision", EditProduct, Of::Product),
    ("restore_vision", EditProduct, Of::Product),
    ("promote_vision", CreateInitiative, Of::Product),
    ("create_initiative", CreateInitiative, Of::Product),
    ("edit_initiative", EditInitiative, Of::Initiative),
    ("move_date", MoveDate, Of::Initiative),
    ("archive_initiative", ArchiveInitiative, Of::Initiative),
    ("restore_initiative", ArchiveInitiative, Of::Initiative),
    ("add_dependency", EditInitiative, Of::Initiative),
    ("clear_dependency", EditInitiative, Of::Initiative),
    ("add_link", EditInitiative, Of::Initiative),
    ("remove_link", EditInitiative, Of::Initiative),
    ("create_team", EditTeam, Of::Organisation),
    ("edit_team", EditTeam, Of::Team),
    ("archive_team", EditTeam, Of::Team),
    ("restore_team", EditTeam, Of::Team),
    ("add_member", EditTeam, Of::Team),
    ("end_membership", EditTeam, Of::Team),
    ("create_person", EditPerson, Of::Organisation),
    ("edit_person", EditPerson, Of::Person),
    ("archive_person", EditPerson, Of::Person),
    ("restore_person", EditPerson, Of::Person),
];

/// What the rule says: allowed, refused or hidden.
fn expected(viewer: &Viewer, operation: Operation, of: Of, w: &World) -> &'static str {
    let (line, product, team) = (Some(&*w.line), Some(&*w.product), Some(&*w.team));
    let (changed, seen) = match of {
        Of::Organisation => (Place::ORGANISATION, None),
        Of::Line => (Place { line, ..Place::default() }, Some(Place { line, ..Place::default() })),
        Of::Product => (Place { line, product, team: None }, Some(Place { line, product, team: None })),
        Of::Initiative => (Place { line, product, team }, Some(Place { line, product, team })),
        Of::Team => (Place { team, ..Place::default() }, Some(Place { team, ..Place::default() })),
        Of::Person => (Place::ORGANISATION, Some(Place { team, ..Place::default() })),
    };
    match (viewer.may(operation, changed), seen) {
        (true, _) => "allowed",
        (false, Some(place)) if !viewer.sees(place) => "hidden",
        _ => "refused",
    }
}

/// What happened. A rule of the thing itself, such as open work that forbids archiving, is past the question.
fn outcome(result: &Result<(), AppError>) -> &'static str {
    match result {
        Ok(()) => "allowed",
        Err(AppError::Forbidden { .. }) => "refused",
        Err(AppError::NotFound) => "hidden",
        Err(error) if error.of_field("archived").is_some() => "allowed",
        // A form that names a line or a product out of reach hears the same as one that names none.
        Err(error) if error.of_field("product").is_some() || error.of_field("line").is_some() => "hidden",
        Err(error) => panic!("{error:?}"),
    }
}

#[tokio::test]
async fn who_may_do_what_is_role_and_reach() {
    let (db, _dir) = fresh().await;
    let world = found(&db).await;
    let mut scopes = vec![Scope::Organisation];
    for (own, other) in [(true, "x"), (false, "another")] {
        let id = |of: &str| if own { of.to_owned() } else { other.to_owned() };
        scopes.extend([Scope::Line(id(&world.line)), Scope::Product(id(&world.product)), Scope::Team(id(&world.team))]);
    }
    for (role, scope) in Role::ALL.into_iter().flat_map(|role| scopes.iter().map(move |scope| (role, scope))) {
        let viewer = Viewer { person_id: None, name: "P".into(), grants: vec![Grant { role, scope: scope.clone() }] };
        for (name, operation, of) in FUNCTIONS {
            let mut m = begin(&db, &viewer).await;
            let result = call(name, &world, &mut m, &viewer).await;
            assert_eq!(outcome(&result), expected(&viewer, operation, of, &world), "{name} as {role:?} of {scope:?}");
        }
    }
}
