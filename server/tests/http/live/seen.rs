//! For every role and scope: a stream carries what its viewer may see, and not a byte of anything else.

use std::time::Duration;

use super::{
    listener::Listener,
    workshop::{CPO, VIEWER, Workshop},
};

const ROLES: [&str; 5] = ["viewer", "contributor", "lead", "cpo", "admin"];

/// Where an initiative stands.
struct Spot {
    initiative: String,
    product: String,
    line: String,
    team: String,
}

async fn two_spots(workshop: &Workshop) -> (Spot, Spot) {
    let rows: Vec<(String, String, String, String)> = sqlx::query_as(
        "select i.id, i.product_id, p.line_id, i.team_id from initiatives i join products p on p.id = i.product_id
         where i.team_id is not null and i.archived_at is null order by i.id",
    )
    .fetch_all(workshop.db().read())
    .await
    .unwrap();
    let mut spots = rows.into_iter().map(|(initiative, product, line, team)| Spot { initiative, product, line, team });
    let near = spots.next().unwrap();
    let far = spots.find(|far| far.line != near.line && far.team != near.team).unwrap();
    (near, far)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_role_and_scope_hears_exactly_what_it_may_see() {
    let workshop = Workshop::open().await;
    let (near, far) = two_spots(&workshop).await;
    let told = |kind: &str, id: &str| format!("{kind} {id} edit_it");
    let initiative = told("initiative", &near.initiative);
    let (product, line, team) = (told("product", &near.product), told("line", &near.line), told("team", &near.team));
    let far_ones =
        [("initiative", &far.initiative), ("product", &far.product), ("line", &far.line), ("team", &far.team)];
    let everything: Vec<String> = [initiative.clone(), product.clone(), line.clone(), team.clone()]
        .into_iter()
        .chain(far_ones.iter().map(|(kind, id)| told(kind, id)))
        .collect();
    let scopes = [
        ("organisation", None, everything),
        ("line", Some(near.line.as_str()), vec![initiative.clone(), product.clone(), line]),
        ("product", Some(&near.product), vec![initiative.clone(), product]),
        ("team", Some(&near.team), vec![initiative, team]),
        ("line", Some("another"), vec![]),
        ("product", Some("another"), vec![]),
        ("team", Some("another"), vec![]),
    ];
    let mut listeners = Vec::new();
    for role in ROLES {
        for (at, (kind, id, expected)) in scopes.iter().enumerate() {
            let cookie = workshop.somebody(&format!("{role}-{at}"), role, (kind, *id)).await;
            let mut listener = Listener::open(workshop.address, &cookie, "", false).await;
            assert_eq!(listener.next(Duration::from_secs(5)).await.unwrap().name, "still");
            listeners.push((role, kind, id, expected, listener));
        }
    }
    let amara = workshop.text("select id from people where email = $1", CPO).await;
    let things: Vec<(&'static str, &str)> = [&near, &far]
        .into_iter()
        .flat_map(|spot| {
            [("initiative", &*spot.initiative), ("product", &spot.product), ("line", &spot.line), ("team", &spot.team)]
        })
        .chain([("person", &*amara), ("organisation", "organisation"), ("token", "t"), ("initiative", "gone")])
        .collect();
    workshop.write_down("edit_it", &things).await;
    tokio::time::sleep(Duration::from_secs(4)).await;
    for (role, kind, id, expected, mut listener) in listeners {
        let heard = listener.told(Duration::from_millis(100)).await;
        assert_eq!(heard, **expected, "{role} of {kind} {id:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn rights_are_read_again_before_anything_is_told() {
    let workshop = Workshop::open().await;
    let (near, far) = two_spots(&workshop).await;
    let cookie = workshop.somebody("moving", "lead", ("line", Some(&near.line))).await;
    let mut listener = Listener::open(workshop.address, &cookie, "", false).await;
    let both = [("initiative", near.initiative.as_str()), ("initiative", far.initiative.as_str())];
    workshop.write_down("edit_it", &both).await;
    assert_eq!(listener.told(Duration::from_secs(3)).await, [format!("initiative {} edit_it", near.initiative)]);
    let mut tx = workshop.db().begin().await.unwrap();
    sqlx::query("update role_grants set scope_id = $1 where id = 'moving'")
        .bind(&far.line)
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    workshop.write_down("edit_it", &both).await;
    assert_eq!(listener.told(Duration::from_secs(3)).await, [format!("initiative {} edit_it", far.initiative)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_ends_with_its_session_and_with_its_account() {
    let workshop = Workshop::open().await;
    for statement in
        ["delete from sessions where person_id = $1", "update accounts set disabled_at = 1 where person_id = $1"]
    {
        let person = workshop.text("select id from people where email = $1", VIEWER).await;
        let cookie = workshop.session(&person).await;
        let mut listener = Listener::open(workshop.address, &cookie, "", false).await;
        assert_eq!(listener.next(Duration::from_secs(5)).await.unwrap().name, "still");
        let mut tx = workshop.db().begin().await.unwrap();
        sqlx::query(statement).bind(&person).execute(&mut *tx).await.unwrap();
        tx.commit().await.unwrap();
        workshop.write_down("edit_it", &[("organisation", "organisation")]).await;
        assert!(listener.ends(Duration::from_secs(5)).await, "{statement}");
        assert_eq!(Listener::open(workshop.address, &cookie, "", false).await.status, 401);
    }
}
