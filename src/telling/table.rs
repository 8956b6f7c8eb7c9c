//! The table: a line for each source, a column for each side.

use super::scopes;
use crate::breakdown::{Breakdown, Missing, Own, Row, Scope, Slice, Value, Window};
use crate::words::Words;

/// All of a breakdown in cells.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    let sides = scopes(breakdown).map(|scope| words.scope(scope, breakdown));
    let head = [words.say("table.source", &[])]
        .into_iter()
        .chain(sides)
        .chain([words.say("table.days", &[])])
        .collect();
    let own = (!breakdown.own.is_empty()).then(|| own_line(breakdown, words));
    let lines = breakdown.rows.iter().map(|row| line(row, breakdown, words)).chain(own).collect();
    Table { caption: words.say("table.caption", &[("measure", &measure)]), head, lines }
}

fn line(row: &Row, breakdown: &Breakdown, words: &Words) -> Line {
    let cells = scopes(breakdown).map(|scope| cell(row, scope, breakdown, words));
    let windows: Vec<Window> = row
        .cells
        .iter()
        .filter(|cell| matches!(cell.value, Value::Claimed { .. }))
        .map(|cell| cell.window)
        .collect();
    let window = windows.into_iter().reduce(Window::join).unwrap_or_default();
    let days = match words.window(window) {
        days if days.is_empty() => words.say("window.none", &[]),
        days => days,
    };
    let days = TableCell { text: days, kind: Kind::Days };
    let about = match row.speaks_for {
        Some(side) => {
            let side = words.scope(Scope::Side(side), breakdown);
            words.say("table.speaks_for", &[("side", &side)])
        }
        None => words.say("relation.third-party", &[]),
    };
    Line { name: words.source(row), about, cells: cells.chain([days]).collect() }
}

fn cell(row: &Row, scope: Scope, breakdown: &Breakdown, words: &Words) -> TableCell {
    let total = row.total(scope).filter(|cell| cell.value != Value::NotMentioned);
    let Some(total) = total else {
        let text = words.missing(Missing::NotMentioned, Slice::All);
        return TableCell { text, kind: Kind::Absent };
    };
    let label = words.label(row, scope, breakdown);
    match &total.value {
        Value::Derived(sum) if sum.bounds.is_some() && !sum.excludes.is_empty() => {
            let sum = words.sum(sum, breakdown, scope);
            let text = match sum == label {
                true => label,
                false => words.say("table.sum", &[("parts", &label), ("sum", &sum)]),
            };
            TableCell { text, kind: Kind::Derived }
        }
        Value::Derived(sum) if sum.bounds.is_some() => {
            TableCell { text: label, kind: Kind::Derived }
        }
        value if value.bounds().is_some() => TableCell { text: label, kind: Kind::Claimed },
        _ => TableCell { text: label, kind: Kind::Absent },
    }
}

/// What each side reports of its own, in the columns of the sides.
fn own_line(breakdown: &Breakdown, words: &Words) -> Line {
    let find = |scope| breakdown.own.iter().find(move |own: &&Own| own.scope == scope);
    let cells = scopes(breakdown).map(|scope| match find(scope) {
        Some(own) => TableCell { text: words.sum(&own.sum, breakdown, scope), kind: Kind::OwnSum },
        None => {
            TableCell { text: words.missing(Missing::NotMentioned, Slice::All), kind: Kind::Absent }
        }
    });
    let window = breakdown.own.iter().map(|own| own.window).reduce(Window::join);
    let days = TableCell { text: words.window(window.unwrap_or_default()), kind: Kind::Days };
    Line {
        name: words.say("own.name", &[]),
        about: words.say("own.about", &[]),
        cells: cells.chain([days]).collect(),
    }
}
