//! Less of a breakdown: one side, one status, one source.
//!
//! **Invariant:** what is kept is kept as it was reckoned.

use crate::breakdown::{Breakdown, Gap, Only, Own, Row, Scope, Slice};

/// Keeps of a breakdown what is wanted.
///
/// One source is compared with nobody, and one status has no sum over sides:
/// such answers are left out, not reckoned anew.
pub fn narrowed(mut breakdown: Breakdown, only: Only) -> Breakdown {
    breakdown.only = only;
    breakdown.rows.retain(|row| only.source.is_none_or(|source| row.source == source));
    for row in &mut breakdown.rows {
        narrow_row(row, only);
    }
    breakdown.rows.retain(|row| row.cells.iter().any(|cell| cell.is_mentioned()));
    breakdown.gaps.retain(|gap| keeps_gap(gap, only));
    breakdown.own.retain(|own| keeps_own(own, only));
    breakdown
}

fn narrow_row(row: &mut Row, only: Only) {
    row.only = only.slice;
    row.cells.retain(|cell| {
        shows(only, cell.scope) && only.slice.is_none_or(|slice| cell.slice == slice)
    });
}

fn shows(only: Only, scope: Scope) -> bool {
    only.side.is_none_or(|side| scope == Scope::Side(side))
}

fn keeps_gap(gap: &Gap, only: Only) -> bool {
    let status = only.slice.is_none_or(|slice| gap.slice == slice && slice != Slice::All);
    only.source.is_none() && shows(only, gap.scope) && status
}

fn keeps_own(own: &Own, only: Only) -> bool {
    only.source.is_none() && only.slice.is_none() && shows(only, own.scope)
}
