//! Claims of one source about the same people, from day to day.

use super::{above, bounds, day, pair, put, slip};
use crate::breakdown::{Amount, Breakdown, Code, DayKind, Finding, Found, Slice};
use crate::date::Date;
use crate::figure::{Estimate, Figure};
use crate::ledger::{About, Ledger, Status};
use crate::order::ordered;
use crate::select;

/// Whose figure, and of whom.
pub(super) fn people(ledger: &Ledger, place: usize) -> (usize, About, Status) {
    let claim = &ledger.claims[place];
    (claim.source, claim.about, claim.status)
}

pub(super) fn date(ledger: &Ledger, place: usize) -> Option<Date> {
    day(&ledger.claims[place]).map(|day| day.date)
}

/// Figures that exclude each other, on one day or from one day to another,
/// and tolls that come down.
pub(super) fn findings(acc: &mut Vec<Finding>, ledger: &Ledger, breakdown: &Breakdown) {
    let asked = select::made_by(ledger, breakdown.outcome, breakdown.day);
    let mut places = select::charted(ledger, &asked);
    places.retain(|at| ledger.claims[*at].figure.bounds().is_some());
    let low = |at: usize| bounds(ledger, at).low();
    // A figure without a day is no earlier than one with it.
    let series =
        |at: usize| (people(ledger, at), ledger.claims[at].since, date(ledger, at).is_some());
    let key = |at: usize| (series(at), date(ledger, at), low(at));
    let order = ordered(places.len(), &|a, b| key(places[a]).cmp(&key(places[b])));
    let mut last: Option<usize> = None;
    let mut top = 0;
    for at in order {
        let at = places[at];
        let Some(before) = last.replace(at).filter(|last| series(*last) == series(at)) else {
            top = at;
            continue;
        };
        let found = compared(ledger, top, before, at);
        // What is below one fall is no further fall.
        let fallen = found.as_ref().is_some_and(|it| it.found.code == Code::TollFalls);
        if fallen || low(top) < low(at) {
            top = at;
        }
        put(acc, found);
    }
}

/// Estimates whose best does not lie between the low and the high one.
pub(super) fn coded(acc: &mut Vec<Finding>, ledger: &Ledger, breakdown: &Breakdown) {
    for place in select::made_by(ledger, breakdown.outcome, breakdown.day) {
        let claim = &ledger.claims[place];
        let Figure::Estimate(Estimate { best, range: Some((low, high)) }) = claim.figure else {
            continue;
        };
        if low <= best && best <= high {
            continue;
        }
        let slice = Slice::of(claim.status);
        let code = Code::LowAboveHighInEstimate;
        let first = Some(Amount::Said(claim.figure));
        let found = Found::new(code, Some(claim.source), claim.about, slice);
        put(acc, Some(Finding { found: Found { first, ..found }, claims: vec![place] }));
    }
}

/// A figure, the one before it, and the highest of those before it.
fn compared(ledger: &Ledger, top: usize, before: usize, at: usize) -> Option<Finding> {
    let [highest, last, here] = [top, before, at].map(|place| bounds(ledger, place));
    let figure = |place: usize| ledger.claims[place].figure;
    let same_day = date(ledger, before) == date(ledger, at);
    if same_day && above(here, last) {
        return match slip(figure(before), figure(at)) {
            Some(code) => pair(code, ledger, before.min(at), before.max(at)),
            None => pair(Code::LowAboveHigh, ledger, at, before),
        };
    }
    // Without a day, nothing is earlier than anything else.
    date(ledger, at)?;
    if above(highest, here) {
        let printed = |place: usize| {
            day(&ledger.claims[place]).is_some_and(|day| day.kind == DayKind::Published)
        };
        let stale = printed(at) && !printed(top);
        return pair(if stale { Code::Stale } else { Code::TollFalls }, ledger, top, at);
    }
    let lower = figure(at).named()? < figure(before).named()? && here.low() < last.low();
    if lower && !same_day { pair(Code::TollMayFall, ledger, before, at) } else { None }
}

/// Figures of which the day asked for leaves out a newer one.
pub(super) fn left_out(acc: &mut Vec<Finding>, ledger: &Ledger, breakdown: &Breakdown) {
    let Some(asked) = breakdown.day else { return };
    let by = |day| {
        let asked = select::made_by(ledger, breakdown.outcome, day);
        select::wholes(ledger, select::charted(ledger, &asked))
    };
    let mut places = by(None);
    places.extend(by(Some(asked)));
    let key = |at: usize| (people(ledger, places[at]), date(ledger, places[at]), places[at]);
    let order = ordered(places.len(), &|a, b| key(a).cmp(&key(b)));
    let mut shown: Option<usize> = None;
    for (n, at) in order.iter().enumerate() {
        let place = places[*at];
        let same = |other: usize| people(ledger, other) == people(ledger, place);
        if shown.is_some_and(|shown| !same(shown)) {
            shown = None;
        }
        let claim = &ledger.claims[place];
        if select::made_on(claim).is_none_or(|made| made <= asked) {
            shown = Some(place);
        }
        if order.get(n + 1).is_some_and(|next| same(places[*next])) {
            continue;
        }
        // Without a day, nothing is older than anything else.
        let Some(old) = shown.filter(|old| date(ledger, *old).is_some()) else { continue };
        let shown = &ledger.claims[old];
        let rendering = claim.statement.is_some() && shown.statement == claim.statement;
        if shown.figure != claim.figure && !rendering {
            put(acc, pair(Code::StaleByDay, ledger, old, place));
        }
    }
}
