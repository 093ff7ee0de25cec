//! Nothing acknowledged is ever lost: the binary is killed with SIGKILL again and again while updates are posted, and
//! backups are taken meanwhile.

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

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_taken_while_updates_are_posted_holds_what_was_acknowledged() {
    const LANES: u32 = 3;
    let workspace = Workspace::found().await;
    let server = Server::start(&workspace);
    let posters: Vec<_> = (0..LANES).map(|lane| Poster::start(&workspace, server.address, 0, lane)).collect();
    let so_far = || posters.iter().flat_map(Poster::so_far).collect::<BTreeSet<_>>();
    let mut taken = Vec::new();
    for number in 0..6 {
        tokio::time::sleep(Duration::from_millis(150)).await;
        let before = so_far();
        let copy = workspace.backup(&format!("copy-{number}.sqlite"));
        taken.push((before, copy, so_far()));
    }
    server.kill();
    assert!(taken[5].0.len() > 30, "too few updates to tell: {}", taken[5].0.len());
    for (before, copy, after) in taken {
        let restored = workspace.restored(&copy);
        let stored = restored.narratives().await;
        assert!(before.is_subset(&stored), "acknowledged before the backup began and not in it");
        let lanes = restored.lanes().await;
        assert_eq!(lanes.values().sum::<usize>(), stored.len());
        let ahead = stored.difference(&after).count();
        assert!(ahead <= LANES as usize, "{ahead} were in the backup and acknowledged neither before nor while it ran");
        assert_eq!(restored.faults().await, Vec::<String>::new());
    }
}
