//! How a number stands to those around it: a part, an addition, a rise.

use super::item::{Kind, Row};
use super::lexicon::Cue;

/// How a number stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    Total,
    Part,
    Addition,
}

/// Of what time a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Measure {
    New,
    Cumulative,
}

/// "Including 12", "12 of them", "another 12".
pub(super) fn relation(row: &Row, item: usize) -> Option<(Relation, usize)> {
    let of = |i: usize| match row.cue(i)? {
        Cue::Part => Some((Relation::Part, i)),
        Cue::More => Some((Relation::Addition, i)),
        _ => None,
    };
    before(row, item, 5).find_map(of).or_else(|| after(row, item, 6).find_map(of))
}

/// "Bringing the toll to 604", "overnight".
pub(super) fn measure(row: &Row, item: usize) -> Option<(Measure, usize)> {
    let of = |i: usize| match row.cue(i)? {
        Cue::Cumulative | Cue::Since => Some((Measure::Cumulative, i)),
        Cue::New => Some((Measure::New, i)),
        _ => None,
    };
    let near = before(row, item, 9).find_map(of).or_else(|| after(row, item, 12).find_map(of));
    near.or_else(|| (0..item).rev().take_while(|i| !ends(row, *i)).find_map(of))
}

fn ends(row: &Row, i: usize) -> bool {
    matches!(row.kind(i), Kind::Number(_) | Kind::Cue(Cue::Break))
}

/// Items before a number, up to another number.
fn before(row: &Row, item: usize, most: usize) -> impl Iterator<Item = usize> {
    (item.saturating_sub(most)..item).rev().take_while(move |i| !ends(row, *i))
}

/// Items behind a number, up to another number or a comma.
fn after(row: &Row, item: usize, most: usize) -> impl Iterator<Item = usize> {
    let end = row.items.len().min(item + 1 + most);
    (item + 1..end).take_while(move |i| !ends(row, *i) && row.kind(*i) != Kind::Comma)
}
