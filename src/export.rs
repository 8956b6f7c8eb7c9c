//! Room: [`Ledger`] → JSON or CSV.
//!
//! **Invariant:** words leave as they came; a figure is never written as
//! anything but what was said, with what it means beside it.
//!
//! [`Ledger`]: crate::ledger::Ledger

mod csv;
mod json;

pub use csv::csv;
pub(crate) use csv::quoted;
pub use json::json;
