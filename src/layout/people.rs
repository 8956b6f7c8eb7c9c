//! The people: a dot for each, filled as far as a claim is firm, and words in
//! a field where a source gives no number.

mod grid;

use super::Stage;
use super::entry::{self, Entry, gap_words};
use super::look::{NAME, SMALL};
use super::mark::{self, CHEVRONS};
use super::sheet::{ABOUTS, FLAGS, NAMES, Sheet};
use crate::breakdown::{Breakdown, Cell, Gap, Scope, Slice};
use crate::marks::Piece;
use crate::scene::{Dots, Mark, Point, Rect, Run, Scene, Shape};
use crate::words::joined;

use grid::{Grid, end};

/// How high chevrons, ticks and fields are.
const HIGH: f64 = 22.0;

/// Between a field's edge and its words.
const SPACE: f64 = 8.0;

/// From the frame of our own sum to its dots.
const FRAME: f64 = 5.0;

/// Lays out the dots from left to right.
pub(super) fn scene(breakdown: &Breakdown, stage: Stage<'_>) -> Scene {
    let entries = entry::all(breakdown, stage);
    let grid = Grid::fitting(&entries, stage.width - CHEVRONS - 2.0 * FRAME);
    let mut page = Page { breakdown, grid, sheet: Sheet::new(stage) };
    page.scale(entries.iter().any(Entry::has_number));
    let mut scope = None;
    for (id, entry) in entries.iter().enumerate() {
        if scope != Some(entry.key.scope) {
            page.gap(scope);
            scope = Some(entry.key.scope);
            page.sheet.head(breakdown, entry.key.scope);
            page.sheet.y += 8.0;
        }
        page.row(id, entry);
    }
    page.gap(scope);
    let y = page.sheet.y;
    page.sheet.scene(y)
}

/// The dots in the making.
struct Page<'a> {
    breakdown: &'a Breakdown,
    grid: Grid,
    sheet: Sheet<'a>,
}

impl Page<'_> {
    /// How many people a dot stands for, in words.
    fn scale(&mut self, any: bool) {
        let Stage { look, words, width, .. } = self.sheet.stage;
        if !any {
            return;
        }
        let people = self.grid.people;
        let one = if people == 1 { "people.one" } else { "people.many" };
        let square = words.number(100 * people);
        let mut texts = vec![
            words.say(one, &[("n", &words.number(people))]),
            words.say("people.square", &[("n", &square)]),
        ];
        if 1 < people {
            texts.push(words.say("people.rounded", &[]));
        }
        let note = joined(&texts, " ");
        self.sheet.set(&note, FLAGS, width, look.muted);
        self.sheet.y += 8.0;
        self.sheet.note = note;
    }

    /// Name, relation and figure, the dots below them, then what has no number.
    fn row(&mut self, id: usize, entry: &Entry) {
        let from = self.sheet.y;
        let lane = entry.pieces.iter().find_map(|piece| match piece {
            Piece::Lane(slice, _) => Some(*slice),
            _ => None,
        });
        self.name(entry);
        self.sheet.y += 2.0;
        let alone = matches!(entry.pieces[..], [Piece::Lane(..)]);
        if !alone {
            self.sheet.y = self.sheet.lines(&entry.label, 0.0, self.sheet.y) + 3.0;
        }
        self.dots(entry);
        if let Some(slice) = lane {
            self.field(entry, slice);
        }
        self.sheet.y += 12.0;
        let (x1, y1) = (self.sheet.stage.width, self.sheet.y - 2.0);
        self.sheet.marks.push(Mark { id, area: Rect { x0: 0.0, y0: from - 2.0, x1, y1 } });
    }

    /// The name, and the relation beside it where there is room, else below.
    fn name(&mut self, entry: &Entry) {
        let Stage { look, ruler, width, .. } = self.sheet.stage;
        let y = self.sheet.y + NAMES.middle;
        let x = ruler.width(&entry.name, NAME) + 10.0;
        self.sheet.set(&entry.name, NAMES, width, look.ink);
        if x + ruler.width(&entry.about, SMALL) <= width {
            self.sheet.say(entry.about.clone(), x, y, SMALL, look.muted);
        } else {
            self.sheet.set(&entry.about, ABOUTS, width, look.muted);
        }
    }

    /// Dots, what follows an open end, and a tick for nobody.
    fn dots(&mut self, entry: &Entry) {
        let look = self.sheet.stage.look;
        let runs = self.grid.runs(&entry.pieces, look);
        let (many, grid) = (end(&runs), self.grid.seen(&runs));
        let (x, y) = grid.after(many);
        let mut after = Point { x, y: self.sheet.y + y };
        if entry.pieces.iter().any(|piece| matches!(piece, Piece::Outline(..))) {
            after.x = self.framed(runs, many);
        } else {
            let at = Point { x: 0.0, y: self.sheet.y };
            self.lay(grid, runs, at);
            self.sheet.y += grid.height(many);
        }
        for piece in &entry.pieces {
            let Point { x, y } = after;
            match *piece {
                Piece::Chevrons(slice, _) => {
                    let color = slice.map_or(look.ink, |slice| look.slice(slice));
                    self.sheet.shapes.extend(mark::chevrons(x, y, y + HIGH, color));
                    self.sheet.y = self.sheet.y.max(y + HIGH);
                }
                Piece::Tick(slice) => {
                    let tick = mark::tick(0.0, y + 4.0, y + 4.0 + HIGH, look.slice(slice));
                    self.sheet.shapes.push(tick);
                    self.sheet.y = y + HIGH + 8.0;
                }
                Piece::Solid(..) | Piece::Hatched(..) | Piece::Outline(..) => (),
                Piece::Lane(..) | Piece::Best(_) => (),
            }
        }
    }

    /// Our own sum in its frame; gives the place right of it.
    fn framed(&mut self, runs: Vec<Run>, many: u64) -> f64 {
        let y0 = self.sheet.y;
        self.lay(self.grid, runs, Point { x: FRAME, y: y0 + FRAME });
        let x1 = self.grid.width(many) + 2.0 * FRAME;
        let y1 = y0 + (self.grid.height(many) + 2.0 * FRAME).max(HIGH);
        let rect = Rect { x0: 0.0, y0, x1, y1 };
        self.sheet.shapes.push(mark::frame(rect, self.sheet.stage.look.ink, 2.0));
        self.sheet.y = y1;
        x1
    }

    /// Dots go before all that stands near them: they cover the paper between
    /// them, too.
    fn lay(&mut self, grid: Grid, runs: Vec<Run>, at: Point) {
        let Grid { pitch, period, squares, .. } = grid;
        if !runs.is_empty() {
            let dots = Dots { at, pitch, period, squares, leftwards: false, runs };
            self.sheet.shapes.push(Shape::Dots(dots));
        }
    }

    /// A field without a far end, and in it who has no number.
    fn field(&mut self, entry: &Entry, slice: Slice) {
        let Stage { look, words, width, .. } = self.sheet.stage;
        let row = entry.key.row.map(|row| &self.breakdown.rows[row]);
        let cells = row.map(|row| row.about(entry.key.scope)).unwrap_or_default();
        let silent = |cell: &&Cell| cell.slice == slice && cell.value.bounds().is_none();
        let label = cells.iter().find(silent).filter(|cell| cell.is_mentioned());
        // Alone, it says all that there is to say.
        let label = label.filter(|_| 1 < entry.pieces.len());
        let label = label.map_or_else(|| entry.label.clone(), |cell| words.part(cell));
        let top = self.sheet.y + if entry.pieces.len() == 1 { 2.0 } else { 6.0 };
        self.sheet.y = self.sheet.lines(&label, SPACE, top + 5.0) + 2.0;
        let rect = Rect { x0: 0.0, y0: top, x1: width, y1: self.sheet.y };
        self.sheet.shapes.push(mark::lane(rect, look.slice(slice)));
    }

    /// How far the lowest and the highest source of a group are apart, in words.
    fn gap(&mut self, scope: Option<Scope>) {
        let Stage { look, words, width, .. } = self.sheet.stage;
        let Some(scope) = scope else { return };
        let total = |gap: &&Gap| gap.scope == scope && gap.slice == self.breakdown.compared();
        if let Some(gap) = self.breakdown.gaps.iter().find(total) {
            let words = gap_words(self.breakdown, gap, words);
            self.sheet.set(&words, FLAGS, width, look.ink);
        }
        self.sheet.y += 18.0;
    }
}
