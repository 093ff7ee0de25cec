//! The promises as a table.

use leptos::prelude::*;

use crate::{calendar::Day, portfolio::initiatives::domain::Change};

/// Every promise, by whom and why, and how far it lies from the first.
#[component]
pub fn SlipTable(promises: Vec<Change>, first: Option<Day>) -> impl IntoView {
    let rows = promises
        .into_iter()
        .map(|change| {
            let target = change.to.as_deref().and_then(|day| day.parse::<Day>().ok());
            let from_first = match (target, first) {
                (Some(target), Some(first)) => match target.days_since(first) {
                    days if days > 0 => format!("+{days} d"),
                    days => format!("{days} d"),
                },
                _ => String::new(),
            };
            view! {
                <tr>
                    <th scope="row" class="nowrap"><time datetime=change.at.iso()>{change.at.day.long()}</time></th>
                    <td class="nowrap">{target.map_or_else(|| "no date".to_owned(), Day::long)}</td>
                    <td class="num">{from_first}</td>
                    <td class="nowrap">{change.author}</td>
                    <td>{change.reason}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="scroller" role="region" aria-label="Slip history" tabindex="0">
            <table class="table plain">
                <thead>
                    <tr>
                        <th scope="col">"Promised on"</th>
                        <th scope="col">"Target"</th>
                        <th scope="col" class="num">"From first promise"</th>
                        <th scope="col">"By"</th>
                        <th scope="col">"Reason"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
