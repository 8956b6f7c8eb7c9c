//! How far the lowest and the highest source are apart, and when that cannot
//! be said.

use super::scopes;
use crate::bounds::Bounds;
use crate::breakdown::{Cell, Excluded, Gap, Missing, NoGap, Row, Scope, Slice, Spread, Value};

/// One source's figure in a comparison.
struct Entry<'a> {
    row: &'a Row,
    cell: &'a Cell,
}

/// The gap between totals of each scope, then that of each status that two or
/// more sources give.
pub(super) fn all(rows: &[Row], sides: usize) -> Vec<Gap> {
    let slices = [Slice::All, Slice::Military, Slice::Civilian];
    scopes(sides).flat_map(|scope| slices.map(|slice| gap(rows, scope, slice))).flatten().collect()
}

fn gap(rows: &[Row], scope: Scope, slice: Slice) -> Option<Gap> {
    let entries: Vec<Entry<'_>> = rows
        .iter()
        .filter_map(|row| {
            let cell = if slice == Slice::All { row.total(scope) } else { row.cell(scope, slice) };
            cell.filter(|cell| cell.value != Value::NotMentioned).map(|cell| Entry { row, cell })
        })
        .collect();
    (1 < entries.len()).then(|| compare(&entries, scope, slice))
}

fn compare(entries: &[Entry<'_>], scope: Scope, slice: Slice) -> Gap {
    let whole = |entry: &&Entry<'_>| left_out(entry).is_none();
    let low = entries.iter().filter(whole).min_by_key(|entry| size(entry));
    let high = entries.iter().filter(whole).max_by_key(|entry| size(entry));
    let apart = low.zip(high).filter(|(low, high)| low.row.source != high.row.source);
    let compared: Vec<&Entry<'_>> =
        apart.map_or_else(|| entries.iter().collect(), |(low, high)| vec![low, high]);
    Gap {
        scope,
        slice,
        spread: match apart {
            Some((low, high)) => spread(low, high),
            None => Err(first_left_out(entries)),
        },
        unstated: compared.iter().any(|entry| is_unstated(entry)),
        window_not_given: compared.iter().any(|entry| entry.cell.window.is_open()),
        claims: compared.iter().flat_map(|entry| entry.cell.claims.clone()).collect(),
    }
}

/// Whether a figure, or a term of the sum that it is, does not say whom it counts.
fn is_unstated(entry: &Entry<'_>) -> bool {
    let terms = |cell: &&Cell| cell.claims.iter().all(|claim| entry.cell.claims.contains(claim));
    let mut unstated = entry.row.cells.iter().filter(|cell| cell.slice == Slice::Unstated);
    entry.cell.slice == Slice::Unstated
        || unstated.any(|cell| cell.value != Value::NotMentioned && terms(&cell))
}

/// What orders sources: the lower end, then the upper one, open ends last.
fn size(entry: &Entry<'_>) -> (u64, u64) {
    let bounds = entry.cell.value.bounds().unwrap_or(Bounds::ANY);
    (bounds.low(), bounds.high().unwrap_or(u64::MAX))
}

fn spread(low: &Entry<'_>, high: &Entry<'_>) -> Result<Spread, NoGap> {
    let (low_source, high_source) = (low.row.source, high.row.source);
    if low.cell.window.differs(high.cell.window) {
        return Err(NoGap::WindowsDiffer { low_source, high_source });
    }
    let bounds = |entry: &Entry<'_>| entry.cell.value.bounds().unwrap_or(Bounds::ANY);
    let ratio = bounds(high).ratio_to(bounds(low)).ok_or(NoGap::Nobody { low_source })?;
    Ok(Spread { low_source, high_source, ratio })
}

/// What a figure leaves out, or why it is none.
fn left_out(entry: &Entry<'_>) -> Option<Excluded> {
    let cell = entry.cell;
    let whole = |why| Excluded { scope: cell.scope, slice: cell.slice, why };
    match &cell.value {
        Value::Claimed { figure, .. } => figure.absence().map(|why| whole(Missing::Absent(why))),
        Value::Derived(sum) => sum.excludes.first().copied(),
        Value::NotMentioned => Some(whole(Missing::NotMentioned)),
    }
}

fn first_left_out(entries: &[Entry<'_>]) -> NoGap {
    let found = entries.iter().find_map(|entry| Some((entry.row.source, left_out(entry)?)));
    match found {
        Some((source, excluded)) => NoGap::LeavesOut { source, excluded },
        None => NoGap::Nobody { low_source: entries[0].row.source },
    }
}
