//! The board: cards in lanes. A card is moved by its buttons, by `Shift` with an arrow key, or by dragging; all three
//! send the card's own form.

mod card;
mod drag;
mod toast;
mod vision;

use std::sync::Arc;

use leptos::{
    ev::{KeyboardEvent, SubmitEvent},
    prelude::*,
};
use server_fn::ServerFn;
use wasm_bindgen::JsCast;
use web_sys::HtmlFormElement;

use self::{card::card, toast::Toast, vision::visions};
use super::{
    domain::{Board, Card, Lane},
    moves::{Moved, Moves},
};
use crate::{
    portfolio::{domain::Horizon, initiatives::api::MoveInitiative},
    ui::form::{FormState, Forms},
};

/// What the forms of a board are known by.
const FORM: &str = "board";

/// The lanes, with what was just moved already in its new one.
pub fn board(board: Board) -> AnyView {
    let (moves, board) = (Moves::current(), Arc::new(board));
    let beginning = board.clone();
    let sending = Callback::new(move |event: SubmitEvent| {
        if let Some(moved) = asked(&beginning, &event) {
            moves.0.set(Some(moved));
        }
    });
    view! {
        <Forms action=MoveInitiative::PATH id=FORM class="board" sending>
            <Lanes board />
        </Forms>
    }
    .into_any()
}

/// Which move a form asks for.
fn asked(board: &Board, event: &SubmitEvent) -> Option<Moved> {
    let form = event.target()?.dyn_into::<HtmlFormElement>().ok()?;
    let id = form.get_attribute("data-card")?;
    let to: Horizon = event.submitter()?.get_attribute("value")?.parse().ok()?;
    let (lane, card) =
        board.lanes.iter().find_map(|lane| Some((lane, lane.cards.iter().find(|card| card.id == id)?)))?;
    Some(Moved { id, name: card.name.clone(), from: lane.horizon, to, version: card.version })
}

#[component]
fn Lanes(board: Arc<Board>) -> impl IntoView {
    let (moves, state) = (Moves::current(), FormState::current());
    Effect::new(move || {
        if state.refusal.with(Option::is_some) {
            moves.0.set(None);
        }
    });
    let visions = board.visions.clone().map(visions);
    let shown = board.clone();
    let lanes = move || {
        let moved = moves.0.get();
        let all: Vec<Horizon> = shown.lanes.iter().map(|lane| lane.horizon).collect();
        arranged(&shown, moved.as_ref()).into_iter().map(|lane| lane_view(lane, &all, state)).collect::<Vec<_>>()
    };
    Effect::new(move || {
        if let Some(moved) = moves.0.get() {
            request_animation_frame(move || focus(&moved.id));
        }
    });
    view! {
        <div class="lanes" on:keydown=by_keyboard>{lanes}{visions}</div>
        <Toast board />
    }
}

/// The lanes as they will be once the server has agreed. A card of a later version has been moved already.
fn arranged(board: &Board, moved: Option<&Moved>) -> Vec<Lane> {
    let mut lanes = board.lanes.clone();
    let Some(moved) = moved else { return lanes };
    let mut held: Option<Card> = None;
    for lane in lanes.iter_mut().filter(|lane| lane.horizon == moved.from) {
        if let Some(at) = lane.cards.iter().position(|card| card.id == moved.id && card.version == moved.version) {
            held = Some(lane.cards.remove(at));
            lane.total = lane.total.saturating_sub(1);
        }
    }
    if let (Some(card), Some(lane)) = (held, lanes.iter_mut().find(|lane| lane.horizon == moved.to)) {
        lane.cards.insert(0, card);
        lane.total += 1;
    }
    lanes
}

fn lane_view(lane: Lane, lanes: &[Horizon], state: FormState) -> impl IntoView + use<> {
    let Lane { horizon, total, cards, more } = lane;
    let (first, last) = horizon.months();
    let heading = format!("lane-{}", horizon.as_str());
    let labelled = heading.clone();
    let empty = cards.is_empty().then(|| view! { <p class="note lane-empty">"Nothing stands here."</p> });
    let cards = cards.into_iter().map(|one| card(one, horizon, lanes, state)).collect_view();
    let over = |event| drag::over(&event);
    let drop = move |event| drag::drop(&event, horizon);
    view! {
        <section class="lane" aria-labelledby=labelled on:dragover=over on:dragleave=|event| drag::leave(&event) on:drop=drop>
            <header>
                <h2 id=heading>{horizon.label()}</h2>
                <span class="note">{format!("{first}–{last} months")}</span>
                <span class="note">{total}</span>
            </header>
            <ol>{cards}</ol>
            {empty}
            {more.map(|link| view! { <p class="lane-more"><a href=link.href>{link.words}</a></p> })}
        </section>
    }
}

/// `Shift` with an arrow key presses the button that leads that way.
fn by_keyboard(event: KeyboardEvent) {
    let way = match event.key().as_str() {
        "ArrowLeft" => "back",
        "ArrowRight" => "on",
        _ => return,
    };
    let card = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let button = card
        .filter(|_| event.shift_key())
        .and_then(|element| element.closest(".lane-item").ok().flatten())
        .and_then(|card| card.query_selector(&format!("[data-way={way}]")).ok().flatten())
        .and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(button) = button {
        event.prevent_default();
        button.click();
    }
}

/// The hands stay on the card that was moved.
fn focus(id: &str) {
    let link = document().query_selector(&format!("#card-{id} h3 a")).ok().flatten();
    if let Some(link) = link.and_then(|link| link.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = link.focus();
    }
}

#[cfg(test)]
mod tests;
