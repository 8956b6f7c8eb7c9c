//! Room: breakdown + words → what is told besides the picture: headline,
//! summary, a sentence for each claim, the table, the legend.
//!
//! **Invariant:** no number is reckoned here and no English is written here.

mod card;
mod claim;
mod finding;
mod headline;
mod legend;
mod table;

use crate::breakdown::{Breakdown, Cell, Row, Scope};
use crate::date::Date;
use crate::ledger::Ledger;
use crate::words::{Words, concat, joined};

pub use card::{Card, card, mark_label};
pub use claim::{Quoted, Said, quoted, sources};
pub use finding::finding;
pub use headline::no_gap;
pub use legend::{Key, Sign};
pub use table::{Kind, Line, Table, TableCell};

/// What there is to tell about a breakdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What the ledger is about.
    pub title: String,
    /// The most that can be said in one or two sentences.
    pub headline: String,
    /// What is counted, and the newest day in it.
    pub subtitle: String,
    /// How far sources are apart for each scope, and why not.
    pub summary: Vec<String>,
    /// The picture in one text, for those who do not see it.
    pub alt: String,
    /// The marks that are in the picture.
    pub legend: Vec<Key>,
    /// All of it in cells.
    pub table: Table,
    /// What to keep in mind.
    pub notes: Vec<String>,
    /// How the marks are read.
    pub how_to_read: Vec<String>,
}

/// Tells a breakdown.
pub fn tell(ledger: &Ledger, breakdown: &Breakdown, words: &Words) -> Told {
    let mut headline = headline::headline(ledger, breakdown, words);
    let summary = headline::summary(breakdown, words);
    let subtitle = subtitle(breakdown, words);
    if headline.is_empty() {
        headline.clone_from(&subtitle);
    }
    let n = words.number(u64::try_from(breakdown.rows.len()).unwrap_or_default());
    let alt = [words.say("alt.bars", &[("n", &n)]), headline.clone(), joined(&summary, " ")];
    Told {
        title: ledger.title.in_language(words.lang()).to_owned(),
        headline,
        subtitle,
        summary,
        alt: joined(&alt, " "),
        legend: legend::legend(breakdown, words),
        table: table::table(breakdown, words),
        notes: notes(breakdown, words),
        how_to_read: legend::how_to_read(words),
    }
}

/// What is counted, and the newest day in it.
fn subtitle(breakdown: &Breakdown, words: &Words) -> String {
    let what = words.say(&concat(&["subtitle.", breakdown.outcome.name()]), &[]);
    let Some(day) = newest_day(breakdown) else { return what };
    let newest = words.say("subtitle.newest", &[("date", &words.date(day))]);
    joined(&[what, newest], " ")
}

/// The last day that a figure covers or was said on.
fn newest_day(breakdown: &Breakdown) -> Option<Date> {
    let mut newest = None;
    for row in &breakdown.rows {
        for cell in &row.cells {
            newest = newest.max(cell.window.as_of.or(cell.window.said));
        }
    }
    newest
}

fn notes(breakdown: &Breakdown, words: &Words) -> Vec<String> {
    let compared = || breakdown.gaps.iter().filter(|gap| gap.spread.is_ok());
    let shown = [
        ("note.never_added", true),
        ("note.own", breakdown.own.iter().any(|own| own.scope == Scope::All)),
        ("note.own_newest", speak_twice(breakdown)),
        ("note.unstated", compared().any(|gap| gap.unstated)),
        ("note.window_not_given", compared().any(|gap| gap.window_not_given)),
    ];
    shown.into_iter().filter(|(_, shown)| *shown).map(|(key, _)| words.say(key, &[])).collect()
}

/// Whether several sources speak for one side.
fn speak_twice(breakdown: &Breakdown) -> bool {
    let rows = &breakdown.rows;
    let again = |(at, row): (usize, &Row)| {
        row.speaks_for.is_some() && rows[..at].iter().any(|one| one.speaks_for == row.speaks_for)
    };
    rows.iter().enumerate().any(again)
}

/// The row of a source, by its place in the ledger.
fn row_of(breakdown: &Breakdown, source: usize) -> Option<&Row> {
    breakdown.rows.iter().find(|row| row.source == source)
}

/// The name of a source, by its place in the ledger.
fn source_name(breakdown: &Breakdown, source: usize, words: &Words) -> String {
    row_of(breakdown, source).map(|row| words.source(row)).unwrap_or_default()
}

/// Every scope that a breakdown can have values of.
fn scopes(breakdown: &Breakdown) -> Vec<Scope> {
    Scope::every(breakdown.sides.len())
}

/// Whether a row says anything of a scope itself.
fn mentions(row: &Row, scope: Scope) -> bool {
    row.about(scope).iter().any(Cell::is_mentioned)
}
