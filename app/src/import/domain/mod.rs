//! What a file may say, how its words become ours, and what is reported of it.

mod columns;
mod fault;
mod field;
mod options;
mod reading;
mod report;
mod row;
mod values;

pub use columns::Columns;
pub use fault::RowFault;
pub use field::Field;
pub use options::{MOST_BYTES, Options, Progress, of_equation};
pub use reading::read_row;
pub use report::{Report, counted};
pub use row::{Description, Row};
pub use values::Values;

#[cfg(test)]
mod tests;
