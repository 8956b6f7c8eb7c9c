//! Which marks a picture has, and what each is made of, in people: the same
//! for every view, for the legend and for whoever asks what a mark is.
//!
//! **Invariant:** no lengths and no colours, and nothing that a source did not
//! say is solid.

use crate::bounds::Bounds;
use crate::breakdown::{Breakdown, Cell, Own, Row, Scope, Slice, Sum, Value};
use crate::figure::Figure;

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkKey {
    /// Whose dead.
    pub scope: Scope,
    /// A place in the breakdown's rows; `None` for the sum of what sides
    /// report of their own.
    pub row: Option<usize>,
}

/// What the marks of a breakdown stand for, in reading order: a mark's number
/// is its place here.
pub fn marks(breakdown: &Breakdown) -> Vec<MarkKey> {
    let mut keys = Vec::new();
    for scope in breakdown.scopes() {
        for (place, row) in breakdown.rows.iter().enumerate() {
            if row.total(scope).is_some() {
                keys.push(MarkKey { scope, row: Some(place) });
            }
        }
    }
    if let Some(own) = own_of_all(breakdown) {
        keys.push(MarkKey { scope: own.scope, row: None });
    }
    keys
}

/// What all sides together report of their own, if two of them do.
pub fn own_of_all(breakdown: &Breakdown) -> Option<&Own> {
    breakdown.own.iter().find(|own| own.scope == Scope::All)
}

/// A part of a bar, from and to a number of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The claimed floor.
    Solid(Slice, u64, u64),
    /// Between bounds, or soft.
    Hatched(Option<Slice>, u64, u64),
    /// Our own sum.
    Outline(u64, u64),
    /// The end is open.
    Chevrons(Option<Slice>, u64),
    /// Not disclosed or not known, from here on.
    Lane(Slice, u64),
    /// Nobody, asserted.
    Tick(Slice),
    /// The best of an estimate.
    Best(u64),
}

/// The pieces of a source's bar, from the base line outwards.
///
/// Floors come first, so that what is solid is the floor of the whole; then
/// what lies between bounds, then open ends, then what is not disclosed.
pub fn pieces(row: &Row, scope: Scope) -> Vec<Piece> {
    let Some(total) = row.total(scope) else { return Vec::new() };
    let is_said = |cell: &Cell| is_part(cell) && matches!(cell.value, Value::Claimed { .. });
    match (&total.value, total.value.bounds()) {
        (Value::Claimed { figure, .. }, Some(bounds))
            if bounds.high() == Some(0) && figure.best().is_none() =>
        {
            vec![Piece::Tick(total.slice)]
        }
        (Value::Claimed { .. }, Some(bounds)) => whole(row, total, bounds),
        (Value::Claimed { .. }, None) => vec![Piece::Lane(total.slice, 0)],
        (Value::Derived(sum), _) if !row.about(scope).iter().any(is_said) => sum_pieces(sum),
        _ => parts(row, scope),
    }
}

/// The pieces of the sum of what sides report of their own.
pub fn own_pieces(own: &Own) -> Vec<Piece> {
    sum_pieces(&own.sum)
}

/// The pieces of a sum of ours whose terms have bars elsewhere.
fn sum_pieces(sum: &Sum) -> Vec<Piece> {
    let known = sum.bounds.filter(|bounds| *bounds != Bounds::ANY);
    let Some(bounds) = known else { return vec![Piece::Lane(Slice::All, 0)] };
    let mut acc = vec![Piece::Outline(0, bounds.low())];
    end(&mut acc, bounds, None);
    acc
}

/// A claimed total, with the parts in it where they fit.
///
/// A soft figure is solid up to the low end of its band, and hatched in it:
/// "nearly 5,000" does claim that thousands died. Hatched from nobody on, it
/// would look like "fewer than 5,000", which claims no floor at all.
fn whole(row: &Row, total: &Cell, bounds: Bounds) -> Vec<Piece> {
    let mut acc = Vec::new();
    let parts = match total.slice {
        Slice::All if same_days(row, total) => known_parts(row, total.scope),
        _ => Vec::new(),
    };
    let sum: u64 = parts.iter().map(|(_, part)| part.low()).sum();
    let (mut at, mut over) = (0, false);
    if bounds.high().is_none_or(|high| sum <= high) {
        for (slice, part) in parts {
            // What is soft makes nothing firmer than the whole is.
            let to = at + part.low();
            over |= part.soft() && bounds.low() < to;
            let firm = if over { to.min(bounds.low()) } else { to };
            let firm = firm.saturating_sub(at);
            stretch(&mut acc, &mut at, firm, slice);
            if at < to {
                acc.push(Piece::Hatched(Some(slice), at, to));
                at = to;
            }
        }
    }
    let rest = if at == 0 { total.slice } else { Slice::NotSpecified };
    let missing = bounds.low().saturating_sub(at);
    stretch(&mut acc, &mut at, missing, rest);
    match bounds.high() {
        Some(high) if at < high || bounds.soft() => acc.push(Piece::Hatched(Some(rest), at, high)),
        Some(_) => (),
        None => acc.push(Piece::Chevrons(Some(rest), at)),
    }
    acc.extend(best(total));
    acc
}

/// The best of a value that is an estimate.
fn best(cell: &Cell) -> Option<Piece> {
    let Value::Claimed { figure, .. } = &cell.value else { return None };
    figure.best().map(|best| Piece::Best(best.get().into()))
}

/// Whether a total covers the days that its parts do.
fn same_days(row: &Row, total: &Cell) -> bool {
    !row.about(total.scope).iter().any(|cell| is_part(cell) && cell.window.differs(total.window))
}

/// Parts without a claimed total.
fn parts(row: &Row, scope: Scope) -> Vec<Piece> {
    let mut acc = Vec::new();
    let mut at = 0;
    let known = known_parts(row, scope);
    for &(slice, part) in &known {
        stretch(&mut acc, &mut at, part.low(), slice);
    }
    for &(slice, part) in &known {
        let range = part.high().map_or(0, |high| high - part.low());
        if 0 < range || part.soft() {
            acc.push(Piece::Hatched(Some(slice), at, at + range));
            at += range;
        }
    }
    if let Some((slice, _)) = known.iter().find(|(_, part)| part.high().is_none()) {
        acc.push(Piece::Chevrons(Some(*slice), at));
    }
    // Of several bests there is no best.
    if let [(slice, _)] = known[..] {
        acc.extend(row.cell(scope, slice).and_then(best));
    }
    if let Some(cell) = row.about(scope).iter().find(|cell| is_absent(cell)) {
        acc.push(Piece::Lane(cell.slice, at));
    }
    if acc.is_empty()
        && let Some(cell) = row.about(scope).iter().find(|cell| is_part(cell))
    {
        acc.push(Piece::Tick(cell.slice));
    }
    acc
}

fn known_parts(row: &Row, scope: Scope) -> Vec<(Slice, Bounds)> {
    let mut known = Vec::new();
    for cell in row.about(scope) {
        if let Some(bounds) = cell.value.bounds().filter(|_| is_part(cell)) {
            known.push((cell.slice, bounds));
        }
    }
    known
}

fn is_part(cell: &Cell) -> bool {
    matches!(cell.slice, Slice::Military | Slice::Civilian)
}

fn is_absent(cell: &Cell) -> bool {
    matches!(cell.value, Value::Claimed { figure: Figure::Absent(_), .. })
}

/// What follows the floor of a sum of ours.
fn end(acc: &mut Vec<Piece>, bounds: Bounds, slice: Option<Slice>) {
    match bounds.high() {
        None => acc.push(Piece::Chevrons(slice, bounds.low())),
        Some(high) if bounds.low() < high || bounds.soft() => {
            acc.push(Piece::Hatched(slice, bounds.low(), high));
        }
        Some(_) => (),
    }
}

/// What is solid, from where the last piece ends.
fn stretch(acc: &mut Vec<Piece>, at: &mut u64, people: u64, slice: Slice) {
    if 0 < people {
        acc.push(Piece::Solid(slice, *at, *at + people));
        *at += people;
    }
}
