//! Small drawings in a table; the numbers they draw stand beside them.

use leptos::prelude::*;

use crate::team_health::statistics::domain::Share;

fn percent(of_thousand: u32) -> String {
    format!("{}.{}%", of_thousand / 10, of_thousand % 10)
}

/// Counts as one bar, from the best.
pub fn spread(counts: &[u32], scale: &'static str) -> AnyView {
    let n: u32 = counts.iter().sum::<u32>().max(1);
    let mut from = 0;
    let parts = counts
        .iter()
        .enumerate()
        .map(|(place, count)| {
            let (x, width) = (percent(from * 1000 / n), percent(count * 1000 / n));
            from += count;
            view! { <rect class=format!("part-{place}") x=x y="0" width=width height="12"></rect> }
        })
        .collect::<Vec<_>>();
    view! { <svg class="spread" data-scale=scale height="12" aria-hidden="true">{parts}</svg> }.into_any()
}

/// A share as a dot on a line from nothing to everybody, with its range.
pub fn range(share: Share) -> AnyView {
    let at = |of_thousand: u16| percent(u32::from(of_thousand));
    view! {
        <svg class="range" height="12" aria-hidden="true">
            <line class="whole" x1="0" x2="100%" y1="6" y2="6"></line>
            <line class="doubt" x1=at(share.low) x2=at(share.high) y1="6" y2="6"></line>
            <circle cx=at(share.of_thousand) cy="6" r="3"></circle>
        </svg>
    }
    .into_any()
}
