//! The bars: grouped by side, a bar for each source, split by status, its
//! figure in words beside it, and the gap below each group.

use super::Stage;
use super::axis::{self, Axis};
use super::look::{HEAD, NAME, SMALL, TEXT};
use super::mark::{self, CHEVRONS};
use super::text;
use crate::breakdown::{Breakdown, Gap, NoGap, Own, Row, Scope, Slice, Spread};
use crate::marks::{MarkKey, Piece, marks, own_of_all, own_pieces, pieces};
use crate::scene::{Anchor, Color, Mark, Point, Rect, Scene, Shape, Type};
use crate::words::Words;

/// From this width on, names stand beside the bars, else above them.
const WIDE: f64 = 600.0;

/// How high a bar is.
const BAR: f64 = 22.0;

/// Between a bar and its words.
const SPACE: f64 = 8.0;

/// What is hatched is never narrower than this.
const HATCHED: f64 = 3.0;

/// How a text is set in lines.
#[derive(Clone, Copy)]
struct Lines {
    face: Type,
    /// At most so many.
    most: usize,
    /// From the top of a line to the middle of its letters.
    middle: f64,
    height: f64,
}

const HEADS: Lines = Lines { face: HEAD, most: 2, middle: 10.0, height: 22.0 };
const FLAGS: Lines = Lines { face: SMALL, most: 3, middle: 8.0, height: 16.0 };
const NAMES: Lines = Lines { face: NAME, most: 2, middle: 9.0, height: 18.0 };
const ABOUTS: Lines = Lines { face: SMALL, most: 3, middle: 7.0, height: 15.0 };

/// Lays out the bars from left to right.
pub(super) fn scene(breakdown: &Breakdown, stage: Stage<'_>) -> Scene {
    let mut entries: Vec<Entry> = Vec::new();
    let (mut scope, mut days) = (None, false);
    for key in marks(breakdown) {
        if scope != Some(key.scope) {
            days = breakdown.days_differ(key.scope);
            scope = Some(key.scope);
        }
        entries.push(Entry::new(breakdown, key, days, stage));
    }
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

/// A row of the chart, before it has a place.
struct Entry {
    key: MarkKey,
    name: String,
    /// Relation and days.
    about: String,
    label: String,
    pieces: Vec<Piece>,
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

    /// The highest number of people that the bar reaches.
    fn most(&self) -> u64 {
        let reach = |piece: &Piece| match *piece {
            Piece::Solid(_, _, to) | Piece::Hatched(_, _, to) | Piece::Outline(_, to) => to,
            Piece::Chevrons(_, at) | Piece::Lane(_, at) => at,
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

/// A picture in the making.
struct Page<'a> {
    stage: Stage<'a>,
    /// How wide the column of names is; none on a narrow page.
    names: Option<f64>,
    axis: Axis,
    shapes: Vec<Shape>,
    marks: Vec<Mark>,
    /// Where each group's bars begin and end.
    grids: Vec<(f64, f64)>,
    /// Where the base line is drawn: beside a group, or on a narrow page only
    /// beside its bars, since there words stand above them.
    bases: Vec<(f64, f64)>,
    y: f64,
}

impl<'a> Page<'a> {
    fn new(entries: &[Entry], stage: Stage<'a>) -> Self {
        let most = entries.iter().map(Entry::most).max().unwrap_or(0);
        let names = (WIDE <= stage.width).then(|| names_width(entries, stage));
        let x0 = names.map_or(1.0, |names| names + 16.0);
        let axis = Axis::new(most, x0, stage.width - CHEVRONS - 4.0);
        let (shapes, marks) = (Vec::new(), Vec::new());
        let (grids, bases) = (Vec::new(), Vec::new());
        Self { stage, names, axis, shapes, marks, grids, bases, y: 4.0 }
    }

    fn section(&mut self, breakdown: &Breakdown, scope: Scope, entries: &[Entry], first: usize) {
        self.head(breakdown, scope);
        let top = self.y;
        self.y += 8.0;
        for (at, entry) in entries.iter().enumerate() {
            let from = self.y;
            self.row(entry);
            let area = Rect { x0: 0.0, y0: from - 2.0, x1: self.stage.width, y1: self.y - 2.0 };
            self.marks.push(Mark { id: first + at, area });
        }
        let total = |gap: &&Gap| gap.scope == scope && gap.slice == Slice::All;
        if let Some(gap) = breakdown.gaps.iter().find(total) {
            self.gap(breakdown, gap);
        }
        self.grids.push((top, self.y));
        if self.names.is_some() {
            self.bases.push((top, self.y));
        }
        self.y += 18.0;
    }

    /// The side's name over a line, and a flag where the days differ.
    fn head(&mut self, breakdown: &Breakdown, scope: Scope) {
        let Stage { look, words, width, .. } = self.stage;
        let name = words.scope(scope, breakdown);
        self.set(&name, HEADS, width, look.ink);
        if breakdown.days_differ(scope) {
            let flag = words.say("flag.days", &[]);
            self.set(&flag, FLAGS, width, look.ink);
        }
        let rect = Rect { x0: 0.0, y0: self.y + 3.0, x1: width, y1: self.y + 4.0 };
        self.shapes.push(Shape::Fill { rect, color: look.muted });
        self.y += 4.0;
    }

    /// Sets a text in lines, from the left edge on.
    fn set(&mut self, text: &str, lines: Lines, width: f64, color: Color) {
        for line in text::wrap(text, lines.face, self.stage.ruler, width, lines.most) {
            self.say(line, 0.0, self.y + lines.middle, lines.face, color);
            self.y += lines.height;
        }
    }

    fn row(&mut self, entry: &Entry) {
        match self.names {
            Some(names) => self.wide_row(entry, names),
            None => self.narrow_row(entry),
        }
    }

    /// The name beside the bar, the words beside, in or below it.
    fn wide_row(&mut self, entry: &Entry, names: f64) {
        let look = self.stage.look;
        let top = self.y;
        self.set(&entry.name, NAMES, names, look.ink);
        self.set(&entry.about, ABOUTS, names, look.muted);
        let bar = top + 6.0;
        let end = self.bar(entry, bar);
        let below = !self.beside(entry, bar, end);
        let mut low = bar + BAR + 6.0;
        if below {
            low = self.lines(&entry.label, self.axis.scale.zero(), low);
        }
        self.y = self.y.max(low) + 8.0;
    }

    /// Name, relation and words above the bar.
    fn narrow_row(&mut self, entry: &Entry) {
        let Stage { look, ruler, width, .. } = self.stage;
        self.set(&entry.name, NAMES, width, look.ink);
        let lane = entry.pieces.iter().any(|piece| matches!(piece, Piece::Lane(..)));
        let about = ruler.width(&entry.about, SMALL);
        let label = ruler.width(&entry.label, TEXT);
        let room = width - about - 12.0;
        if !lane && label <= room {
            self.say(entry.about.clone(), 0.0, self.y + 8.0, SMALL, look.muted);
            self.patch(width - label, self.y + 8.0, label);
            self.say_until(entry.label.clone(), width, self.y + 8.0, look.ink);
            self.y += 20.0;
        } else {
            self.set(&entry.about, ABOUTS, width, look.muted);
            self.y += 2.0;
            if !(lane && self.lane_room(entry) >= label) {
                self.y = self.lines(&entry.label, 0.0, self.y);
            }
        }
        let bar = self.y;
        self.bases.push((bar - 3.0, bar + BAR + 3.0));
        let end = self.bar(entry, bar);
        if lane && self.lane_room(entry) >= label {
            self.beside(entry, bar, end);
        }
        self.y = bar + BAR + 12.0;
    }

    /// How much room words have in the lane of a row.
    fn lane_room(&self, entry: &Entry) -> f64 {
        let lane = entry.pieces.iter().find_map(|piece| match piece {
            Piece::Lane(_, at) => Some(self.lane_start(entry, *at)),
            _ => None,
        });
        lane.map_or(0.0, |x| self.stage.width - x - 2.0 * SPACE)
    }

    /// Lanes begin beyond chevrons, and clear of the bar.
    fn lane_start(&self, entry: &Entry, at: u64) -> f64 {
        let open = entry.pieces.iter().any(|piece| matches!(piece, Piece::Chevrons(..)));
        self.axis.scale.x(at) + if open { CHEVRONS } else { 4.0 }
    }

    /// Draws a bar and gives the place where it ends.
    fn bar(&mut self, entry: &Entry, y0: f64) -> f64 {
        let mut end = self.axis.scale.zero();
        for piece in &entry.pieces {
            end = end.max(self.piece(entry, *piece, y0));
        }
        end
    }

    fn piece(&mut self, entry: &Entry, piece: Piece, y0: f64) -> f64 {
        let look = self.stage.look;
        let scale = self.axis.scale;
        let y1 = y0 + BAR;
        let rect = |from: u64, to: u64| Rect { x0: scale.x(from), y0, x1: scale.x(to), y1 };
        let color = |slice: Option<Slice>| slice.map_or(look.ink, |slice| look.slice(slice));
        match piece {
            Piece::Solid(slice, from, to) => {
                let rect = at_least_a_pixel(rect(from, to));
                self.shapes.push(mark::solid(rect, look.slice(slice)));
                rect.x1
            }
            Piece::Hatched(slice, from, to) => {
                let rect = wide_enough(rect(from, to), scale.zero());
                self.shapes.push(mark::solid(rect, look.paper));
                self.shapes.extend(mark::hatched(rect, color(slice)));
                rect.x1
            }
            Piece::Outline(from, to) => {
                let rect = at_least_a_pixel(rect(from, to));
                self.shapes.push(mark::solid(rect, look.paper));
                self.shapes.push(mark::frame(rect, look.ink, 2.0));
                rect.x1
            }
            Piece::Chevrons(slice, at) => {
                self.shapes.extend(mark::chevrons(scale.x(at), y0, y1, color(slice)));
                scale.x(at) + CHEVRONS
            }
            Piece::Lane(slice, at) => {
                let rect = Rect { x0: self.lane_start(entry, at), y0, x1: self.stage.width, y1 };
                self.shapes.push(mark::lane(rect, look.slice(slice)));
                rect.x0
            }
            Piece::Tick(slice) => {
                self.shapes.push(mark::tick(scale.zero(), y0, y1, look.slice(slice)));
                scale.zero() + 3.0
            }
        }
    }

    /// Words right of the bar, or in it where there is no room; whether
    /// either was possible.
    fn beside(&mut self, entry: &Entry, y0: f64, end: f64) -> bool {
        let Stage { look, ruler, width, .. } = self.stage;
        let wide = ruler.width(&entry.label, TEXT);
        let y = y0 + BAR / 2.0;
        if end + SPACE + wide <= width - 2.0 {
            self.patch(end + SPACE, y, wide);
            self.say(entry.label.clone(), end + SPACE, y, TEXT, look.ink);
            return true;
        }
        let solid = entry.pieces.iter().find_map(|piece| match piece {
            Piece::Solid(_, from, to) => Some((self.axis.scale.x(*from), self.axis.scale.x(*to))),
            _ => None,
        });
        match solid {
            Some((x0, x1)) if wide + 2.0 * SPACE <= x1 - x0 => {
                self.say_until(entry.label.clone(), x1 - SPACE, y, look.paper);
                true
            }
            _ => false,
        }
    }

    /// Words on lines of their own; gives the place below them.
    fn lines(&mut self, label: &str, x: f64, mut y: f64) -> f64 {
        let Stage { look, ruler, width, .. } = self.stage;
        for line in text::wrap(label, TEXT, ruler, width - x, 4) {
            self.patch(x, y + 8.0, ruler.width(&line, TEXT));
            self.say(line, x, y + 8.0, TEXT, look.ink);
            y += 19.0;
        }
        y
    }

    /// The gap between the lowest and the highest source: a line from the most
    /// that the one can be to the least that the other can be, and words.
    fn gap(&mut self, breakdown: &Breakdown, gap: &Gap) {
        let Stage { look, ruler, width, .. } = self.stage;
        let y = self.y + 6.0;
        let mut x = self.axis.scale.zero() + SPACE;
        if let Some((from, to)) =
            gap.spread.ok().and_then(|spread| self.apart(breakdown, gap, spread))
        {
            let line = [(from, -4.0), (from, 4.0), (from, 0.0), (to, 0.0), (to, -4.0), (to, 4.0)];
            let path = line.map(|(x, dy)| Point { x, y: y + dy }).to_vec();
            self.shapes.push(Shape::Lines { paths: vec![path], color: look.muted, width: 1.0 });
            x = to + SPACE;
        }
        let words = gap_words(breakdown, gap, self.stage.words);
        let wide = ruler.width(&words, SMALL);
        if x + wide <= width {
            self.patch(x, y, wide);
            self.say(words, x, y, SMALL, look.ink);
            self.y += 16.0;
        } else {
            let x = self.axis.scale.zero() + if self.names.is_some() { SPACE } else { 0.0 };
            self.y += 12.0;
            for line in text::wrap(&words, SMALL, ruler, width - x, 4) {
                self.patch(x, self.y + 8.0, ruler.width(&line, SMALL));
                self.say(line, x, self.y + 8.0, SMALL, look.ink);
                self.y += 16.0;
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

    /// Paper behind words, so that no line runs through them.
    fn patch(&mut self, x: f64, y: f64, wide: f64) {
        let rect = Rect { x0: x - 3.0, y0: y - 8.5, x1: x + wide + 3.0, y1: y + 8.5 };
        self.shapes.push(Shape::Fill { rect, color: self.stage.look.paper });
    }

    fn say(&mut self, text: String, x: f64, y: f64, face: Type, color: Color) {
        let at = Point { x, y };
        self.shapes.push(Shape::Text { text, at, anchor: Anchor::Left, face, color });
    }

    /// Says a figure so that it ends at `x`.
    fn say_until(&mut self, text: String, x: f64, y: f64, color: Color) {
        let at = Point { x, y };
        self.shapes.push(Shape::Text { text, at, anchor: Anchor::Right, face: TEXT, color });
    }

    fn finish(mut self) -> Scene {
        let stage = self.stage;
        let mut shapes: Vec<Shape> =
            self.grids.iter().map(|(y0, y1)| self.axis.grid(*y0, *y1, stage)).collect();
        shapes.append(&mut self.shapes);
        shapes.extend(self.bases.iter().map(|(y0, y1)| self.axis.base(*y0, *y1, stage)));
        let y = self.grids.last().map_or(self.y, |(_, y1)| *y1);
        shapes.extend(self.axis.numbers(y, stage));
        Scene {
            width: stage.width,
            height: y + axis::HEIGHT,
            paper: stage.look.paper,
            rtl: stage.words.rtl(),
            shapes,
            marks: self.marks,
        }
    }
}

/// The widest name, within a quarter to a third of the picture.
fn names_width(entries: &[Entry], stage: Stage<'_>) -> f64 {
    let wide = |entry: &Entry| stage.ruler.width(&entry.name, NAME);
    let widest = entries.iter().map(wide).fold(0.0, f64::max);
    widest.max(120.0).min((stage.width * 0.27).max(150.0))
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

/// The gap in words: "highest at least 2.1 times the lowest", or why not.
fn gap_words(breakdown: &Breakdown, gap: &Gap, words: &Words) -> String {
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
