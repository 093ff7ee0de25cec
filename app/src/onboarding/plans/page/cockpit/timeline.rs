//! The year to scale, with its phases in words below.

use leptos::prelude::*;

use crate::{
    calendar::Day,
    onboarding::plans::domain::{Cockpit, PhaseRow},
    ui::{Chart, Span},
};

/// Pixels: where the bar lies, and how high the drawing is.
const TOP: u32 = 26;
const HEIGHT: u32 = 46;

/// The drawing and the list of phases.
pub fn timeline(page: &Cockpit) -> AnyView {
    let Some(span) = year(page) else { return ().into_any() };
    let today = page.about.today;
    let now = (today >= span.from && today <= span.to && page.about.finished.is_none()).then(|| {
        view! { <line class="now" x1=span.x(today) x2=span.x(today) y1="14" y2="42" /> }
    });
    let bars = page.phases.iter().filter_map(|phase| bar(phase, span, today)).collect_view();
    let months = span.months(13).into_iter().enumerate().map(move |(at, first)| {
        let name = first.short(first).split(' ').nth(1).unwrap_or_default().to_owned();
        let class = if at % 3 == 2 { "faint" } else { "faint wide-only" };
        view! { <text class=class x=span.x(first) y="10">{name}</text> }
    });
    let phases = page.phases.iter().map(|phase| worded(phase, today)).collect_view();
    let title = format!(
        "The first year in phases. {}.",
        if page.phase.is_empty() { page.standing.words() } else { page.phase.clone() }
    );
    view! {
        <section aria-label="The year">
            <Chart id="year" height=HEIGHT title>
                {bars}
                {months.collect_view()}
                {now}
            </Chart>
            <ol class="phases">{phases}</ol>
        </section>
    }
    .into_any()
}

/// From the first day of the plan to the end of its last bounded phase.
fn year(page: &Cockpit) -> Option<Span> {
    let from = page.phases.first()?.first;
    let to = page.phases.iter().filter_map(|phase| phase.last).max()?;
    Some(Span { from, to: to.plus(1) })
}

fn bar(phase: &PhaseRow, span: Span, today: Day) -> Option<impl IntoView + use<>> {
    let end = phase.last?.plus(1);
    let class = if phase.closed { "done" } else { "todo" };
    let done = (phase.here && !phase.closed).then(|| {
        view! { <rect class="doing" x=span.x(phase.first) width=width(span, phase.first, today.plus(1)) y=TOP height="6" /> }
    });
    Some(view! {
        <rect class=class x=span.x(phase.first) width=width(span, phase.first, end) y=TOP height="6" />
        {done}
        <line class="axis" x1=span.x(end) x2=span.x(end) y1="18" y2="38" />
    })
}

/// "8.22%".
fn width(span: Span, from: Day, to: Day) -> String {
    let share = to.days_since(from) * 10_000 / span.to.days_since(span.from).max(1);
    format!("{}.{:02}%", share / 100, share % 100)
}

fn worded(phase: &PhaseRow, today: Day) -> impl IntoView + use<> {
    let days = match phase.last {
        Some(last) => format!("{} – {}", phase.first.short(today), last.short(today)),
        None => format!("from {}", phase.first.short(today)),
    };
    let class = if phase.closed { "is-done" } else { "" };
    view! {
        <li class=class aria-current=phase.here.then_some("step")>
            <b>{phase.name.clone()}</b>
            <span>{days}</span>
            <span class="note">{phase.words.clone()}</span>
        </li>
    }
}
