//! Many small dots, in dots of a device: every one of a picture's is as large
//! as the next, and as far from it, but for what lies between squares.

use super::dots;
use crate::scene::{Color, Dots, Glyph, Run};

/// Dots of a scene on a device. Lengths are in dots of the device.
#[derive(Clone, Debug)]
pub struct Grid {
    /// The upper corner where they begin.
    pub at: (i32, i32),
    /// From a dot to the next in its square.
    pub step: i32,
    /// How wide and high a dot is.
    pub dot: i32,
    /// How many squares stand side by side.
    pub squares: u64,
    /// Whether they run from right to left.
    pub leftwards: bool,
    /// What they look like.
    pub runs: Vec<Run>,
    /// What is between them.
    pub paper: Color,
    /// From a square to the next.
    period: f64,
}

/// Rows of dots that lie next to each other in one line of squares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rows {
    /// Which line of squares, from the top.
    pub line: u64,
    /// The first of its ten rows.
    pub from: u64,
    /// The row after the last.
    pub to: u64,
}

/// A dot's shape: a rectangle, and a hole in it. Lengths are from its corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// How far in the rectangle begins, rightwards and downwards.
    pub inset: (i32, i32),
    /// How wide and high it is.
    pub size: (i32, i32),
    /// How far in the hole begins from all sides; 0 where there is none.
    pub edge: i32,
}

impl Stamp {
    /// How wide and high the hole is, if there is one.
    pub fn hole(self) -> Option<i32> {
        (0 < self.edge).then_some(self.size.0 - 2 * self.edge)
    }
}

impl Grid {
    pub(super) fn new(shape: &Dots, paper: Color, ratio: f64) -> Self {
        let Dots { at, pitch, period, squares, leftwards, runs } = shape;
        #[expect(clippy::cast_possible_truncation, reason = "saturates, far above any picture")]
        let step = ((pitch * ratio) as i32).max(1);
        let space = if step < 3 { 0 } else { (step / 4).max(1) };
        Self {
            at: (dots(at.x, ratio), dots(at.y, ratio)),
            step,
            dot: step - space,
            squares: *squares,
            leftwards: *leftwards,
            runs: runs.clone(),
            paper,
            period: period * ratio,
        }
    }

    /// How many dots there are.
    pub fn end(&self) -> u64 {
        self.runs.last().map_or(0, |run| run.to)
    }

    /// How many lines of squares there are.
    pub fn lines(&self) -> u64 {
        self.end().div_ceil(100 * self.squares)
    }

    /// How far a square is from the first, along either axis.
    pub fn square(&self, place: u64) -> i32 {
        #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
        let place = place as f64;
        dots(place, self.period)
    }

    /// How far a dot of a row is from the first, along the line.
    pub fn column(&self, place: u64) -> i32 {
        self.square(place / 10) + small(place % 10) * self.step
    }

    /// How wide it is with all that is in it.
    pub fn width(&self) -> i32 {
        let squares = self.end().div_ceil(100).min(self.squares);
        self.column((10 * squares).saturating_sub(1)) + self.dot
    }

    /// How many dots stand in a row of a line before the dot of a number.
    pub fn before(&self, dot: u64, line: u64, row: u64) -> u64 {
        let there = dot.saturating_sub(100 * self.squares * line).min(100 * self.squares);
        10 * (there / 100) + (there % 100).saturating_sub(10 * row).min(10)
    }

    /// The shape of a dot.
    pub fn stamp(&self, glyph: Glyph) -> Stamp {
        let dot = self.dot;
        let third = (dot / 3).max(1);
        let (size, edge) = match glyph {
            Glyph::Filled => ((dot, dot), 0),
            Glyph::Small => (((dot / 2).max(1), (dot / 2).max(1)), 0),
            Glyph::Open if dot < 5 => ((1, dot), 0),
            Glyph::Open => ((dot, dot), (dot / 6).max(1)),
            Glyph::Dash => ((dot, third), 0),
        };
        let inset =
            if glyph == Glyph::Open { (0, 0) } else { ((dot - size.0) / 2, (dot - size.1) / 2) };
        Stamp { inset, size, edge }
    }

    /// The colour of a run: paler where a dot is too small to have a shape, so
    /// that what is not filled never looks as if it were.
    fn color(&self, run: &Run) -> Color {
        if 1 < self.dot || run.glyph == Glyph::Filled {
            return run.color;
        }
        let (Color(r0, g0, b0), Color(r1, g1, b1)) = (run.color, self.paper);
        Color(r0.midpoint(r1), g0.midpoint(g1), b0.midpoint(b1))
    }

    /// Whether all of a line is of one run, and of which.
    pub fn alone(&self, line: u64) -> Option<usize> {
        let (from, to) = (100 * self.squares * line, 100 * self.squares * (line + 1));
        self.runs.iter().position(|run| run.from <= from && to <= run.to)
    }

    /// The rows of a line that have dots.
    pub fn rows(&self, line: u64) -> u64 {
        let there = self.end().saturating_sub(100 * self.squares * line);
        if there < 100 { there.div_ceil(10) } else { 10 }
    }

    /// The upper left corner of some rows.
    pub fn corner(&self, rows: Rows) -> (i32, i32) {
        let (x, y) = self.at;
        let x = if self.leftwards { x - self.width() } else { x };
        (x, y + self.square(rows.line) + small(rows.from) * self.step)
    }

    /// How wide and how high some rows are.
    pub fn size(&self, rows: Rows) -> (i32, i32) {
        (self.width(), small(rows.to - rows.from - 1) * self.step + self.dot)
    }

    /// Paints rows as red, green, blue and alpha of each dot of the device.
    pub fn paint(&self, rows: Rows, acc: &mut Vec<u8>) {
        let (width, height) = self.size(rows);
        acc.resize(4 * length(width) * length(height), 0);
        block(acc, width, (0, 0), (width, height), self.paper);
        for row in rows.from..rows.to {
            let y = small(row - rows.from) * self.step;
            for run in &self.runs {
                let stamp = self.stamp(run.glyph);
                let from = self.before(run.from, rows.line, row);
                for column in from..self.before(run.to, rows.line, row) {
                    let x = self.column(column) + stamp.inset.0;
                    let x = if self.leftwards { width - x - stamp.size.0 } else { x };
                    let y = y + stamp.inset.1;
                    block(acc, width, (x, y), stamp.size, self.color(run));
                    if let Some(hole) = stamp.hole() {
                        let place = (x + stamp.edge, y + stamp.edge);
                        block(acc, width, place, (hole, hole), self.paper);
                    }
                }
            }
        }
    }
}

/// Paints a rectangle into dots that are so many to a row.
fn block(acc: &mut [u8], row: i32, (x, y): (i32, i32), (width, height): (i32, i32), color: Color) {
    for y in y..y + height {
        let from = 4 * length(y * row + x);
        let dots = acc.get_mut(from..from + 4 * length(width)).unwrap_or_default();
        for dot in dots.chunks_exact_mut(4) {
            dot.copy_from_slice(&rgba(color));
        }
    }
}

const fn rgba(Color(red, green, blue): Color) -> [u8; 4] {
    [red, green, blue, u8::MAX]
}

/// A number below ten, or so.
fn small(number: u64) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

fn length(dots: i32) -> usize {
    usize::try_from(dots).unwrap_or(0)
}
