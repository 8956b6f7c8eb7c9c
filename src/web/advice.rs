//! Advice on what goes wrong while claims are recorded.

use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

use super::Chart;
use super::locale::speaking;
use super::wire;
use crate::advice::{self, Told, ToldWay};
use crate::words::Words;

/// Who advises, in one language.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Advisor {
    words: Words,
}

#[wasm_bindgen]
impl Advisor {
    /// Speaks the language of a file of `texts/advice`, as a chart speaks that
    /// of its own.
    #[wasm_bindgen(constructor)]
    pub fn new(texts: &str, tag: &str, digits: &str) -> Result<Self, JsError> {
        Ok(Self { words: speaking(texts, tag, digits)? })
    }

    /// What looks like a mistake in a chart's ledger: `[{code, message, row,
    /// field, claims, numbers, ways: [{way, row, field, value, label}]}]`.
    ///
    /// It stands at the cell of `row` (the first claim is 1) and `field` (a
    /// column's name). `claims` are all rows in question; `numbers` what it
    /// looks like, and then what that is made of. A `way` is `set` (write
    /// `value` into `field` of `row`), `delete` (take out `row`) or `keep`;
    /// `label` is what a button says. `row` is 0 and the others are empty
    /// where a way has none.
    pub fn advise(&self, chart: &Chart) -> JsValue {
        let list = Array::new();
        let ledger = &chart.ledger;
        for told in advice::tell(ledger, &advice::advise(ledger), &self.words) {
            list.push(&made(&told));
        }
        list.into()
    }
}

fn made(told: &Told) -> JsValue {
    let ways = Array::new();
    for way in &told.ways {
        ways.push(&made_way(way));
    }
    let mut made = wire::object("code message row field claims numbers ways");
    made.text(told.code).text(&told.message).number(count(told.row)).text(told.field);
    made.put(&numbers(told.claims.iter().map(|row| count(*row))));
    made.put(&numbers(told.numbers.iter().map(|number| f64::from(*number))));
    made.put(&ways.into()).made()
}

fn made_way(way: &ToldWay) -> JsValue {
    let mut made = wire::object("way row field value label");
    made.text(way.way).number(count(way.row.unwrap_or(0)));
    made.text(way.field.unwrap_or_default()).text(way.value.as_deref().unwrap_or_default());
    made.text(&way.label).made()
}

fn numbers(all: impl Iterator<Item = f64>) -> JsValue {
    let list = Array::new();
    for number in all {
        list.push(&number.into());
    }
    list.into()
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
