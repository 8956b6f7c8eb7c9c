//! What is wrong with a file, where, and what to write instead.

use std::fmt;

use super::what::What;

/// The place of a problem in a file.
///
/// # Example
///
/// ```
/// use casualty_chart::load::Location;
///
/// let at = Location { line: 7, column: "figure".into() };
/// assert_eq!(at.to_string(), r#"line 7, column "figure""#);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// The line of the file, from 1.
    pub line: u32,
    /// The column's name, or in JSON the member's path, such as
    /// `claims[3].figure`; empty where the whole line is meant.
    pub column: String,
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if self.column.is_empty() { Ok(()) } else { write!(f, ", column {:?}", self.column) }
    }
}

/// One thing that is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where to look, if it is not the file as a whole.
    pub location: Option<Location>,
    /// What was found, and what to write instead.
    pub what: What,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(location) = &self.location {
            write!(f, "{location}: ")?;
        }
        self.what.fmt(f)
    }
}

/// How many problems a [`LoadError`] keeps; all are counted.
pub const MOST_PROBLEMS: usize = 50;

/// Why a file was refused: everything that is wrong with it.
///
/// Shown, it is one problem a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LoadError {
    /// The first [`MOST_PROBLEMS`], in the order found.
    pub problems: Vec<Problem>,
    /// How many there are in all.
    pub total: usize,
    /// How many rows the file has: those good and those refused.
    pub rows: usize,
    /// How many of them cannot be read; of the others nothing is loaded either.
    pub refused: usize,
}

impl LoadError {
    /// The first place to look at, if any problem has one.
    pub fn location(&self) -> Option<&Location> {
        self.problems.iter().find_map(|problem| problem.location.as_ref())
    }

    pub(super) fn whole(what: What) -> Self {
        let mut error = Self::default();
        error.add(None, what);
        error
    }

    pub(super) fn at(line: u32, what: What) -> Self {
        let mut error = Self::default();
        error.add(Some(Location { line, column: String::new() }), what);
        error
    }

    pub(super) fn add(&mut self, location: Option<Location>, what: What) {
        self.total += 1;
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(Problem { location, what });
        }
    }

    /// Adds what is wrong in one column of one line.
    pub(super) fn push(&mut self, line: u32, column: &str, what: What) {
        self.add(Some(Location { line, column: column.into() }), what);
    }
}

impl std::error::Error for LoadError {}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, problem) in self.problems.iter().enumerate() {
            let end = if place == 0 { "" } else { "\n" };
            write!(f, "{end}{problem}")?;
        }
        match self.total - self.problems.len() {
            0 => Ok(()),
            more => write!(f, "\nand {more} more"),
        }
    }
}
