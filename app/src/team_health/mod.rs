//! Team health: teams say how they are, and nobody can find out who said what. `questions` are what is asked, `waves`
//! ask them, `answers` takes what people say, `anonymity` decides what of it may be shown, `results` shows that with
//! `statistics`, `actions` is what a team makes of it.

pub mod actions;
pub mod anonymity;
pub mod answers;
pub mod questions;
pub mod results;
pub mod statistics;
pub mod waves;

pub use answers::{AnswerRoute, LinkRoute};
pub use results::{HealthRoute, TalkRoute, TeamHealthRoute};
pub use waves::SurveysRoute;
