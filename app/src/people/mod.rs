//! People: who is named in the portfolio and what they carry.

mod page;

crate::lazy_page!(PeopleRoute => page::People);
crate::lazy_page!(PersonRoute => page::Person);
