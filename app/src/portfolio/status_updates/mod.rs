//! Status updates: health, what happened, what is asked; append-only.

mod page;

crate::lazy_page!(UpdatesRoute => page::Updates);
crate::lazy_page!(EditUpdateRoute => page::EditUpdate);
