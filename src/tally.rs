//! Room: ledger + question → breakdown.
//!
//! **Invariant:** sources are never added to each other, but for what each
//! side reports of its own; an absence is never a zero.

mod course;
mod gap;
mod implied;
mod narrow;
mod newest;
mod own;
mod total;

use crate::breakdown::{Breakdown, Cell, Course, Only, Row};
use crate::date::Date;
use crate::ledger::{Ledger, Outcome};

pub use course::course;
pub use narrow::narrowed;

/// What a reader asks of a ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// What happened to the people counted.
    pub outcome: Outcome,
    /// The last day whose claims count; all of them if not given.
    pub day: Option<Date>,
}

/// The outcomes that a ledger has claims of, in their usual order.
pub fn outcomes(ledger: &Ledger) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    for outcome in Outcome::ALL {
        if ledger.claims.iter().any(|claim| claim.outcome == outcome) {
            outcomes.push(outcome);
        }
    }
    outcomes
}

/// Reckons what each source's claims come to.
///
/// For each source the newest claim counts for each of (about, outcome,
/// status); of one statement's renderings only the one to be charted does.
pub fn breakdown(ledger: &Ledger, question: Question) -> Breakdown {
    let newest = newest::by_source(ledger, question);
    let mut rows = Vec::new();
    for (source, claims) in newest {
        let row = row(ledger, source, claims);
        if !row.cells.is_empty() {
            rows.push(row);
        }
    }
    let own = own::reported(&rows, ledger.sides.len());
    let gaps = gap::all(ledger, &rows);
    let mut sides = Vec::new();
    for side in &ledger.sides {
        sides.push(side.name.clone());
    }
    let Question { outcome, day } = question;
    let (only, course) = (Only::default(), Course::default());
    Breakdown { outcome, day, sides, rows, own, gaps, only, course }
}

fn row(ledger: &Ledger, source: usize, claimed: Vec<Cell>) -> Row {
    let sides = ledger.sides.len();
    let mut row = Row {
        source,
        name: ledger.sources[source].name.clone(),
        speaks_for: ledger.sources[source].speaks_for,
        cells: Vec::new(),
        only: None,
    };
    for cell in claimed {
        row.put(cell);
    }
    total::add(&mut row, sides);
    implied::add(&mut row, sides);
    row
}
