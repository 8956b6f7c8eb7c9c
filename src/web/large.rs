//! What a page asks of a large ledger: as much of it as is seen at once.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

use super::{Chart, view, wire};
use crate::telling;

#[wasm_bindgen]
impl Chart {
    /// As [`Chart::tell`], without what sources say one by one.
    pub fn tell_briefly(&self, asked: &JsValue) -> Result<JsValue, JsError> {
        let (answer, words) = (self.answer(asked)?, self.words()?);
        Ok(wire::told(&self.ledger, &answer, view(asked)?, &self.notices, words, &[]))
    }

    /// So many claims from one on, of those that the sources of [`Chart::tell`]
    /// have one after another, each below its source.
    pub fn claims(&self, asked: &JsValue, from: usize, most: usize) -> Result<JsValue, JsError> {
        let (answer, words) = (self.answer(asked)?, self.words()?);
        let said = telling::some_sources(&self.ledger, &answer.breakdown, words, from, most);
        Ok(wire::sources(&said))
    }

    /// How many claims those are.
    pub fn count(&self, asked: &JsValue) -> Result<u32, JsError> {
        let outcome = self.answer(asked)?.breakdown.outcome;
        let of_it = self.ledger.claims.iter().filter(|claim| claim.outcome == outcome);
        Ok(u32::try_from(of_it.count()).unwrap_or(u32::MAX))
    }
}
