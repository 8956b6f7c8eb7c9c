//! The legend: the marks that are in the picture, and how they are read.

use crate::breakdown::{Breakdown, Slice};
use crate::marks::{Piece, marks, own_of_all, own_pieces, pieces};
use crate::words::Words;

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
}

impl Sign {
    const ALL: [Self; 6] =
        [Self::Solid, Self::Hatched, Self::Chevrons, Self::Lane, Self::Outline, Self::Tick];

    /// The name that files and programs use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Solid => "solid",
            Self::Hatched => "hatched",
            Self::Chevrons => "chevrons",
            Self::Lane => "lane",
            Self::Outline => "outline",
            Self::Tick => "tick",
        }
    }
}

/// The colours that are in the picture, then the other marks.
pub(super) fn legend(breakdown: &Breakdown, words: &Words) -> Vec<Key> {
    let pieces = all_pieces(breakdown);
    let slices =
        [Slice::Military, Slice::Civilian, Slice::All, Slice::Unstated, Slice::NotSpecified];
    let colored = |slice: &Slice| pieces.iter().any(|piece| slice_of(*piece) == Some(*slice));
    let colors = slices.into_iter().filter(colored).map(|slice| Key {
        sign: Sign::Solid,
        slice: Some(slice),
        label: words.slice(slice),
    });
    let signs = Sign::ALL.into_iter().skip(1);
    let there = |sign: &Sign| pieces.iter().any(|piece| sign_of(*piece) == *sign);
    let signs = signs.filter(there).map(|sign| Key {
        sign,
        slice: None,
        label: words.say(&["legend.", sign.name()].concat(), &[]),
    });
    colors.chain(signs).collect()
}

/// A sentence for each kind of mark.
pub(super) fn how_to_read(words: &Words) -> Vec<String> {
    let marks = Sign::ALL.into_iter().map(|sign| ["read.", sign.name()].concat());
    let rest = ["read.nothing", "read.color"].map(str::to_owned);
    marks.chain(rest).map(|key| words.say(&key, &[])).collect()
}

fn all_pieces(breakdown: &Breakdown) -> Vec<Piece> {
    let of_mark = |key: crate::marks::MarkKey| match key.row {
        Some(place) => pieces(&breakdown.rows[place], key.scope),
        None => own_of_all(breakdown).map(own_pieces).unwrap_or_default(),
    };
    marks(breakdown).into_iter().flat_map(of_mark).collect()
}

const fn slice_of(piece: Piece) -> Option<Slice> {
    match piece {
        Piece::Solid(slice, ..) | Piece::Lane(slice, _) | Piece::Tick(slice) => Some(slice),
        Piece::Hatched(slice, ..) => slice,
        Piece::Chevrons(..) | Piece::Outline(..) => None,
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
    }
}
