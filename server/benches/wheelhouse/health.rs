//! A wave of 2,000 people in 250 teams: its results beside the portfolio, and how many answer at once.

use std::{
    io::BufReader,
    net::TcpStream,
    sync::atomic::{AtomicBool, Ordering},
    time::Instant,
};

use app::{
    accounts::sessions::Token,
    audit::{Begin, Mutation},
    calendar::{Day, Moment},
    db::Db,
    portfolio::domain::Name,
    team_health::{
        anonymity::domain::Rule,
        answers::{
            domain::{Ballot, Entry},
            store::deposit,
        },
        questions::domain::Template,
        waves::{
            domain::{NewWave, Repeat},
            store::{close_wave, open_wave},
        },
    },
    viewer::Viewer,
};
use axum::serve::ListenerExt;

use crate::{Bound, Figure, median, page::ask, seed, update::send};

const TEAMS: usize = 250;
const IN_EACH: usize = 8;
const CLIENTS: usize = 4;
const ROUNDS: usize = 15;
const CALLS: u32 = 20;

/// Reads the map of a closed wave in turns with the portfolio, then answers an open one while its map is read.
pub async fn measure() -> Vec<Figure> {
    let workspace = seed::workspace(1_000).await;
    let db = &workspace.state.db;
    let now = workspace.state.now();
    people(db).await;
    for _ in 0..2 {
        let wave = open(db, now).await;
        for one in 0..TEAMS * IN_EACH {
            let viewer = Viewer { person_id: Some(format!("h{one}")), name: String::new(), grants: Vec::new() };
            let entry = Entry { answer: u8::try_from(one % 3).ok(), ..Entry::default() };
            let ballot = Ballot { entries: vec![entry; 11] };
            deposit(db, &viewer, &wave, &format!("n{one}"), ballot, now).await.expect("an answer");
        }
        let mut m = begin(db, now).await;
        close_wave(&mut m, &Viewer::operator(), &wave).await.expect("a closed wave");
        m.commit(&()).await.expect("a commit");
    }
    let router = wheelhouse_server::router(workspace.state.clone());
    let (mut map, mut portfolio, cookie) = (Vec::new(), Vec::new(), workspace.cookie.as_str());
    let length = ask(&router, cookie, "/teams/health").await;
    for _ in 0..ROUNDS {
        map.push(median(1, CALLS, async || assert!(ask(&router, cookie, "/teams/health").await > 0)).await);
        portfolio.push(median(1, CALLS, async || assert!(ask(&router, cookie, "/portfolio").await > 0)).await);
    }
    let middle = |taken: &mut Vec<f64>| {
        taken.sort_by(f64::total_cmp);
        taken[taken.len() / 2]
    };
    let (map, portfolio) = (middle(&mut map), middle(&mut portfolio));
    let rate = answered(&workspace, &router).await;
    vec![
        Figure {
            name: "results of 250 teams, portfolio page = 1",
            value: map / portfolio,
            unit: "times",
            bound: Bound::AtMost(2.0),
            detail: format!("{:.0} µs, {length} bytes, against {:.0} µs", map * 1e6, portfolio * 1e6),
        },
        Figure {
            name: "survey answers acknowledged after fsync while results are read",
            value: rate,
            unit: "a second",
            bound: Bound::AtLeast(200.0),
            detail: format!("over HTTP on {CLIENTS} connections, {} people, none refused", TEAMS * IN_EACH),
        },
    ]
}

async fn begin(db: &Db, now: Moment) -> Mutation {
    match Mutation::begin::<()>(db, &Viewer::operator(), now, "bench", None).await.expect("a transaction") {
        Begin::New(m) => m,
        Begin::Repeated(()) => unreachable!("no key was given"),
    }
}

async fn people(db: &Db) {
    let mut tx = db.begin().await.expect("a transaction");
    for one in 0..TEAMS * IN_EACH {
        let team = format!("ht{}", one % TEAMS);
        let statements = [
            "insert or ignore into teams (id, name, created_at) values ($1, $1, 0)",
            "insert into people (id, name, created_at) values ($2, $2, 0)",
            "insert into team_members (id, team_id, person_id, discipline, from_day) values ($2, $1, $2, 'engineering', '2020-01-01')",
        ];
        for sql in statements {
            sqlx::query(sql).bind(&team).bind(format!("h{one}")).execute(&mut *tx).await.expect("a row");
        }
    }
    tx.commit().await.expect("a commit");
}

async fn open(db: &Db, now: Moment) -> String {
    let new = NewWave {
        template: Template::supplied().remove(0),
        name: Name::parse("Bench").expect("a name"),
        team_id: None,
        rule: Rule::default(),
        repeat: Repeat::Once,
        days: 7,
    };
    let today = Day::new(2026, 11, 22).expect("a day");
    let mut m = begin(db, now).await;
    let wave = open_wave(&mut m, &Viewer::operator(), &new, today, now.plus(Moment::DAY)).await.expect("a wave");
    m.commit(&()).await.expect("a commit");
    wave
}

/// Everybody answers by a link of their own, on four connections, while the map is read again and again.
async fn answered(workspace: &seed::Workspace, router: &axum::Router) -> f64 {
    let db = &workspace.state.db;
    let wave = open(db, workspace.state.now()).await;
    let mut tx = db.begin().await.expect("a transaction");
    for one in 0..TEAMS * IN_EACH {
        sqlx::query("update survey_turnout set link_hash = $3 where wave_id = $1 and person_id = $2")
            .bind(&wave)
            .bind(format!("h{one}"))
            .bind(Token::presented(&format!("link{one}")).hash())
            .execute(&mut *tx)
            .await
            .expect("a link");
    }
    tx.commit().await.expect("a commit");
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port").tap_io(|socket| {
        let _ = socket.set_nodelay(true);
    });
    let address = axum::serve::Listener::local_addr(&listener).expect("an address");
    let served = router.clone();
    tokio::spawn(async move { axum::serve(listener, served).await });
    let done = std::sync::Arc::new(AtomicBool::new(false));
    let (reading, reader, cookie) = (done.clone(), router.clone(), workspace.cookie.clone());
    let pages = tokio::spawn(async move {
        while !reading.load(Ordering::Relaxed) {
            ask(&reader, &cookie, "/teams/health").await;
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
    });
    let rate = tokio::task::spawn_blocking(move || {
        let begun = Instant::now();
        std::thread::scope(|scope| {
            for client in 0..CLIENTS {
                scope.spawn(move || {
                    let mut stream = BufReader::new(TcpStream::connect(address).expect("a connection"));
                    stream.get_ref().set_nodelay(true).expect("no delay");
                    for one in (client..TEAMS * IN_EACH).step_by(CLIENTS) {
                        let said: String =
                            (0..11).map(|at| format!("&said%5B{at}%5D=green&felt%5B{at}%5D=same")).collect();
                        let body = format!("token=link{one}&secret={one:0>43}{said}");
                        send(&mut stream, address, ("/api/surveys/answer", ""), &body);
                    }
                });
            }
        });
        (TEAMS * IN_EACH) as f64 / begun.elapsed().as_secs_f64()
    })
    .await
    .expect("the answers");
    done.store(true, Ordering::Relaxed);
    pages.await.expect("the pages");
    let taken: i64 = sqlx::query_scalar("select count(*) from survey_turnout where answered = 1")
        .fetch_one(db.read())
        .await
        .expect("a count");
    assert_eq!(taken, (TEAMS * IN_EACH) as i64, "no answer is lost");
    rate
}
