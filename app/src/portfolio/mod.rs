//! The portfolio.

pub mod domain;
mod page;

crate::lazy_page!(PortfolioRoute => page::Portfolio);
crate::lazy_page!(NewInitiativeRoute => page::NewInitiative);
crate::lazy_page!(InitiativeRoute => page::Initiative);
crate::lazy_page!(EditInitiativeRoute => page::EditInitiative);
crate::lazy_page!(HistoryRoute => page::History);
crate::lazy_page!(UpdatesRoute => page::Updates);
crate::lazy_page!(EditUpdateRoute => page::EditUpdate);
crate::lazy_page!(NewLineRoute => page::NewLine);
crate::lazy_page!(LineRoute => page::Line);
crate::lazy_page!(NewProductRoute => page::NewProduct);
crate::lazy_page!(ProductRoute => page::Product);
crate::lazy_page!(VisionRoute => page::Vision);
