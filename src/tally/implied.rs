//! What a source's own figures force for the cells that it leaves open.
//!
//! Interval propagation over two rules: a side is its military and its
//! civilians, and all is the sum of the sides. Figures that do not say whom
//! they count form a system of their own, without the first rule; figures that
//! cover different days force nothing.

use crate::bounds::Bounds;
use crate::breakdown::{Cell, Row, Scope, Slice, Value, Window};
use crate::order::settle;

/// Passes until nothing changes, in all but figures that contradict each other.
const PASSES: usize = 8;

/// Adds to a row what its figures imply.
pub(super) fn add(row: &mut Row, sides: usize) {
    for slices in [&[Slice::Military, Slice::Civilian, Slice::All][..], &[Slice::Unstated]] {
        let mut said: Vec<&Cell> = Vec::new();
        for cell in &row.cells {
            if slices.contains(&cell.slice) {
                said.push(cell);
            }
        }
        if said.is_empty() || differ(&said) {
            continue;
        }
        let mut grid = Grid::of(row, slices, sides);
        if grid.settle().is_some() {
            grid.lay(row, slices);
        }
    }
}

/// Whether cells cover different days: then none of them forces another.
fn differ(cells: &[&Cell]) -> bool {
    let windows = cells.iter().map(|cell| cell.window);
    windows.reduce(Window::join).is_some_and(|window| window.mixed)
}

/// The bounds of every cell of some slices: a line for each scope, the last
/// one for all sides together.
struct Grid {
    lines: Vec<Vec<Bounds>>,
}

impl Grid {
    fn of(row: &Row, slices: &[Slice], sides: usize) -> Self {
        let known = |scope, slice| {
            let claimed = row.cell(scope, slice).filter(|cell| is_claimed(cell));
            claimed.and_then(|cell| cell.value.bounds()).unwrap_or(Bounds::ANY)
        };
        let mut lines = Vec::new();
        for scope in Scope::every(sides) {
            let mut line = Vec::new();
            for slice in slices {
                line.push(known(scope, *slice));
            }
            lines.push(line);
        }
        Self { lines }
    }

    /// Narrows every cell by every rule, or `None` where the figures
    /// contradict each other, which is for `check` to say.
    fn settle(&mut self) -> Option<()> {
        for _ in 0..PASSES {
            let before = self.lines.clone();
            for line in &mut self.lines {
                if let [military, civilian, all] = line.as_mut_slice() {
                    narrow(all, &mut [military, civilian])?;
                }
            }
            let (all, sides) = self.lines.split_last_mut()?;
            for (slice, all) in all.iter_mut().enumerate() {
                let mut terms: Vec<&mut Bounds> = Vec::new();
                for line in &mut *sides {
                    terms.push(&mut line[slice]);
                }
                narrow(all, &mut terms)?;
            }
            if before == self.lines {
                break;
            }
        }
        Some(())
    }

    fn lay(self, row: &mut Row, slices: &[Slice]) {
        let sides = self.lines.len().saturating_sub(1);
        for (scope, line) in Scope::every(sides).iter().zip(self.lines) {
            for (slice, bounds) in slices.iter().zip(line) {
                lay_one(row, *scope, *slice, bounds);
            }
        }
    }
}

/// Narrows a whole by its terms, and each term by the whole and the others.
fn narrow(whole: &mut Bounds, terms: &mut [&mut Bounds]) -> Option<()> {
    if terms.is_empty() {
        return Some(());
    }
    // The sums of the last none, one, two and so on.
    let (mut after, mut sum) = (vec![Bounds::ZERO], Bounds::ZERO);
    for term in terms.iter().rev() {
        sum = sum.plus(**term);
        after.push(sum);
    }
    *whole = whole.meet(sum)?;
    let mut before = Bounds::ZERO;
    for (term, after) in terms.iter_mut().zip(after.iter().rev().skip(1)) {
        **term = term.meet(whole.minus(before.plus(*after))?)?;
        before = before.plus(**term);
    }
    Some(())
}

/// What is reckoned follows from the claims again, if they say whom they count.
fn is_claimed(cell: &Cell) -> bool {
    matches!(cell.value, Value::Claimed { .. })
}

fn lay_one(row: &mut Row, scope: Scope, slice: Slice, bounds: Bounds) {
    let ends = |bounds: Bounds| (bounds.low(), bounds.high());
    let same = |cell: &Cell| cell.scope == scope && cell.slice == slice;
    let found = row.cells.iter_mut().find(|cell| same(cell));
    let known = found.as_ref().and_then(|cell| cell.value.bounds()).unwrap_or(Bounds::ANY);
    if ends(known) == ends(bounds) {
        return;
    }
    match found {
        Some(cell) => cell.implied = Some(bounds),
        None => {
            let mut claims = Vec::new();
            for cell in &row.cells {
                claims.extend_from_slice(&cell.claims);
            }
            settle(&mut claims);
            row.put(Cell {
                scope,
                slice,
                value: Value::NotMentioned,
                window: Window::default(),
                implied: Some(bounds),
                claims,
            });
        }
    }
}
