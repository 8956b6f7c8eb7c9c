//! Which claims of a ledger are asked for: by outcome, by day, and of each
//! statement the rendering that is to be charted.
//!
//! **Invariant:** a claim is taken or left as it is; nothing is reckoned.

use crate::date::Date;
use crate::ledger::{Claim, Ledger, Outcome};
use crate::order::ordered;

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
