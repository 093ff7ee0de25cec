//! Reading results. What may not be shown is not there: it was never written down.

mod everybody;
mod part;
mod taken;
mod team;
mod view;
mod work;

pub use everybody::health;
pub use part::may_read;
pub use taken::take_out;
pub use team::team_health;
pub use view::manager_view;
