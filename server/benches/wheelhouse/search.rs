//! What the palette's answer costs over ten thousand initiatives and fifty thousand updates.

use app::{
    audit::{Begin, Mutation},
    portfolio::{
        domain::Health,
        status_updates::{
            domain::{Narrative, NewUpdate, PathToGreen, Said},
            store::post_update,
        },
    },
    search::store::keep_up,
    state::Clock,
    viewer::Viewer,
};
use axum::{body::Body, http::Request};
use tower::ServiceExt;

use crate::{Bound, Figure, median, seed};

const INITIATIVES: usize = 10_000;
const UPDATES: usize = 50_000;

/// What is typed: a name, its beginning, words that stand in everything, a word of few, letters, nothing that is there.
const TYPED: [&str; 9] = [
    "initiative 00042",
    "initia",
    "the",
    "portfolio sentence",
    "s",
    "supplier compressor",
    "seldom7",
    "sup com del",
    "nowhere",
];

/// Asks for each over and over; the slowest counts.
pub async fn measure() -> Vec<Figure> {
    let workspace = seed::workspace(INITIATIVES).await;
    let (db, me) = (workspace.state.db.clone(), Viewer::operator());
    let Begin::New(mut m) = Mutation::begin::<()>(&db, &me, Clock::System.now(), "seed", None).await.expect("a turn")
    else {
        unreachable!("no key was given");
    };
    for index in 0..UPDATES {
        let said =
            Said::new(Health::OnTrack, Narrative::parse(&narrative(index)).expect("words"), PathToGreen::default());
        let new = NewUpdate::plain(workspace.initiatives[index % INITIATIVES].clone(), said.expect("an update"));
        post_update(&mut m, &me, &new).await.expect("a post");
    }
    m.commit(&()).await.expect("a commit");
    let begun = std::time::Instant::now();
    keep_up(&db, &me).await.expect("an index");
    let indexed = begun.elapsed().as_secs_f64();
    let router = wheelhouse_server::router(workspace.state.clone());
    let mut taken = Vec::new();
    for typed in TYPED {
        let path = format!("/api/search/palette?q={}", typed.replace(' ', "+"));
        let seconds = median(15, 4, async || {
            let request = Request::get(&path).header("host", "localhost").header("cookie", &workspace.cookie);
            let response = router.clone().oneshot(request.body(Body::empty()).expect("a request")).await;
            assert_eq!(response.expect("an answer").status(), 200, "{path}");
        })
        .await;
        taken.push((seconds * 1e3, typed));
    }
    taken.sort_by(|one, other| other.0.total_cmp(&one.0));
    let each: Vec<_> = taken.iter().map(|(ms, typed)| format!("“{typed}” {ms:.1}")).collect();
    vec![Figure {
        name: "search over 10,000 initiatives and 50,000 updates",
        value: taken[0].0,
        unit: "ms",
        bound: Bound::AtMost(30.0),
        detail: format!("the slowest of {}; everything indexed in {indexed:.1} s", each.join(", ")),
    }]
}

/// Some words that are common, some that are not.
fn narrative(index: usize) -> String {
    const WORDS: [&str; 16] = [
        "the", "supplier", "compressor", "delayed", "chamber", "report", "sentence", "budget", "of", "team", "licence",
        "arrived", "sample", "coil", "market", "we",
    ];
    let word = |nth: usize| WORDS[(index.wrapping_mul(2_654_435_761) >> nth) % WORDS.len()];
    let words: Vec<_> = (0..24).map(word).collect();
    format!("{} seldom{} in the portfolio of {index}.", words.join(" "), index % 5_000)
}
