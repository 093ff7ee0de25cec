//! Who may come in: sign-in, sessions, invitations, roles.

#[cfg(feature = "ssr")]
pub mod attempts;
#[cfg(feature = "ssr")]
pub mod kept_forms;
pub mod look_around;
#[cfg(feature = "ssr")]
pub mod members;
mod page;
pub mod passwords;
#[cfg(feature = "ssr")]
pub mod sessions;
pub mod sign_in;
#[cfg(feature = "ssr")]
pub mod tokens;
#[cfg(feature = "ssr")]
pub mod visits;

crate::lazy_page!(SignInRoute => sign_in::SignInPage);
crate::lazy_page!(SetUpRoute => page::SetUp);
crate::lazy_page!(WelcomeRoute => page::Welcome);
crate::lazy_page!(MembersRoute => page::Members);
crate::lazy_page!(AccountRoute => page::Account);
