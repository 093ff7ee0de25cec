//! Generated over every role, scope and kind of thing: search finds what its page shows, and nothing else.

use super::world::{NOW, World, found, world};
use crate::{
    error::AppError,
    people::store::person,
    portfolio::{
        initiatives::store::initiative, lines::store::line, products::store::product, status_updates::store::posted,
        visions::store::vision,
    },
    search::domain::Kind,
    teams::store::team,
    viewer::{Grant, Role, Scope, Viewer},
};

/// A word of each kind's thing, and its id.
fn things(w: &World) -> [(Kind, &'static str, &str); 7] {
    [
        (Kind::Initiative, "matter", &w.initiative),
        (Kind::Product, "auk", &w.product),
        (Kind::Line, "heat", &w.line),
        (Kind::Team, "compressor", &w.team),
        (Kind::Person, "tomasz", &w.person),
        (Kind::Vision, "noiseless", &w.vision),
        (Kind::Update, "licence", &w.update),
    ]
}

/// Whether the thing's own page shows it.
async fn shown(w: &World, viewer: &Viewer, kind: Kind, id: &str) -> bool {
    let (db, zone, today) = (&w.db, &w.zone, w.zone.stamp(NOW).day);
    let opened: Result<(), AppError> = match kind {
        Kind::Initiative => initiative(db, viewer, zone, today, id).await.map(drop),
        Kind::Product => product(db, viewer, zone, id).await.map(drop),
        Kind::Line => line(db, viewer, zone, id).await.map(drop),
        Kind::Team => team(db, viewer, zone, id).await.map(drop),
        Kind::Person => person(db, viewer, zone, id).await.map(drop),
        Kind::Vision => vision(db, viewer, zone, id).await.map(drop),
        Kind::Update => posted(db, viewer, id).await.map(drop),
    };
    assert!(matches!(opened, Ok(()) | Err(AppError::NotFound)), "{opened:?}");
    opened.is_ok()
}

#[tokio::test]
async fn what_is_found_is_what_the_pages_show() {
    let w = world().await;
    let mut scopes = vec![Scope::Organisation];
    for (own, other) in [(true, "x"), (false, "another")] {
        let id = |of: &str| if own { of.to_owned() } else { other.to_owned() };
        scopes.extend([Scope::Line(id(&w.line)), Scope::Product(id(&w.product)), Scope::Team(id(&w.team))]);
    }
    let mut hidden = 0;
    for (role, scope) in Role::ALL.into_iter().flat_map(|role| scopes.iter().map(move |scope| (role, scope))) {
        let grants = vec![Grant { role, scope: scope.clone() }];
        let viewer = Viewer { person_id: Some("somebody".into()), name: "P".into(), grants };
        for (kind, word, id) in things(&w) {
            let groups = found(&w, &viewer, word).await;
            let hits = groups.iter().flat_map(|group| &group.hits);
            let expected = shown(&w, &viewer, kind, id).await;
            let seen = hits.filter(|hit| hit.kind == kind && hit.id == id).count();
            assert_eq!(seen, usize::from(expected), "{kind:?} as {role:?} of {scope:?}");
            hidden += usize::from(!expected);
        }
    }
    assert!(hidden > 50, "most of these viewers see only a part");
    let nobody = Viewer { person_id: Some("somebody".into()), name: "P".into(), grants: vec![] };
    for (_, word, _) in things(&w) {
        assert_eq!(found(&w, &nobody, word).await, vec![], "{word}");
    }
}

#[tokio::test]
async fn what_moves_is_found_by_those_who_see_where_it_went_and_by_nobody_else() {
    let w = world().await;
    let viewer = |scope: Scope| Viewer {
        person_id: Some("somebody".into()),
        name: "P".into(),
        grants: vec![Grant { role: Role::Viewer, scope }],
    };
    let (before, after) = (viewer(Scope::Line(w.line.clone())), viewer(Scope::Line("elsewhere".into())));
    assert_eq!(found(&w, &before, "licence").await.len(), 1);
    let sql = "insert into product_lines (id, name, created_at) values ('elsewhere', 'Elsewhere', 0)";
    let mut tx = w.db.begin().await.unwrap();
    sqlx::query(sql).execute(&mut *tx).await.unwrap();
    sqlx::query("update products set line_id = 'elsewhere'").execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    for word in ["matter", "licence", "noiseless", "auk"] {
        assert_eq!(found(&w, &before, word).await, vec![], "{word}");
        assert_eq!(found(&w, &after, word).await.len(), 1, "{word}");
    }
}
