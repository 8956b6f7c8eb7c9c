//! Totals and remainders: what a source's own figures add up to.

use crate::bounds::Bounds;
use crate::breakdown::{Cell, Excluded, Missing, Row, Scope, Slice, Sum, Value, Window};
use crate::order::settle;

/// Adds to a row the totals that it does not claim, and what its totals leave.
pub(super) fn add(row: &mut Row, sides: usize) {
    for scope in Scope::every(sides) {
        let mut derived = total_of_parts(row, scope);
        if derived.is_none() && scope == Scope::All {
            derived = total_of_sides(row, sides);
        }
        let remainder = remainder(row, scope);
        if let Some(cell) = derived {
            row.put(cell);
        }
        if let Some(cell) = remainder {
            row.put(cell);
        }
    }
}

/// The sum of military and civilian, where the source gives no number for
/// both together.
fn total_of_parts(row: &Row, scope: Scope) -> Option<Cell> {
    let parts =
        [Slice::Military, Slice::Civilian].map(|slice| (scope, slice, row.cell(scope, slice)));
    let claimed_total = row.total(scope).is_some_and(|total| total.value.bounds().is_some());
    if claimed_total || parts.iter().all(|(_, _, cell)| cell.is_none()) {
        return None;
    }
    Some(sum(scope, &parts))
}

/// The sum over sides, where the source mentions every one of them and gives
/// no number for all together.
fn total_of_sides(row: &Row, sides: usize) -> Option<Cell> {
    let claimed_total = row.total(Scope::All).is_some();
    if claimed_total || sides < 2 {
        return None;
    }
    let mut terms = Vec::new();
    for side in 0..sides {
        let cell = row.total(Scope::Side(side))?;
        terms.push((cell.scope, cell.slice, Some(cell)));
    }
    Some(sum(Scope::All, &terms))
}

/// Adds cells; a part that is no number is named and leaves the sum open.
fn sum(scope: Scope, terms: &[(Scope, Slice, Option<&Cell>)]) -> Cell {
    let mut sum = Sum::default();
    let mut window: Option<Window> = None;
    let mut claims = Vec::new();
    for (of, slice, cell) in terms {
        plus(&mut sum, (*of, *slice), cell.map(|cell| &cell.value));
        if let Some(cell) = cell {
            window = Some(window.map_or(cell.window, |window| window.join(cell.window)));
            claims.extend_from_slice(&cell.claims);
        }
    }
    settle(&mut claims);
    Cell {
        scope,
        slice: Slice::All,
        value: Value::Derived(sum),
        window: window.unwrap_or_default(),
        implied: None,
        claims,
    }
}

/// Adds one term to a sum.
pub(super) fn plus(acc: &mut Sum, (scope, slice): (Scope, Slice), term: Option<&Value>) {
    let excludes = term.map(Value::excludes).unwrap_or_default();
    let bounds = term.and_then(Value::bounds);
    acc.excludes.extend_from_slice(excludes);
    if bounds.is_none() && excludes.is_empty() {
        acc.excludes.push(Excluded { scope, slice, why: missing(term) });
    }
    let known = match (acc.bounds, bounds) {
        (Some(a), Some(b)) => Some(a.plus(b)),
        (a, b) => a.or(b),
    };
    acc.bounds = known.map(|sum| if acc.excludes.is_empty() { sum } else { sum.plus(Bounds::ANY) });
}

fn missing(value: Option<&Value>) -> Missing {
    match value {
        Some(Value::Claimed { figure, .. }) => {
            figure.absence().map_or(Missing::NotMentioned, Missing::Absent)
        }
        _ => Missing::NotMentioned,
    }
}

/// What a claimed total leaves when the parts that are numbers are taken away.
///
/// A total that does not say whom it counts leaves nothing, nor does one that
/// covers other days than its parts: it may count other people than they do.
fn remainder(row: &Row, scope: Scope) -> Option<Cell> {
    let total = row.cell(scope, Slice::All)?;
    let Value::Claimed { figure, .. } = &total.value else { return None };
    let mut known: Option<Bounds> = None;
    let mut window = total.window;
    let mut claims = Vec::new();
    for slice in [Slice::Military, Slice::Civilian] {
        let Some(cell) = row.cell(scope, slice) else { continue };
        let Some(part) = cell.value.bounds() else { continue };
        known = Some(known.map_or(part, |known| known.plus(part)));
        window = window.join(cell.window);
        claims.extend_from_slice(&cell.claims);
    }
    claims.extend_from_slice(&total.claims);
    if window.mixed {
        return None;
    }
    // Nobody or more is not said to be left.
    let bounds = figure.bounds()?.minus(known?).filter(|rest| *rest != Bounds::ANY)?;
    let value = Value::Derived(Sum { bounds: Some(bounds), excludes: Vec::new() });
    Some(Cell { scope, slice: Slice::NotSpecified, value, window, implied: None, claims })
}
