//! Shapes as JavaScript gets them: counterparts of the core's, built member by
//! member. Derived serialisers of each shape would cost a reader five times
//! the bytes.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::ask::Answer;
use crate::breakdown::{Breakdown, Finding, Scope, Slice};
use crate::ledger::{Claim, Ledger, Status};
use crate::marks::MarkKey;
use crate::scene::{Mark, Scene};
use crate::select;
use crate::tally;
use crate::telling::{self, Card, Key, Line, Quoted, Said, Table, TableCell};
use crate::view::View;
use crate::words::Words;

/// An object of some members.
pub(super) fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        // A new object takes every member.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

/// An array of what `one` makes of each item.
fn list<T>(items: &[T], one: &dyn Fn(&T) -> JsValue) -> JsValue {
    let list = Array::new();
    for item in items {
        list.push(&one(item));
    }
    list.into()
}

fn texts(texts: &[String]) -> JsValue {
    list(texts, &|text| text.as_str().into())
}

/// A text, or `undefined`.
fn maybe(text: Option<&str>) -> JsValue {
    text.map_or(JsValue::UNDEFINED, JsValue::from)
}

/// A number, or `null`.
#[expect(clippy::cast_precision_loss, reason = "sums of people are far below 2^53")]
fn people(number: Option<u64>) -> JsValue {
    number.map_or(JsValue::NULL, |number| JsValue::from_f64(number as f64))
}

/// Everything there is to say.
pub(super) fn told(
    ledger: &Ledger,
    Answer { breakdown, findings }: &Answer,
    view: View,
    notices: &[String],
    words: &Words,
) -> JsValue {
    let told = telling::tell(ledger, breakdown, view, words);
    let said = telling::sources(ledger, breakdown, words);
    object(&[
        ("dir", if words.rtl() { "rtl" } else { "ltr" }.into()),
        ("lang", words.lang().into()),
        ("title", told.title.into()),
        ("headline", told.headline.into()),
        ("subtitle", told.subtitle.into()),
        ("summary", texts(&told.summary)),
        ("alt", told.alt.into()),
        ("choices", choices(ledger, breakdown, words)),
        ("legend", list(&told.legend, &key)),
        ("table", table(&told.table)),
        ("steps", table(&told.steps)),
        ("notes", texts(&told.notes)),
        ("how_to_read", texts(&told.how_to_read)),
        ("sources", list(&said, &source)),
        ("findings", list(findings, &|one| finding(one, breakdown, words))),
        ("notices", texts(notices)),
    ])
}

/// What else can be asked of a ledger, each with whether it is.
fn choices(ledger: &Ledger, breakdown: &Breakdown, words: &Words) -> JsValue {
    let only = breakdown.only;
    let of_outcome = |claim: &&Claim| claim.outcome == breakdown.outcome;
    let has = |wanted: &dyn Fn(&Claim) -> bool| ledger.claims.iter().filter(of_outcome).any(wanted);
    let outcomes = Array::new();
    for outcome in tally::outcomes(ledger) {
        let label = words.measure(outcome, Slice::Unstated);
        outcomes.push(&choice(outcome.name(), label, outcome == breakdown.outcome));
    }
    let sides = Array::new();
    for (at, side) in ledger.sides.iter().enumerate() {
        let label = words.scope(Scope::Side(at), breakdown);
        sides.push(&choice(&side.id, label, only.side == Some(at)));
    }
    let statuses = Array::new();
    for (status, slice) in STATUSES {
        if has(&|claim| claim.status == status) {
            statuses.push(&choice(slice.name(), words.slice(slice), only.slice == Some(slice)));
        }
    }
    let sources = Array::new();
    for (at, source) in ledger.sources.iter().enumerate() {
        if has(&|claim| claim.source == at) {
            let label = source.name.in_language(words.lang()).to_owned();
            sources.push(&choice(&source.id, label, only.source == Some(at)));
        }
    }
    let days = Array::new();
    for day in select::days(ledger, breakdown.outcome) {
        days.push(&choice(&day.iso(), words.date(day), breakdown.day == Some(day)));
    }
    // The day that is asked for need not be one on which something was said.
    let day = breakdown.day.map(|day| choice(&day.iso(), words.date(day), true));
    object(&[
        ("outcome", outcomes.into()),
        ("side", sides.into()),
        ("status", statuses.into()),
        ("source", sources.into()),
        ("as_of", days.into()),
        ("day", day.unwrap_or(JsValue::NULL)),
    ])
}

const STATUSES: [(Status, Slice); 4] = [
    (Status::Military, Slice::Military),
    (Status::Civilian, Slice::Civilian),
    (Status::All, Slice::All),
    (Status::Unstated, Slice::Unstated),
];

fn choice(id: &str, label: String, selected: bool) -> JsValue {
    object(&[("id", id.into()), ("label", label.into()), ("selected", selected.into())])
}

fn key(key: &Key) -> JsValue {
    object(&[
        ("mark", key.sign.name().into()),
        ("status", maybe(key.slice.map(Slice::name))),
        ("label", key.label.as_str().into()),
    ])
}

fn table(table: &Table) -> JsValue {
    object(&[
        ("caption", table.caption.as_str().into()),
        ("head", texts(&table.head)),
        ("rows", list(&table.lines, &line)),
    ])
}

fn line(line: &Line) -> JsValue {
    object(&[
        ("name", line.name.as_str().into()),
        ("relation", line.about.as_str().into()),
        ("cells", list(&line.cells, &cell)),
    ])
}

fn cell(cell: &TableCell) -> JsValue {
    object(&[
        ("text", cell.text.as_str().into()),
        ("kind", cell.kind.name().into()),
        ("low", people(cell.low)),
        ("high", people(cell.high)),
        ("soft", cell.soft.into()),
    ])
}

fn source(said: &Said) -> JsValue {
    object(&[
        ("name", said.name.as_str().into()),
        ("relation", said.about.as_str().into()),
        ("claims", list(&said.claims, &quoted)),
    ])
}

fn quoted(quoted: &Quoted) -> JsValue {
    object(&[
        ("row", quoted.row.into()),
        ("text", quoted.text.as_str().into()),
        ("said", quoted.said.as_str().into()),
        ("lang", maybe(quoted.lang.as_deref())),
        ("dates", quoted.dates.as_str().into()),
        ("outlet", quoted.outlet.as_str().into()),
        ("url", maybe(quoted.url.as_deref())),
        ("quote", maybe(quoted.quote.as_deref())),
        ("note", quoted.note.as_str().into()),
        ("rendering", quoted.rendering.into()),
        ("differs", quoted.differs.as_str().into()),
        ("earlier", quoted.earlier.into()),
    ])
}

fn finding(finding: &Finding, breakdown: &Breakdown, words: &Words) -> JsValue {
    object(&[
        ("code", finding.found.code().into()),
        ("message", telling::finding(finding, breakdown, words).into()),
    ])
}

/// The size of a picture, and where its marks are.
pub(super) fn picture(
    scene: &Scene,
    keys: &[MarkKey],
    breakdown: &Breakdown,
    words: &Words,
) -> JsValue {
    let label = |mark: &Mark| {
        let key = keys.get(mark.id);
        key.map(|key| telling::mark_label(breakdown, *key, words)).unwrap_or_default()
    };
    object(&[
        ("width", scene.width.into()),
        ("height", scene.height.into()),
        ("note", scene.note.as_str().into()),
        ("marks", list(&scene.marks, &|one| mark(one, label(one)))),
    ])
}

fn mark(mark: &Mark, label: String) -> JsValue {
    object(&[
        ("id", mark.id.into()),
        ("x", mark.area.x0.into()),
        ("y", mark.area.y0.into()),
        ("width", mark.area.width().into()),
        ("height", mark.area.height().into()),
        ("label", label.into()),
    ])
}

/// What a mark stands for.
pub(super) fn card(card: &Card) -> JsValue {
    object(&[
        ("title", card.title.as_str().into()),
        ("relation", card.relation.as_str().into()),
        ("figure", card.figure.as_str().into()),
        ("claims", list(&card.claims, &quoted)),
        ("implied", texts(&card.implied)),
        ("findings", texts(&card.findings)),
    ])
}
