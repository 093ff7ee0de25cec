//! What was just moved, and the way back.

use std::sync::Arc;

use leptos::prelude::*;
use server_fn::ServerFn;

use super::FORM;
use crate::{
    portfolio::{
        initiatives::api::MoveInitiative,
        overview::{domain::Board, moves::Moves},
    },
    ui::form::FormState,
};

/// Says it, and offers to undo it.
#[component]
pub fn Toast(board: Arc<Board>) -> impl IntoView {
    let (moves, state) = (Moves::current(), FormState::current());
    let said = move || {
        moves.0.get().map(|moved| {
            let now = board.lanes.iter().flat_map(|lane| &lane.cards).find(|card| card.id == moved.id);
            // On its way, or behind the cards that are shown, it is one version on.
            let version = now.map(|card| card.version).filter(|v| *v > moved.version).unwrap_or(moved.version + 1);
            let key = format!("{}-undo-{}", state.key(), moved.id);
            let card = moved.id.clone();
            view! {
                <div class="toast">
                    <p>{format!("{} moved from {} to {}.", moved.name, moved.from.label(), moved.to.label())}</p>
                    <form action=MoveInitiative::PATH method="post" data-card=card>
                        <input type="hidden" name="_form" value=FORM />
                        <input type="hidden" name="key" value=key />
                        <input type="hidden" name="id" value=moved.id />
                        <input type="hidden" name="version" value=version />
                        <button class="button small" name="horizon" value=moved.from.as_str() data-undo="">"Undo"</button>
                    </form>
                </div>
            }
        })
    };
    view! { <div class="toasts" role="status">{said}</div> }
}
