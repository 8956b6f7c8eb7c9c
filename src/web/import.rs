//! Other people's files, taken in pieces: what a worker drives.

use js_sys::Error;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::{text, wire};
use crate::export;
use crate::import::{Format, ImportError, Importer, Wish};

/// A file that is being imported.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Import {
    importer: Importer,
}

#[wasm_bindgen]
impl Import {
    /// Begins a file, for `{format}`.
    #[wasm_bindgen(constructor)]
    pub fn new(asked: &JsValue) -> Self {
        let name = text(asked, "format").unwrap_or_default();
        let format = Format::ALL.into_iter().find(|format| format.name() == name);
        Self { importer: Importer::new(Wish { format }) }
    }

    /// Takes the next bytes, cut anywhere; throws an `ImportError`.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.importer.push(bytes).map_err(|error| refused(&error))
    }

    /// How many rows have been read.
    pub fn rows(&self) -> usize {
        self.importer.rows()
    }

    /// Ends the file and gives `{ledger, format, rows, used, refused}`, the
    /// ledger as JSON in the form that any build reads.
    pub fn finish(self) -> Result<JsValue, Error> {
        let imported = self.importer.finish().map_err(|error| refused(&error))?;
        let loss = imported.loss;
        let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
        let mut told = wire::object("ledger format rows used refused");
        told.text(&export::json(&imported.ledger)).text(loss.format.name());
        told.number(count(loss.rows)).number(count(loss.used)).number(count(loss.refused));
        Ok(told.made())
    }
}

fn refused(error: &ImportError) -> Error {
    let thrown = Error::new(&error.to_string());
    thrown.set_name("ImportError");
    thrown
}
