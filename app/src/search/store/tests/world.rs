//! A small portfolio, and how to change it.

use crate::{
    audit::{Begin, Mutation},
    calendar::Moment,
    db::{Db, testing::fresh},
    error::{AppError, Faults},
    people::{domain::NewPerson, store as people},
    portfolio::{
        domain::Health,
        initiatives::{NewInitiative, domain::TypedInitiative, store as initiatives},
        lines::{domain::NewLine, store as lines},
        products::{domain::TypedProduct, store as products},
        status_updates::{
            asks::NewAsk,
            domain::{Narrative, NewUpdate, PathToGreen, Said},
            store as updates,
        },
        visions::{domain::NewVision, store as visions},
    },
    search::domain::{Group, Words},
    state::Zone,
    teams::{domain::NewTeam, store as teams},
    viewer::Viewer,
};

pub const NOW: Moment = Moment(1_781_600_000_000); // 16 June 2026

/// One thing of each kind.
pub struct World {
    pub db: Db,
    pub zone: Zone,
    pub line: String,
    pub product: String,
    pub team: String,
    pub person: String,
    pub vision: String,
    pub initiative: String,
    pub update: String,
    _dir: tempfile::TempDir,
}

async fn begin(db: &Db) -> Mutation {
    match Mutation::begin::<()>(db, &Viewer::operator(), NOW, "test", None).await.unwrap() {
        Begin::New(m) => m,
        Begin::Repeated(()) => unreachable!(),
    }
}

pub fn words(typed: &str) -> Words {
    Words::parse(typed).unwrap()
}

pub fn said(narrative: &str) -> Said {
    let narrative = Narrative::parse(narrative).unwrap();
    Said::new(Health::AtRisk, narrative, PathToGreen::parse("A second lab, by May").unwrap()).unwrap()
}

pub async fn found(w: &World, viewer: &Viewer, typed: &str) -> Vec<Group> {
    super::super::search(&w.db, viewer, (&w.zone, NOW), &words(typed), None, 10).await.unwrap()
}

pub fn names(group: &Group) -> Vec<String> {
    group.hits.iter().map(|hit| hit.title.iter().map(|piece| piece.text.as_str()).collect()).collect()
}

impl World {
    pub async fn write(&self, work: impl AsyncFnOnce(&mut Mutation) -> Result<(), AppError>) {
        let mut m = begin(&self.db).await;
        work(&mut m).await.unwrap();
        m.commit(&()).await.unwrap();
    }

    pub async fn initiative(&self, name: &str, summary: &str, stage: &str) -> String {
        let mut m = begin(&self.db).await;
        let new = typed(&self.product, &self.team, name, summary, stage);
        let id = initiatives::create(&mut m, &Viewer::operator(), &new.parse(Ok(None)).unwrap()).await.unwrap();
        m.commit(&()).await.unwrap();
        id
    }

    pub async fn post(&self, narrative: &str) -> String {
        let ask = NewAsk::parse(&mut Faults::new(), "Decide the budget", &self.person);
        let new = NewUpdate { ask, ..NewUpdate::plain(self.initiative.clone(), said(narrative)) };
        updates::post(&self.db, &Viewer::operator(), NOW, None, &new).await.unwrap()
    }
}

fn typed(product: &str, team: &str, name: &str, summary: &str, stage: &str) -> TypedInitiative {
    let [product, team, name, summary, stage] = [product, team, name, summary, stage].map(str::to_owned);
    TypedInitiative { name, summary, product, team, stage, horizon: "now".to_owned(), ..TypedInitiative::default() }
}

pub async fn world() -> World {
    let (db, dir) = fresh().await;
    let me = &Viewer::operator();
    let mut m = begin(&db).await;
    sqlx::query("insert into organisation (id, name, time_zone, week_start, created_at) values ('organisation', 'Tern', 'UTC', 'monday', 0)")
        .execute(&mut *m.tx).await.unwrap();
    let line = lines::create_line(&mut m, me, &NewLine::typed("Heat", "", Ok(None)).unwrap()).await.unwrap();
    let [kind, stage] = ["software", "growth"].map(str::to_owned);
    let product = TypedProduct { line: line.clone(), name: "Auk 12".into(), kind, stage, purpose: String::new() };
    let product = products::create_product(&mut m, me, &product.parse(Ok(None)).unwrap()).await.unwrap();
    let team = teams::create_team(&mut m, me, &NewTeam::typed("Compressor", "").unwrap()).await.unwrap();
    let person = NewPerson::typed("Tomasz Zieliński", "tomasz@tern.example", "Acoustics engineer").unwrap();
    let person = people::create_person(&mut m, me, &person).await.unwrap();
    let vision = NewVision::typed("Quiet streets", "Noiseless by night").unwrap();
    let vision = visions::create_vision(&mut m, me, &product, &vision).await.unwrap();
    let new = TypedInitiative {
        business_case: "It pays at these volumes".into(),
        themes: "Quiet homes".into(),
        ..typed(&product, &team, "Matter support", "The Thread radio", "development")
    };
    let new = new.parse(Ok(Some(person.clone()))).unwrap();
    let new = NewInitiative { source_id: Some("KEP-2400".into()), ..new };
    let initiative = initiatives::create(&mut m, me, &new).await.unwrap();
    m.commit(&()).await.unwrap();
    let zone = Zone::parse("UTC").unwrap();
    let mut w = World { db, zone, line, product, team, person, vision, initiative, update: String::new(), _dir: dir };
    w.update = w.post("The licence arrived").await;
    w
}
