//! The pages of results.

mod beside;
mod drawing;
mod everybody;
mod history;
mod table;
mod talk;
mod team;

pub use everybody::Health;
pub use table::ResultTable;
pub use talk::Talk;
pub use team::TeamHealth;

use leptos::prelude::*;

use super::domain::WaveChoice;
use crate::{
    frame::Frame,
    ui::form::{GetForm, Select, SubmitButton},
};

/// Chooses the wave that a page shows.
fn choose(action: &'static str, waves: &[WaveChoice], chosen: &str) -> Option<AnyView> {
    let today = Frame::day();
    let options: Vec<_> = waves
        .iter()
        .map(|wave| (wave.id.clone(), format!("{}, closed {}", wave.name, wave.closed.short(today))))
        .collect();
    let value = chosen.to_owned();
    (options.len() > 1).then(|| {
        view! {
            <GetForm action class="row choose-wave" label="Wave">
                <Select name="wave" label="Wave" options value />
                <SubmitButton label="Show" />
            </GetForm>
        }
        .into_any()
    })
}
