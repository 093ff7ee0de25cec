//! The same questions over the latest waves: how the share moved, drawn and as numbers.

use leptos::prelude::*;

use crate::{
    team_health::{results::domain::GroupResult, statistics::domain::Share},
    ui::SectionHead,
};

/// Where a share stands in a drawing of 28 pixels: high is good.
fn y(share: Share) -> u32 {
    24 - u32::from(share.of_thousand) * 20 / 1000
}

fn x(at: usize, count: usize) -> String {
    let of_thousand = if count < 2 { 500 } else { 40 + at * 920 / (count - 1) };
    format!("{}.{}%", of_thousand / 10, of_thousand % 10)
}

/// Nothing with fewer than two waves.
pub fn history(past: &[GroupResult]) -> Option<AnyView> {
    let last = past.last().filter(|_| past.len() > 1)?;
    let titles: Vec<String> =
        past.iter().rev().find(|wave| !wave.rows.is_empty())?.rows.iter().map(|row| row.title.clone()).collect();
    let heads =
        past.iter().map(|wave| view! { <th scope="col" class="num">{wave.wave.name.clone()}</th> }).collect::<Vec<_>>();
    let turnout = past
        .iter()
        .map(|wave| view! { <td class="num">{format!("{} of {}", wave.answered, wave.asked)}</td> })
        .collect::<Vec<_>>();
    let rows = titles.into_iter().enumerate().map(|(at, title)| row(at, title, past)).collect::<Vec<_>>();
    let note = format!("{} waves, to {}", past.len(), last.wave.name);
    Some(
        view! {
            <section aria-labelledby="history">
                <SectionHead title="Over the waves" id="history" note />
                <div class="scroller" role="region" aria-label="Shares by wave" tabindex="0">
                    <table class="table plain results history">
                        <caption>"Share of the best answers, in per cent of those who answered. A wave that is hidden is left out of the line."</caption>
                        <thead><tr><th scope="col">"Question"</th><th scope="col" class="drawn">"Line"</th>{heads}</tr></thead>
                        <tbody><tr><th scope="row">"Answered"</th><td></td>{turnout}</tr>{rows}</tbody>
                    </table>
                </div>
            </section>
        }
        .into_any(),
    )
}

fn row(at: usize, title: String, past: &[GroupResult]) -> AnyView {
    let shares: Vec<Option<Share>> = past.iter().map(|wave| wave.rows.get(at).and_then(|row| row.share)).collect();
    let count = shares.len();
    let lines = shares
        .windows(2)
        .enumerate()
        .filter_map(|(from, pair)| {
            let (a, b) = (pair[0]?, pair[1]?);
            Some(
                view! { <line x1=x(from, count) y1=y(a).to_string() x2=x(from + 1, count) y2=y(b).to_string()></line> },
            )
        })
        .collect::<Vec<_>>();
    let dots = shares
        .iter()
        .enumerate()
        .filter_map(|(place, share)| {
            Some(view! { <circle cx=x(place, count) cy=y((*share)?).to_string() r="2.5"></circle> })
        })
        .collect::<Vec<_>>();
    let cells = shares
        .into_iter()
        .map(|share| match share {
            Some(share) => {
                view! { <td class="num">{format!("{} %", Share::percent(share.of_thousand))}</td> }.into_any()
            }
            None => view! { <td class="num"><span class="suppressed small">"hidden"</span></td> }.into_any(),
        })
        .collect::<Vec<_>>();
    view! {
        <tr>
            <th scope="row">{title}</th>
            <td class="drawn"><svg class="past" height="28" aria-hidden="true">{lines}{dots}</svg></td>
            {cells}
        </tr>
    }
    .into_any()
}
