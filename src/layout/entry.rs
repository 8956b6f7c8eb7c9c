//! A row of a picture, before it has a place: what it says and what its mark
//! is made of.

use super::Stage;
use crate::breakdown::{Breakdown, Gap, NoGap, Own, Row, Scope};
use crate::marks::{MarkKey, Piece, marks, own_of_all, own_pieces, pieces};
use crate::words::Words;

/// Every row of a picture, in reading order.
pub(super) fn all(breakdown: &Breakdown, stage: Stage<'_>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let (mut scope, mut days) = (None, false);
    for key in marks(breakdown) {
        if scope != Some(key.scope) {
            days = breakdown.days_differ(key.scope);
            scope = Some(key.scope);
        }
        entries.push(Entry::new(breakdown, key, days, stage));
    }
    entries
}

/// A row of the chart, before it has a place.
pub(super) struct Entry {
    pub(super) key: MarkKey,
    pub(super) name: String,
    /// Relation and days.
    pub(super) about: String,
    pub(super) label: String,
    pub(super) pieces: Vec<Piece>,
}

impl Entry {
    /// `days` says whether the group's days differ, so that each row tells its own.
    fn new(breakdown: &Breakdown, key: MarkKey, days: bool, stage: Stage<'_>) -> Self {
        let words = stage.words;
        match (key.row, own_of_all(breakdown)) {
            (Some(place), _) => {
                let row = &breakdown.rows[place];
                let pieces = pieces(row, key.scope);
                let ours = pieces.iter().any(|piece| matches!(piece, Piece::Outline(..)));
                let ours = ours.then(|| words.say("own.about", &[]));
                Self {
                    key,
                    name: words.source(row),
                    about: about(row, key.scope, ours, days, words),
                    label: words.label(row, key.scope, breakdown),
                    pieces,
                }
            }
            (None, own) => Self {
                key,
                name: words.say("own.name", &[]),
                about: own_about(own, days, words),
                label: own.map(|own| words.sum(&own.sum, breakdown, key.scope)).unwrap_or_default(),
                pieces: own.map(own_pieces).unwrap_or_default(),
            },
        }
    }

    /// Whether any of it is a number, so that it needs an axis.
    pub(super) fn has_number(&self) -> bool {
        self.pieces.iter().any(|piece| !matches!(piece, Piece::Lane(..)))
    }

    /// The highest number of people that the bar reaches.
    pub(super) fn most(&self) -> u64 {
        let reach = |piece: &Piece| match *piece {
            Piece::Solid(_, _, to) | Piece::Hatched(_, _, to) | Piece::Outline(_, to) => to,
            Piece::Chevrons(_, at) | Piece::Lane(_, at) | Piece::Best(at) => at,
            Piece::Tick(_) => 0,
        };
        self.pieces.iter().map(reach).max().unwrap_or(0)
    }
}

/// The relation of a source, whose sum it is, and its days where the group's
/// differ.
fn about(row: &Row, scope: Scope, ours: Option<String>, days: bool, words: &Words) -> String {
    let relation = row.relation(scope).map(|relation| words.relation(relation));
    let window = row.total(scope).map(|cell| cell.window).filter(|_| days);
    let mut texts = Vec::new();
    texts.extend(relation);
    texts.extend(ours);
    texts.extend(window.map(|window| words.days(window)));
    words.join("join.dot", &texts)
}

/// That a sum is ours, and its days where the group's differ.
fn own_about(own: Option<&Own>, days: bool, words: &Words) -> String {
    let mut texts = vec![words.say("own.about", &[])];
    texts.extend(own.filter(|_| days).map(|own| words.days(own.window)));
    words.join("join.dot", &texts)
}

/// The gap in words: "highest at least 2.1 times the lowest", or why not.
pub(super) fn gap_words(breakdown: &Breakdown, gap: &Gap, words: &Words) -> String {
    match gap.spread {
        Ok(spread) if spread.ratio.low_tenths() <= 10 => words.say("gap.overlap", &[]),
        Ok(spread) => words.say("gap.apart", &[("ratio", &words.ratio(spread.ratio))]),
        Err(NoGap::LeavesOut { source, excluded }) => {
            let name = breakdown.rows.iter().find(|row| row.source == source);
            let name = name.map(|row| words.source(row)).unwrap_or_default();
            let part = words.excluded(excluded, breakdown, gap.scope);
            words.say("gap.leaves_out", &[("source", &name), ("part", &part)])
        }
        Err(NoGap::WindowsDiffer { .. }) => words.say("gap.days", &[]),
        Err(NoGap::Nobody { .. }) => words.say("gap.nobody", &[]),
    }
}
