//! The portfolio page: one tree table of lines, products and initiatives.

mod page;

crate::lazy_page!(PortfolioRoute => page::Portfolio);
