//! Generated over every role, scope and mutating store function of the portfolio: a stream tells of what was done to the
//! things that its viewer sees, and of nothing else.

use super::{FUNCTIONS, World, begin, call, found};
use crate::{
    db::{Db, testing::fresh},
    live::store::{happened, newest},
    viewer::{Grant, Place, Role, Scope, Viewer},
};

/// An event as the trail has it, and where its thing stands.
struct Event {
    seq: i64,
    operation: String,
    line: Option<String>,
    product: Option<String>,
    team: Option<String>,
}

/// Reads where things stand by other means than the stream does.
async fn events_after(db: &Db, w: &World, after: i64) -> Vec<Event> {
    let rows: Vec<(i64, String, String, String)> =
        sqlx::query_as("select seq, subject_kind, subject_id, operation from audit_events where seq > $1 order by seq")
            .bind(after)
            .fetch_all(db.read())
            .await
            .unwrap();
    let mut events = Vec::new();
    for (seq, kind, id, operation) in rows {
        let own = Some(id.clone());
        let (line, product, team) = match kind.as_str() {
            "line" => (own, None, None),
            "team" => (None, None, own),
            // The one person of this world is in its team; whoever is new is in none.
            "person" => (None, None, (id == w.person).then(|| w.team.clone())),
            "product" => (Some(w.line.clone()), own, None),
            "vision" => (Some(w.line.clone()), Some(w.product.clone()), None),
            _ => {
                let team: Option<String> = sqlx::query_scalar("select team_id from initiatives where id = $1")
                    .bind(&id)
                    .fetch_one(db.read())
                    .await
                    .unwrap();
                (Some(w.line.clone()), Some(w.product.clone()), team)
            }
        };
        events.push(Event { seq, operation, line, product, team });
    }
    events
}

fn scopes(w: &World) -> Vec<Scope> {
    let mut scopes = vec![Scope::Organisation];
    for id in [None, Some("another")] {
        let of = |own: &str| id.unwrap_or(own).to_owned();
        scopes.extend([Scope::Line(of(&w.line)), Scope::Product(of(&w.product)), Scope::Team(of(&w.team))]);
    }
    scopes
}

#[tokio::test]
async fn a_stream_tells_exactly_what_its_viewer_sees() {
    let mut told = 0;
    for (name, _, _) in FUNCTIONS {
        let (db, _dir) = fresh().await;
        let world = found(&db).await;
        let before = newest(&db).await.unwrap().event;
        let me = Viewer::operator();
        let mut m = begin(&db, &me).await;
        m.name_operation(name);
        if call(name, &world, &mut m, &me).await.is_err() {
            continue;
        }
        m.commit(&()).await.unwrap();
        let events = events_after(&db, &world, before).await;
        let to = newest(&db).await.unwrap().event;
        // What was not archived is restored without a trace.
        told += usize::from(!events.is_empty());
        for (role, scope) in
            Role::ALL.into_iter().flat_map(|role| scopes(&world).into_iter().map(move |scope| (role, scope)))
        {
            let viewer = Viewer { person_id: None, name: "P".into(), grants: vec![Grant { role, scope }] };
            let sees = |event: &&Event| {
                let place = Place {
                    line: event.line.as_deref(),
                    product: event.product.as_deref(),
                    team: event.team.as_deref(),
                };
                viewer.sees(place)
            };
            let expected: Vec<_> = events.iter().filter(sees).map(|e| (e.seq, e.operation.clone())).collect();
            let got = happened(&db, &viewer, before, to).await.unwrap();
            let got: Vec<_> = got.into_iter().map(|happening| (happening.seq, happening.operation)).collect();
            assert_eq!(got, expected, "{name} for {:?}", viewer.grants);
        }
        let nobody = Viewer { person_id: None, name: "P".into(), grants: vec![] };
        assert_eq!(happened(&db, &nobody, before, to).await.unwrap(), vec![]);
    }
    assert!(told > 20, "only {told} functions left a trace");
}

#[tokio::test]
async fn what_happens_to_accounts_and_to_the_organisation_is_told_to_nobody() {
    let (db, _dir) = fresh().await;
    let world = found(&db).await;
    let me = Viewer::operator();
    let before = newest(&db).await.unwrap().event;
    for (operation, kind, id) in [
        ("sign_in", "person", world.person.as_str()),
        ("give_role", "person", &world.person),
        ("create_token", "person", &world.person),
        ("change_organisation", "organisation", "organisation"),
        ("import", "organisation", "organisation"),
        ("edit_line", "something else", &world.line),
        ("edit_initiative", "initiative", "gone"),
    ] {
        let mut m = begin(&db, &me).await;
        m.name_operation(operation);
        m.audit(crate::audit::Subject { kind, id }, &()).await.unwrap();
        m.commit(&()).await.unwrap();
    }
    let to = newest(&db).await.unwrap().event;
    assert_eq!(to, before + 7);
    assert_eq!(happened(&db, &me, before, to).await.unwrap(), vec![]);
}
