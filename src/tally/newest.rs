//! Which claims count: the newest of each source for each cell.

use std::collections::BTreeMap;

use super::Question;
use crate::breakdown::{Cell, Scope, Slice, Value, Window};
use crate::date::Date;
use crate::ledger::{About, Claim, Ledger, Status};

/// The day on which a claim was known to be made: said, else printed, else
/// the last day that it covers.
fn made_on(claim: &Claim) -> Option<Date> {
    claim.stated.or(claim.published).or(claim.as_of)
}

/// What makes one claim newer than another; file order decides between
/// equals, and a claim without any day is older than all others.
fn age(claim: &Claim, place: usize) -> (Option<Date>, usize) {
    (claim.as_of.or(claim.stated).or(claim.published), place)
}

/// The claims that answer the question: of each statement, the rendering that
/// is to be charted.
fn answering(ledger: &Ledger, question: Question) -> impl Iterator<Item = (usize, &Claim)> {
    let asked = move |claim: &Claim| {
        let in_time = question.day.is_none_or(|day| made_on(claim).is_none_or(|made| made <= day));
        claim.outcome == question.outcome && in_time
    };
    let asked_for = || ledger.claims.iter().enumerate().filter(move |(_, claim)| asked(claim));
    let mut charted: BTreeMap<(usize, &str), (bool, usize)> = BTreeMap::new();
    for (place, claim) in asked_for() {
        if let Some(statement) = &claim.statement {
            let one = charted.entry((claim.source, statement)).or_insert((claim.chart, place));
            if claim.chart && !one.0 {
                *one = (true, place);
            }
        }
    }
    asked_for().filter(move |(place, claim)| match &claim.statement {
        Some(id) => charted.get(&(claim.source, id.as_str())).is_some_and(|one| one.1 == *place),
        None => true,
    })
}

/// The claimed cells of each source, by its place in the ledger.
pub(super) fn by_source(ledger: &Ledger, question: Question) -> BTreeMap<usize, Vec<Cell>> {
    let mut newest: BTreeMap<(usize, Status, About), (usize, &Claim)> = BTreeMap::new();
    for (place, claim) in answering(ledger, question) {
        let one = newest.entry((claim.source, claim.status, claim.about)).or_insert((place, claim));
        if age(one.1, one.0) < age(claim, place) {
            *one = (place, claim);
        }
    }
    let mut cells: BTreeMap<usize, Vec<Cell>> = BTreeMap::new();
    for (&(source, status, about), &(place, claim)) in &newest {
        let acc = cells.entry(source).or_default();
        match about {
            About::Side(side) => {
                let each = newest.get(&(source, status, About::Each));
                if each.is_none_or(|each| age(each.1, each.0) < age(claim, place)) {
                    acc.push(cell(claim, place, Scope::Side(side)));
                }
            }
            About::All => acc.push(cell(claim, place, Scope::All)),
            About::Each => {
                let newer = |side: &usize| {
                    let one = newest.get(&(source, status, About::Side(*side)));
                    one.is_none_or(|one| age(one.1, one.0) < age(claim, place))
                };
                let sides = (0..ledger.sides.len()).filter(newer);
                acc.extend(sides.map(|side| cell(claim, place, Scope::Side(side))));
            }
        }
    }
    cells
}

fn cell(claim: &Claim, place: usize, scope: Scope) -> Cell {
    let slice = match claim.status {
        Status::Military => Slice::Military,
        Status::Civilian => Slice::Civilian,
        Status::All => Slice::All,
        Status::Unstated => Slice::Unstated,
    };
    let window = Window {
        since: claim.since,
        as_of: claim.as_of,
        said: claim.stated.or(claim.published),
        mixed: false,
    };
    let value = Value::Claimed { figure: claim.figure, said: claim.said.clone() };
    Cell { scope, slice, value, window, implied: None, claims: vec![place] }
}
