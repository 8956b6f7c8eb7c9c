//! The legend: the marks that are in the picture, and how they are read.

use super::course;
use crate::breakdown::{Breakdown, Relation, Slice};
use crate::marks::{MarkKey, Piece, marks, own_of_all, own_pieces, pieces};
use crate::view::View;
use crate::words::{Words, concat};

/// An entry of the legend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// What it looks like.
    pub sign: Sign,
    /// Whose colour it has, if it has one.
    pub slice: Option<Slice>,
    /// What it means.
    pub label: String,
}

/// What a mark looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A filled bar.
    Solid,
    /// A hatched bar.
    Hatched,
    /// Chevrons beyond a bar.
    Chevrons,
    /// A dashed lane.
    Lane,
    /// An outline.
    Outline,
    /// A tick on the base line.
    Tick,
    /// A hollow tick.
    Best,
    /// A thick edge of a cell.
    Own,
    /// A double edge.
    Enemy,
    /// A dotted edge.
    ThirdParty,
    /// A hollow square, in the timeline.
    Later,
    /// Hollow dots, for what is hatched elsewhere.
    Open,
    /// Dashes in a frame, for an outline.
    Dashes,
}

impl Sign {
    /// Those of bars.
    const ALL: [Self; 7] = [
        Self::Solid,
        Self::Hatched,
        Self::Best,
        Self::Chevrons,
        Self::Lane,
        Self::Outline,
        Self::Tick,
    ];

    /// Whether a view has it: dots have no place for a best one.
    fn is_of(self, view: View) -> bool {
        self != Self::Best || view != View::People
    }

    /// The name that files and programs use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Solid => "solid",
            Self::Hatched => "hatched",
            Self::Chevrons => "chevrons",
            Self::Lane => "lane",
            Self::Outline => "outline",
            Self::Tick => "tick",
            Self::Best => "best",
            Self::Own => "own",
            Self::Enemy => "enemy",
            Self::ThirdParty => "third-party",
            Self::Later => "later",
            Self::Open => "open",
            Self::Dashes => "dashes",
        }
    }

    /// What it looks like in a view.
    fn shown(self, view: View) -> Self {
        match (self, view) {
            (Self::Hatched, View::People) => Self::Open,
            (Self::Outline, View::People) => Self::Dashes,
            _ => self,
        }
    }
}

/// The colours that are in the picture, then the other marks.
pub(super) fn legend(breakdown: &Breakdown, view: View, words: &Words) -> Vec<Key> {
    match view {
        View::Table => return Vec::new(),
        View::Timeline if view.is_built() => return course::legend(breakdown, words),
        _ => (),
    }
    let pieces = all_pieces(breakdown);
    let slices =
        [Slice::Military, Slice::Civilian, Slice::All, Slice::Unstated, Slice::NotSpecified];
    let mut keys = Vec::new();
    for slice in slices {
        if pieces.iter().any(|piece| slice_of(*piece) == Some(slice)) {
            let label = words.slice(slice);
            keys.push(Key { sign: Sign::Solid, slice: Some(slice), label });
        }
    }
    for sign in Sign::ALL {
        if sign != Sign::Solid
            && sign.is_of(view)
            && pieces.iter().any(|piece| sign_of(*piece) == sign)
        {
            let label = words.say(&concat(&["legend.", sign.name()]), &[]);
            keys.push(Key { sign: sign.shown(view), slice: None, label });
        }
    }
    if view == View::Matrix && view.is_built() {
        relations(breakdown, words, &mut keys);
    }
    keys
}

/// The edges that are in a matrix.
fn relations(breakdown: &Breakdown, words: &Words, acc: &mut Vec<Key>) {
    let edges = [
        (Relation::Own, Sign::Own),
        (Relation::Enemy, Sign::Enemy),
        (Relation::ThirdParty, Sign::ThirdParty),
    ];
    let keys = marks(breakdown);
    for (relation, sign) in edges {
        let is = |key: &MarkKey| {
            let row = key.row.map(|place| &breakdown.rows[place]);
            row.and_then(|row| row.relation(key.scope)) == Some(relation)
        };
        if keys.iter().any(is) {
            acc.push(Key { sign, slice: None, label: words.relation(relation) });
        }
    }
}

/// A sentence for each kind of mark.
pub(super) fn how_to_read(view: View, words: &Words) -> Vec<String> {
    match view {
        View::Table => return Vec::new(),
        View::Timeline if view.is_built() => return course::how_to_read(words),
        _ => (),
    }
    let mut sentences = Vec::new();
    let set = if view == View::People { "people." } else { "read." };
    // Beside the bars the legend has it, if there is one, and that is enough.
    let told = |sign: &Sign| *sign != Sign::Best || view == View::Matrix;
    for sign in Sign::ALL.into_iter().filter(told) {
        sentences.push(words.say(&concat(&[set, sign.name()]), &[]));
    }
    if view == View::Matrix {
        sentences.push(words.say("read.relation", &[]));
    }
    sentences.push(words.say(&concat(&[set, "nothing"]), &[]));
    sentences.push(words.say("read.color", &[]));
    sentences
}

fn all_pieces(breakdown: &Breakdown) -> Vec<Piece> {
    let mut all = Vec::new();
    for key in marks(breakdown) {
        all.append(&mut match key.row {
            Some(place) => pieces(&breakdown.rows[place], key.scope),
            None => own_of_all(breakdown).map(own_pieces).unwrap_or_default(),
        });
    }
    all
}

const fn slice_of(piece: Piece) -> Option<Slice> {
    match piece {
        Piece::Solid(slice, ..) | Piece::Lane(slice, _) | Piece::Tick(slice) => Some(slice),
        Piece::Hatched(slice, ..) => slice,
        Piece::Chevrons(..) | Piece::Outline(..) | Piece::Best(_) => None,
    }
}

const fn sign_of(piece: Piece) -> Sign {
    match piece {
        Piece::Solid(..) => Sign::Solid,
        Piece::Hatched(..) => Sign::Hatched,
        Piece::Chevrons(..) => Sign::Chevrons,
        Piece::Lane(..) => Sign::Lane,
        Piece::Outline(..) => Sign::Outline,
        Piece::Tick(_) => Sign::Tick,
        Piece::Best(_) => Sign::Best,
    }
}
