//! Wave rows: opened, closed, repeated, listed. When a wave closes, its answers become what may be shown and are gone.

mod close;
mod earlier;
mod keep_up;
mod links;
mod open;
mod read;
mod templates;

pub use close::close_wave;
pub use keep_up::{CLOSING, keep_up, month, stop_repeating};
pub use links::make_link;
pub use open::open_wave;
pub use read::{asked_in, may_ask, open_surveys, terms, waves};
pub use templates::{create_template, template, templates};

#[cfg(test)]
mod tests;

use crate::{
    error::AppError,
    viewer::{Operation, Place, Viewer},
};

/// Whether somebody may open and close waves of a team, or of everybody.
fn may_run(viewer: &Viewer, team: Option<&str>) -> bool {
    let place = team.map_or(Place::ORGANISATION, |id| Place { team: Some(id), ..Place::default() });
    viewer.may(Operation::RunSurvey, place)
}

fn refusal() -> AppError {
    AppError::forbidden("Waves are opened and closed by whoever leads those who are asked.")
}
