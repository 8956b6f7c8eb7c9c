//! Loading in the workbench: CSV and JSON, figures in words, and everything
//! that is wrong with a file.

use js_sys::Error;
use serde::Serialize;
use wasm_bindgen::JsValue;

use crate::ledger::Ledger;
use crate::load::{self, LoadError, Loaded};

/// Loads a ledger; throws a `LoadError` whose `cause` lists every problem with
/// its line and column.
pub(super) fn load(bytes: &[u8]) -> Result<(Ledger, Vec<String>), Error> {
    let Loaded { ledger, notices, .. } = load::load(bytes).map_err(|error| refused(&error))?;
    Ok((ledger, notices.iter().map(ToString::to_string).collect()))
}

fn refused(error: &LoadError) -> Error {
    let thrown = Error::new(&error.to_string());
    thrown.set_name("LoadError");
    let cause = serde_wasm_bindgen::to_value(&Refused::of(error));
    thrown.set_cause(&cause.unwrap_or(JsValue::NULL));
    thrown
}

#[derive(Serialize)]
struct Refused {
    problems: Vec<Problem>,
    total: usize,
    rows: usize,
    refused: usize,
}

#[derive(Serialize)]
struct Problem {
    line: Option<u32>,
    column: Option<String>,
    message: String,
}

impl Refused {
    fn of(error: &LoadError) -> Self {
        let problem = |problem: &load::Problem| {
            let at = problem.location.as_ref();
            let column = at.map(|at| at.column.clone()).filter(|column| !column.is_empty());
            Problem { line: at.map(|at| at.line), column, message: problem.what.to_string() }
        };
        let problems = error.problems.iter().map(problem).collect();
        Self { problems, total: error.total, rows: error.rows, refused: error.refused }
    }
}
