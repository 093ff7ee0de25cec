//! What everything is made of: colour, type, health, icons.

use leptos::prelude::*;

use super::Specimen;
use crate::{
    calendar::Day,
    ui::{Flag, Glyph, HealthBadge, Icon, SlipText, TallyList, health::WORDS},
};

const COLOURS: [&str; 18] = [
    "paper",
    "sunk",
    "raised",
    "hover",
    "rule",
    "rule-2",
    "edge",
    "ink",
    "ink-2",
    "ink-3",
    "accent",
    "accent-wash",
    "on-track",
    "on-track-wash",
    "at-risk",
    "at-risk-wash",
    "off-track",
    "off-track-wash",
];

/// The words a portfolio shows, as the slice that owns them would pass them.
pub const LABELS: [&str; 6] = ["Off track", "At risk", "Unknown", "Paused", "On track", "Done"];

#[component]
pub fn Colour() -> impl IntoView {
    let swatches = COLOURS
        .map(|name| {
            let fill = format!("var(--{name})");
            view! { <li><svg aria-hidden="true"><rect fill=fill width="100%" height="100%"></rect></svg>{name}</li> }
        })
        .into_iter()
        .collect_view();
    view! {
        <Specimen id="colour" title="Colour" about="Roles, not names of colours. Text keeps 4.5 to 1 on every surface.">
            <ul class="swatches">{swatches}</ul>
        </Specimen>
    }
}

#[component]
pub fn Type() -> impl IntoView {
    view! {
        <Specimen id="type" title="Type" about="System fonts, tabular figures, seven sizes.">
            <div class="type-scale">
                <div><span class="note">"36/40 figure"</span><span class="t-figure">"+98 d"</span></div>
                <div><span class="note">"24/32 title"</span><span class="t-title">"CE and MCS certification"</span></div>
                <div><span class="note">"20/28 lede"</span><span class="lede">"2 are off track and 4 have gone quiet."</span></div>
                <div>
                    <span class="note">"16/24 words"</span>
                    <span class="words">"The coil iced over at −7 °C and the controller did not notice."</span>
                </div>
                <div><span class="note">"14/20 body"</span><span>"Group by line, then product"</span></div>
                <div><span class="note">"13/20 data"</span><span class="t-data">"2 May → 20 Jun, +49 d, moved twice"</span></div>
                <div><span class="note">"12/16 note"</span><span class="note">"weekly on Mondays, next due 22 June"</span></div>
            </div>
        </Specimen>
    }
}

#[component]
pub fn Health() -> impl IntoView {
    let day = |text: &str| text.parse::<Day>().ok();
    let today = day("2026-06-16").unwrap_or(Day::EPOCH);
    let every = |large: bool| {
        WORDS.into_iter().zip(LABELS).map(|(word, label)| view! { <HealthBadge word label large /> }).collect_view()
    };
    let counts = WORDS.into_iter().zip(LABELS).zip([2, 5, 4, 0, 18, 1]).map(|((word, label), n)| (word, label, n));
    view! {
        <Specimen id="health" title="Health" about="Shape, word, colour third. Unknown is a broken ring and never green.">
            <div class="row">{every(false)}</div>
            <div class="row">{every(true)}</div>
            <div class="row">
                <HealthBadge word="unknown" label="Unknown" was=Some("On track") />
                <TallyList counts=counts.collect() />
            </div>
            <div class="row">
                <SlipText first=day("2026-05-02") current=day("2026-06-20") today words="+49 d, moved twice" />
                <SlipText first=day("2026-09-30") current=day("2026-09-30") today />
                <SlipText first=None current=None today />
                <span class="overdue">"18 d overdue"</span>
                <Flag>"Now, but 8 months out"</Flag>
            </div>
        </Specimen>
    }
}

#[component]
pub fn Icons() -> impl IntoView {
    let icons = Glyph::ALL.map(|of| view! { <Icon of /> }).into_iter().collect_view();
    view! {
        <Specimen id="icons" title="Icons" about="Beside a word; alone only where everybody knows them.">
            <div class="row">{icons}</div>
        </Specimen>
    }
}
