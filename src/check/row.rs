//! A source's figures against its own totals.

use super::{above, against, leaves_out, put};
use crate::bounds::Bounds;
use crate::breakdown::{Cell, Code, Finding, Row, Scope, Slice, Value, Window};
use crate::figure::Figure;
use crate::order::settle;

pub(super) fn findings(acc: &mut Vec<Finding>, row: &Row, sides: usize) {
    for scope in Scope::every(sides) {
        put(acc, parts_against_total(row, scope));
        put(acc, sum(row, scope));
    }
    for slice in [Slice::Military, Slice::Civilian, Slice::All, Slice::Unstated] {
        put(acc, sides_against_total(row, slice, sides));
    }
}

/// A claimed total and the claimed parts that must not exceed it.
fn parts_against_total(row: &Row, scope: Scope) -> Option<Finding> {
    let (total, bounds, figure) = claimed(row.cell(scope, Slice::All)?)?;
    let cells = known(row, &[(scope, Slice::Military), (scope, Slice::Civilian)]);
    let sum = sum_of(&cells).filter(|sum| above(*sum, bounds))?;
    same_days(&cells, total.window)?;
    let found = against(Code::PartsExceedTotal, row, total, sum, figure);
    Some(Finding { found, claims: claims_of(&cells, total) })
}

/// A claimed total of all sides and the claims about each of them.
fn sides_against_total(row: &Row, slice: Slice, sides: usize) -> Option<Finding> {
    let (total, bounds, figure) = claimed(row.cell(Scope::All, slice)?)?;
    let mut each = Vec::new();
    for side in 0..sides {
        each.push((Scope::Side(side), slice));
    }
    let cells = known(row, &each);
    let sum = sum_of(&cells)?;
    same_days(&cells, total.window)?;
    let whole = cells.len() == sides && cells.iter().all(|cell| cell.value.excludes().is_empty());
    let code = if above(sum, bounds) {
        Code::SidesExceedTotal
    } else if whole && above(bounds, sum) {
        match counted_twice(row, &cells).and_then(|parts| sum.plus(parts).exact()) {
            Some(twice) if bounds.exact() == Some(twice) => Code::TotalCountsTwice,
            _ => Code::SidesFallShort,
        }
    } else if whole {
        Code::SidesFitTotal
    } else {
        return None;
    };
    let found = against(code, row, total, sum, figure);
    Some(Finding { found, claims: claims_of(&cells, total) })
}

/// The claimed parts of totals that are claimed themselves: who adds both
/// counts them twice.
fn counted_twice(row: &Row, totals: &[&Cell]) -> Option<Bounds> {
    let mut parts = Vec::new();
    for total in totals.iter().filter(|total| claimed(total).is_some()) {
        let scope = total.scope;
        parts.extend(known(row, &[(scope, Slice::Military), (scope, Slice::Civilian)]));
    }
    sum_of(&parts)
}

/// A derived total that leaves out a part.
fn sum(row: &Row, scope: Scope) -> Option<Finding> {
    let cell = row.cell(scope, Slice::All)?;
    let Value::Derived(sum) = &cell.value else { return None };
    leaves_out(Some(row.source), scope, sum.bounds, &sum.excludes, &cell.claims)
}

/// Nothing where figures that would be held against each other cover
/// different days.
fn same_days(parts: &[&Cell], total: Window) -> Option<()> {
    let all = parts.iter().fold(total, |window, cell| window.join(cell.window));
    (!all.mixed).then_some(())
}

pub(super) fn claimed(cell: &Cell) -> Option<(&Cell, Bounds, Figure)> {
    let Value::Claimed { figure, .. } = &cell.value else { return None };
    Some((cell, figure.bounds()?, *figure))
}

/// Those cells of a row that are numbers.
fn known<'a>(row: &'a Row, of: &[(Scope, Slice)]) -> Vec<&'a Cell> {
    let mut cells = Vec::new();
    for (scope, slice) in of {
        let cell = row.cell(*scope, *slice);
        cells.extend(cell.filter(|cell| cell.value.bounds().is_some()));
    }
    cells
}

fn sum_of(cells: &[&Cell]) -> Option<Bounds> {
    let mut sum: Option<Bounds> = None;
    for cell in cells {
        let bounds = cell.value.bounds()?;
        sum = Some(sum.map_or(bounds, |sum| sum.plus(bounds)));
    }
    sum
}

fn claims_of(parts: &[&Cell], total: &Cell) -> Vec<usize> {
    let mut claims = total.claims.clone();
    for part in parts {
        claims.extend_from_slice(&part.claims);
    }
    settle(&mut claims);
    claims
}
