//! Facts about the portfolio page on a real database.

mod layouts;
mod past;

use super::*;
use crate::{
    audit::{Begin, Mutation},
    db::testing::fresh,
    portfolio::{
        domain::{Health, Horizon, Name, Shown, Stage},
        initiatives::{NewInitiative, store as initiatives},
        lines::store::line_ensured,
        overview::{Body, Row, Table},
        products::store::product_ensured,
        update_policies::Policy,
    },
    viewer::{Grant, Scope},
};

const NOW: Moment = Moment(1_781_600_000_000); // 16 June 2026

fn today() -> Day {
    "2026-06-16".parse().unwrap()
}

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

/// Two lines of two products with six initiatives each; the first of each product is at risk, the others never reported.
async fn workspace() -> (Db, tempfile::TempDir, Vec<String>) {
    let (db, dir) = fresh().await;
    let me = Viewer::operator();
    let Begin::New(mut m) = Mutation::begin::<()>(&db, &me, NOW, "test", None).await.unwrap() else { unreachable!() };
    sqlx::query("insert into organisation (id, name, time_zone, week_start, created_at) values ('organisation', 'T', 'UTC', 'monday', 0)")
        .execute(&mut *m.tx)
        .await
        .unwrap();
    let mut lines = Vec::new();
    for line in ["Heat", "Home"] {
        let line_id = line_ensured(&mut m, &me, &name(line)).await.unwrap();
        for product in ["Alpha", "Beta"] {
            let product_id = product_ensured(&mut m, &me, &line_id, &name(product)).await.unwrap();
            for index in 0..6 {
                let new = NewInitiative {
                    name: name(&format!("{line} {product} {index}")),
                    summary: String::new().try_into().unwrap(),
                    business_case: String::new().try_into().unwrap(),
                    product_id: product_id.clone(),
                    team_id: None,
                    lead_id: None,
                    stage: if index == 5 { Stage::Done } else { Stage::Development },
                    horizon: if index % 2 == 0 { Horizon::Now } else { Horizon::Next },
                    themes: vec!["Grid".to_owned().try_into().unwrap(), "Quiet".to_owned().try_into().unwrap()],
                    target: Some(today().plus(20)),
                    confidence: None,
                    source_id: None,
                    source_url: None,
                };
                let id = initiatives::create(&mut m, &me, &new).await.unwrap();
                if index == 0 {
                    let mut report = sqlx::QueryBuilder::new("");
                    initiatives::push_reported(&mut report, NOW, &id, Health::AtRisk, &Policy::default_in("UTC"))
                        .unwrap();
                    report.build().execute(&mut *m.tx).await.unwrap();
                }
            }
        }
        lines.push(line_id);
    }
    m.commit(&()).await.unwrap();
    (db, dir, lines)
}

async fn page(db: &Db, viewer: &Viewer, pairs: &[(&str, &str)]) -> Overview {
    let zone = Zone::parse("UTC").unwrap();
    overview(db, viewer, (&zone, NOW), &PortfolioQuery::read(pairs.iter().copied())).await.unwrap()
}

fn table(page: &Overview) -> &Table {
    match &page.body {
        Body::Table(table) => table,
        other => panic!("not a table: {other:?}"),
    }
}

fn initiatives_of(page: &Overview) -> usize {
    table(page).rows.iter().filter(|row| matches!(row, Row::Initiative(_))).count()
}

#[tokio::test]
async fn the_tree_holds_every_open_initiative_once_under_its_line_and_product() {
    let (db, _dir, _) = workspace().await;
    let page = page(&db, &Viewer::operator(), &[]).await;
    assert_eq!((table(&page).here, initiatives_of(&page), page.total.total()), (20, 20, 20));
    assert_eq!((page.total.at_risk, page.total.unknown), (4, 16));
    let Row::Group(line) = &table(&page).rows[0] else { panic!("a line comes first") };
    assert_eq!((line.level, line.name.as_str(), line.tally.worst()), (1, "Heat", Some(Shown::AtRisk)));
    assert_eq!(table(&page).rows.len(), 20 + 2 + 4);
}

#[tokio::test]
async fn counts_from_tallies_and_counts_from_rows_agree() {
    let (db, _dir, lines) = workspace().await;
    let me = Viewer::operator();
    let both = lines.join(",");
    for extra in [vec![], vec![("horizon", "now")], vec![("health", "at_risk,unknown")], vec![("finished", "1")]] {
        let narrow: Vec<_> = extra.iter().copied().chain([("line", both.as_str())]).collect();
        let (quick, scanned) = (page(&db, &me, &extra).await, page(&db, &me, &narrow).await);
        assert_eq!(quick.total, scanned.total, "{extra:?}");
        assert_eq!(table(&quick).rows.len(), table(&scanned).rows.len(), "{extra:?}");
    }
}

#[tokio::test]
async fn every_grouping_counts_each_initiative_once_in_the_opening_sentence() {
    let (db, _dir, _) = workspace().await;
    for grouping in Grouping::ALL {
        let page = page(&db, &Viewer::operator(), &[("group", grouping.as_str())]).await;
        assert_eq!(page.total.total(), 20, "{grouping}");
        let shown = if *grouping == Grouping::Theme { 40 } else { 20 };
        assert_eq!(initiatives_of(&page), shown, "{grouping}");
    }
}

#[tokio::test]
async fn a_viewer_of_one_line_sees_and_counts_only_that_line() {
    let (db, _dir, lines) = workspace().await;
    let grants = vec![Grant { role: Role::Viewer, scope: Scope::Line(lines[1].clone()) }];
    let viewer = Viewer { person_id: Some("p".into()), name: "P".into(), grants };
    let page = page(&db, &viewer, &[]).await;
    assert_eq!(page.total.total(), 10);
    let names = serde_json::to_string(&page).unwrap();
    let theirs = names.contains(&lines[0]) || names.contains("Heat Alpha");
    assert!(!theirs, "nothing of the other line is said anywhere");
}

#[tokio::test]
async fn text_is_looked_for_as_typed() {
    let (db, _dir, _) = workspace().await;
    assert_eq!(table(&page(&db, &Viewer::operator(), &[("q", "beta 3")]).await).here, 2);
    assert_eq!(table(&page(&db, &Viewer::operator(), &[("q", "%")]).await).here, 0, "a per cent sign is only that");
    assert_eq!(table(&page(&db, &Viewer::operator(), &[("q", "grid")]).await).here, 20, "themes are looked through");
}

#[tokio::test]
async fn every_column_sorts_both_ways_without_losing_a_row() {
    let (db, _dir, _) = workspace().await;
    for key in crate::portfolio::overview::SortKey::ALL {
        for sort in [key.as_str().to_owned(), format!("-{}", key.as_str())] {
            assert_eq!(table(&page(&db, &Viewer::operator(), &[("sort", &sort)]).await).here, 20, "{sort}");
        }
    }
}
