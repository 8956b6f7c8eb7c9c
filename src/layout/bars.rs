//! The bars: grouped by side, a bar for each source, split by status, its
//! figure in words beside it, and the gap below each group.

use super::Stage;
use super::axis::{self, Axis};
use super::bar::Bar;
use super::entry::{self, Entry, gap_words};
use super::look::{NAME, SMALL, TEXT};
use super::mark::CHEVRONS;
use super::sheet::{ABOUTS, NAMES, Sheet};
use super::text;
use crate::breakdown::{Breakdown, Gap, Scope, Spread};
use crate::marks::Piece;
use crate::scene::{Mark, Point, Rect, Scene, Shape};

/// From this width on, names stand beside the bars, else above them.
const WIDE: f64 = 600.0;

/// How high a bar is.
const BAR: f64 = 22.0;

/// Between a bar and its words.
const SPACE: f64 = 8.0;

/// Lays out the bars from left to right.
pub(super) fn scene(breakdown: &Breakdown, stage: Stage<'_>) -> Scene {
    let entries = entry::all(breakdown, stage);
    let mut page = Page::new(&entries, stage);
    let mut from = 0;
    while from < entries.len() {
        let scope = entries[from].key.scope;
        let many = entries[from..].iter().take_while(|entry| entry.key.scope == scope).count();
        page.section(breakdown, scope, &entries[from..from + many], from);
        from += many;
    }
    page.finish()
}

/// The bars in the making.
struct Page<'a> {
    sheet: Sheet<'a>,
    /// How wide the column of names is; none on a narrow page.
    names: Option<f64>,
    axis: Axis,
    /// Whether the axis is drawn: not where nobody gives a number.
    counted: bool,
    /// Where each group's bars begin and end.
    grids: Vec<(f64, f64)>,
    /// Where the base line is drawn: beside a group, or on a narrow page only
    /// beside its bars, since there words stand above them.
    bases: Vec<(f64, f64)>,
}

impl<'a> Page<'a> {
    fn new(entries: &[Entry], stage: Stage<'a>) -> Self {
        let most = entries.iter().map(Entry::most).max().unwrap_or(0);
        let names = (WIDE <= stage.width).then(|| names_width(entries, stage));
        let x0 = names.map_or(1.0, |names| names + 16.0);
        let axis = Axis::new(most, x0, stage.width - CHEVRONS - 4.0);
        let (grids, bases) = (Vec::new(), Vec::new());
        let counted = entries.iter().any(Entry::has_number);
        Self { sheet: Sheet::new(stage), names, axis, counted, grids, bases }
    }

    fn section(&mut self, breakdown: &Breakdown, scope: Scope, entries: &[Entry], first: usize) {
        self.sheet.head(breakdown, scope);
        let top = self.sheet.y;
        self.sheet.y += 8.0;
        for (at, entry) in entries.iter().enumerate() {
            let from = self.sheet.y;
            self.row(entry);
            let area = Rect {
                x0: 0.0,
                y0: from - 2.0,
                x1: self.sheet.stage.width,
                y1: self.sheet.y - 2.0,
            };
            self.sheet.marks.push(Mark { id: first + at, area });
        }
        let total = |gap: &&Gap| gap.scope == scope && gap.slice == breakdown.compared();
        if let Some(gap) = breakdown.gaps.iter().find(total) {
            self.gap(breakdown, gap);
        }
        self.grids.push((top, self.sheet.y));
        if self.names.is_some() {
            self.bases.push((top, self.sheet.y));
        }
        self.sheet.y += 18.0;
    }

    fn row(&mut self, entry: &Entry) {
        match self.names {
            Some(names) => self.wide_row(entry, names),
            None => self.narrow_row(entry),
        }
    }

    /// The name beside the bar, the words beside, in or below it.
    fn wide_row(&mut self, entry: &Entry, names: f64) {
        let look = self.sheet.stage.look;
        let top = self.sheet.y;
        self.sheet.set(&entry.name, NAMES, names, look.ink);
        self.sheet.set(&entry.about, ABOUTS, names, look.muted);
        let bar = top + 6.0;
        let end = self.bar(entry, bar);
        let below = !self.beside(entry, bar, end);
        let mut low = bar + BAR + 6.0;
        if below {
            low = self.sheet.lines(&entry.label, self.axis.scale.zero(), low);
        }
        self.sheet.y = self.sheet.y.max(low) + 8.0;
    }

    /// Name, relation and words above the bar.
    fn narrow_row(&mut self, entry: &Entry) {
        let Stage { look, ruler, width, .. } = self.sheet.stage;
        self.sheet.set(&entry.name, NAMES, width, look.ink);
        let lane = entry.pieces.iter().any(|piece| matches!(piece, Piece::Lane(..)));
        let about = ruler.width(&entry.about, SMALL);
        let label = ruler.width(&entry.label, TEXT);
        let room = width - about - 12.0;
        if !lane && label <= room {
            self.sheet.say(entry.about.clone(), 0.0, self.sheet.y + 8.0, SMALL, look.muted);
            self.sheet.patch(width - label, self.sheet.y + 8.0, label);
            self.sheet.say_until(entry.label.clone(), width, self.sheet.y + 8.0, look.ink);
            self.sheet.y += 20.0;
        } else {
            self.sheet.set(&entry.about, ABOUTS, width, look.muted);
            self.sheet.y += 2.0;
            if !(lane && self.lane_room(entry) >= label) {
                self.sheet.y = self.sheet.lines(&entry.label, 0.0, self.sheet.y);
            }
        }
        let bar = self.sheet.y;
        self.bases.push((bar - 3.0, bar + BAR + 3.0));
        let end = self.bar(entry, bar);
        if lane && self.lane_room(entry) >= label {
            self.beside(entry, bar, end);
        }
        self.sheet.y = bar + BAR + 12.0;
    }

    /// How much room words have in the lane of a row.
    fn lane_room(&self, entry: &Entry) -> f64 {
        let lane = self.at(0.0).lane(&entry.pieces);
        lane.map_or(0.0, |x| self.sheet.stage.width - x - 2.0 * SPACE)
    }

    /// Draws a bar and gives the place where it ends.
    fn bar(&mut self, entry: &Entry, y0: f64) -> f64 {
        self.at(y0).draw(&entry.pieces, self.sheet.stage.look, &mut self.sheet.shapes)
    }

    fn at(&self, y0: f64) -> Bar {
        Bar { scale: self.axis.scale, y0, y1: y0 + BAR, far: self.sheet.stage.width }
    }

    /// Words right of the bar, or in it where there is no room; whether
    /// either was possible.
    fn beside(&mut self, entry: &Entry, y0: f64, end: f64) -> bool {
        let Stage { look, ruler, width, .. } = self.sheet.stage;
        let wide = ruler.width(&entry.label, TEXT);
        let y = y0 + BAR / 2.0;
        if end + SPACE + wide <= width - 2.0 {
            self.sheet.patch(end + SPACE, y, wide);
            self.sheet.say(entry.label.clone(), end + SPACE, y, TEXT, look.ink);
            return true;
        }
        let solid = entry.pieces.iter().find_map(|piece| match piece {
            Piece::Solid(_, from, to) => Some((self.axis.scale.x(*from), self.axis.scale.x(*to))),
            _ => None,
        });
        match solid {
            Some((x0, x1)) if wide + 2.0 * SPACE <= x1 - x0 => {
                self.sheet.say_until(entry.label.clone(), x1 - SPACE, y, look.paper);
                true
            }
            _ => false,
        }
    }

    /// The gap between the lowest and the highest source: a line from the most
    /// that the one can be to the least that the other can be, and words.
    fn gap(&mut self, breakdown: &Breakdown, gap: &Gap) {
        let Stage { look, ruler, width, .. } = self.sheet.stage;
        let y = self.sheet.y + 6.0;
        let mut x = self.axis.scale.zero() + SPACE;
        if let Some((from, to)) =
            gap.spread.ok().and_then(|spread| self.apart(breakdown, gap, spread))
        {
            let line = [(from, -4.0), (from, 4.0), (from, 0.0), (to, 0.0), (to, -4.0), (to, 4.0)];
            let path = line.map(|(x, dy)| Point { x, y: y + dy }).to_vec();
            self.sheet.shapes.push(Shape::Lines {
                paths: vec![path],
                color: look.muted,
                width: 1.0,
            });
            x = to + SPACE;
        }
        let words = gap_words(breakdown, gap, self.sheet.stage.words);
        let wide = ruler.width(&words, SMALL);
        if x + wide <= width {
            self.sheet.patch(x, y, wide);
            self.sheet.say(words, x, y, SMALL, look.ink);
            self.sheet.y += 16.0;
        } else {
            let x = self.axis.scale.zero() + if self.names.is_some() { SPACE } else { 0.0 };
            self.sheet.y += 12.0;
            for line in text::wrap(&words, SMALL, ruler, width - x, 4) {
                self.sheet.patch(x, self.sheet.y + 8.0, ruler.width(&line, SMALL));
                self.sheet.say(line, x, self.sheet.y + 8.0, SMALL, look.ink);
                self.sheet.y += 16.0;
            }
        }
    }

    /// Where the gap's line begins and ends, if figures leave one.
    fn apart(&self, breakdown: &Breakdown, gap: &Gap, spread: Spread) -> Option<(f64, f64)> {
        let row = |source| breakdown.rows.iter().find(|row| row.source == source);
        let bounds = |source| row(source)?.total(gap.scope)?.value.bounds();
        let from = self.axis.scale.x(bounds(spread.low_source)?.high()?);
        let to = self.axis.scale.x(bounds(spread.high_source)?.low());
        (from + 8.0 < to).then_some((from, to))
    }

    fn finish(mut self) -> Scene {
        let stage = self.sheet.stage;
        if !self.counted {
            let y = self.sheet.y;
            return self.sheet.scene(y);
        }
        let mut shapes = Vec::new();
        for (y0, y1) in &self.grids {
            shapes.push(self.axis.grid(*y0, *y1, stage));
        }
        shapes.append(&mut self.sheet.shapes);
        for (y0, y1) in &self.bases {
            shapes.push(self.axis.base(*y0, *y1, stage));
        }
        let y = self.grids.last().map_or(self.sheet.y, |(_, y1)| *y1);
        self.axis.numbers(y, stage, &mut shapes);
        self.sheet.shapes = shapes;
        self.sheet.scene(y + axis::HEIGHT)
    }
}

/// The widest name, within a quarter to a third of the picture.
fn names_width(entries: &[Entry], stage: Stage<'_>) -> f64 {
    let wide = |entry: &Entry| stage.ruler.width(&entry.name, NAME);
    let widest = entries.iter().map(wide).fold(0.0, f64::max);
    widest.max(120.0).min((stage.width * 0.27).max(150.0))
}
