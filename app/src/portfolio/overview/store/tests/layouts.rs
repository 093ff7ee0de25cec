//! Facts about the same result set as a board and as a heat list.

use super::*;
use crate::portfolio::{
    overview::domain::{Board, Heat},
    visions::{domain::NewVision, store::create_vision},
};

fn board(page: Overview) -> Board {
    match page.body {
        Body::Board(board) => board,
        other => panic!("not a board: {other:?}"),
    }
}

fn heat(page: Overview) -> Heat {
    match page.body {
        Body::Heat(heat) => heat,
        other => panic!("not a heat list: {other:?}"),
    }
}

fn lanes(board: &Board) -> Vec<(Horizon, u32, usize)> {
    board.lanes.iter().map(|lane| (lane.horizon, lane.total, lane.cards.len())).collect()
}

#[tokio::test]
async fn a_board_holds_what_the_table_holds_each_in_its_lane() {
    let (db, _dir, _) = workspace().await;
    let me = Viewer::operator();
    let all = page(&db, &me, &[("view", "board")]).await;
    assert_eq!(all.total.total(), 20);
    assert_eq!(lanes(&board(all)), [(Horizon::Now, 12, 12), (Horizon::Next, 8, 8), (Horizon::Later, 0, 0)]);
    let trouble = board(page(&db, &me, &[("view", "board"), ("health", "at_risk")]).await);
    assert_eq!(lanes(&trouble), [(Horizon::Now, 4, 4), (Horizon::Next, 0, 0), (Horizon::Later, 0, 0)]);
    assert_eq!(trouble.visions, None, "a vision has no health");
    let next = board(page(&db, &me, &[("view", "board"), ("horizon", "next")]).await);
    assert_eq!(lanes(&next), [(Horizon::Next, 8, 8)]);
}

#[tokio::test]
async fn a_date_outside_its_lane_is_counted_flagged_and_filtered_alike() {
    let (db, _dir, _) = workspace().await;
    let me = Viewer::operator();
    let page_of = async |pairs: &[(&str, &str)]| page(&db, &me, pairs).await;
    let whole = page_of(&[("view", "board")]).await;
    // All are due in twenty days, so those in Next stand wrong.
    assert_eq!(whole.drifting.as_ref().map(|link| link.words.as_str()), Some("8 stand"));
    let flagged = board(whole).lanes.into_iter().flat_map(|lane| lane.cards).filter(|card| !card.drift.is_empty());
    assert_eq!(flagged.map(|card| card.drift).collect::<Vec<_>>(), vec!["Due within a month, so it belongs in Now"; 8]);
    assert_eq!(page_of(&[("drifting", "1")]).await.total.total(), 8);
}

#[tokio::test]
async fn visions_stand_beside_the_lanes_for_those_who_see_their_product() {
    let (db, _dir, lines) = workspace().await;
    let me = Viewer::operator();
    let product: String = sqlx::query_scalar("select id from products where line_id = $1 limit 1")
        .bind(&lines[0])
        .fetch_one(db.read())
        .await
        .unwrap();
    let Begin::New(mut m) = Mutation::begin::<()>(&db, &me, NOW, "test", None).await.unwrap() else { unreachable!() };
    let vision = NewVision::typed("A home that never asks about heat", "Warm without a thought.").unwrap();
    create_vision(&mut m, &me, &product, &vision).await.unwrap();
    m.commit(&()).await.unwrap();
    let seen = board(page(&db, &me, &[("view", "board"), ("line", &lines[0])]).await).visions.unwrap();
    assert_eq!((seen.total, seen.cards[0].may_promote), (1, true));
    let grants = vec![Grant { role: Role::Cpo, scope: Scope::Line(lines[1].clone()) }];
    let stranger = Viewer { person_id: Some("p".into()), name: "P".into(), grants };
    assert_eq!(board(page(&db, &stranger, &[("view", "board")]).await).visions.unwrap().total, 0);
}

#[tokio::test]
async fn only_who_may_edit_an_initiative_may_move_its_card() {
    let (db, _dir, lines) = workspace().await;
    let moves = async |role| {
        let grants = vec![Grant { role, scope: Scope::Line(lines[0].clone()) }];
        let viewer = Viewer { person_id: Some("p".into()), name: "P".into(), grants };
        let board = board(page(&db, &viewer, &[("view", "board")]).await);
        board.lanes.iter().flat_map(|lane| &lane.cards).all(|card| card.may_move)
    };
    assert!(moves(Role::Contributor).await);
    assert!(!moves(Role::Viewer).await);
}

#[tokio::test]
async fn a_heat_list_sums_products_up_in_their_lines_and_counts_what_the_table_counts() {
    let (db, _dir, lines) = workspace().await;
    let me = Viewer::operator();
    let by_line = heat(page(&db, &me, &[("view", "heat")]).await);
    assert_eq!(by_line.columns, [Shown::AtRisk, Shown::Unknown]);
    let counts: Vec<_> = by_line
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.cells.iter().map(|c| c.n).collect(), row.total))
        .collect();
    assert_eq!(counts, [("Heat", vec![2, 8], 10), ("Home", vec![2, 8], 10)]);
    assert_eq!((by_line.rows[0].cells[0].quarters, by_line.rows[0].cells[1].quarters), (1, 4));
    let href = by_line.rows[0].cells[0].href.as_deref().unwrap();
    assert_eq!(href, format!("/portfolio?line={}&health=at_risk", lines[0]));
    for grouping in Grouping::ALL {
        let grouped = heat(page(&db, &me, &[("view", "heat"), ("group", grouping.as_str())]).await);
        let sum: u32 = grouped.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.n).sum();
        let all: u32 = grouped.rows.iter().map(|row| row.total).sum();
        assert_eq!(sum, all, "{grouping}: every initiative stands in a column");
    }
}

#[tokio::test]
async fn lanes_and_healths_from_tallies_and_from_rows_agree() {
    let (db, _dir, lines) = workspace().await;
    let me = Viewer::operator();
    let both = lines.join(",");
    for group in ["horizon", "health"] {
        for extra in [vec![], vec![("health", "at_risk")], vec![("finished", "1")]] {
            let asked = extra.iter().copied().chain([("view", "heat"), ("group", group)]);
            let quick: Vec<_> = asked.clone().collect();
            let narrow: Vec<_> = asked.chain([("line", both.as_str())]).collect();
            let counts = |heat: Heat| heat.rows.into_iter().map(|row| (row.name, row.total)).collect::<Vec<_>>();
            let (quick, scanned) = (page(&db, &me, &quick).await, page(&db, &me, &narrow).await);
            assert_eq!(counts(heat(quick)), counts(heat(scanned)), "{group} {extra:?}");
        }
    }
}
