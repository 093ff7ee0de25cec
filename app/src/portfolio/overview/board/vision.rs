//! The lane beyond twelve months.

use leptos::prelude::*;

use crate::portfolio::overview::domain::{VisionCard, VisionLane};

/// Vision statements have no date and no score; they come onto the board when they are promoted.
pub fn visions(lane: VisionLane) -> impl IntoView {
    let VisionLane { total, cards } = lane;
    let rest = usize::try_from(total).unwrap_or_default().saturating_sub(cards.len());
    let empty = cards.is_empty().then(|| {
        view! { <p class="note lane-empty">"Nobody has said what lies beyond twelve months. A vision statement is added on the page of its product."</p> }
    });
    let more = (rest > 0)
        .then(|| view! { <p class="lane-more note">{format!("{rest} more on the pages of their products")}</p> });
    view! {
        <section class="lane visions" aria-labelledby="lane-visions">
            <header>
                <h2 id="lane-visions">"Visions"</h2>
                <span class="note">"beyond 12 months"</span>
                <span class="note">{total}</span>
            </header>
            <ol>{cards.into_iter().map(card).collect_view()}</ol>
            {empty}
            {more}
        </section>
    }
}

fn card(card: VisionCard) -> impl IntoView {
    let VisionCard { id, name, place, statement, may_promote } = card;
    let promote = may_promote.then(|| {
        let label = format!("Promote {name}");
        view! { <p><a class="button small" href=format!("/visions/{id}#promote") aria-label=label>"Promote"</a></p> }
    });
    view! {
        <li class="lane-item vision">
            <p class="where">{place}</p>
            <h3><a href=format!("/visions/{id}")>{name}</a></h3>
            <p class="words">{statement}</p>
            {promote}
        </li>
    }
}
