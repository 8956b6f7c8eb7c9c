//! Which claims count: the newest of each source for each cell.

use super::Question;
use crate::breakdown::{Cell, Scope, Slice, Value, Window};
use crate::date::Date;
use crate::ledger::{About, Claim, Ledger, Status};
use crate::order::ordered;

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

/// The places of the claims that answer the question: of each statement, the
/// rendering that is to be charted.
fn answering(ledger: &Ledger, question: Question) -> Vec<usize> {
    let asked = |claim: &Claim| {
        let in_time = question.day.is_none_or(|day| made_on(claim).is_none_or(|made| made <= day));
        claim.outcome == question.outcome && in_time
    };
    let claims = &ledger.claims;
    let places: Vec<usize> = (0..claims.len()).filter(|at| asked(&claims[*at])).collect();
    // Renderings stand together, the one to be charted first.
    let key = |at: usize| {
        let claim = &claims[places[at]];
        (claim.source, claim.statement.as_deref(), !claim.chart)
    };
    let mut kept: Vec<usize> = Vec::with_capacity(places.len());
    let mut last = None;
    for at in ordered(places.len(), &|a, b| key(a).cmp(&key(b))) {
        let claim = &claims[places[at]];
        let statement = claim.statement.as_ref().map(|id| (claim.source, id));
        if statement.is_none() || statement != last {
            kept.push(places[at]);
        }
        last = statement;
    }
    kept
}

/// The claimed cells of each source, by its place in the ledger.
pub(super) fn by_source(ledger: &Ledger, question: Question) -> Vec<(usize, Vec<Cell>)> {
    let mut acc: Vec<(usize, Vec<Cell>)> = Vec::new();
    let newest = newest(ledger, answering(ledger, question));
    let claims = &ledger.claims;
    let same = |a: &usize, b: &usize| {
        (claims[*a].source, claims[*a].status) == (claims[*b].source, claims[*b].status)
    };
    for group in newest.chunk_by(same) {
        let source = claims[group[0]].source;
        if acc.last().is_none_or(|last| last.0 != source) {
            acc.push((source, Vec::new()));
        }
        if let Some((_, cells)) = acc.last_mut() {
            spread(cells, ledger, group);
        }
    }
    acc
}

/// The newest claim of each source for each status and about, in this order.
fn newest(ledger: &Ledger, places: Vec<usize>) -> Vec<usize> {
    let cell = |at: usize| {
        let claim = &ledger.claims[places[at]];
        (claim.source, claim.status, claim.about)
    };
    let age = |at: usize| age(&ledger.claims[places[at]], places[at]);
    let order = ordered(places.len(), &|a, b| cell(a).cmp(&cell(b)).then(age(a).cmp(&age(b))));
    let newest = order.chunk_by(|a, b| cell(*a) == cell(*b)).filter_map(<[usize]>::last);
    newest.map(|at| places[*at]).collect()
}

/// Lays a source's claims of one status out over the scopes. What is said of
/// each side holds for those of which nothing newer is said.
fn spread(acc: &mut Vec<Cell>, ledger: &Ledger, places: &[usize]) {
    let about = |wanted: About| {
        let found = places.iter().find(|at| ledger.claims[**at].about == wanted);
        found.map(|at| (age(&ledger.claims[*at], *at), *at))
    };
    let each = about(About::Each);
    for side in 0..ledger.sides.len() {
        let newest = about(About::Side(side)).max(each);
        acc.extend(newest.map(|(_, at)| cell(&ledger.claims[at], at, Scope::Side(side))));
    }
    let all = about(About::All);
    acc.extend(all.map(|(_, at)| cell(&ledger.claims[at], at, Scope::All)));
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
