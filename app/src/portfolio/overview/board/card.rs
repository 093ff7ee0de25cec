//! A card and the buttons that move it.

use leptos::prelude::*;
use server_fn::ServerFn;

use super::{FORM, drag};
use crate::{
    portfolio::{
        domain::Horizon,
        initiatives::api::MoveInitiative,
        overview::{badge::badge, domain::Card},
    },
    ui::{Glyph, Icon, form::FormState, initials},
};

/// An initiative on the board.
pub fn card(card: Card, lane: Horizon, lanes: &[Horizon], state: FormState) -> impl IntoView + use<> {
    let Card { id, name, place, shown, was, facts, target, slip, slip_is, drift, lead, version, may_move } = card;
    let href = format!("/initiatives/{id}");
    let facts = facts.map(|facts| view! { <span class="note">"Facts say"</span> {badge(facts)} });
    let was = (!was.is_empty()).then(|| view! { <span class="was">{was}</span> });
    let slip = (!slip.is_empty()).then(|| view! { <span class=slip_is.class()>{slip}</span> });
    let lead = (!lead.is_empty()).then(|| {
        view! { <span class="avatar" aria-hidden="true">{initials(&lead)}</span> <span class="visually-hidden">{lead}</span> }
    });
    let drift = (!drift.is_empty()).then(|| view! { <p class="drift"><Icon of=Glyph::Drift />{drift}</p> });
    let moves = may_move.then(|| moves(&id, &name, version, lane, lanes, state));
    let (dragged, start) = (id.clone(), may_move);
    let held = move |event| drag::start(&event, &dragged);
    view! {
        <li class="lane-item" id=format!("card-{id}") draggable=start.then_some("true") on:dragstart=held on:dragend=drag::end>
            <p class="where">{place}</p>
            <h3><a href=href>{name}</a></h3>
            <p class="meta">{badge(shown)}{was}{facts}</p>
            <p class="meta"><span>{target}</span>{slip}{lead}</p>
            {drift}
            {moves}
        </li>
    }
}

/// A plain form with a button for each lane beside this one.
fn moves(
    id: &str,
    name: &str,
    version: i64,
    lane: Horizon,
    lanes: &[Horizon],
    state: FormState,
) -> impl IntoView + use<> {
    let at = Horizon::ALL.iter().position(|one| *one == lane).unwrap_or_default();
    let buttons = Horizon::ALL
        .iter()
        .enumerate()
        .filter(|(_, to)| **to != lane && lanes.contains(to))
        .map(|(to_at, to)| {
            let (way, glyph) = if to_at < at { ("back", Glyph::Left) } else { ("on", Glyph::Chevron) };
            // `Shift` with an arrow goes one lane; the further one has no key.
            let way = (to_at.abs_diff(at) == 1).then_some(way);
            let label = format!("Move {name} to {}", to.label());
            let (before, after) = if to_at < at { (Some(glyph), None) } else { (None, Some(glyph)) };
            view! {
                <button class="button small" name="horizon" value=to.as_str() data-way=way aria-label=label>
                    {before.map(|of| view! { <Icon of /> })}
                    {to.label()}
                    {after.map(|of| view! { <Icon of /> })}
                </button>
            }
        })
        .collect_view();
    view! {
        <form class="board-moves" action=MoveInitiative::PATH method="post" data-card=id.to_owned()>
            <input type="hidden" name="_form" value=FORM />
            <input type="hidden" name="key" value=format!("{}-{id}", state.key()) />
            <input type="hidden" name="id" value=id.to_owned() />
            <input type="hidden" name="version" value=version />
            {buttons}
        </form>
    }
}
