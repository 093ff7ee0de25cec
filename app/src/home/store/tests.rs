//! Facts about home pages, on a real database.

use super::*;
use crate::{
    audit::{Begin, Mutation},
    db::testing::fresh,
    portfolio::{
        changes::Size,
        domain::{Health, Horizon, Name, Reason, Shown, Stage},
        initiatives::{
            NewInitiative,
            store::{create, move_date},
        },
        lines::store::line_ensured,
        products::store::product_ensured,
        status_updates::{
            domain::{Narrative, NewUpdate, PathToGreen, Said},
            store::post_update,
        },
    },
    viewer::{Grant, Role, Scope},
};

const NOW: Moment = Moment(1_781_600_000_000); // 16 June 2026
const WEEK: i64 = 7 * Moment::DAY;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn zone() -> Zone {
    Zone::parse("UTC").unwrap()
}

fn of(role: Role, scope: Scope) -> Viewer {
    Viewer { person_id: None, name: "R".to_owned(), grants: vec![Grant { role, scope }] }
}

fn said(health: Health) -> Said {
    let path = PathToGreen::parse("Ivo reruns it on Friday.").unwrap();
    Said::new(health, Narrative::parse("As it is.").unwrap(), path).unwrap()
}

/// Three initiatives, reported on three weeks ago: `late` moves and falls, `quiet` falls silent, `steady` reports again.
async fn portfolio() -> (Db, tempfile::TempDir, String) {
    let (db, dir) = fresh().await;
    let me = Viewer::operator();
    let Begin::New(mut m) = Mutation::begin::<()>(&db, &me, NOW, "test", None).await.unwrap() else { unreachable!() };
    sqlx::query("insert into organisation (id, name, time_zone, week_start, created_at) values ('organisation', 'Tern', 'UTC', 'monday', 0)")
        .execute(&mut *m.tx)
        .await
        .unwrap();
    m.speak_for(None, "Jonas Berg", NOW.plus(-3 * WEEK));
    let line = line_ensured(&mut m, &me, &Name::parse("Heat").unwrap()).await.unwrap();
    let product_id = product_ensured(&mut m, &me, &line, &Name::parse("Auk 12").unwrap()).await.unwrap();
    let mut ids = Vec::new();
    for name in ["late", "quiet", "steady"] {
        let new = NewInitiative {
            name: Name::parse(name).unwrap(),
            summary: String::new().try_into().unwrap(),
            business_case: String::new().try_into().unwrap(),
            product_id: product_id.clone(),
            team_id: None,
            lead_id: None,
            stage: Stage::Development,
            horizon: Horizon::Now,
            themes: vec![],
            target: Some(day("2026-07-01")),
            confidence: None,
            source_id: None,
            source_url: None,
        };
        let id = create(&mut m, &me, &new).await.unwrap();
        post_update(&mut m, &me, &NewUpdate::plain(id.clone(), said(Health::OnTrack))).await.unwrap();
        ids.push(id);
    }
    m.speak_for(None, "Jonas Berg", NOW.plus(-Moment::DAY));
    let reason = Reason::parse("The data comes late").unwrap();
    move_date(&mut m, &me, &ids[0], Some(day("2026-09-01")), Some(&reason), None).await.unwrap();
    post_update(&mut m, &me, &NewUpdate::plain(ids[0].clone(), said(Health::OffTrack))).await.unwrap();
    post_update(&mut m, &me, &NewUpdate::plain(ids[2].clone(), said(Health::OnTrack))).await.unwrap();
    m.commit(&()).await.unwrap();
    (db, dir, line)
}

#[tokio::test]
async fn what_moved_most_comes_first_and_what_did_not_is_only_counted() {
    let (db, _dir, _) = portfolio().await;
    let home = home(&db, &Viewer::operator(), &zone(), NOW, Some(day("2026-06-01"))).await.unwrap();
    let lines: Vec<_> = home.changes.listed.iter().map(|shift| (shift.name.as_str(), shift.size)).collect();
    assert_eq!(lines, [("late", Size::Days(62)), ("quiet", Size::Quiet(14))]);
    assert_eq!(home.changes.listed[0].words, "Moved for the first time, 1 Jul → 1 Sep. Fell to off track.");
    assert_eq!((home.changes.steady, home.changes.smaller), (1, 0));
    assert_eq!((home.tally.off_track, home.tally.unknown, home.tally.on_track), (1, 1, 1));
    assert_eq!((home.quiet[0].name.as_str(), home.quiet[0].days, home.quiet_total), ("quiet", Some(21), 1));
}

#[tokio::test]
async fn trouble_is_shown_to_whoever_leads_there_and_to_nobody_else() {
    let (db, _dir, line) = portfolio().await;
    let read = async |viewer: Viewer| home(&db, &viewer, &zone(), NOW, None).await.unwrap();
    let lead = read(of(Role::Lead, Scope::Line(line.clone()))).await;
    let shown: Vec<_> = lead.troubles.listed.iter().map(|trouble| trouble.shown).collect();
    assert_eq!(shown, [Shown::OffTrack, Shown::Unknown]);
    assert_eq!(lead.troubles.href, Some(format!("/portfolio?health=off_track,at_risk,unknown&line={line}")));
    assert!(read(of(Role::Contributor, Scope::Line(line))).await.troubles.listed.is_empty());
    assert!(read(of(Role::Cpo, Scope::Organisation)).await.troubles.listed.is_empty());
}

#[tokio::test]
async fn what_is_not_shared_with_the_reader_is_not_counted_either() {
    let (db, _dir, _) = portfolio().await;
    let stranger = of(Role::Lead, Scope::Line("another".to_owned()));
    let home = home(&db, &stranger, &zone(), NOW, Some(day("2026-06-01"))).await.unwrap();
    assert!(home.changes.listed.is_empty() && home.quiet.is_empty() && home.troubles.listed.is_empty());
    assert_eq!((home.tally.total(), home.quiet_total, home.changes.steady), (0, 0, 0));
}
