//! A bar: pieces of people on a scale.

use super::look::Look;
use super::mark::{self, BEST, CHEVRONS};
use super::scale::Linear;
use crate::breakdown::Slice;
use crate::marks::Piece;
use crate::scene::{Rect, Shape};

/// What is hatched is never narrower than this.
const HATCHED: f64 = 3.0;

/// A part that is no wider has no seam before it.
const SEAM: f64 = 3.0;

/// Where a bar lies.
#[derive(Clone, Copy)]
pub(super) struct Bar {
    pub(super) scale: Linear,
    pub(super) y0: f64,
    pub(super) y1: f64,
    /// Where a lane leaves off.
    pub(super) far: f64,
}

impl Bar {
    /// Draws the pieces of a bar and gives the place where it ends.
    pub(super) fn draw(self, pieces: &[Piece], look: &Look, shapes: &mut Vec<Shape>) -> f64 {
        let mut end = self.scale.zero();
        for piece in pieces {
            end = end.max(self.piece(pieces, *piece, look, shapes));
        }
        end
    }

    fn piece(self, all: &[Piece], piece: Piece, look: &Look, shapes: &mut Vec<Shape>) -> f64 {
        let Self { scale, y0, y1, far } = self;
        let rect = |from: u64, to: u64| Rect { x0: scale.x(from), y0, x1: scale.x(to), y1 };
        let color = |slice: Option<Slice>| slice.map_or(look.ink, |slice| look.slice(slice));
        match piece {
            Piece::Solid(slice, from, to) => {
                let rect = at_least_a_pixel(rect(from, to));
                shapes.push(mark::solid(rect, look.slice(slice)));
                // Parts are told apart without their colours.
                if 0 < from && SEAM < rect.width() {
                    let seam = Rect { x1: rect.x0 + 1.0, ..rect };
                    shapes.push(mark::solid(seam, look.paper));
                }
                rect.x1
            }
            Piece::Hatched(slice, from, to) => {
                let rect = wide_enough(rect(from, to), scale.zero());
                shapes.push(mark::solid(rect, look.paper));
                shapes.extend(mark::hatched(rect, color(slice)));
                rect.x1
            }
            Piece::Outline(from, to) => {
                let rect = at_least_a_pixel(rect(from, to));
                shapes.push(mark::solid(rect, look.paper));
                shapes.push(mark::frame(rect, look.ink, 2.0));
                rect.x1
            }
            Piece::Chevrons(slice, at) => {
                shapes.extend(mark::chevrons(scale.x(at), y0, y1, color(slice)));
                scale.x(at) + CHEVRONS
            }
            Piece::Lane(slice, at) => {
                let rect = Rect { x0: self.lane_start(all, at), y0, x1: far, y1 };
                shapes.push(mark::lane(rect, look.slice(slice)));
                rect.x0
            }
            Piece::Tick(slice) => {
                shapes.push(mark::tick(scale.zero(), y0, y1, look.slice(slice)));
                scale.zero() + 3.0
            }
            Piece::Best(at) => {
                let x = scale.x(at).max(scale.zero() + BEST);
                let rect = Rect { x0: x - BEST, y0: y0 - 4.0, x1: x + BEST, y1: y1 + 4.0 };
                shapes.extend(mark::best(rect, look));
                rect.x1
            }
        }
    }

    /// Where the lane of a bar begins, if it has one.
    pub(super) fn lane(self, pieces: &[Piece]) -> Option<f64> {
        pieces.iter().find_map(|piece| match piece {
            Piece::Lane(_, at) => Some(self.lane_start(pieces, *at)),
            _ => None,
        })
    }

    /// Lanes begin beyond chevrons, and clear of the bar.
    fn lane_start(self, pieces: &[Piece], at: u64) -> f64 {
        let open = pieces.iter().any(|piece| matches!(piece, Piece::Chevrons(..)));
        self.scale.x(at) + if open { CHEVRONS } else { 4.0 }
    }
}

/// What is claimed is seen, however small.
fn at_least_a_pixel(rect: Rect) -> Rect {
    Rect { x1: rect.x1.max(rect.x0 + 1.0), ..rect }
}

/// What is hatched is seen to be, too: it reaches back into what is solid, and
/// beyond its end only where it begins at the base line.
fn wide_enough(rect: Rect, zero: f64) -> Rect {
    let x0 = rect.x0.min((rect.x1 - HATCHED).max(zero));
    Rect { x0, x1: rect.x1.max(x0 + HATCHED), ..rect }
}
