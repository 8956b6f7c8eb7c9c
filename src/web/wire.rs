//! Shapes as JavaScript gets them: counterparts of the core's, built member by
//! member. Derived serialisers of each shape would cost a reader five times
//! the bytes.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::ask::Answer;
use crate::breakdown::{Breakdown, Finding, Scope, Slice};
use crate::date::Date;
use crate::ledger::{Claim, Ledger, Status};
use crate::marks::MarkKey;
use crate::scene::{Mark, Scene};
use crate::select;
use crate::tally;
use crate::telling::{self, Card, Key, Line, Quoted, Said, Table, TableCell};
use crate::view::View;
use crate::words::{Words, parted, tame};

/// An object that is being made, member by member: names come first, all in
/// one text, since a place in the module for each costs more than its name.
#[derive(Debug)]
pub(super) struct Made {
    object: Object,
    names: &'static str,
}

/// An object whose members have these names, in the order of their values.
pub(super) fn object(names: &'static str) -> Made {
    Made { object: Object::new(), names }
}

impl Made {
    /// The value of the next member.
    pub(super) fn put(&mut self, value: &JsValue) -> &mut Self {
        let (name, rest) = parted(self.names, b' ').unwrap_or((self.names, ""));
        self.names = rest;
        // A new object takes every member.
        let _ = Reflect::set(&self.object, &name.into(), value);
        self
    }

    /// A text.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        self.put(&text.into())
    }

    /// A text, or `undefined`.
    fn maybe(&mut self, text: Option<&str>) -> &mut Self {
        match text {
            Some(text) => self.text(text),
            None => self.put(&JsValue::UNDEFINED),
        }
    }

    /// Texts.
    pub(super) fn texts(&mut self, texts: &[String]) -> &mut Self {
        self.put(&list(texts, &|text| text.as_str().into()))
    }

    /// A number.
    pub(super) fn number(&mut self, number: f64) -> &mut Self {
        self.put(&number.into())
    }

    /// A number of people, or `null`.
    #[expect(clippy::cast_precision_loss, reason = "sums of people are far below 2^53")]
    fn people(&mut self, number: Option<u64>) -> &mut Self {
        match number {
            Some(number) => self.number(number as f64),
            None => self.put(&JsValue::NULL),
        }
    }

    /// The object with the members that it has.
    pub(super) fn made(&self) -> JsValue {
        self.object.clone().into()
    }
}

/// An array of what `one` makes of each item.
fn list<T>(items: &[T], one: &dyn Fn(&T) -> JsValue) -> JsValue {
    let list = Array::new();
    for item in items {
        list.push(&one(item));
    }
    list.into()
}

const TOLD: &str = "dir lang title headline subtitle newest summary alt choices legend \
                    table steps notes how_to_read sources findings notices";

/// Everything there is to say.
pub(super) fn told(
    ledger: &Ledger,
    Answer { breakdown, findings }: &Answer,
    view: View,
    notices: &[String],
    words: &Words,
    said: &[Said],
) -> JsValue {
    let told = telling::tell(ledger, breakdown, view, words);
    object(TOLD)
        .text(if words.rtl() { "rtl" } else { "ltr" })
        .text(words.lang())
        .text(&told.title)
        .text(&told.headline)
        .text(&told.subtitle)
        .text(&told.newest.map(Date::iso).unwrap_or_default())
        .texts(&told.summary)
        .text(&told.alt)
        .put(&choices(ledger, breakdown, words))
        .put(&list(&told.legend, &key))
        .put(&table(&told.table))
        .put(&table(&told.steps))
        .texts(&told.notes)
        .texts(&told.how_to_read)
        .put(&sources(said))
        .put(&list(findings, &|one| finding(one, breakdown, words)))
        .texts(notices)
        .made()
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
            let label = tame(source.name.in_language(words.lang()));
            sources.push(&choice(&source.id, label, only.source == Some(at)));
        }
    }
    let days = Array::new();
    for day in select::days(ledger, breakdown.outcome) {
        days.push(&choice(&day.iso(), words.date(day), breakdown.day == Some(day)));
    }
    // The day that is asked for need not be one on which something was said.
    let day = breakdown.day.map(|day| choice(&day.iso(), words.date(day), true));
    object("outcome side status source as_of day")
        .put(&outcomes.into())
        .put(&sides.into())
        .put(&statuses.into())
        .put(&sources.into())
        .put(&days.into())
        .put(&day.unwrap_or(JsValue::NULL))
        .made()
}

const STATUSES: [(Status, Slice); 4] = [
    (Status::Military, Slice::Military),
    (Status::Civilian, Slice::Civilian),
    (Status::All, Slice::All),
    (Status::Unstated, Slice::Unstated),
];

fn choice(id: &str, label: String, selected: bool) -> JsValue {
    object("id label selected").text(id).text(&label).put(&selected.into()).made()
}

fn key(key: &Key) -> JsValue {
    object("mark status label")
        .text(key.sign.name())
        .maybe(key.slice.map(Slice::name))
        .text(&key.label)
        .made()
}

fn table(table: &Table) -> JsValue {
    object("caption head rows")
        .text(&table.caption)
        .texts(&table.head)
        .put(&list(&table.lines, &line))
        .made()
}

fn line(line: &Line) -> JsValue {
    object("name relation cells")
        .text(&line.name)
        .text(&line.about)
        .put(&list(&line.cells, &cell))
        .made()
}

fn cell(cell: &TableCell) -> JsValue {
    object("text kind low high soft")
        .text(&cell.text)
        .text(cell.kind.name())
        .people(cell.low)
        .people(cell.high)
        .put(&cell.soft.into())
        .made()
}

/// What sources say.
pub(super) fn sources(said: &[Said]) -> JsValue {
    list(said, &source)
}

fn source(said: &Said) -> JsValue {
    object("name relation claims")
        .text(&said.name)
        .text(&said.about)
        .put(&list(&said.claims, &quoted))
        .made()
}

const QUOTED: &str = "row text said lang dates outlet url quote note rendering differs earlier";

fn quoted(quoted: &Quoted) -> JsValue {
    object(QUOTED)
        .put(&quoted.row.into())
        .text(&quoted.text)
        .text(&quoted.said)
        .maybe(quoted.lang.as_deref())
        .text(&quoted.dates)
        .text(&quoted.outlet)
        .maybe(quoted.url.as_deref())
        .maybe(quoted.quote.as_deref())
        .text(&quoted.note)
        .put(&quoted.rendering.into())
        .text(&quoted.differs)
        .put(&quoted.earlier.into())
        .made()
}

fn finding(finding: &Finding, breakdown: &Breakdown, words: &Words) -> JsValue {
    object("code message")
        .text(finding.found.code())
        .text(&telling::finding(finding, breakdown, words))
        .made()
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
    object("width height note marks")
        .number(scene.width)
        .number(scene.height)
        .text(&scene.note)
        .put(&list(&scene.marks, &|one| mark(one, label(one))))
        .made()
}

fn mark(mark: &Mark, label: String) -> JsValue {
    object("id x y width height label")
        .put(&mark.id.into())
        .number(mark.area.x0)
        .number(mark.area.y0)
        .number(mark.area.width())
        .number(mark.area.height())
        .text(&label)
        .made()
}

/// What a mark stands for.
pub(super) fn card(card: &Card) -> JsValue {
    object("title relation figure claims implied findings")
        .text(&card.title)
        .text(&card.relation)
        .text(&card.figure)
        .put(&list(&card.claims, &quoted))
        .texts(&card.implied)
        .texts(&card.findings)
        .made()
}

/// A member of a question that is a text and not empty.
pub(super) fn text(asked: &JsValue, name: &str) -> Option<String> {
    let value = Reflect::get(asked, &name.into()).ok()?;
    value.as_string().filter(|text| !text.is_empty())
}
