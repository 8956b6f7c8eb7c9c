//! What sides report of their own, against every total of all sides that it
//! could be taken for.

use super::row::claimed;
use super::{above, against, leaves_out, put};
use crate::bounds::Bounds;
use crate::breakdown::{Breakdown, Code, Finding, Found, Own, Row, Scope};
use crate::ledger::Ledger;

pub(super) fn findings(acc: &mut Vec<Finding>, ledger: &Ledger, breakdown: &Breakdown) {
    let Some(own) = breakdown.own.iter().find(|own| own.scope == Scope::All) else { return };
    let Some(sum) = own.sum.bounds.filter(|bounds| *bounds != Bounds::ANY) else { return };
    put(acc, leaves_out(None, Scope::All, Some(sum), &own.sum.excludes, &own.claims));
    let counts = |source: usize| &ledger.sources[source].counts;
    for row in &breakdown.rows {
        // Of other people, it is no total of these.
        if own.sources.iter().any(|own| counts(*own) != counts(row.source)) {
            continue;
        }
        put(acc, held_against(row, own, sum));
    }
}

fn held_against(row: &Row, own: &Own, sum: Bounds) -> Option<Finding> {
    let (cell, total, figure) = claimed(row.total(Scope::All)?)?;
    if own.window.differs(cell.window) {
        return None;
    }
    let code = if above(sum, total) {
        Code::OwnExceedsTotal
    } else if sum.low() < total.low() {
        return None;
    } else if own.sum.excludes.is_empty() {
        Code::OwnFitsTotal
    } else {
        Code::OwnFitsTotalLeavingOut
    };
    let found = against(code, row, cell, sum, figure);
    // Where nothing is left out, or it does not matter, none of it is told.
    let excludes = match code {
        Code::OwnFitsTotalLeavingOut => own.sum.excludes.clone(),
        _ => Vec::new(),
    };
    let mut claims = own.claims.clone();
    claims.extend_from_slice(&cell.claims);
    Some(Finding { found: Found { excludes, ..found }, claims })
}
