//! Other people's files, taken in pieces: what a worker drives.

use js_sys::{Array, Error, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

use super::locale::speaking;
use super::wire::{self, text};
use crate::export;
use crate::import::{self, By, Format, ImportError, Importer, Mapping, Told, Wish};
use crate::words::Words;

/// How many bytes are copied at once: more would only need more room.
const PIECE: u32 = 1 << 18;

/// A file that is being imported, or several.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Import {
    importer: Importer,
    files: Vec<String>,
    words: Option<Words>,
}

#[wasm_bindgen]
impl Import {
    /// Begins a file called `{name}`, for `{format, by, country, conflict, map,
    /// most, extrapolated}`, none of which is needed; throws an `ImportError`.
    #[wasm_bindgen(constructor)]
    pub fn new(asked: &JsValue) -> Result<Self, Error> {
        let wish = wish(asked).map_err(|error| refused(&error))?;
        let files = vec![text(asked, "name").unwrap_or_default()];
        Ok(Self { importer: Importer::new(wish), files, words: None })
    }

    /// Speaks the language of a file of `texts/import`, as a chart does.
    pub fn speak(&mut self, texts: &str, tag: &str, digits: &str) -> Result<(), JsError> {
        self.words = Some(speaking(texts, tag, digits)?);
        Ok(())
    }

    /// Takes the next bytes, cut anywhere, those of a table straight to where
    /// they are read; throws an `ImportError`.
    pub fn push(&mut self, bytes: &Uint8Array) -> Result<(), Error> {
        let length = bytes.length();
        for from in (0..length).step_by(PIECE as usize) {
            let piece = bytes.subarray(from, length.min(from.saturating_add(PIECE)));
            let pushed = self.importer.fill(piece.length() as usize, |room| piece.copy_to(room));
            pushed.map_err(|error| refused(&error))?;
        }
        Ok(())
    }

    /// Ends this file and begins another of the same format, whose claims go
    /// into the same ledger; throws an `ImportError`.
    pub fn next(&mut self, name: &str) -> Result<(), Error> {
        self.files.push(name.into());
        self.importer.next_file().map_err(|error| refused(&error))
    }

    /// What the head of a file tells: `{format, mapping, columns: [{name, examples,
    /// proposed}]}`, where `format` is empty if it is none that is known, and
    /// `mapping` is what is proposed, in words; throws an `ImportError`.
    pub fn proposal(head: &[u8]) -> Result<JsValue, Error> {
        let proposal = import::proposal(head).map_err(|error| refused(&error))?;
        let columns = Array::new();
        for column in &proposal.columns {
            let mut made = wire::object("name examples proposed");
            made.text(&column.name).texts(&column.examples);
            columns.push(&made.text(column.proposed.unwrap_or_default()).made());
        }
        let mut made = wire::object("format mapping columns");
        made.text(proposal.format.map(Format::name).unwrap_or_default()).text(&proposal.mapping());
        Ok(made.put(&columns.into()).made())
    }

    /// How many rows have been read.
    pub fn rows(&self) -> usize {
        self.importer.rows()
    }

    /// Ends the file and gives `{ledger, format, rows, used, refused, refusals:
    /// [{line, text}], remarks: [{code, text, lines}], report}`: the ledger as
    /// JSON in the form that any build reads, and the report as text too.
    pub fn finish(self) -> Result<JsValue, Error> {
        let Self { importer, files, words } = self;
        let words = words.ok_or_else(|| Error::new("no words yet: call `speak` first"))?;
        let imported = importer.finish().map_err(|error| refused(&error))?;
        let told = import::tell(&imported.loss, &files, &words);
        let loss = imported.loss;
        let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
        let mut made =
            wire::object("ledger format rows used refused refusals more remarks summary report");
        made.text(&export::json(&imported.ledger)).text(loss.format.name());
        made.number(count(loss.rows)).number(count(loss.used)).number(count(loss.refused));
        made.put(&refusals(&told)).text(&told.more).put(&remarks(&told));
        made.texts(&told.summary).text(&told.text(&words));
        Ok(made.made())
    }
}

fn wish(asked: &JsValue) -> Result<Wish, ImportError> {
    let map = text(asked, "map").map(|map| Mapping::parse(&map)).transpose()?;
    Ok(Wish {
        format: text(asked, "format").and_then(|name| Format::named(&name)),
        by: text(asked, "by").and_then(|name| By::named(&name)),
        country: text(asked, "country"),
        conflict: text(asked, "conflict"),
        map,
        most: text(asked, "most").and_then(|most| most.parse().ok()),
        extrapolated: js_sys::Reflect::get(asked, &"extrapolated".into())
            .is_ok_and(|value| value.is_truthy()),
    })
}

fn refusals(told: &Told) -> JsValue {
    let list = Array::new();
    for (line, text) in &told.refusals {
        list.push(&wire::object("line text").number((*line).into()).text(text).made());
    }
    list.into()
}

fn remarks(told: &Told) -> JsValue {
    let list = Array::new();
    for (code, text, lines) in &told.remarks {
        let numbers = Array::new();
        for line in lines {
            numbers.push(&(*line).into());
        }
        let mut made = wire::object("code text lines");
        list.push(&made.text(code).text(text).put(&numbers.into()).made());
    }
    list.into()
}

fn refused(error: &ImportError) -> Error {
    let thrown = Error::new(&error.to_string());
    thrown.set_name("ImportError");
    thrown
}
