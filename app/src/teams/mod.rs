//! Teams: who is where.

mod page;

crate::lazy_page!(TeamsRoute => page::Teams);
crate::lazy_page!(TeamRoute => page::Team);
