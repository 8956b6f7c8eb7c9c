//! Days that do not fit: of one claim, within a row, and side by side.

use super::row::claimed;
use super::series::date;
use super::{about, day, pair, put};
use crate::breakdown::{Breakdown, Cell, Code, Day, DayKind, Finding, Found, Row, Scope, Slice};
use crate::date::Date;
use crate::ledger::Ledger;
use crate::order::settle;
use crate::select;

/// Claims that were said or printed before the last day that they cover.
pub(super) fn published_early(acc: &mut Vec<Finding>, ledger: &Ledger, breakdown: &Breakdown) {
    for place in select::made_by(ledger, breakdown.outcome, breakdown.day) {
        let claim = &ledger.claims[place];
        let early = |day: Option<Date>| day.filter(|day| claim.as_of.is_some_and(|it| *day < it));
        let (date, kind) = match (early(claim.stated), early(claim.published)) {
            (Some(date), _) => (date, DayKind::Stated),
            (None, Some(date)) => (date, DayKind::Published),
            (None, None) => continue,
        };
        let mut finding = pair(Code::PublishedBeforeAsOf, ledger, place, place);
        if let Some(finding) = &mut finding {
            finding.found.days[0] = Some(Day { date, kind });
        }
        put(acc, finding);
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
        let mut ends: Option<(usize, usize)> = None;
        for cell in if scope == Scope::All { &*row.cells } else { row.about(scope) } {
            let Some(place) = counted(ledger, cell) else { continue };
            let (old, new) = ends.unwrap_or((place, place));
            let older = date(ledger, place) < date(ledger, old);
            let newer = date(ledger, new) < date(ledger, place);
            ends = Some((if older { place } else { old }, if newer { place } else { new }));
        }
        let Some((old, new)) = ends.filter(|_| row.total(scope).is_some()) else { continue };
        // What differs within a side is told of that side.
        let within = ledger.claims[old].about == ledger.claims[new].about && scope == Scope::All;
        if within || date(ledger, old) == date(ledger, new) {
            continue;
        }
        let mut finding = pair(Code::StaleBesideNewer, ledger, old, new);
        if let Some(finding) = &mut finding {
            finding.found.about = about(scope);
        }
        put(acc, finding);
    }
}

/// The claim of a cell that is a number of a day that says something of it.
fn counted(ledger: &Ledger, cell: &Cell) -> Option<usize> {
    claimed(cell)?;
    let place = *cell.claims.first()?;
    let day = day(&ledger.claims[place])?;
    (day.kind != DayKind::Published).then_some(place)
}
