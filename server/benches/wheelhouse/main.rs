//! The benchmarks of `make bench`: ratios within one run, a table on standard output and `target/bench.json`.
//! Both sides of a ratio run in turns, in the same process and on the same machine; the median round counts.

#![allow(
    clippy::pedantic,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    unused_qualifications,
    reason = "a benchmark measures time, prints its table and stops at the first surprise"
)]

mod download;
mod health;
mod live;
mod page;
mod past;
mod process;
mod screen;
mod search;
mod seed;
mod update;

use std::{fs, time::Instant};

/// One figure and what it must hold.
pub struct Figure {
    pub name: &'static str,
    pub value: f64,
    pub unit: &'static str,
    /// `value` must be at most (or, negative sense, at least) this.
    pub bound: Bound,
    /// How the value came about.
    pub detail: String,
}

/// Which side of a number is good.
pub enum Bound {
    AtMost(f64),
    AtLeast(f64),
}

impl Figure {
    fn holds(&self) -> bool {
        match self.bound {
            Bound::AtMost(most) => self.value <= most,
            Bound::AtLeast(least) => self.value >= least,
        }
    }
}

/// The median of what a closure takes, in seconds, over rounds of several calls.
pub async fn median<F: AsyncFnMut()>(rounds: usize, calls: u32, mut run: F) -> f64 {
    let mut taken = Vec::with_capacity(rounds);
    for _ in 0..rounds {
        let start = Instant::now();
        for _ in 0..calls {
            run().await;
        }
        taken.push(start.elapsed().as_secs_f64() / f64::from(calls));
    }
    taken.sort_by(f64::total_cmp);
    taken[taken.len() / 2]
}

fn main() {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let mut figures = Vec::new();
    runtime.block_on(async {
        figures.extend(page::measure().await);
        figures.extend(past::measure().await);
        figures.extend(update::measure().await);
        figures.extend(health::measure().await);
        figures.extend(live::measure().await);
        figures.extend(search::measure().await);
        figures.extend(screen::measure().await);
    });
    figures.extend(download::measure());
    figures.extend(process::measure());
    report(&figures);
}

fn report(figures: &[Figure]) {
    println!("{:<58} {:>10} {:<8} {:<14} holds", "figure", "value", "unit", "bound");
    let mut rows = Vec::new();
    for figure in figures {
        let (sense, bound) = match figure.bound {
            Bound::AtMost(n) => ("at most", n),
            Bound::AtLeast(n) => ("at least", n),
        };
        let holds = if figure.holds() { "yes" } else { "NO" };
        println!(
            "{:<58} {:>10.2} {:<8} {:<14} {holds}",
            figure.name,
            figure.value,
            figure.unit,
            format!("{sense} {bound}")
        );
        println!("    {}", figure.detail);
        rows.push(serde_json::json!({
            "name": figure.name, "value": figure.value, "unit": figure.unit, "sense": sense, "bound": bound,
            "holds": figure.holds(), "detail": figure.detail,
        }));
    }
    let target = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/bench.json");
    if let Err(error) = fs::write(target, serde_json::to_string_pretty(&rows).unwrap_or_default()) {
        eprintln!("could not write {target}: {error}");
    }
}
