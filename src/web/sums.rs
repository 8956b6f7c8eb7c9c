//! Sums of a table's columns: what a worker asks of a file of any size.

use js_sys::{Array, Error, Reflect, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::import::sums::{self, Asked, Group, Summed, SumsError};

/// The highest sum that a number of JavaScript holds exactly.
const MOST_EXACT: u64 = 1 << 53;

/// A table that comes in pieces, summed.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Sums(sums::Sums);

#[wasm_bindgen]
impl Sums {
    /// Begins a table, for `{by: [[column, …], …], of: [column, …]}`; throws a
    /// `SumsError`.
    #[wasm_bindgen(constructor)]
    pub fn new(asked: &JsValue) -> Result<Self, Error> {
        let list = |name: &str| Array::from(&Reflect::get(asked, &name.into()).unwrap_or_default());
        let by = list("by").iter().map(|columns| texts(&Array::from(&columns))).collect();
        let asked = Asked { by, of: texts(&list("of")) };
        sums::Sums::new(asked).map(Self).map_err(|error| refused(&error))
    }

    /// Takes the next bytes, cut anywhere, straight to where they are scanned.
    pub fn push(&mut self, bytes: &Uint8Array) {
        let length = bytes.length() as usize;
        bytes.copy_to(self.0.room(length));
        self.0.scan(length);
    }

    /// How many rows have been read.
    #[expect(clippy::cast_precision_loss, reason = "no file has so many rows")]
    pub fn rows(&self) -> f64 {
        self.0.rows() as f64
    }

    /// Ends the table and gives `{rows, used, refused, refusals: [{line, why}],
    /// breakdowns}`; a breakdown is a list of groups, each a list of the cells
    /// of its key, its rows and its sums. Throws a `SumsError`.
    pub fn finish(self) -> Result<JsValue, Error> {
        let Summed { rows, used, refused: left, refusals, breakdowns } =
            self.0.finish().map_err(|error| refused(&error))?;
        let refusal = |refused: &crate::import::records::Refused| {
            object([("line", refused.line.into()), ("why", refused.why.into())])
        };
        let mut lists = Vec::new();
        for groups in &breakdowns {
            lists.push(groups.iter().map(group).collect::<Result<Array, _>>()?);
        }
        Ok(object([
            ("rows", exact(rows)?),
            ("used", exact(used)?),
            ("refused", exact(left)?),
            ("refusals", refusals.iter().map(refusal).collect::<Array>().into()),
            ("breakdowns", lists.iter().collect::<Array>().into()),
        ]))
    }
}

fn group(group: &Group) -> Result<JsValue, Error> {
    let list: Array = group.key.iter().map(|cell| JsValue::from_str(cell)).collect();
    list.push(&exact(group.rows)?);
    for sum in &group.sums {
        list.push(&exact(*sum)?);
    }
    Ok(list.into())
}

/// A number, or nothing at all rather than one that is near it.
#[expect(clippy::cast_precision_loss, reason = "what would be lost is refused")]
fn exact(number: u64) -> Result<JsValue, Error> {
    if number <= MOST_EXACT {
        Ok((number as f64).into())
    } else {
        Err(Error::new("a sum is more than 9007199254740992"))
    }
}

fn object<const N: usize>(members: [(&str, JsValue); N]) -> JsValue {
    let object = js_sys::Object::new();
    for (name, value) in members {
        // A fresh object takes every member.
        let _taken = Reflect::set(&object, &name.into(), &value);
    }
    object.into()
}

fn texts(list: &Array) -> Vec<String> {
    list.iter().map(|text| text.as_string().unwrap_or_default()).collect()
}

fn refused(error: &SumsError) -> Error {
    let thrown = Error::new(&error.to_string());
    thrown.set_name("SumsError");
    thrown
}
