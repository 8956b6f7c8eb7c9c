//! Loading in the workbench: CSV and JSON, figures in words, and everything
//! that is wrong with a file.

use js_sys::Error;
use serde::Serialize;
use wasm_bindgen::{JsError, JsValue};

use crate::breakdown::{Breakdown, Finding};
use crate::ledger::Ledger;
use crate::load::{self, LoadError, Loaded, Problem};
use crate::report::Report;
use crate::words::Words;

/// Loads a ledger; throws a `LoadError` whose `cause` lists every problem with
/// its line and column.
pub(super) fn load(bytes: &[u8]) -> Result<(Ledger, Vec<String>), Error> {
    let Loaded { ledger, notices, .. } = load::load(bytes).map_err(|error| refused(&error))?;
    Ok((ledger, notices.iter().map(ToString::to_string).collect()))
}

fn refused(error: &LoadError) -> Error {
    let thrown = Error::new(&error.to_string());
    thrown.set_name("LoadError");
    let cause = serde_wasm_bindgen::to_value(&Refused::from(error));
    thrown.set_cause(&cause.unwrap_or(JsValue::NULL));
    thrown
}

/// What is wrong with a file, as JavaScript gets it.
#[derive(Serialize)]
struct Refused {
    problems: Vec<Place>,
    total: usize,
    rows: usize,
    refused: usize,
}

#[derive(Serialize)]
struct Place {
    line: Option<u32>,
    column: Option<String>,
    message: String,
    code: Option<&'static str>,
    /// Pairs of a name and a text.
    values: Vec<(&'static str, String)>,
}

impl From<&LoadError> for Refused {
    fn from(error: &LoadError) -> Self {
        let problems = error.problems.iter().map(Place::from).collect();
        Self { problems, total: error.total, rows: error.rows, refused: error.refused }
    }
}

impl From<&Problem> for Place {
    fn from(problem: &Problem) -> Self {
        let at = problem.location.as_ref();
        let column = at.map(|at| at.column.clone()).filter(|column| !column.is_empty());
        let (code, values) = problem.coded().unzip();
        let values = values.unwrap_or_default();
        let message = problem.what.to_string();
        Self { line: at.map(|at| at.line), column, message, code, values }
    }
}

/// A breakdown as a program reads it: what `tally --format json` prints.
pub(super) fn report(
    ledger: &Ledger,
    breakdown: &Breakdown,
    findings: &[Finding],
    words: &Words,
) -> Result<JsValue, JsError> {
    let mut report = Report::default();
    report.add(ledger, breakdown, findings, words);
    serde_wasm_bindgen::to_value(&report).map_err(JsError::from)
}
