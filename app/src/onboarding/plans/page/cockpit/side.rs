//! Beside the gate: what was attached lately, and how far the listening tour has come.

use leptos::prelude::*;

use crate::{
    onboarding::plans::{
        domain::{EvidenceRow, Heard},
        page::step_href,
    },
    ui::SectionHead,
};

/// Evidence that is named.
const NAMED: usize = 6;

/// What was attached in the last seven days.
pub fn evidence(plan: &str, rows: Vec<EvidenceRow>, all: u32) -> AnyView {
    if all == 0 {
        return ().into_any();
    }
    let none = rows.is_empty().then(|| view! { <p class="note">"Nothing was attached in the last seven days."</p> });
    let items = rows
        .into_iter()
        .take(NAMED)
        .map(|row| {
            let href = step_href(plan, &row.step_id);
            view! { <li><a href=href>{row.label}</a><span class="note">{row.kind.label()}</span></li> }
        })
        .collect_view();
    let in_all = format!("{all} in all");
    view! {
        <section aria-labelledby="evidence">
            <SectionHead title="Evidence this week" id="evidence" note=in_all />
            {none}
            <ul class="links">{items}</ul>
        </section>
    }
    .into_any()
}

/// Interviews held, by function.
pub fn tour(heard: Vec<Heard>) -> AnyView {
    if heard.is_empty() {
        return ().into_any();
    }
    let (held, of) = heard.iter().fold((0, 0), |(held, of), one| (held + one.held, of + one.of));
    let rows = heard
        .into_iter()
        .map(|one| {
            let count = format!("{} of {}", one.held, one.of);
            let spoken = format!("{}: {count} interviews", one.function.label());
            view! {
                <tr>
                    <th scope="row">{one.function.label()}</th>
                    <td><progress value=one.held.to_string() max=one.of.to_string() aria-label=spoken></progress></td>
                    <td class="num">{count}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="tour">
            <SectionHead title="Listening tour" id="tour" note=format!("{held} of {of}") />
            <table class="table plain tour">
                <caption class="visually-hidden">"Interviews held by function"</caption>
                <thead class="visually-hidden"><tr><th scope="col">"Function"</th><th scope="col">"Progress"</th><th scope="col">"Held"</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}
