//! Claims of one source about the same people, from day to day.

use super::{above, day, pair, put, slip};
use crate::breakdown::{Breakdown, Code, DayKind, Finding};
use crate::date::Date;
use crate::ledger::{About, Ledger, Status};
use crate::order::ordered;
use crate::select;

/// Whose figure, and of whom.
fn people(ledger: &Ledger, place: usize) -> (usize, About, Status) {
    let claim = &ledger.claims[place];
    (claim.source, claim.about, claim.status)
}

fn date(ledger: &Ledger, place: usize) -> Option<Date> {
    day(&ledger.claims[place]).map(|day| day.date)
}

/// Figures that exclude each other, on one day or from one day to another,
/// and tolls that come down.
pub(super) fn findings(acc: &mut Vec<Finding>, ledger: &Ledger, breakdown: &Breakdown) {
    let asked = select::made_by(ledger, breakdown.outcome, breakdown.day);
    let mut places = select::charted(ledger, &asked);
    places.retain(|at| ledger.claims[*at].figure.bounds().is_some());
    let low = |at: usize| ledger.claims[at].figure.bounds().map_or(0, |bounds| bounds.low());
    // A figure without a day is no earlier than one with it.
    let series =
        |at: usize| (people(ledger, at), ledger.claims[at].since, date(ledger, at).is_some());
    let order = ordered(places.len(), &|a, b| {
        let (a, b) = (places[a], places[b]);
        let days = || date(ledger, a).cmp(&date(ledger, b));
        series(a).cmp(&series(b)).then_with(days).then_with(|| low(a).cmp(&low(b)))
    });
    let mut last: Option<usize> = None;
    let mut top = 0;
    for at in order {
        let at = places[at];
        let Some(before) = last.replace(at).filter(|last| series(*last) == series(at)) else {
            top = at;
            continue;
        };
        let found = same_day(ledger, before, at)
            .or_else(|| falls(ledger, top, at))
            .or_else(|| may_fall(ledger, before, at));
        // What is below one fall is no further fall.
        let fallen = found.as_ref().is_some_and(|it| it.found.code == Code::TollFalls);
        if fallen || low(top) < low(at) {
            top = at;
        }
        put(acc, found);
    }
}

/// Two figures for one day, the second one's lower end no lower.
fn same_day(ledger: &Ledger, a: usize, b: usize) -> Option<Finding> {
    let (low, high) = (ledger.claims[a].figure, ledger.claims[b].figure);
    if date(ledger, a) != date(ledger, b) || !above(high.bounds()?, low.bounds()?) {
        return None;
    }
    Some(match slip(low, high) {
        Some(code) => pair(code, ledger, a.min(b), a.max(b), [None; 2]),
        None => pair(Code::LowAboveHigh, ledger, b, a, [None; 2]),
    })
}

/// A figure, and the highest of those before it.
fn falls(ledger: &Ledger, before: usize, after: usize) -> Option<Finding> {
    let days = [before, after].map(|at| day(&ledger.claims[at]));
    let [first, second] = [days[0]?.kind, days[1]?.kind].map(|kind| kind == DayKind::Published);
    let [upper, lower] = [before, after].map(|at| ledger.claims[at].figure.bounds());
    let code = if second && !first { Code::Stale } else { Code::TollFalls };
    above(upper?, lower?).then(|| pair(code, ledger, before, after, days))
}

/// A figure, and the one before it, which does not exclude it.
fn may_fall(ledger: &Ledger, before: usize, after: usize) -> Option<Finding> {
    let days = [before, after].map(|at| day(&ledger.claims[at]));
    let [first, second] = [before, after].map(|at| ledger.claims[at].figure);
    let lower = second.named()? < first.named()? && second.bounds()?.low() < first.bounds()?.low();
    let later = days[0]?.date < days[1]?.date;
    (lower && later).then(|| pair(Code::TollMayFall, ledger, before, after, days))
}

/// Figures of which the day asked for leaves out a newer one.
pub(super) fn left_out(acc: &mut Vec<Finding>, ledger: &Ledger, breakdown: &Breakdown) {
    let Some(asked) = breakdown.day else { return };
    let by = |day| select::charted(ledger, &select::made_by(ledger, breakdown.outcome, day));
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
        let Some(old) = shown.map(|shown| &ledger.claims[shown]) else { continue };
        let rendering = claim.statement.is_some() && old.statement == claim.statement;
        if old.figure != claim.figure && !rendering {
            let days = [day(old), day(claim)];
            put(acc, shown.map(|old| pair(Code::StaleByDay, ledger, old, place, days)));
        }
    }
}
