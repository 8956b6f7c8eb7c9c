//! What a source adds from one day to another, held against its tolls of both.

use super::series::people;
use super::{above, bounds, day, put};
use crate::breakdown::{Amount, Breakdown, Code, Finding, Found, Slice};
use crate::date::Date;
use crate::ledger::Ledger;
use crate::order::{ordered, settle};
use crate::select;

/// Each toll, the one to the day before something is added, and what is added.
pub(super) fn findings(acc: &mut Vec<Finding>, ledger: &Ledger, breakdown: &Breakdown) {
    let asked = select::made_by(ledger, breakdown.outcome, breakdown.day);
    let mut places = select::charted(ledger, &asked);
    let claims = &ledger.claims;
    places.retain(|at| claims[*at].as_of.is_some() && claims[*at].figure.bounds().is_some());
    let key = |at: usize| {
        let claim = &claims[at];
        (people(ledger, at), claim.as_of.map_or(0, Date::number), claim.since)
    };
    let mut sorted = Vec::new();
    for at in ordered(places.len(), &|a, b| key(places[a]).cmp(&key(places[b]))) {
        sorted.push(places[at]);
    }
    let Some(mut whole) = sorted.first().copied() else { return };
    for part in &sorted {
        if !select::is_part(&claims[*part], &claims[whole]) {
            whole = *part;
            continue;
        }
        let eve = claims[*part].since.map_or(0, |since| since.number() - 1);
        let wanted = (people(ledger, whole), eve, claims[whole].since);
        let at = sorted.partition_point(|at| key(*at) < wanted);
        if let Some(before) = sorted.get(at).filter(|at| key(**at) == wanted) {
            put(acc, differs(ledger, *before, *part, whole));
        }
    }
}

/// A toll, what is added to it, and the toll that does not come of that.
fn differs(ledger: &Ledger, before: usize, part: usize, whole: usize) -> Option<Finding> {
    let [first, added, total] = [before, part, whole].map(|at| bounds(ledger, at));
    let sum = first.plus(added);
    let claim = &ledger.claims[whole];
    let code = Code::IncrementDiffers;
    let found = Found {
        first: Some(Amount::Reckoned(sum)),
        second: Some(Amount::Said(claim.figure)),
        days: [day(&ledger.claims[before]), day(claim)],
        ..Found::new(code, Some(claim.source), claim.about, Slice::of(claim.status))
    };
    let mut claims = vec![before, part, whole];
    settle(&mut claims);
    (above(sum, total) || above(total, sum)).then_some(Finding { found, claims })
}
