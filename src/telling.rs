//! Room: breakdown + words → what is told besides the picture: headline,
//! summary, a sentence for each claim, the table, the legend.
//!
//! **Invariant:** no number is reckoned here and no English is written here.

mod card;
mod claim;
mod course;
#[cfg(feature = "workbench")]
mod credits;
mod finding;
mod headline;
mod legend;
mod table;

use crate::breakdown::{Breakdown, Cell, Only, Row, Scope, Value};
use crate::date::Date;
use crate::ledger::Ledger;
use crate::view::View;
use crate::words::{Words, concat, isolate, joined, tame};

pub use card::{Card, card, mark_label};
#[cfg(feature = "workbench")]
pub use claim::some_sources;
pub use claim::{Quoted, Said, quoted, sources};
#[cfg(feature = "workbench")]
pub use credits::{Credit, credits};
pub use finding::finding;
pub use headline::no_gap;
pub use legend::{Key, Sign};
pub use table::{Kind, Line, Table, TableCell};

/// A timeline with more sentences than these is not put into one text: they
/// stand beside it.
const MOST: usize = 16;

/// What there is to tell about a breakdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What the ledger is about.
    pub title: String,
    /// The most that can be said in one or two sentences.
    pub headline: String,
    /// What is counted, and the newest day in it.
    pub subtitle: String,
    /// That day.
    pub newest: Option<Date>,
    /// How far sources are apart for each scope, and why not.
    pub summary: Vec<String>,
    /// The picture in one text, for those who do not see it.
    pub alt: String,
    /// The marks that are in the picture.
    pub legend: Vec<Key>,
    /// All of it in cells.
    pub table: Table,
    /// Every figure by day, in the timeline; elsewhere without lines.
    pub steps: Table,
    /// What to keep in mind.
    pub notes: Vec<String>,
    /// How the marks are read.
    pub how_to_read: Vec<String>,
}

/// Tells a breakdown that is shown in a view.
pub fn tell(ledger: &Ledger, breakdown: &Breakdown, view: View, words: &Words) -> Told {
    let mut headline = headline::headline(ledger, breakdown, words);
    let mut steps = Table::default();
    let mut summary = headline::summary(breakdown, words);
    if view == View::Timeline && view.is_built() && !breakdown.course.tracks.is_empty() {
        summary = course::sentences(breakdown, words);
        steps = course::table(breakdown, words);
    }
    let subtitle = subtitle(ledger, breakdown, words);
    if headline.is_empty() {
        headline.clone_from(&subtitle);
    }
    let n = words.number(u64::try_from(breakdown.rows.len()).unwrap_or_default());
    let mut alt = vec![words.say(&concat(&["alt.", view.name()]), &[("n", &n)]), headline.clone()];
    if view != View::Timeline || summary.len() <= MOST {
        alt.push(joined(&summary, " "));
    }
    Told {
        title: tame(ledger.title.in_language(words.lang())),
        headline,
        subtitle,
        newest: newest_day(breakdown),
        summary,
        alt: joined(&alt, " "),
        legend: legend::legend(breakdown, view, words),
        table: table::table(breakdown, words),
        steps,
        notes: notes(breakdown, words),
        how_to_read: legend::how_to_read(view, words),
    }
}

/// What is counted, and the newest day in it.
fn subtitle(ledger: &Ledger, breakdown: &Breakdown, words: &Words) -> String {
    let what = words.say(&concat(&["subtitle.", breakdown.outcome.name()]), &[]);
    let mut texts = vec![what];
    texts.extend(only(ledger, breakdown, words));
    if let Some(day) = newest_day(breakdown) {
        texts.push(words.say("subtitle.newest", &[("date", &words.date(day))]));
    }
    joined(&texts, " ")
}

/// What is shown, where that is not all.
fn only(ledger: &Ledger, breakdown: &Breakdown, words: &Words) -> Option<String> {
    let Only { side, slice, source } = breakdown.only;
    let mut texts = Vec::new();
    texts.extend(side.map(|side| words.scope(Scope::Side(side), breakdown)));
    texts.extend(slice.map(|slice| words.slice(slice)));
    let name = |source: usize| isolate(ledger.sources[source].name.in_language(words.lang()));
    texts.extend(source.map(name));
    let what = words.join("join.comma", &texts);
    (!texts.is_empty()).then(|| words.say("subtitle.only", &[("what", &what)]))
}

/// The newest day of what sources say.
pub fn newest_day(breakdown: &Breakdown) -> Option<Date> {
    let mut newest = None;
    for row in &breakdown.rows {
        for cell in &row.cells {
            if matches!(cell.value, Value::Claimed { .. }) {
                newest = newest.max(cell.window.newest());
            }
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
    let mut notes = Vec::new();
    for (key, shown) in shown {
        if shown {
            notes.push(words.say(key, &[]));
        }
    }
    notes
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
    let at = breakdown.rows.binary_search_by(|row| row.source.cmp(&source)).ok()?;
    breakdown.rows.get(at)
}

/// The name of a source, by its place in the ledger.
fn source_name(breakdown: &Breakdown, source: usize, words: &Words) -> String {
    row_of(breakdown, source).map(|row| words.source(row)).unwrap_or_default()
}

/// Whether a row says anything of a scope itself.
fn mentions(row: &Row, scope: Scope) -> bool {
    row.about(scope).iter().any(Cell::is_mentioned)
}
