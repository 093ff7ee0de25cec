//! Who may come in: sign-in, sessions, invitations, roles.

pub mod kept_forms;
mod page;
pub mod sessions;

crate::lazy_page!(SignInRoute => page::SignIn);
crate::lazy_page!(SetUpRoute => page::SetUp);
crate::lazy_page!(WelcomeRoute => page::Welcome);
crate::lazy_page!(MembersRoute => page::Members);
crate::lazy_page!(AccountRoute => page::Account);
