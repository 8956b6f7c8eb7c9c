//! Which claims count: the newest of each source for each cell.

use super::Question;
use crate::breakdown::{Cell, Scope, Slice, Value, Window};
use crate::date::Date;
use crate::ledger::{About, Claim, Ledger};
use crate::order::ordered;
use crate::select;

/// What makes one claim newer than another; file order decides between
/// equals that are no part of one another, and a claim without any day is older than all others.
pub(super) fn age(claim: &Claim, place: usize) -> (Option<Date>, usize) {
    (claim.as_of.or(claim.stated).or(claim.published), place)
}

/// The claimed cells of each source, by its place in the ledger.
pub(super) fn by_source(ledger: &Ledger, question: Question) -> Vec<(usize, Vec<Cell>)> {
    let mut acc: Vec<(usize, Vec<Cell>)> = Vec::new();
    let asked = select::made_by(ledger, question.outcome, question.day);
    let newest = newest(ledger, select::wholes(ledger, select::charted(ledger, &asked)));
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
    let mut newest = Vec::new();
    for (n, at) in order.iter().enumerate() {
        if order.get(n + 1).is_none_or(|next| cell(*next) != cell(*at)) {
            newest.push(places[*at]);
        }
    }
    newest
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
    let slice = Slice::of(claim.status);
    let window = Window::new(claim.since, claim.as_of, claim.stated, claim.published);
    let value = Value::Claimed { figure: claim.figure, said: claim.said.clone() };
    Cell { scope, slice, value, window, implied: None, claims: vec![place] }
}
