//! Days that do not fit: of one claim, within a row, and side by side.

use super::row::claimed;
use super::{about, day, pair, put};
use crate::breakdown::{Breakdown, Cell, Code, Day, DayKind, Finding, Found, Row, Scope, Slice};
use crate::ledger::Ledger;
use crate::order::settle;
use crate::select;

/// Claims that were said or printed before the last day that they cover.
pub(super) fn published_early(acc: &mut Vec<Finding>, ledger: &Ledger, breakdown: &Breakdown) {
    for place in select::made_by(ledger, breakdown.outcome, breakdown.day) {
        let claim = &ledger.claims[place];
        let made = [(claim.stated, DayKind::Stated), (claim.published, DayKind::Published)];
        for (date, kind) in made {
            let (Some(date), Some(last)) = (date, day(claim)) else { continue };
            if date < last.date && last.kind == DayKind::AsOf {
                let days = [Some(Day { date, kind }), Some(last)];
                put(acc, Some(pair(Code::PublishedBeforeAsOf, ledger, place, place, days)));
                break;
            }
        }
    }
}

/// Sources side by side that cover different days.
pub(super) fn windows(acc: &mut Vec<Finding>, breakdown: &Breakdown) {
    for scope in Scope::every(breakdown.sides.len()) {
        if !breakdown.days_differ(scope) {
            continue;
        }
        let mut claims = Vec::new();
        for cell in breakdown.rows.iter().filter_map(|row| row.total(scope)) {
            claims.extend_from_slice(&cell.claims);
        }
        settle(&mut claims);
        let found = Found::new(Code::WindowsDiffer, None, about(scope), Slice::All);
        put(acc, Some(Finding { found, claims }));
    }
}

/// The oldest and the newest of the figures that make up a total of a row, or
/// are held against it, where their days differ.
pub(super) fn mixed(acc: &mut Vec<Finding>, ledger: &Ledger, row: &Row, sides: usize) {
    for scope in Scope::every(sides) {
        let (mut oldest, mut newest): (Option<Dated>, Option<Dated>) = (None, None);
        for cell in row.cells.iter().filter(|cell| scope == Scope::All || cell.scope == scope) {
            let Some(one) = dated(ledger, cell) else { continue };
            if oldest.is_none_or(|oldest| one.day.date < oldest.day.date) {
                oldest = Some(one);
            }
            if newest.is_none_or(|newest| newest.day.date < one.day.date) {
                newest = Some(one);
            }
        }
        let (Some(old), Some(new)) = (oldest, newest) else { continue };
        // What differs within a side is told of that side.
        let within = scope == Scope::All && old.scope == new.scope;
        if old.day.date < new.day.date && !within && row.total(scope).is_some() {
            let days = [Some(old.day), Some(new.day)];
            let mut finding = pair(Code::StaleBesideNewer, ledger, old.claim, new.claim, days);
            finding.found.about = about(scope);
            put(acc, Some(finding));
        }
    }
}

/// A claimed number of a row.
#[derive(Clone, Copy)]
struct Dated {
    scope: Scope,
    claim: usize,
    /// The last day that it covers, or the day it was said.
    day: Day,
}

fn dated(ledger: &Ledger, cell: &Cell) -> Option<Dated> {
    claimed(cell)?;
    let claim = *cell.claims.first()?;
    let day = day(&ledger.claims[claim]).filter(|day| day.kind != DayKind::Published)?;
    Some(Dated { scope: cell.scope, claim, day })
}
