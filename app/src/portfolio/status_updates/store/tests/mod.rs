//! Facts about updates, on a real database: the world they happen in, and their tests by subject.

mod asking;
mod owing;
mod posting;

use super::{correct, due_list, feed_of, post, prepare};
use crate::{
    audit::{Begin, Mutation},
    calendar::{Day, Moment},
    db::{Db, testing::fresh},
    error::AppError,
    people::{
        domain::{NewPerson, PersonName, Title},
        store::create_person,
    },
    portfolio::{
        domain::{Confidence, Health, Horizon, Name, Reason, Shown, Slip, Stage},
        initiatives::{
            NewInitiative,
            store::{create, initiative},
        },
        lines::store::line_ensured,
        products::store::product_ensured,
        status_updates::{
            asks::{AnswerText, AskText, NewAsk, store as asks},
            domain::{Narrative, NewUpdate, Part, PathToGreen, Said, TargetMove},
        },
    },
    state::Zone,
    viewer::{Grant, Role, Scope, Viewer},
};

const NOW: Moment = Moment(1_781_600_000_000); // 16 June 2026

pub(super) struct World {
    pub(super) db: Db,
    _dir: tempfile::TempDir,
    pub(super) id: String,
    pub(super) lead: Viewer,
    pub(super) chief: Viewer,
    line: String,
}

pub(super) fn zone() -> Zone {
    Zone::parse("UTC").unwrap()
}

fn today() -> Day {
    zone().stamp(NOW).day
}

pub(super) fn said(health: Health, narrative: &str) -> Said {
    let path = PathToGreen::parse(if health.needs_path_to_green() { "Ivo reruns it on Friday." } else { "" }).unwrap();
    Said::new(health, Narrative::parse(narrative).unwrap(), path).unwrap()
}

async fn begin(db: &Db) -> Mutation {
    match Mutation::begin::<String>(db, &Viewer::operator(), NOW, "test", None).await.unwrap() {
        Begin::New(m) => m,
        Begin::Repeated(_) => unreachable!(),
    }
}

fn signed_in(person_id: String, name: &str, role: Role, scope: Scope) -> Viewer {
    Viewer { person_id: Some(person_id), name: name.to_owned(), grants: vec![Grant { role, scope }] }
}

/// One initiative promised for 2 May, its lead, and somebody to ask.
pub(super) async fn world() -> World {
    let (db, dir) = fresh().await;
    let me = Viewer::operator();
    let mut m = begin(&db).await;
    sqlx::query("insert into organisation (id, name, time_zone, week_start, created_at) values ('organisation', 'Tern', 'UTC', 'monday', 0)")
        .execute(&mut *m.tx)
        .await
        .unwrap();
    let mut people = Vec::new();
    for name in ["Jonas Berg", "Amara Osei"] {
        let new = NewPerson { name: PersonName::parse(name).unwrap(), email: None, title: Title::default() };
        people.push(create_person(&mut m, &me, &new).await.unwrap());
    }
    let line = line_ensured(&mut m, &me, &Name::parse("Heat").unwrap()).await.unwrap();
    let product_id = product_ensured(&mut m, &me, &line, &Name::parse("Auk 12").unwrap()).await.unwrap();
    let new = NewInitiative {
        name: Name::parse("Certification").unwrap(),
        summary: String::new().try_into().unwrap(),
        business_case: String::new().try_into().unwrap(),
        product_id: product_id.clone(),
        team_id: None,
        lead_id: Some(people[0].clone()),
        stage: Stage::Development,
        horizon: Horizon::Now,
        themes: vec![],
        target: "2026-05-02".parse().ok(),
        confidence: None,
        source_id: None,
        source_url: None,
    };
    let id = create(&mut m, &me, &new).await.unwrap();
    m.commit(&id).await.unwrap();
    let lead = signed_in(people[0].clone(), "Jonas Berg", Role::Contributor, Scope::Product(product_id));
    let chief = signed_in(people[1].clone(), "Amara Osei", Role::Cpo, Scope::Organisation);
    World { db, _dir: dir, id, lead, chief, line }
}

impl World {
    async fn post_as(&self, viewer: &Viewer, key: &str, new: &NewUpdate) -> Result<String, AppError> {
        post(&self.db, viewer, NOW, Some(key), new).await
    }

    pub(super) fn plain(&self, health: Health, narrative: &str) -> NewUpdate {
        NewUpdate::plain(self.id.clone(), said(health, narrative))
    }

    async fn shown(&self) -> Shown {
        initiative(&self.db, &Viewer::operator(), &zone(), today(), &self.id).await.unwrap().shown
    }
}
