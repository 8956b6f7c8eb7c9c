//! Rows of other people's tables, read as strictly as those of a ledger.

use std::borrow::Cow;

use super::field::Field;
use super::names::People;
use super::problem::{LoadError, Problem};
use super::row::{self, Row};
use super::what::What;
use crate::ledger::{Claim, Side, Source};

/// Reads rows whose cells somebody has named.
#[derive(Debug)]
pub(crate) struct Rows {
    people: People,
}

impl Rows {
    pub(crate) fn new() -> Self {
        Self { people: People::new(true) }
    }

    /// Reads a row: each cell with the field that it is.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong with it.
    pub(crate) fn claim(
        &mut self,
        line: u32,
        cells: Vec<(&'static str, Cow<'_, str>)>,
    ) -> Result<Claim, Problem> {
        let mut row = Row::new(None);
        for (name, text) in cells {
            if let Some(field) = Field::named(name) {
                row.set(field, line, text);
            }
        }
        let mut error = LoadError::default();
        let claim = row::claim(row, &mut self.people, &mut error);
        match (error.problems.pop(), claim) {
            (None, Some(claim)) => Ok(claim),
            (problem, _) => {
                Err(problem.unwrap_or(Problem { location: None, what: What::NoClaims }))
            }
        }
    }

    /// Everybody whom the rows have named, in their order.
    pub(crate) fn people(self) -> (Vec<Side>, Vec<Source>) {
        (self.people.sides, self.people.sources)
    }
}

/// The names of a claim's fields.
pub(crate) fn fields() -> [&'static str; Field::ALL.len()] {
    Field::ALL.map(Field::name)
}
