//! Renderings of one statement that differ in kind, scope or status, that
//! exclude each other, or that are a slip of a digit apart.

use super::{above, bounds, pair, put, slip};
use crate::breakdown::{Amount, Breakdown, Code, Finding, Found, Slice};
use crate::ledger::Ledger;
use crate::order::{ordered, settle};
use crate::select;

pub(super) fn findings(acc: &mut Vec<Finding>, ledger: &Ledger, breakdown: &Breakdown) {
    let mut places = select::made_by(ledger, breakdown.outcome, breakdown.day);
    places.retain(|at| ledger.claims[*at].statement.is_some());
    let key = |at: usize| {
        let claim = &ledger.claims[places[at]];
        let low = claim.figure.bounds().map(|bounds| bounds.low());
        ((claim.source, claim.statement.as_deref()), (claim.about, claim.status, low))
    };
    let order = ordered(places.len(), &|a, b| key(a).cmp(&key(b)));
    for group in order.chunk_by(|a, b| key(*a).0 == key(*b).0) {
        let mut renderings = Vec::new();
        for at in group {
            renderings.push(places[*at]);
        }
        for two in renderings.windows(2) {
            put(acc, digits(ledger, two[0].min(two[1]), two[0].max(two[1])));
        }
        settle(&mut renderings);
        put(acc, drift(ledger, renderings));
    }
}

/// Whether a ledger may be large: then figures are put in order rather than
/// looked for. A reader's build takes none, and pays for no order of figures.
const LARGE: bool = cfg!(feature = "workbench");

fn digits(ledger: &Ledger, first: usize, second: usize) -> Option<Finding> {
    let (a, b) = (&ledger.claims[first], &ledger.claims[second]);
    let [one, other] = [first, second].map(|place| bounds(ledger, place));
    let days = a.as_of.zip(b.as_of).is_none_or(|(a, b)| a == b);
    let apart =
        || (days && (above(one, other) || above(other, one))).then_some(Code::FiguresDiffer);
    let code = slip(a.figure, b.figure).or_else(apart);
    pair(code.filter(|_| (a.about, a.status) == (b.about, b.status))?, ledger, first, second)
}

fn drift(ledger: &Ledger, renderings: Vec<usize>) -> Option<Finding> {
    let first = &ledger.claims[*renderings.first()?];
    let mut figures = Vec::new();
    let (mut also_about, mut also_status) = (false, false);
    for place in &renderings {
        let claim = &ledger.claims[*place];
        if LARGE || !figures.contains(&claim.figure) {
            figures.push(claim.figure);
        }
        also_about |= claim.about != first.about;
        also_status |= claim.status != first.status;
    }
    if LARGE {
        figures.sort_unstable();
        figures.dedup();
    }
    let found = Found {
        first: Some(Amount::Counted(renderings.len())),
        second: Some(Amount::Counted(figures.len())),
        also_about,
        also_status,
        ..Found::new(
            Code::RenderingsDiffer,
            Some(first.source),
            first.about,
            Slice::of(first.status),
        )
    };
    let differ = 1 < figures.len() || also_about || also_status;
    differ.then_some(Finding { found, claims: renderings })
}
