//! How large a dot is, how many people it stands for, and which dots a figure
//! comes to.

use crate::layout::entry::Entry;
use crate::layout::look::Look;
use crate::marks::Piece;
use crate::scene::{Color, Glyph, Run};

/// From a dot to the next, in CSS pixels: the largest that fits is taken.
const PITCHES: [f64; 7] = [8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0];

/// How high all dots of a picture may be, in CSS pixels, unless they are as
/// small as they get; and so much for each row where there are many.
const EASY: (f64, f64) = (1_200.0, 40.0);

/// How high they may ever be: with what stands between them, at two dots of a
/// screen to a pixel, that is still a canvas that every browser has. And so
/// much for each row, which lets it have one line of squares.
const HIGHEST: (f64, f64) = (7_500.0, 24.0);

/// The most dots in a picture.
const MOST: u64 = 1_000_000;

/// So many people are in no picture.
const ENOUGH: u64 = 1_000_000_000_000_000;

/// Where dots lie: the same for all of a picture, so that areas compare.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Grid {
    /// How many people a dot stands for: 1, 2 or 5 times a power of ten.
    pub(super) people: u64,
    /// From a dot to the next.
    pub(super) pitch: f64,
    /// From a square to the next.
    pub(super) period: f64,
    /// How many squares stand side by side.
    pub(super) squares: u64,
}

impl Grid {
    /// The grid with the largest dots that fit; where the smallest do not, a
    /// dot stands for more people.
    pub(super) fn fitting(entries: &[Entry], width: f64) -> Self {
        for pitch in PITCHES {
            let grid = Self::new(pitch, width);
            if grid.fits(entries, EASY) {
                return grid;
            }
        }
        let mut grid = Self::new(PITCHES[6], width);
        // From 1 to 2, from 2 to 5, from 5 to 10.
        let mut step = 0;
        while !grid.fits(entries, HIGHEST) && grid.people < ENOUGH {
            step = (step + 1) % 3;
            grid.people = if step == 2 { grid.people / 2 * 5 } else { grid.people * 2 };
        }
        grid
    }

    /// Whether the rows of a picture have room.
    fn fits(&self, entries: &[Entry], (all, row): (f64, f64)) -> bool {
        let (mut dots, mut height, mut rows) = (0, 0.0, 0);
        for entry in entries {
            let many = entry.most().div_ceil(self.people);
            rows += 1;
            dots += many;
            height += self.height(many) + self.gap();
        }
        dots <= MOST && height <= all.max(row * length(rows))
    }

    /// As many squares as there is room for, a round number of them.
    fn new(pitch: f64, width: f64) -> Self {
        let period = 10.0 * pitch + (pitch / 2.0).floor().max(2.0);
        let mut squares = 1_u32;
        while f64::from(squares + 1) * period <= width {
            squares += 1;
        }
        if 10 < squares {
            squares -= squares % 5;
        }
        Self { people: 1, pitch, period, squares: squares.into() }
    }

    /// The grid for some dots: one that stands for many, or for what a figure
    /// leaves of them, is larger where it is alone. Seen as nothing, it would
    /// say that nobody was mentioned.
    pub(super) fn seen(self, runs: &[Run]) -> Self {
        let &[Run { to: 1, glyph, .. }] = runs else { return self };
        let pitch: f64 = match glyph {
            Glyph::Small => 9.0,
            Glyph::Open => 6.0,
            Glyph::Filled => 5.0,
            Glyph::Dash => 0.0,
        };
        if self.people == 1 || pitch <= self.pitch {
            return self;
        }
        Self { pitch, period: 10.0 * pitch + self.gap(), ..self }
    }

    /// From the end of a square to the next.
    fn gap(&self) -> f64 {
        self.period - 10.0 * self.pitch
    }

    /// How high so many dots are.
    pub(super) fn height(&self, many: u64) -> f64 {
        let line = 100 * self.squares;
        let rest = many % line;
        // One square alone is as high as its dots.
        let rows = if rest < 100 { rest.div_ceil(10) } else { 10 };
        let whole = length(many / line) * self.period;
        if rows == 0 { (whole - self.gap()).max(0.0) } else { whole + length(rows) * self.pitch }
    }

    /// How wide so many dots are.
    pub(super) fn width(&self, many: u64) -> f64 {
        let squares = many.div_ceil(100).min(self.squares);
        (length(squares) * self.period - self.gap()).max(0.0)
    }

    /// The place right of the last of so many dots, clear of all others.
    pub(super) fn after(&self, many: u64) -> (f64, f64) {
        let Some(last) = many.checked_sub(1) else { return (0.0, 0.0) };
        let (square, dot) = (last / 100, last % 100);
        let columns = if dot < 10 { dot + 1 } else { 10 };
        let x = length(square % self.squares) * self.period + length(columns) * self.pitch;
        (x, length(square / self.squares) * self.period)
    }

    /// The dots of a figure.
    ///
    /// A dot is filled only if all people that it stands for are claimed; of
    /// those that are left over there is a small one. Open dots reach the
    /// highest number, or beyond it by less than a dot.
    pub(super) fn runs(&self, pieces: &[Piece], look: &Look) -> Vec<Run> {
        let n = self.people;
        let mut runs = Vec::new();
        let mut firm = (0, look.ink);
        for piece in pieces {
            if let Piece::Solid(slice, from, to) = *piece {
                firm = (to, look.slice(slice));
                add(&mut runs, (from / n, to / n), Glyph::Filled, firm.1);
            }
        }
        if firm.0 % n != 0 {
            add(&mut runs, (firm.0 / n, firm.0 / n + 1), Glyph::Small, firm.1);
        }
        for piece in pieces {
            match *piece {
                Piece::Outline(from, to) => {
                    add(&mut runs, (from / n, to / n), Glyph::Dash, look.ink);
                }
                Piece::Hatched(slice, _, to) => {
                    let color = slice.map_or(look.ink, |slice| look.slice(slice));
                    let from = end(&runs);
                    add(&mut runs, (from, to.div_ceil(n)), Glyph::Open, color);
                }
                Piece::Solid(..) | Piece::Chevrons(..) | Piece::Lane(..) => (),
                Piece::Tick(_) | Piece::Best(_) => (),
            }
        }
        runs
    }
}

/// How many dots there are.
pub(super) fn end(runs: &[Run]) -> u64 {
    runs.last().map_or(0, |run| run.to)
}

fn add(acc: &mut Vec<Run>, (from, to): (u64, u64), glyph: Glyph, color: Color) {
    if from < to {
        acc.push(Run { from, to, glyph, color });
    }
}

#[expect(clippy::cast_precision_loss, reason = "a million dots at most")]
fn length(many: u64) -> f64 {
    many as f64
}
