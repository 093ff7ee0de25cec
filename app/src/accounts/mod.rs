//! Who may come in: sign-in, sessions, invitations, roles.

#[cfg(feature = "ssr")]
pub mod attempts;
#[cfg(feature = "ssr")]
pub mod kept_forms;
pub mod links;
pub mod look_around;
pub mod members;
pub mod own;
pub mod passwords;
#[cfg(feature = "ssr")]
pub mod sessions;
pub mod set_up;
pub mod sign_in;
pub mod tokens;
#[cfg(feature = "ssr")]
pub mod visits;

crate::lazy_page!(SignInRoute => sign_in::SignInPage);
crate::lazy_page!(SetUpRoute => set_up::SetUpPage);
crate::lazy_page!(WelcomeRoute => links::Welcome);
crate::lazy_page!(MembersRoute => members::MembersPage);
crate::lazy_page!(AccountRoute => own::AccountPage);
crate::lazy_page!(TokensRoute => tokens::TokensPage);
