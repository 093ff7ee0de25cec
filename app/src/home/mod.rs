//! Home: what needs the person who opens it.

mod page;

crate::lazy_page!(HomeRoute => page::Home);
