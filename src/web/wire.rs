//! Shapes as JavaScript gets them: counterparts of the core's.

use serde::Serialize;

use crate::breakdown::{self, Breakdown};
use crate::ledger::Outcome;
use crate::marks::MarkKey;
use crate::scene::Scene;
use crate::telling;
use crate::words::Words;

#[derive(Serialize)]
pub(super) struct Told<'a> {
    pub(super) dir: &'static str,
    pub(super) lang: &'a str,
    pub(super) title: &'a str,
    pub(super) headline: &'a str,
    pub(super) subtitle: &'a str,
    pub(super) summary: &'a [String],
    pub(super) alt: &'a str,
    pub(super) outcomes: Vec<Choice>,
    pub(super) legend: Vec<Key<'a>>,
    pub(super) table: Table<'a>,
    pub(super) notes: &'a [String],
    pub(super) how_to_read: &'a [String],
    pub(super) sources: Vec<Said<'a>>,
    pub(super) findings: Vec<Finding>,
    pub(super) notices: &'a [String],
}

#[derive(Serialize)]
pub(super) struct Choice {
    id: &'static str,
    label: String,
    selected: bool,
}

pub(super) fn outcomes(all: &[Outcome], shown: Outcome, words: &Words) -> Vec<Choice> {
    all.iter()
        .map(|outcome| Choice {
            id: outcome.name(),
            label: words.measure(*outcome, breakdown::Slice::Unstated),
            selected: *outcome == shown,
        })
        .collect()
}

#[derive(Serialize)]
pub(super) struct Key<'a> {
    mark: &'static str,
    status: Option<&'static str>,
    label: &'a str,
}

impl<'a> Key<'a> {
    pub(super) fn of(key: &'a telling::Key) -> Self {
        let status = key.slice.map(breakdown::Slice::name);
        Self { mark: key.sign.name(), status, label: &key.label }
    }
}

#[derive(Serialize)]
pub(super) struct Table<'a> {
    caption: &'a str,
    head: &'a [String],
    rows: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    name: &'a str,
    relation: &'a str,
    cells: Vec<Cell<'a>>,
}

#[derive(Serialize)]
struct Cell<'a> {
    text: &'a str,
    kind: &'static str,
}

impl<'a> Table<'a> {
    pub(super) fn of(table: &'a telling::Table) -> Self {
        let cell = |cell: &'a telling::TableCell| Cell { text: &cell.text, kind: cell.kind.name() };
        let line = |line: &'a telling::Line| Line {
            name: &line.name,
            relation: &line.about,
            cells: line.cells.iter().map(cell).collect(),
        };
        let rows = table.lines.iter().map(line).collect();
        Self { caption: &table.caption, head: &table.head, rows }
    }
}

#[derive(Serialize)]
pub(super) struct Said<'a> {
    name: &'a str,
    relation: &'a str,
    claims: Vec<Quoted<'a>>,
}

impl<'a> Said<'a> {
    pub(super) fn of(said: &'a telling::Said) -> Self {
        let claims = said.claims.iter().map(Quoted::of).collect();
        Self { name: &said.name, relation: &said.about, claims }
    }
}

#[derive(Serialize)]
struct Quoted<'a> {
    row: usize,
    text: &'a str,
    said: &'a str,
    lang: Option<&'a str>,
    dates: &'a str,
    outlet: &'a str,
    url: Option<&'a str>,
    quote: Option<&'a str>,
    note: &'a str,
    rendering: bool,
}

impl<'a> Quoted<'a> {
    fn of(quoted: &'a telling::Quoted) -> Self {
        Self {
            row: quoted.row,
            text: &quoted.text,
            said: &quoted.said,
            lang: quoted.lang.as_deref(),
            dates: &quoted.dates,
            outlet: &quoted.outlet,
            url: quoted.url.as_deref(),
            quote: quoted.quote.as_deref(),
            note: &quoted.note,
            rendering: quoted.rendering,
        }
    }
}

#[derive(Serialize)]
pub(super) struct Finding {
    code: &'static str,
    message: String,
}

pub(super) fn findings(
    findings: &[breakdown::Finding],
    breakdown: &Breakdown,
    words: &Words,
) -> Vec<Finding> {
    let one = |finding: &breakdown::Finding| Finding {
        code: finding.found.code(),
        message: telling::finding(finding, breakdown, words),
    };
    findings.iter().map(one).collect()
}

#[derive(Serialize)]
pub(super) struct Picture {
    width: f64,
    height: f64,
    marks: Vec<Mark>,
}

#[derive(Serialize)]
struct Mark {
    id: usize,
    x: f64,
    y: f64,
    width: f64,
    height: f64,
    label: String,
}

impl Picture {
    pub(super) fn of(
        scene: &Scene,
        keys: &[MarkKey],
        breakdown: &Breakdown,
        words: &Words,
    ) -> Self {
        let marks = scene.marks.iter().filter_map(|mark| {
            let key = keys.get(mark.id)?;
            Some(Mark {
                id: mark.id,
                x: mark.area.x0,
                y: mark.area.y0,
                width: mark.area.width(),
                height: mark.area.height(),
                label: telling::mark_label(breakdown, *key, words),
            })
        });
        Self { width: scene.width, height: scene.height, marks: marks.collect() }
    }
}

#[derive(Serialize)]
pub(super) struct Card<'a> {
    title: &'a str,
    relation: &'a str,
    figure: &'a str,
    claims: Vec<Quoted<'a>>,
    implied: &'a [String],
    findings: &'a [String],
}

impl<'a> Card<'a> {
    pub(super) fn of(card: &'a telling::Card) -> Self {
        Self {
            title: &card.title,
            relation: &card.relation,
            figure: &card.figure,
            claims: card.claims.iter().map(Quoted::of).collect(),
            implied: &card.implied,
            findings: &card.findings,
        }
    }
}
