//! What became of the rows of a file, and what its format cannot say.

use std::fmt;

use super::Format;
use crate::date::Date;

/// The most refusals, and lines of a remark, that are listed; all are counted.
pub const MOST_LISTED: usize = 50;

/// Why a row is not used that is as it should be.
const SAYS_NOTHING: [&str; 3] = ["no_report", "carried", "filled_in"];

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
    /// How many of those cannot be read: in the others nobody says anything,
    /// or nobody asked for them.
    pub flawed: usize,
    /// How many of those nobody asked for; no refusal lists them.
    pub left: usize,
    /// The first of them.
    pub refusals: Vec<Refusal>,
    /// What to know of the rest.
    pub remarks: Vec<Remark>,
}

impl Loss {
    pub(super) const fn new(format: Format) -> Self {
        Self {
            format,
            rows: 0,
            used: 0,
            refused: 0,
            flawed: 0,
            left: 0,
            refusals: Vec::new(),
            remarks: Vec::new(),
        }
    }

    /// Counts a row that is used.
    pub(super) const fn take(&mut self) {
        self.rows += 1;
        self.used += 1;
    }

    /// Counts a row that is not, and lists it while there is room.
    pub(super) fn refuse(&mut self, line: u32, no: No) {
        self.rows += 1;
        self.refused += 1;
        self.flawed += usize::from(!SAYS_NOTHING.contains(&no.why));
        if self.refusals.len() < MOST_LISTED {
            let No { why, column, found } = no;
            self.refusals.push(Refusal { file: 0, line, why, column, found: shown(&found) });
        }
    }

    /// Counts a row that is not, and that a remark tells of.
    pub(super) const fn leave(&mut self) {
        self.rows += 1;
        self.refused += 1;
        self.left += 1;
    }

    /// Says something, if there are rows of which it is so.
    pub(super) fn remark(&mut self, remark: Remark) {
        if 0 < remark.rows || !remark.names.is_empty() {
            self.remarks.push(remark);
        }
    }

    /// Adds what became of another file.
    pub(super) fn join(&mut self, file: usize, other: Self) {
        self.rows += other.rows;
        self.used += other.used;
        self.refused += other.refused;
        self.flawed += other.flawed;
        self.left += other.left;
        let refusals = other.refusals.into_iter().map(|refusal| Refusal { file, ..refusal });
        self.refusals.extend(refusals);
        self.refusals.truncate(MOST_LISTED);
        self.remarks.extend(other.remarks.into_iter().map(|remark| Remark { file, ..remark }));
    }
}

/// Why a row is not used, where in it, and what was found there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct No {
    pub(super) why: &'static str,
    pub(super) column: String,
    pub(super) found: String,
}

impl No {
    pub(super) fn new(why: &'static str, column: &str, found: impl Into<String>) -> Self {
        Self { why, column: column.into(), found: found.into() }
    }

    pub(super) fn row(why: &'static str) -> Self {
        Self { why, ..Self::default() }
    }
}

/// A text of the file, cut short where it is long.
fn shown(text: &str) -> String {
    match text.char_indices().nth(200) {
        Some((end, _)) => [&text[..end], "…"].concat(),
        None => text.into(),
    }
}

/// A row that is not in the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Which of the files, from 0.
    pub file: usize,
    /// The line that it begins on, from 1.
    pub line: u32,
    /// Why, as a code.
    pub why: &'static str,
    /// In which column; empty where the row as a whole is meant.
    pub column: String,
    /// What was found there.
    pub found: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {} ({:?} {:?})", self.line, self.why, self.column, self.found)
    }
}

/// Something that the format cannot say, or that its rows say oddly.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remark {
    /// Which of the files, from 0.
    pub file: usize,
    /// What it is: `qualifier_not_present`, `not_recorded`, `low_above_best`, …
    pub code: &'static str,
    /// Of how many rows.
    pub rows: usize,
    /// The columns that it is about, or whatever else it names, each with the
    /// number of its rows; 0 where that says nothing.
    pub names: Vec<(String, usize)>,
    /// The lines of the first of those rows.
    pub lines: Vec<u32>,
    /// A number that it tells, as of people.
    pub number: Option<u64>,
    /// A day that it tells.
    pub day: Option<Date>,
}

impl Remark {
    /// Of some rows.
    pub(super) fn new(code: &'static str, rows: usize) -> Self {
        Self { code, rows, ..Self::default() }
    }

    /// Adds a row, and its line while there is room.
    pub(super) fn see(&mut self, line: u32) {
        self.rows += 1;
        if self.lines.len() < MOST_LISTED {
            self.lines.push(line);
        }
    }

    pub(super) fn named(mut self, names: Vec<(String, usize)>) -> Self {
        self.names = names;
        self
    }

    pub(super) const fn numbered(mut self, number: u64) -> Self {
        self.number = Some(number);
        self
    }
}
