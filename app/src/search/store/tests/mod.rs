//! Facts about finding, on the portfolio's own stores.

mod matrix;
mod typing;
mod world;

use world::{NOW, found, names, world};

use crate::{
    audit::Mutation,
    portfolio::{
        initiatives::{domain::InitiativeEdit, store as initiatives},
        products::store as products,
        status_updates::store as updates,
    },
    search::domain::{Kind, Step},
    viewer::{Grant, Role, Scope, Viewer},
};

const ME: fn() -> Viewer = Viewer::operator;

#[tokio::test]
async fn every_kind_of_thing_is_found_by_the_beginnings_of_its_words() {
    let w = world().await;
    for (typed, kind, name) in [
        ("matter sup", Kind::Initiative, "Matter support"),
        ("thread radio", Kind::Initiative, "Matter support"),
        ("volumes", Kind::Initiative, "Matter support"),
        ("quiet hom", Kind::Initiative, "Matter support"),
        ("KEP-2400", Kind::Initiative, "Matter support"),
        ("licence arrived", Kind::Update, "Matter support"),
        ("second lab", Kind::Update, "Matter support"),
        ("decide budget", Kind::Update, "Matter support"),
        ("auk", Kind::Product, "Auk 12"),
        ("heat", Kind::Line, "Heat"),
        ("compressor", Kind::Team, "Compressor"),
        ("zielinski", Kind::Person, "Tomasz Zieliński"),
        ("acoustic", Kind::Person, "Tomasz Zieliński"),
        ("noiseless", Kind::Vision, "Quiet streets"),
    ] {
        let groups = found(&w, &ME(), typed).await;
        let hits = groups.iter().find(|group| group.kind == kind);
        assert!(hits.is_some_and(|group| names(group).contains(&name.to_owned())), "{typed}: {groups:?}");
    }
    for nothing in ["matter unheardof", "atter", "Ünheard", "  ", "-- ''"] {
        assert_eq!(found(&w, &ME(), nothing).await, vec![], "{nothing}");
    }
}

#[tokio::test]
async fn names_come_before_texts_open_before_finished_and_newer_before_older() {
    let w = world().await;
    for (name, summary, stage) in [
        ("Older coil", "", "idea"),
        ("Finished coil", "", "done"),
        ("Newer coil", "", "idea"),
        ("Something else", "about the coil", "idea"),
        ("Over and out", "about the coil", "cancelled"),
        ("Coils of all kinds", "", "idea"),
    ] {
        w.initiative(name, summary, stage).await;
    }
    let groups = found(&w, &ME(), "coil").await;
    assert_eq!(
        names(&groups[0]),
        ["Newer coil", "Older coil", "Coils of all kinds", "Finished coil", "Something else", "Over and out"]
    );
    let first = super::search(&w.db, &ME(), (&w.zone, NOW), &world::words("coil"), None, 2).await.unwrap();
    assert_eq!((names(&first[0]), first[0].more), (vec!["Newer coil".to_owned(), "Older coil".to_owned()], true));
}

#[tokio::test]
async fn what_is_written_is_found_at_once_and_what_it_replaced_is_not() {
    let w = world().await;
    assert_eq!(found(&w, &ME(), "zeppelin").await, vec![]);
    let id = w.post("The zeppelin is late").await;
    assert_eq!(found(&w, &ME(), "zeppelin").await[0].kind, Kind::Update);
    let said = world::said("The airship is late");
    w.write(async |m: &mut Mutation| updates::edit_update(m, &ME(), &id, None, &said).await.map(drop)).await;
    assert_eq!(found(&w, &ME(), "zeppelin").await, vec![], "only the newest version is found");
    let hits = found(&w, &ME(), "airship").await;
    assert_eq!(hits[0].hits[0].href, format!("/initiatives/{}#update-{id}", w.initiative));
    let named = InitiativeEdit { name: Some("Thread".to_owned().try_into().unwrap()), ..InitiativeEdit::default() };
    w.write(async |m: &mut Mutation| initiatives::edit(m, &ME(), &w.initiative, &named, None).await.map(drop)).await;
    assert_eq!(names(&found(&w, &ME(), "thread").await[0]), ["Thread"]);
    assert_eq!(found(&w, &ME(), "matter support").await, vec![]);
}

#[tokio::test]
async fn what_is_archived_is_not_found_nor_what_was_said_about_it() {
    let w = world().await;
    w.write(async |m: &mut Mutation| initiatives::archive(m, &ME(), &w.initiative).await).await;
    assert_eq!(found(&w, &ME(), "matter").await, vec![]);
    assert_eq!(found(&w, &ME(), "licence").await, vec![]);
    assert_ne!(found(&w, &ME(), "noiseless").await, vec![]);
    w.write(async |m: &mut Mutation| products::archive_product(m, &ME(), &w.product).await).await;
    assert_eq!(found(&w, &ME(), "noiseless").await, vec![], "its product is archived");
    w.write(async |m: &mut Mutation| products::restore_product(m, &ME(), &w.product).await).await;
    w.write(async |m: &mut Mutation| initiatives::restore(m, &ME(), &w.initiative).await).await;
    assert_eq!(names(&found(&w, &ME(), "matter sup").await[0]), ["Matter support"]);
    assert_ne!(found(&w, &ME(), "licence").await, vec![]);
}

#[tokio::test]
async fn an_update_on_the_likeliest_initiative_is_offered_to_those_who_may_post_it() {
    let w = world().await;
    let of = |role, scope| Viewer { person_id: None, name: "P".into(), grants: vec![Grant { role, scope }] };
    let member = of(Role::Contributor, Scope::Team(w.team.clone()));
    let offered = super::update_on(&w.db, &member, &found(&w, &member, "matt").await).await.unwrap().unwrap();
    assert_eq!(offered.step, Step::Go(format!("/updates?initiative={}", w.initiative)));
    assert!(offered.label.iter().any(|piece| piece.matched && piece.text == "Matt"));
    let reader = of(Role::Viewer, Scope::Organisation);
    assert_eq!(super::update_on(&w.db, &reader, &found(&w, &reader, "matt").await).await.unwrap(), None);
    assert_eq!(super::update_on(&w.db, &member, &found(&w, &member, "licence").await).await.unwrap(), None);
}

#[tokio::test]
async fn a_passage_says_what_matched_and_is_never_markup() {
    let w = world().await;
    w.post("We <b>wait</b> for the & licence").await;
    let groups = found(&w, &ME(), "wait").await;
    let hit = &groups.iter().find(|group| group.kind == Kind::Update).unwrap().hits[0];
    let texts: Vec<_> = hit.passage.iter().map(|piece| (piece.text.as_str(), piece.matched)).collect();
    assert_eq!(texts, [("We <b>", false), ("wait", true), ("</b> for the & licence", false)]);
    assert_eq!(hit.place, "the command line, 16 Jun");
}
