//! What a file may say, how its words become ours, and what is reported of it.

mod columns;
mod dates;
mod fault;
mod field;
mod guess;
mod options;
mod page;
mod plan;
mod preset;
mod reading;
mod report;
mod row;
mod values;

pub use columns::Columns;
pub use dates::DateOrder;
pub use fault::RowFault;
pub use field::Field;
pub use guess::word as guessed_word;
pub use options::{MOST_BYTES, Options, Progress, of_equation};
pub use page::{
    DonePage, DoneRow, FieldChoice, ImportPage, ImportsPage, PlanPage, Told, Touched, UPLOAD, Undone, Waiting,
    WordChoice,
};
pub use plan::{NO_VALUE, Plan, PlannedWord, TypedPlan};
pub use preset::Preset;
pub use reading::read_row;
pub use report::{Report, counted};
pub use row::{Description, Row};
pub use values::Values;

#[cfg(test)]
mod tests;
