//! What the workbench asks of a text or a file that no chart can be made of yet.
#![expect(unreachable_pub, reason = "only what is public does a door open to JavaScript")]

use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

use crate::date::Date;
use crate::load;
use crate::read::{self, About, Reading};

/// What a news text claims: a [`Reading`] as `casualty-chart read` prints it,
/// but that its places are counted as JavaScript counts.
///
/// `lang` and `date` may be left out, or be empty, and then are found; a date
/// that is none is as good as none.
#[wasm_bindgen(js_name = readArticle)]
pub fn read_article(
    text: &str,
    lang: Option<String>,
    date: Option<String>,
) -> Result<JsValue, JsError> {
    let lang = lang.as_deref().filter(|lang| !lang.is_empty());
    let date = date.as_deref().and_then(Date::parse);
    let mut reading = read::read(text, About { lang, date });
    recount(&mut reading, text);
    let shape = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    serde::Serialize::serialize(&reading, &shape).map_err(JsError::from)
}

/// Turns places in characters into places in UTF-16.
fn recount(reading: &mut Reading, text: &str) {
    let mut places = Vec::new();
    let mut at = 0;
    for letter in text.chars() {
        places.push(at);
        at += letter.len_utf16();
    }
    let place = |from: usize| places.get(from).copied().unwrap_or(at);
    let turn = |span: &mut (usize, usize)| *span = (place(span.0), place(span.1));
    for claim in &mut reading.claims {
        turn(&mut claim.span);
        claim.words.iter_mut().for_each(|words| turn(&mut words.span));
    }
    reading.passed.iter_mut().for_each(|passed| turn(&mut passed.span));
}

/// The rows of a table in CSV, the header first: a list of texts each.
#[wasm_bindgen(js_name = csvRows)]
pub fn csv_rows(text: &str) -> Array {
    let row = |cells: Vec<String>| cells.into_iter().map(JsValue::from).collect::<Array>();
    load::cells(text).into_iter().map(row).collect()
}
