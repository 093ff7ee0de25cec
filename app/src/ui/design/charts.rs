//! A chart and its table: what was promised, on which day.

use leptos::prelude::*;

use super::Specimen;
use crate::{
    calendar::Day,
    ui::{Chart, Details, Span},
};

const HEIGHT: u32 = 180;
const BOTTOM: i64 = 150;
const TOP: i64 = 12;

#[component]
pub fn Slip() -> impl IntoView {
    let day = |text: &str| text.parse().unwrap_or(Day::EPOCH);
    let promises = [("2025-11-12", "2026-05-02"), ("2026-04-14", "2026-05-30"), ("2026-06-03", "2026-06-20")]
        .map(|(on, target)| (day(on), day(target)));
    let today = day("2026-06-16");
    let across = Span { from: day("2025-11-01"), to: day("2026-07-10") };
    let upwards = Span { from: day("2026-04-20"), to: day("2026-07-05") };
    let steps = promises.into_iter().zip(promises.into_iter().skip(1).map(|(on, _)| on).chain([today]));
    let drawn = steps.map(|((on, target), until)| step(across, upwards, (on, target), until)).collect_view();
    let rows = promises
        .into_iter()
        .map(|(on, target)| view! { <tr><th scope="row">{on.long()}</th><td>{target.long()}</td></tr> })
        .collect_view();
    view! {
        <Specimen id="charts" title="Charts" about="Drawn by the server; fluid, and text never scales. The table stands beside it.">
            <figure>
                <Chart id="specimen-slip" height=HEIGHT title="Promised date against the day it was promised: 2 May, then 30 May, then 20 June.">
                    {axes(across, upwards)}
                    <line class="now" x1=across.x(today) x2=across.x(today) y1="4" y2=BOTTOM.to_string() />
                    <text class="now-text" x=across.x(today) dx="-6" y="14" text-anchor="end">"today"</text>
                    {drawn}
                </Chart>
                <Details summary="The same as a table">
                    <table class="table plain">
                        <thead><tr><th scope="col">"Promised on"</th><th scope="col">"Target"</th></tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </Details>
            </figure>
        </Specimen>
    }
}

fn axes(across: Span, upwards: Span) -> impl IntoView {
    let below = across.months(5).into_iter().map(|first| {
        let label = first.short(first);
        view! { <text class="faint" x=across.x(first) y="172" text-anchor="middle">{label}</text> }
    });
    let beside = upwards.months(4).into_iter().map(|first| {
        let (y, label) = (upwards.y(first, TOP, BOTTOM), first.short(first));
        view! {
            <line class="grid" x1="0" x2="100%" y1=y.clone() y2=y.clone() />
            <text class="faint" x="0" y=y dy="-4">{label}</text>
        }
    });
    (below.collect_view(), beside.collect_view())
}

/// A promise and how long it stood.
fn step(across: Span, upwards: Span, (on, target): (Day, Day), until: Day) -> impl IntoView {
    let (x, y) = (across.x(on), upwards.y(target, TOP, BOTTOM));
    view! {
        <line class="line" x1=x.clone() x2=across.x(until) y1=y.clone() y2=y.clone() />
        <circle class="dot" cx=x.clone() cy=y.clone() r="4" />
        <text class="strong" x=x y=y dx="8" dy="-8">{target.short(target)}</text>
    }
}
