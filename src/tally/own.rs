//! What each side reports of its own dead: the one sum over sources that is
//! allowed, because it adds different people.

use super::total::plus;
use crate::breakdown::{Cell, Own, Row, Scope, Slice, Sum, Value, Window};

/// A line for each side that reports of its own, and one for all together
/// where at least two do; nothing where no side gives a number.
pub(super) fn reported(rows: &[Row], sides: usize) -> Vec<Own> {
    let mut found = Vec::new();
    for side in 0..sides {
        found.extend(of_side(rows, side));
    }
    if found.iter().all(|own: &Own| own.sum.bounds.is_none()) {
        return Vec::new();
    }
    if 1 < found.len() {
        found.push(all_of(&found, sides));
    }
    found
}

/// What a side says of itself. Where several sources speak for it they are
/// alternatives: the one whose figure is newest stands, the later in the
/// ledger of equals.
fn of_side(rows: &[Row], side: usize) -> Option<Own> {
    let speaks = rows.iter().filter(|row| row.speaks_for == Some(side));
    let totals = speaks.filter_map(|row| Some((row, row.total(Scope::Side(side))?)));
    let age = |cell: &Cell| (cell.value.bounds().is_some(), cell.window.newest());
    let (row, cell) = totals.max_by_key(|(_, cell)| age(cell))?;
    let mut sum = Sum::default();
    plus(&mut sum, (cell.scope, cell.slice), Some(&cell.value));
    Some(Own {
        scope: Scope::Side(side),
        sum,
        sources: vec![row.source],
        window: cell.window,
        claims: cell.claims.clone(),
    })
}

fn all_of(found: &[Own], sides: usize) -> Own {
    let mut acc = Own {
        scope: Scope::All,
        sum: Sum::default(),
        sources: Vec::new(),
        window: Window::default(),
        claims: Vec::new(),
    };
    let mut window: Option<Window> = None;
    for side in 0..sides {
        let scope = Scope::Side(side);
        let own = found.iter().find(|own| own.scope == scope);
        let value = own.map(|own| Value::Derived(own.sum.clone()));
        plus(&mut acc.sum, (scope, Slice::All), value.as_ref());
        if let Some(own) = own {
            window = Some(window.map_or(own.window, |window| window.join(own.window)));
            acc.sources.extend_from_slice(&own.sources);
            acc.claims.extend_from_slice(&own.claims);
        }
    }
    acc.window = window.unwrap_or_default();
    acc
}
