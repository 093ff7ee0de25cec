//! The organisation's row, and the trail of everything that happened in it.

mod founding;
mod health;
mod settings;
mod trail;

pub use founding::{found, found_plainly, founded, ready};
pub use health::faults;
pub use settings::{change_settings, settings};
pub use trail::trail;
