//! Plans: a playbook on its dates, with what was done, what it left behind, and what its gates still lack.

mod api;
pub mod domain;
mod page;
#[cfg(feature = "ssr")]
pub mod store;

crate::lazy_page!(OnboardingRoute => page::Onboarding);
crate::lazy_page!(CockpitRoute => page::CockpitPage);
crate::lazy_page!(StartRoute => page::Start);
crate::lazy_page!(StepsRoute => page::Steps);
crate::lazy_page!(StepRoute => page::Step);
crate::lazy_page!(DatesRoute => page::Dates);
crate::lazy_page!(RecordRoute => page::Record);
