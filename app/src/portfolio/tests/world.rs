//! One thing of each kind, and how to make another.

use crate::{
    audit::{Begin, Mutation},
    calendar::Moment,
    db::Db,
    people::{domain::NewPerson, store as people},
    portfolio::{
        initiatives::{NewInitiative, domain as initiative, store as initiatives},
        lines::{domain::NewLine, store as lines},
        products::{domain as product, store as products},
        visions::{domain as vision, store as visions},
    },
    teams::{domain as team, store as teams},
    viewer::Viewer,
};

/// One thing of each kind.
pub(super) struct World {
    pub line: String,
    pub product: String,
    pub team: String,
    pub person: String,
    pub initiative: String,
    pub other: String,
    pub dependency: String,
    pub link: String,
    pub vision: String,
    pub member: String,
}

pub(super) fn new_line(name: &str) -> NewLine {
    NewLine::typed(name, "", Ok(None)).unwrap()
}

pub(super) fn new_product(line: &str, name: &str) -> product::NewProduct {
    let [line, name, kind, stage] = [line, name, "software", "growth"].map(str::to_owned);
    product::TypedProduct { line, name, kind, stage, purpose: String::new() }.parse(Ok(None)).unwrap()
}

pub(super) fn new_member(team: &str, person: &str, from: &str) -> team::NewMember {
    let [team, discipline, share, from] = [team, "design", "50", from].map(str::to_owned);
    team::TypedMember { team, discipline, share, from, to: String::new() }.parse(Ok(Some(person.to_owned()))).unwrap()
}

pub(super) fn new_initiative(product: &str, team: &str, name: &str) -> NewInitiative {
    let [product, team, name, stage, horizon] = [product, team, name, "idea", "now"].map(str::to_owned);
    let typed = initiative::TypedInitiative { name, product, team, stage, horizon, ..Default::default() };
    typed.parse(Ok(None)).unwrap()
}

pub(super) fn new_link() -> initiative::NewLink {
    let url = initiative::WebAddress::parse("https://tern.example").unwrap();
    initiative::NewLink { label: initiative::LinkLabel::parse("Plan").unwrap(), url }
}

pub(super) fn new_person(name: &str) -> NewPerson {
    NewPerson::typed(name, "", "").unwrap()
}

pub(super) fn new_vision(name: &str) -> vision::NewVision {
    vision::NewVision::typed(name, "").unwrap()
}

pub(super) async fn begin(db: &Db, viewer: &Viewer) -> Mutation {
    match Mutation::begin::<String>(db, viewer, Moment(1_781_600_000_000), "test", None).await.unwrap() {
        Begin::New(m) => m,
        Begin::Repeated(_) => unreachable!(),
    }
}

pub(super) async fn found(db: &Db) -> World {
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
        line,
        product,
        team,
        person,
    };
    m.commit(&()).await.unwrap();
    world
}
