//! What the workbench asks of a file that no chart can be made of yet.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::load;

/// The rows of a table in CSV, the header first: a list of texts each.
#[wasm_bindgen(js_name = csvRows)]
pub fn csv_rows(text: &str) -> Array {
    let row = |cells: Vec<String>| cells.into_iter().map(JsValue::from).collect::<Array>();
    load::cells(text).into_iter().map(row).collect()
}
