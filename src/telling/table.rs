//! The table: a line for each source, a column for each side.

use crate::bounds::Bounds;
use crate::breakdown::{Breakdown, Missing, Row, Scope, Slice, Value, Window};
use crate::date::Date;
use crate::words::Words;

/// All of a breakdown in cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What it is.
    pub caption: String,
    /// The names of the columns, the first one that of the sources.
    pub head: Vec<String>,
    /// The lines.
    pub lines: Vec<Line>,
}

/// A line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Who says it.
    pub name: String,
    /// What else there is to say of who it is.
    pub about: String,
    /// A cell for each scope, then the days.
    pub cells: Vec<TableCell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableCell {
    /// What it says.
    pub text: String,
    /// How that came about.
    pub kind: Kind,
    /// What it is ordered by: the least that it comes to, or its last day as
    /// the number YYYYMMDD.
    pub low: Option<u64>,
    /// The most that it comes to, if it has an upper end; or the same day.
    pub high: Option<u64>,
    /// Whether they rest on words such as "about": such ends put a cell in its
    /// place and are never written.
    pub soft: bool,
}

/// How what a cell says came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The source says so.
    Claimed,
    /// Reckoned from what the source says.
    Derived,
    /// There is no number.
    Absent,
    /// The sum over sources that is ours.
    OwnSum,
    /// Days.
    Days,
}

impl Kind {
    /// The name that files and programs use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Claimed => "claimed",
            Self::Derived => "derived",
            Self::Absent => "absent",
            Self::OwnSum => "own_sum",
            Self::Days => "days",
        }
    }
}

pub(super) fn table(breakdown: &Breakdown, words: &Words) -> Table {
    let measure = words.measure(breakdown.outcome, Slice::Unstated);
    let mut head = vec![words.say("table.source", &[])];
    for scope in breakdown.scopes() {
        head.push(words.scope(scope, breakdown));
    }
    head.push(words.say("table.days", &[]));
    let mut lines = Vec::new();
    for row in &breakdown.rows {
        lines.push(line(row, breakdown, words));
    }
    if !breakdown.own.is_empty() {
        lines.push(own_line(breakdown, words));
    }
    Table { caption: words.say("table.caption", &[("measure", &measure)]), head, lines }
}

fn line(row: &Row, breakdown: &Breakdown, words: &Words) -> Line {
    let mut cells = Vec::new();
    for scope in breakdown.scopes() {
        cells.push(cell(row, scope, breakdown, words));
    }
    let mut window: Option<Window> = None;
    for cell in &row.cells {
        if matches!(cell.value, Value::Claimed { .. }) {
            window = Some(window.map_or(cell.window, |window| window.join(cell.window)));
        }
    }
    let window = window.unwrap_or_default();
    cells.push(days(words.days(window), window));
    let about = match row.speaks_for {
        Some(side) => {
            let side = words.scope(Scope::Side(side), breakdown);
            words.say("table.speaks_for", &[("side", &side)])
        }
        None => words.say("relation.third-party", &[]),
    };
    Line { name: words.source(row), about, cells }
}

fn cell(row: &Row, scope: Scope, breakdown: &Breakdown, words: &Words) -> TableCell {
    let total = row.total(scope).filter(|cell| cell.is_mentioned());
    let Some(total) = total else {
        let text = words.missing(Missing::NotMentioned, Slice::All);
        return absent(text);
    };
    let text = words.told(row, scope, breakdown);
    let kind = match &total.value {
        value if value.bounds().is_none() => Kind::Absent,
        Value::Derived(_) => Kind::Derived,
        Value::Claimed { .. } | Value::NotMentioned => Kind::Claimed,
    };
    number(text, kind, total.value.bounds())
}

/// A cell without a number.
pub(super) const fn absent(text: String) -> TableCell {
    TableCell { text, kind: Kind::Absent, low: None, high: None, soft: false }
}

/// A cell with a number, unless that is "nobody or more".
pub(super) fn number(text: String, kind: Kind, bounds: Option<Bounds>) -> TableCell {
    let known = bounds.filter(|bounds| *bounds != Bounds::ANY);
    let low = known.map(Bounds::low);
    let soft = known.is_some_and(Bounds::soft);
    TableCell { text, kind, low, high: known.and_then(Bounds::high), soft }
}

/// The days that a line covers.
fn days(text: String, window: Window) -> TableCell {
    day(text, window.newest())
}

/// A day, or days of which one is the last.
pub(super) fn day(text: String, last: Option<Date>) -> TableCell {
    let number = |date: Date| {
        let (month, day) = (u64::from(date.month()), u64::from(date.day()));
        (u64::from(date.year()) * 100 + month) * 100 + day
    };
    let last = last.map(number);
    TableCell { text, kind: Kind::Days, low: last, high: last, soft: false }
}

/// What each side reports of its own, in the columns of the sides.
fn own_line(breakdown: &Breakdown, words: &Words) -> Line {
    let mut cells = Vec::new();
    for scope in breakdown.scopes() {
        let own = breakdown.own.iter().find(|own| own.scope == scope);
        cells.push(match own {
            Some(own) => {
                let text = words.sum(&own.sum, breakdown, scope);
                number(text, Kind::OwnSum, own.sum.bounds)
            }
            None => absent(words.missing(Missing::NotMentioned, Slice::All)),
        });
    }
    let window = breakdown.own.iter().map(|own| own.window).reduce(Window::join);
    let window = window.unwrap_or_default();
    cells.push(days(words.window(window), window));
    Line { name: words.say("own.name", &[]), about: words.say("own.about", &[]), cells }
}
