//! What became of the rows of a file, and what its format cannot say.

use std::fmt;

use super::Format;

/// The most refusals that are listed; all are counted.
pub(super) const MOST_LISTED: usize = 50;

/// The loss report.
///
/// Rows in are rows used and rows refused: `rows == used + refused`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// What the file was read as.
    pub format: Format,
    /// How many rows it has, those of headers and tags not among them.
    pub rows: usize,
    /// How many of them are in the ledger.
    pub used: usize,
    /// How many are not.
    pub refused: usize,
    /// The first of them.
    pub refusals: Vec<Refusal>,
    /// What to know of the rest.
    pub remarks: Vec<Remark>,
}

impl Loss {
    pub(super) const fn new(format: Format) -> Self {
        Self { format, rows: 0, used: 0, refused: 0, refusals: Vec::new(), remarks: Vec::new() }
    }

    /// Counts a row that is used.
    pub(super) const fn take(&mut self) {
        self.rows += 1;
        self.used += 1;
    }

    /// Counts a row that is not.
    pub(super) fn refuse(&mut self, line: u32, why: &'static str, found: &str) {
        self.rows += 1;
        self.refused += 1;
        if self.refusals.len() < MOST_LISTED {
            self.refusals.push(Refusal { line, why, found: found.into() });
        }
    }

    /// Says something of some rows.
    pub(super) fn remark(&mut self, code: &'static str, rows: usize, names: &[&str]) {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        self.remarks.push(Remark { code, rows, names, lines: Vec::new() });
    }
}

/// A row that is not in the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The line that it begins on, from 1.
    pub line: u32,
    /// Why, as a code.
    pub why: &'static str,
    /// What was found there.
    pub found: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {} ({:?})", self.line, self.why, self.found)
    }
}

/// Something that the format cannot say, or that its rows say oddly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What it is: `qualifier_not_present`, `not_recorded`, `low_above_best`, …
    pub code: &'static str,
    /// Of how many rows.
    pub rows: usize,
    /// The columns it is about, if it is about some.
    pub names: Vec<String>,
    /// The lines of the first of those rows.
    pub lines: Vec<u32>,
}
