//! How far the lowest and the highest source are apart, and when that cannot
//! be said.

use crate::bounds::Bounds;
use crate::breakdown::{Cell, Excluded, Gap, Missing, NoGap, Row, Scope, Slice, Spread, Value};
use crate::ledger::Ledger;

/// One source's figure in a comparison.
struct Entry<'a> {
    row: &'a Row,
    cell: &'a Cell,
}

/// The gap between totals of each scope, then that of each status that two or
/// more sources give.
pub(super) fn all(ledger: &Ledger, rows: &[Row]) -> Vec<Gap> {
    let slices = [Slice::All, Slice::Military, Slice::Civilian];
    let mut gaps = Vec::new();
    for scope in Scope::every(ledger.sides.len()) {
        for slice in slices {
            gaps.extend(gap(ledger, rows, scope, slice));
        }
    }
    gaps
}

fn gap(ledger: &Ledger, rows: &[Row], scope: Scope, slice: Slice) -> Option<Gap> {
    let mut entries = Vec::new();
    for row in rows {
        let cell = if slice == Slice::All { row.total(scope) } else { row.cell(scope, slice) };
        if let Some(cell) = cell.filter(|cell| cell.is_mentioned()) {
            entries.push(Entry { row, cell });
        }
    }
    (1 < entries.len()).then(|| compare(ledger, &entries, scope, slice))
}

fn compare(ledger: &Ledger, entries: &[Entry<'_>], scope: Scope, slice: Slice) -> Gap {
    let apart = ends(entries);
    let mut compared: Vec<&Entry<'_>> = Vec::new();
    match apart {
        Some((low, high)) => compared.extend([low, high]),
        None => compared.extend(entries),
    }
    let mut claims = Vec::new();
    for entry in &compared {
        claims.extend_from_slice(&entry.cell.claims);
    }
    Gap {
        scope,
        slice,
        spread: match apart {
            Some((low, high)) => spread(ledger, low, high),
            None => Err(first_left_out(entries)),
        },
        unstated: compared.iter().any(|entry| is_unstated(entry)),
        window_not_given: compared.iter().any(|entry| entry.cell.window.is_open()),
        claims,
    }
}

/// The lowest and the highest of those that give a number: those that are the
/// most surely apart. The lowest can be the fewest at most, the highest is the
/// most at least; one that is wide hides no others. The first of equals.
fn ends<'a>(entries: &'a [Entry<'a>]) -> Option<(&'a Entry<'a>, &'a Entry<'a>)> {
    let (mut low, mut high): (Option<&Entry<'_>>, Option<&Entry<'_>>) = (None, None);
    for entry in entries.iter().filter(|entry| entry.cell.value.bounds().is_some()) {
        if low.is_none_or(|low| most(entry) < most(low)) {
            low = Some(entry);
        }
    }
    let low = low?;
    let others = |entry: &&Entry<'_>| {
        entry.cell.value.bounds().is_some() && entry.row.source != low.row.source
    };
    for entry in entries.iter().filter(others) {
        if high.is_none_or(|high| least(high) < least(entry)) {
            high = Some(entry);
        }
    }
    Some((low, high?))
}

/// Whether a figure, or a term of the sum that it is, does not say whom it counts.
fn is_unstated(entry: &Entry<'_>) -> bool {
    let terms = |cell: &&Cell| cell.claims.iter().all(|claim| entry.cell.claims.contains(claim));
    let mut unstated = entry.row.cells.iter().filter(|cell| cell.slice == Slice::Unstated);
    entry.cell.slice == Slice::Unstated || unstated.any(|cell| cell.is_mentioned() && terms(&cell))
}

fn bounds(entry: &Entry<'_>) -> Bounds {
    entry.cell.value.bounds().unwrap_or(Bounds::ANY)
}

/// What orders sources from below: the upper end, open ends last, then the lower.
fn most(entry: &Entry<'_>) -> (u64, u64) {
    (bounds(entry).high().unwrap_or(u64::MAX), bounds(entry).low())
}

/// What orders them from above: the lower end, then the upper, open ends last.
fn least(entry: &Entry<'_>) -> (u64, u64) {
    (bounds(entry).low(), bounds(entry).high().unwrap_or(u64::MAX))
}

fn spread(ledger: &Ledger, low: &Entry<'_>, high: &Entry<'_>) -> Result<Spread, NoGap> {
    let (low_source, high_source) = (low.row.source, high.row.source);
    if ledger.sources[low_source].counts != ledger.sources[high_source].counts {
        return Err(NoGap::CountsDiffer { low_source, high_source });
    }
    for entry in [low, high] {
        if let Some(excluded) = left_out(entry) {
            return Err(NoGap::LeavesOut { source: entry.row.source, excluded });
        }
    }
    if low.cell.window.differs(high.cell.window) {
        return Err(NoGap::WindowsDiffer { low_source, high_source });
    }
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
