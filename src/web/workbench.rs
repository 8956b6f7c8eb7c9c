//! Loading in the workbench: CSV and JSON, figures in words, and everything
//! that is wrong with a file.

use js_sys::Error;
use wasm_bindgen::JsValue;

use crate::ledger::Ledger;
use crate::load::{self, LoadError, Loaded, Problem};
use crate::web::wire::{list, maybe, object};

/// Loads a ledger; throws a `LoadError` whose `cause` lists every problem with
/// its line and column.
pub(super) fn load(bytes: &[u8]) -> Result<(Ledger, Vec<String>), Error> {
    let Loaded { ledger, notices, .. } = load::load(bytes).map_err(|error| refused(&error))?;
    Ok((ledger, notices.iter().map(ToString::to_string).collect()))
}

fn refused(error: &LoadError) -> Error {
    let thrown = Error::new(&error.to_string());
    thrown.set_name("LoadError");
    thrown.set_cause(&cause(error));
    thrown
}

fn cause(error: &LoadError) -> JsValue {
    object(&[
        ("problems", list(&error.problems, &problem)),
        ("total", error.total.into()),
        ("rows", error.rows.into()),
        ("refused", error.refused.into()),
    ])
}

fn problem(problem: &Problem) -> JsValue {
    let at = problem.location.as_ref();
    let column = at.map(|at| at.column.as_str()).filter(|column| !column.is_empty());
    object(&[
        ("line", at.map_or(JsValue::UNDEFINED, |at| at.line.into())),
        ("column", maybe(column)),
        ("message", problem.what.to_string().into()),
    ])
}
