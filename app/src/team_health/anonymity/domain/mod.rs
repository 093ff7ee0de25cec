//! The rule, and the argument for it (SECURITY.md, "What nobody can find out").
//!
//! Whoever reads results can add and subtract them. So it is not enough that every group shown is large: every
//! group that can be *worked out* has to be. Within a wave these are the groups shown, the total, and what the total
//! leaves when the groups shown are taken away. Between two waves these are all sums of groups of the one less all
//! sums of groups of the other; the smallest such difference is the smallest cut of a graph (`across`, `cut`).

mod across;
mod cut;
mod publish;
mod rule;
mod within;

pub use across::{Earlier, Group, decide};
pub use publish::{Ballots, Published, PublishedCell, publish};
pub use rule::Rule;
pub use within::{Turnout, Verdict, Why, within};

#[cfg(test)]
mod tests;
