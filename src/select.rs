//! Which claims of a ledger are asked for: by outcome, by day, and of each
//! statement the rendering that is to be charted.
//!
//! **Invariant:** a claim is taken or left as it is; nothing is reckoned.

use crate::date::Date;
use crate::ledger::{Claim, Ledger, Outcome};
use crate::order::{ordered, settle};

/// The day on which a claim was made: said, else printed, else as of it.
pub fn made_on(claim: &Claim) -> Option<Date> {
    claim.stated.or(claim.published).or(claim.as_of)
}

/// The places of the claims of one outcome that were made by a day. A claim
/// without any day is always among them.
pub fn made_by(ledger: &Ledger, outcome: Outcome, day: Option<Date>) -> Vec<usize> {
    let mut places = Vec::new();
    for (at, claim) in ledger.claims.iter().enumerate() {
        let in_time = day.zip(made_on(claim)).is_none_or(|(day, made)| made <= day);
        if claim.outcome == outcome && in_time {
            places.push(at);
        }
    }
    places
}

/// The days on which claims of an outcome were made, each once, in order.
pub fn days(ledger: &Ledger, outcome: Outcome) -> Vec<Date> {
    let mut places: Vec<usize> = Vec::new();
    for (at, claim) in ledger.claims.iter().enumerate() {
        if claim.outcome == outcome && made_on(claim).is_some() {
            places.push(at);
        }
    }
    let day = |at: usize| made_on(&ledger.claims[places[at]]);
    let mut days: Vec<Date> = Vec::new();
    for at in ordered(places.len(), &|a, b| day(a).cmp(&day(b))) {
        days.extend(day(at).filter(|day| days.last() != Some(day)));
    }
    days
}

/// Whether one claim is a part of another: of the same source about the same
/// people, to the same day, and from a later one on.
pub fn is_part(part: &Claim, whole: &Claim) -> bool {
    let people = |claim: &Claim| (claim.source, claim.about, claim.outcome, claim.status);
    let to = part.as_of.is_some() && part.as_of == whole.as_of;
    let versions = part.statement.is_some() && part.statement == whole.statement;
    to && whole.since < part.since && !versions && people(part) == people(whole)
}

/// Those of some claims of one outcome that are a part of another of them, in
/// order: what was added on a day, beside the toll to that day.
pub fn parts(ledger: &Ledger, places: &[usize]) -> Vec<usize> {
    let claims = &ledger.claims;
    let key = |at: usize| {
        let claim = &claims[places[at]];
        (claim.source, claim.about, claim.status, claim.as_of, claim.since)
    };
    let (mut whole, mut parts) = (None, Vec::new());
    for at in ordered(places.len(), &|a, b| key(a).cmp(&key(b))) {
        let place = places[at];
        match whole {
            Some(whole) if is_part(&claims[place], &claims[whole]) => parts.push(place),
            _ => whole = Some(place),
        }
    }
    settle(&mut parts);
    parts
}

/// Those of some claims that are no part of another of them.
pub fn wholes(ledger: &Ledger, mut places: Vec<usize>) -> Vec<usize> {
    let parts = parts(ledger, &places);
    places.retain(|place| parts.binary_search(place).is_err());
    places
}

/// Of each statement among some claims, the rendering that says it is to be
/// charted, else the first; and every claim that is no rendering.
pub fn charted(ledger: &Ledger, places: &[usize]) -> Vec<usize> {
    // Renderings stand together, the one to be charted first.
    let key = |at: usize| {
        let claim = &ledger.claims[places[at]];
        (claim.source, claim.statement.as_deref(), !claim.chart)
    };
    let mut kept: Vec<usize> = Vec::with_capacity(places.len());
    let mut last = None;
    for at in ordered(places.len(), &|a, b| key(a).cmp(&key(b))) {
        let claim = &ledger.claims[places[at]];
        let statement = claim.statement.as_ref().map(|id| (claim.source, id));
        if statement.is_none() || statement != last {
            kept.push(places[at]);
        }
        last = statement;
    }
    kept
}
