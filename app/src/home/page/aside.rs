//! How it all stands: a count per health, and what has gone quiet.

use leptos::prelude::*;

use crate::{
    home::domain::Quiet,
    portfolio::domain::{Shown, Tally},
    ui::{HealthBadge, SectionHead},
};

/// A count per health; each leads to the rows it counts.
pub fn tallied(tally: Tally) -> AnyView {
    let rows = Shown::ALL
        .iter()
        .filter(|shown| **shown != Shown::Done)
        .map(|shown| {
            let href = format!("/portfolio?health={}", shown.as_str());
            view! {
                <tr>
                    <th scope="row"><HealthBadge word=shown.as_str() label=shown.label() /></th>
                    <td class="num"><a href=href>{tally.of(*shown)}<span class="visually-hidden">" "{shown.label()}</span></a></td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="tally">
            <SectionHead title="Portfolio" id="tally"><a href="/portfolio">"Open"</a></SectionHead>
            <table class="table plain">
                <caption class="visually-hidden">"Open initiatives by health"</caption>
                <thead><tr><th scope="col">"Open initiatives"</th><th scope="col" class="num">"Today"</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// The longest silences.
pub fn gone_quiet(quiet: Vec<Quiet>, total: u32) -> AnyView {
    let more = (total as usize > quiet.len())
        .then(|| view! { <p class="lane-more"><a href="/portfolio?health=unknown">{format!("All {total}")}</a></p> });
    let none = quiet.is_empty();
    let items = quiet
        .into_iter()
        .map(|quiet| {
            let Quiet { id, name, days } = quiet;
            let days = days.map_or_else(|| "never".to_owned(), |days| format!("{days} d"));
            view! { <li><a href=format!("/initiatives/{id}")>{name}</a><span class="note">{days}</span></li> }
        })
        .collect::<Vec<_>>();
    view! {
        <section aria-labelledby="quiet">
            <SectionHead title="Gone quiet" id="quiet" note=total.to_string() />
            {if none {
                view! { <p class="muted">"Everything open has reported in time."</p> }.into_any()
            } else {
                view! { <ul class="links">{items}</ul> }.into_any()
            }}
            {more}
        </section>
    }
    .into_any()
}
