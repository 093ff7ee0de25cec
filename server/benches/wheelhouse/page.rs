//! What a page of the portfolio costs beside the same rows written by hand, and at ten times the size.

use std::{fmt::Write, path::Path};

use axum::{Router, body::Body, http::Request, routing::get};
use rusqlite::{Connection, OpenFlags};
use tower::ServiceExt;

use crate::{Bound, Figure, median, seed};

const ROUNDS: usize = 15;
const CALLS: u32 = 40;

/// Renders the first page over and over, by the product and by hand, in turns.
pub async fn measure() -> Vec<Figure> {
    let small = seed::workspace(1_000).await;
    let large = seed::workspace(10_000).await;
    let by_hand = by_hand(&small.file);
    let ours = wheelhouse_server::router(small.state.clone());
    let ours_large = wheelhouse_server::router(large.state.clone());
    let length = ask(&ours, &small.cookie, "/portfolio").await;
    let length_by_hand = ask(&by_hand, "", "/").await;
    assert!(length > length_by_hand, "the page must hold the rows: {length} bytes");
    let (mut page, mut hand, mut big) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        page.push(median(1, CALLS, async || assert!(ask(&ours, &small.cookie, "/portfolio").await > 0)).await);
        hand.push(median(1, CALLS, async || assert!(ask(&by_hand, "", "/").await > 0)).await);
        big.push(median(1, CALLS, async || assert!(ask(&ours_large, &large.cookie, "/portfolio").await > 0)).await);
    }
    let middle = |mut taken: Vec<f64>| {
        taken.sort_by(f64::total_cmp);
        taken[taken.len() / 2]
    };
    let (page, hand, big) = (middle(page), middle(hand), middle(big));
    let micro = 1e6;
    vec![
        Figure {
            name: "portfolio page, 100 of 1,000 rows, by hand = 1",
            value: page / hand,
            unit: "times",
            bound: Bound::AtMost(10.0),
            detail: format!(
                "{:.0} µs, {length} bytes, against {:.0} µs, {length_by_hand} bytes",
                page * micro,
                hand * micro
            ),
        },
        Figure {
            name: "portfolio page, 10,000 initiatives, 1,000 = 1",
            value: big / page,
            unit: "times",
            bound: Bound::AtMost(1.2),
            detail: format!("{:.0} µs against {:.0} µs", big * micro, page * micro),
        },
    ]
}

pub async fn ask(router: &Router, cookie: &str, path: &str) -> usize {
    let request =
        Request::get(path).header("host", "localhost").header("cookie", cookie).body(Body::empty()).expect("a request");
    let response = router.clone().oneshot(request).await.expect("an answer");
    assert_eq!(response.status(), 200, "{path}");
    axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body").len()
}

/// The limit: one statement on a connection of its own, and a string. No session, no frame, no hydration data.
fn by_hand(file: &Path) -> Router {
    let connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("the database");
    let connection = std::sync::Arc::new(std::sync::Mutex::new(connection));
    Router::new().route(
        "/",
        get(move || {
            let connection = connection.clone();
            async move { axum::response::Html(rows(&connection.lock().expect("the connection"))) }
        }),
    )
}

fn rows(connection: &Connection) -> String {
    let mut statement = connection
        .prepare_cached(
            "select i.id, i.name, i.shown, i.baseline_target, i.current_target, i.slip_days, i.reported_at, i.horizon,
                w.name, t.name, p.name, l.name
             from initiatives i join products p on p.id = i.product_id join product_lines l on l.id = p.line_id
             left join teams t on t.id = i.team_id left join people w on w.id = i.lead_id
             where i.archived_at is null and i.shown <> 'done' order by l.name, p.name, i.name limit 100",
        )
        .expect("a statement");
    let mut html = String::with_capacity(64 * 1024);
    html.push_str("<!DOCTYPE html><html><head><title>Portfolio</title></head><body><table>");
    let mut found = statement.query([]).expect("rows");
    while let Some(row) = found.next().expect("a row") {
        let text = |index: usize| {
            let value = row.get_ref(index).expect("a column").as_str_or_null().expect("text");
            value.map(escape).unwrap_or_default()
        };
        let (slip, reported): (i64, Option<i64>) = (row.get(5).expect("slip"), row.get(6).expect("reported"));
        let _ = write!(
            html,
            "<tr><th><a href=\"/initiatives/{}\">{}</a></th><td>{}</td><td>{} {}</td><td>{slip}</td><td>{reported:?}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
            text(0),
            text(1),
            text(2),
            text(3),
            text(4),
            text(7),
            text(8),
            text(9),
            text(10),
            text(11),
        );
    }
    html.push_str("</table></body></html>");
    html
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
