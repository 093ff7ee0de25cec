//! The slip: every promise against the day it was made, drawn by the server, with its table.

use leptos::prelude::*;

use super::{move_date::MoveDate, slip_table::SlipTable};
use crate::{
    calendar::Day,
    portfolio::{
        domain::times_moved,
        initiatives::{Initiative, domain::InitiativePage},
    },
    ui::{Chart, Details, SectionHead, Span},
};

const TOP: i64 = 12;
const BOTTOM: i64 = 172;

/// A promise: the day it was made and the day it named.
type Promise = (Day, Day);

/// Heading, drawing, table, and the form that moves the date.
#[component]
pub fn Slip(page: InitiativePage, today: Day) -> impl IntoView {
    let promises: Vec<Promise> =
        page.promises.iter().filter_map(|change| Some((change.at.day, change.to.as_deref()?.parse().ok()?))).collect();
    let note = note(&page.initiative, &promises, today);
    let drawing = (!promises.is_empty()).then(|| {
        view! {
            <figure>
                <Drawing promises today open=page.initiative.stage.is_open() />
                <Details summary="The same as a table" open=true>
                    <SlipTable promises=page.promises.clone() first=page.initiative.baseline_target />
                </Details>
            </figure>
        }
    });
    let nothing = drawing.is_none().then(|| {
        view! { <p class="note">"No date has been promised, so nothing can slip. The first promise stays in sight for good."</p> }
    });
    let change = page.may.edit.then(|| view! { <MoveDate initiative=page.initiative.clone() today /> });
    view! {
        <section aria-labelledby="slip">
            <SectionHead title="Slip" id="slip" note=note />
            {drawing}{nothing}{change}
        </section>
    }
    .into_any()
}

/// "2 May → 30 May → 20 Jun, 49 days late, moved twice".
fn note(initiative: &Initiative, promises: &[Promise], today: Day) -> String {
    let dates: Vec<String> = promises.iter().map(|(_, target)| target.short(today)).collect();
    let shown = if dates.len() > 6 {
        format!("{} → … → {}", dates[0], dates[dates.len() - 1])
    } else {
        dates.join(" → ")
    };
    let slip = initiative.slip;
    match (slip.moves, slip.days) {
        (0, _) if promises.is_empty() => "no date".to_owned(),
        (0, _) => format!("{shown}, never moved"),
        (moves, 0) => format!("{shown}, {}", times_moved(moves)),
        (moves, days) if days > 0 => format!("{shown}, {days} days late, {}", times_moved(moves)),
        (moves, days) => format!("{shown}, {} days earlier, {}", -days, times_moved(moves)),
    }
}

#[component]
fn Drawing(promises: Vec<Promise>, today: Day, open: bool) -> impl IntoView {
    let (Some(first), Some(last)) = (promises.first().copied(), promises.last().copied()) else {
        return ().into_any();
    };
    let end = if open { today.max(last.0) } else { last.0 };
    let width = end.days_since(first.0);
    let across = Span { from: first.0.plus(-(width / 8).max(14)), to: end.plus((width / 5).max(21)) };
    let targets = promises.iter().map(|(_, target)| *target);
    let Some(upward) = Span::around(targets.chain(open.then_some(today)), 21) else { return ().into_any() };
    let y = move |day: Day| upward.y(day, TOP, BOTTOM);
    let title = format!(
        "Promised date against the day it was promised: {}.",
        promises.iter().map(|(_, target)| target.long()).collect::<Vec<_>>().join(", then ")
    );
    let (meet_from, meet_to) = (across.from.max(upward.from), across.to.min(upward.to));
    let meeting = (meet_from < meet_to).then(|| {
        view! { <line class="ghost" x1=across.x(meet_from) x2=across.x(meet_to) y1=y(meet_from) y2=y(meet_to)></line> }
    });
    let months = across.months(7).into_iter().map(move |day| {
        view! { <text class="faint" x=across.x(day) y="190" text-anchor="middle">{month(day)}</text> }
    });
    let levels = upward.months(5).into_iter().map(move |day| {
        view! {
            <line class="grid" x1="0" x2="100%" y1=y(day) y2=y(day)></line>
            <text class="faint" x="0" y=y(day) dy="-4">{format!("1 {}", month(day))}</text>
        }
    });
    view! {
        <Chart id="slip-chart" height=196 title>
            {levels.collect_view()}
            {months.collect_view()}
            {meeting}
            {steps(&promises, end, across, y)}
            {open.then(|| view! {
                <line class="now" x1=across.x(today) x2=across.x(today) y1="4" y2="174"></line>
                <text class="now-text" x=across.x(today) dx="6" y="14">"today"</text>
            })}
        </Chart>
        <p class="note">"A promise that meets the dotted line is due."</p>
    }
    .into_any()
}

fn month(day: Day) -> String {
    let long = day.long();
    long.split(' ').nth(1).unwrap_or_default().chars().take(3).collect()
}

/// Each promise holds until the next one is made.
fn steps(promises: &[Promise], end: Day, across: Span, y: impl Fn(Day) -> String) -> AnyView {
    let count = promises.len();
    let drawn = promises.iter().enumerate().map(|(at, (made, target))| {
        let until = promises.get(at + 1).map_or(end, |next| next.0);
        let level = y(*target);
        let up = promises.get(at + 1).map(|next| {
            let (x, from, to) = (across.x(next.0), y(*target), y(next.1));
            view! { <line class="line" x1=x.clone() x2=x y1=from y2=to></line> }
        });
        let named = at == 0 || at + 1 == count || count <= 5;
        let words = match at {
            0 => format!("{} promised", day_and_month(*target)),
            _ => day_and_month(*target),
        };
        let (dx, anchor) = if at == 0 { ("8", "start") } else { ("-8", "end") };
        let label = named.then(|| {
            view! { <text class="strong" x=across.x(*made) dx=dx y=level.clone() dy="-8" text-anchor=anchor>{words}</text> }
        });
        let class = if at + 1 == count { "dot last" } else { "dot" };
        view! {
            <line class="line" x1=across.x(*made) x2=across.x(until) y1=level.clone() y2=level.clone()></line>
            {up}
            <circle class=class cx=across.x(*made) cy=level r="4"></circle>
            {label}
        }
    });
    drawn.collect_view().into_any()
}

fn day_and_month(day: Day) -> String {
    format!("{} {}", day.day(), month(day))
}
