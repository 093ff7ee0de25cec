//! Initiatives as a compact table, and the sentence about how a group of them stands.

use leptos::prelude::*;

use super::{Brief, Listing, RollUp};
use crate::{
    calendar::Day,
    portfolio::domain::Health,
    ui::{Flag, HealthBadge, SlipText, TallyList},
};

/// The worst health, the counts, and who is silent.
#[component]
pub fn Standing(roll_up: RollUp) -> impl IntoView {
    let worst = roll_up.tally.worst().map(|shown| {
        view! { <HealthBadge word=shown.as_str() label=shown.label() large=true /> }
    });
    view! {
        <div class="standing">
            {worst}
            <TallyList counts=roll_up.counts() />
            {roll_up.shares().map(|shares| view! { <p class="note">{shares}</p> })}
        </div>
    }
    .into_any()
}

/// The rows; where there are more than are shown, the way to all of them.
#[component]
pub fn BriefTable(
    listing: Listing,
    today: Day,
    /// Says what it lists, for whoever does not see the heading.
    #[prop(into)]
    caption: String,
    /// Where all of them are listed.
    #[prop(into)]
    all: String,
    /// Name the product of each.
    #[prop(optional)]
    products: bool,
) -> impl IntoView {
    let more = (listing.total as usize > listing.rows.len()).then(|| {
        view! { <p><a href=all>{format!("All {} in the portfolio", listing.total)}</a></p> }
    });
    let label = caption.clone();
    let rows = listing.rows.into_iter().map(|brief| row(brief, today, products)).collect_view();
    view! {
        <div class="scroller" role="region" aria-label=label tabindex="0">
            <table class="table plain">
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">"Name"</th>
                        <th scope="col">"Health"</th>
                        <th scope="col">"Target"</th>
                        <th scope="col">{if products { "Product" } else { "Lead" }}</th>
                        <th scope="col">"Stage"</th>
                        <th scope="col">"Horizon"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {more}
    }
    .into_any()
}

fn row(brief: Brief, today: Day, products: bool) -> impl IntoView {
    let overdue = brief.overdue(today).map(|days| view! { " " <b class="overdue">{format!("{days} d overdue")}</b> });
    let drift = brief.drift.map(|drift| view! { " " <Flag>{drift.words()}</Flag> });
    let beside = match (products, brief.lead) {
        (true, _) => brief.product.name.into_any(),
        (false, Some(lead)) => view! { <a href=format!("/people/{}", lead.id)>{lead.name}</a> }.into_any(),
        (false, None) => "no lead".into_any(),
    };
    view! {
        <tr>
            <th scope="row"><a href=format!("/initiatives/{}", brief.id)>{brief.name}</a></th>
            <td><HealthBadge word=brief.shown.as_str() label=brief.shown.label() was=brief.was.map(Health::label) /></td>
            <td>
                <SlipText first=brief.baseline_target current=brief.current_target today words=brief.slip.words() />
                {overdue}{drift}
            </td>
            <td>{beside}</td>
            <td>{brief.stage.label()}</td>
            <td>{brief.horizon.label()}</td>
        </tr>
    }
}
