//! What changed, largest first, with its size in the first column.

use leptos::prelude::*;

use crate::{
    calendar::Day,
    portfolio::changes::{Changes, ledger, rest},
    ui::{Details, SectionHead, form::GetForm},
};

/// The ledger of changes, and the choice of another day to count from.
pub fn changed(changes: Changes, today: Day) -> AnyView {
    let Changes { since, visited, listed, smaller, steady } = changes;
    let note = if visited { "since your last visit, largest first" } else { "largest first" };
    let title = format!("Changed since {}", if visited { since.spoken(today) } else { since.day.spoken(today) });
    let rest = rest(smaller, steady);
    view! {
        <section aria-labelledby="changes">
            <SectionHead title id="changes" note />
            {ledger(listed, today)}
            {rest.map(|rest| view! { <p class="note since-then">{rest}</p> })}
            <Details summary="Choose another date">
                <GetForm action="/" label="Changes since another date" class="row since-then">
                    <label class="note" for="since-day">"Since"</label>
                    <input type="date" id="since-day" name="since" value=since.day.to_string() max=today.to_string() />
                    <button class="button small" type="submit">"Show what changed"</button>
                    {(!visited).then(|| view! { <a href="/">"Since my last visit"</a> })}
                </GetForm>
            </Details>
        </section>
    }
    .into_any()
}
