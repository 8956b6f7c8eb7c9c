//! Totals and remainders: what a source's own figures add up to.

use super::scopes;
use crate::bounds::Bounds;
use crate::breakdown::{Cell, Excluded, Missing, Row, Scope, Slice, Sum, Value, Window};
use crate::order::settle;

/// Adds to a row the totals that it does not claim, and what its totals leave.
pub(super) fn add(row: &mut Row, sides: usize) {
    for scope in scopes(sides) {
        let derived = total_of_parts(row, scope).or_else(|| match scope {
            Scope::All => total_of_sides(row, sides),
            Scope::Side(_) => None,
        });
        let found = [derived, remainder(row, scope)];
        for cell in found.into_iter().flatten() {
            row.put(cell);
        }
    }
}

/// The sum of military and civilian, where the source gives no number for
/// both together.
fn total_of_parts(row: &Row, scope: Scope) -> Option<Cell> {
    let parts = [Slice::Military, Slice::Civilian];
    let claimed_total = row.total(scope).is_some_and(|total| total.value.bounds().is_some());
    if claimed_total || parts.iter().all(|slice| row.cell(scope, *slice).is_none()) {
        return None;
    }
    Some(sum(scope, parts.map(|slice| (scope, slice, row.cell(scope, slice)))))
}

/// The sum over sides, where the source mentions every one of them and gives
/// no number for all together.
fn total_of_sides(row: &Row, sides: usize) -> Option<Cell> {
    let claimed_total = row.total(Scope::All).is_some();
    let totals: Vec<&Cell> = (0..sides).map_while(|side| row.total(Scope::Side(side))).collect();
    if claimed_total || sides < 2 || totals.len() < sides {
        return None;
    }
    let terms = totals.iter().map(|cell| (cell.scope, cell.slice, Some(*cell)));
    Some(sum(Scope::All, terms))
}

/// Adds cells; a part that is no number is named and leaves the sum open.
fn sum<'a>(
    scope: Scope,
    terms: impl IntoIterator<Item = (Scope, Slice, Option<&'a Cell>)>,
) -> Cell {
    let mut sum = Sum::default();
    let mut window: Option<Window> = None;
    let mut claims = Vec::new();
    for (of, slice, cell) in terms {
        plus(&mut sum, (of, slice), cell.map(|cell| &cell.value));
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
/// A total that does not say whom it counts leaves nothing: it may count other
/// people than the parts do.
fn remainder(row: &Row, scope: Scope) -> Option<Cell> {
    let total = row.cell(scope, Slice::All)?;
    let Value::Claimed { figure, .. } = &total.value else { return None };
    let parts: Vec<&Cell> = [Slice::Military, Slice::Civilian]
        .into_iter()
        .filter_map(|slice| row.cell(scope, slice))
        .filter(|cell| cell.value.bounds().is_some())
        .collect();
    let known = parts.iter().filter_map(|cell| cell.value.bounds()).reduce(Bounds::plus)?;
    let bounds = figure.bounds()?.minus(known)?;
    let claims = parts.iter().chain([&total]).flat_map(|cell| cell.claims.clone()).collect();
    let window = parts.iter().fold(total.window, |window, cell| window.join(cell.window));
    let value = Value::Derived(Sum { bounds: Some(bounds), excludes: Vec::new() });
    Some(Cell { scope, slice: Slice::NotSpecified, value, window, implied: None, claims })
}
