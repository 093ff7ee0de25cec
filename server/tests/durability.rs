//! Nothing acknowledged is ever lost: the binary is killed with SIGKILL again and again while updates are posted.

#![allow(
    clippy::pedantic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise and says how much it saw"
)]

mod durable;

use std::{collections::BTreeSet, time::Duration};

use durable::{Poster, Server, Workspace};

/// Kills in the full check; `WHEELHOUSE_KILLS` sets another number.
const KILLS: u32 = 200;

#[tokio::test(flavor = "multi_thread")]
async fn every_acknowledged_update_survives_being_killed() {
    let kills = std::env::var("WHEELHOUSE_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(KILLS);
    let workspace = Workspace::found().await;
    let mut acknowledged = BTreeSet::new();
    for round in 0..kills {
        let server = Server::start(&workspace);
        let posters: Vec<_> = (0..3).map(|lane| Poster::start(&workspace, server.address, round, lane)).collect();
        while !posters.iter().any(Poster::has_begun) {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        tokio::time::sleep(Duration::from_millis(u64::from((round * 37) % 90))).await;
        server.kill();
        for poster in posters {
            acknowledged.extend(poster.acknowledged());
        }
    }
    assert!(acknowledged.len() > kills as usize, "too few updates to tell: {}", acknowledged.len());
    let stored = workspace.narratives().await;
    let lost: Vec<_> = acknowledged.difference(&stored).collect();
    assert!(lost.is_empty(), "{} of {} acknowledged updates are gone: {lost:?}", lost.len(), acknowledged.len());
    assert_eq!(workspace.faults().await, Vec::<String>::new());
    println!("{kills} kills, {} acknowledged updates, none lost", acknowledged.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_update_sent_twice_is_posted_once() {
    let workspace = Workspace::found().await;
    let server = Server::start(&workspace);
    let once = durable::post(&workspace, server.address, "the same words", "one-key");
    let twice = durable::post(&workspace, server.address, "the same words", "one-key");
    assert_eq!((once, twice), (Some(200), Some(200)));
    server.kill();
    assert_eq!(workspace.count_of("the same words").await, 1);
}
