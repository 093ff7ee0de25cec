//! Generated over every role, scope and mutating store function of the portfolio: who may do what is role and reach,
//! nothing else. What is out of reach does not exist; what is in reach and not allowed is refused.

use crate::{
    audit::{Begin, Mutation},
    calendar::{Day, Moment},
    db::{Db, testing::fresh},
    error::AppError,
    people::{domain::NewPerson, store as people},
    portfolio::{
        domain::Reason,
        initiatives::{InitiativeEdit, NewInitiative, domain as initiative, store as initiatives},
        lines::{domain::NewLine, store as lines},
        products::{domain as product, store as products},
        visions::{domain as vision, store as visions},
    },
    teams::{domain as team, store as teams},
    viewer::{Grant, Operation, Place, Role, Scope, Viewer},
};

/// One thing of each kind.
struct World {
    line: String,
    product: String,
    team: String,
    person: String,
    initiative: String,
    other: String,
    dependency: String,
    link: String,
    vision: String,
    member: String,
}

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

use Operation::{ArchiveInitiative, CreateInitiative, EditInitiative, EditLine, EditPerson, EditProduct, EditTeam, MoveDate};

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

fn new_line(name: &str) -> NewLine {
    NewLine::typed(name, "", Ok(None)).unwrap()
}

fn new_product(line: &str, name: &str) -> product::NewProduct {
    let [line, name, kind, stage] = [line, name, "software", "growth"].map(str::to_owned);
    product::TypedProduct { line, name, kind, stage, purpose: String::new() }.parse(Ok(None)).unwrap()
}

fn new_member(team: &str, person: &str, from: &str) -> team::NewMember {
    let [team, discipline, share, from] = [team, "design", "50", from].map(str::to_owned);
    team::TypedMember { team, discipline, share, from, to: String::new() }.parse(Ok(Some(person.to_owned()))).unwrap()
}

fn new_initiative(product: &str, team: &str, name: &str) -> NewInitiative {
    let [product, team, name, stage, horizon] = [product, team, name, "idea", "now"].map(str::to_owned);
    let typed = initiative::TypedInitiative { product, team, name, stage, horizon, ..Default::default() };
    typed.parse(Ok(None)).unwrap()
}

fn new_link() -> initiative::NewLink {
    let url = initiative::WebAddress::parse("https://tern.example").unwrap();
    initiative::NewLink { label: initiative::LinkLabel::parse("Plan").unwrap(), url }
}

fn new_person(name: &str) -> NewPerson {
    NewPerson::typed(name, "", "").unwrap()
}

fn new_vision(name: &str) -> vision::NewVision {
    vision::NewVision::typed(name, "").unwrap()
}

async fn begin(db: &Db, viewer: &Viewer) -> Mutation {
    match Mutation::begin::<String>(db, viewer, Moment(1_781_600_000_000), "test", None).await.unwrap() {
        Begin::New(m) => m,
        Begin::Repeated(_) => unreachable!(),
    }
}

async fn found(db: &Db) -> World {
    let me = &Viewer::operator();
    let mut m = begin(db, me).await;
    sqlx::query("insert into organisation (id, name, time_zone, week_start, created_at) values ('organisation', 'Tern', 'UTC', 'monday', 0)")
        .execute(&mut *m.tx).await.unwrap();
    let line = lines::create_line(&mut m, me, &new_line("Heat")).await.unwrap();
    let product = products::create_product(&mut m, me, &new_product(&line, "Auk 12")).await.unwrap();
    let team = teams::create_team(&mut m, me, &team::NewTeam::typed("Compressor", "").unwrap()).await.unwrap();
    let person = people::create_person(&mut m, me, &new_person("Jonas Berg")).await.unwrap();
    let mut three = Vec::new();
    for name in ["One", "Other", "Third"] {
        three.push(initiatives::create(&mut m, me, &new_initiative(&product, &team, name)).await.unwrap());
    }
    let world = World {
        dependency: initiatives::add_dependency(&mut m, me, &three[0], &three[2]).await.unwrap(),
        link: initiatives::add_link(&mut m, me, &three[0], &new_link()).await.unwrap(),
        vision: visions::create_vision(&mut m, me, &product, &new_vision("Quiet streets")).await.unwrap(),
        member: teams::add_member(&mut m, me, &new_member(&team, &person, "2026-01-01")).await.unwrap(),
        initiative: three[0].clone(),
        other: three[1].clone(),
        line, product, team, person,
    };
    m.commit(&()).await.unwrap();
    world
}

async fn call(name: &str, w: &World, m: &mut Mutation, v: &Viewer) -> Result<(), AppError> {
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
        "move_date" => {
            initiatives::move_date(m, v, &w.initiative, Some(day("2026-07-01")), Some(&reason), None).await
        }
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
            let before = team::NewMember { to: "2024-01-01".parse().ok(), ..new_member(&w.team, &w.person, "2023-01-01") };
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
