//! A group's results, a question a row: counts before shares, spread beside centre, and change only where there is one.

use leptos::prelude::*;

use super::drawing::{range, spread};
use crate::{
    team_health::{
        questions::domain::Scale,
        results::domain::{GroupResult, ResultRow},
        statistics::domain::{Change, Share},
    },
    ui::{Glyph, Icon, Mark},
};

/// The table, or why there is none.
#[component]
pub fn ResultTable(result: GroupResult) -> impl IntoView {
    let turnout = result.turnout();
    let GroupResult { hidden, rows, since, team, wave, .. } = result;
    if let Some(why) = hidden {
        return view! { <p class="suppressed">{why}</p> }.into_any();
    }
    let name = team.map_or_else(|| "everybody".to_owned(), |team| team.name);
    let label = format!("Results of {name}, {}", wave.name);
    let compares = since.is_some();
    let since = since.map(|wave| view! { <th scope="col">{format!("Since {wave}")}</th> });
    let centred = rows.iter().any(|row| !row.centre.is_empty());
    let centre = centred.then(|| view! { <th scope="col" class="num">"Centre and spread"</th> });
    let best = rows.first().map_or("Green", |row| match row.scale {
        Scale::Lights => "Green",
        Scale::Recommend => "Promoters",
        Scale::Agree => "Agree",
    });
    let rows = rows.into_iter().map(|row| one(row, compares, centred)).collect::<Vec<_>>();
    view! {
        <div class="scroller" role="region" aria-label=label tabindex="0">
            <table class="table plain results">
                <caption>{turnout}</caption>
                <thead>
                    <tr>
                        <th scope="col">"Question"</th>
                        <th scope="col">"Answers"</th>
                        <th scope="col" class="drawn">"Spread"</th>
                        <th scope="col" class="drawn">"Share, with its range"</th>
                        <th scope="col" class="num">{best}</th>
                        <th scope="col" class="num">"Range"</th>
                        {centre}
                        {since}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn one(row: ResultRow, compares: bool, centred: bool) -> AnyView {
    let ResultRow { title, scale, counts, share, centre, change, .. } = row;
    let centre = centred.then(|| view! { <td class="num">{centre}</td> });
    let since = compares.then(|| view! { <td class="nowrap">{changed(change)}</td> });
    let Some(share) = share else {
        let says = if counts.is_empty() {
            "Hidden: too few answered this question."
        } else {
            "Nobody answered this question."
        };
        return view! {
            <tr><th scope="row">{title}</th><td colspan="5"><span class="suppressed">{says}</span></td>{centre}{since}</tr>
        }
        .into_any();
    };
    let (low, high) = (Share::percent(share.low), Share::percent(share.high));
    view! {
        <tr>
            <th scope="row">{title}</th>
            <td class="nowrap">{told(scale, &counts)}</td>
            <td class="drawn">{spread(&counts, scale.as_str())}</td>
            <td class="drawn">{range(share)}</td>
            <td class="num nowrap">{format!("{} %", Share::percent(share.of_thousand))}</td>
            <td class="num nowrap">{if low == high { "–".to_owned() } else { format!("{low}–{high}") }}</td>
            {centre}
            {since}
        </tr>
    }
    .into_any()
}

/// Counts with their marks and words.
pub fn told(scale: Scale, counts: &[u32]) -> AnyView {
    const MARKS: [&str; 3] = ["on_track", "at_risk", "off_track"];
    let items = counts
        .iter()
        .zip(scale.counted())
        .enumerate()
        .map(|(place, (count, label))| {
            let mark = (scale != Scale::Agree).then(|| MARKS.get(place)).flatten();
            let mark = mark.map(|word| view! { <Mark word /> });
            view! { <li>{mark}<span class="visually-hidden">{format!("{label} ")}</span>{*count}</li> }
        })
        .collect::<Vec<_>>();
    view! { <ul class="tally">{items}</ul> }.into_any()
}

/// "worse", with its arrow.
pub fn changed(change: Change) -> AnyView {
    match change {
        Change::Better => view! { <span class="change"><Icon of=Glyph::Up />"better"</span> }.into_any(),
        Change::Worse => view! { <span class="change"><Icon of=Glyph::Down />"worse"</span> }.into_any(),
        Change::Unclear => view! { <span class="muted">"no clear change"</span> }.into_any(),
        Change::Unknown => view! { <span class="muted">"not compared"</span> }.into_any(),
    }
}
