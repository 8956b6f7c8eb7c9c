//! The matrix: who says what of whom. A line for each source and a column for
//! each scope that somebody speaks of; on a narrow page a block for each
//! source, a line for each scope in it.
//!
//! How a source stands to those it counts is said in words, and shown by the
//! edge that a cell has where reading begins.

use super::Stage;
use super::bar::Bar;
use super::entry::{self, Entry};
use super::look::{SMALL, TEXT};
use super::mark::CHEVRONS;
use super::scale::{Linear, ticks};
use super::sheet::{ABOUTS, FLAGS, HEADS, Lines, NAMES, Sheet};
use super::text;
use crate::breakdown::{Breakdown, Missing, Relation, Row, Scope, Slice};
use crate::marks::{Piece, own_pieces};
use crate::scene::{Anchor, Color, Mark, Point, Rect, Scene, Shape};

/// Columns are no narrower than this, or stand below each other.
const COLUMN: f64 = 150.0;

/// Between columns.
const GAP: f64 = 12.0;

/// From the start of a cell to what stands in it.
const INSET: f64 = 14.0;

/// Above and below what stands in a cell.
const PAD: f64 = 10.0;

/// How high a bar is.
const BAR: f64 = 18.0;

const WHO: Lines = Lines { most: 4, ..NAMES };
const FIGURES: Lines = Lines { face: TEXT, most: 8, middle: 9.0, height: 18.0 };
const SCOPES: Lines = Lines { most: 2, ..FIGURES };

/// Lays out the matrix from left to right.
pub(super) fn scene(breakdown: &Breakdown, stage: Stage<'_>) -> Scene {
    let entries = entry::all(breakdown, stage);
    let mut page = Page::new(breakdown, &entries, stage);
    page.head();
    for (place, row) in breakdown.rows.iter().enumerate() {
        page.row(row, place);
    }
    page.own();
    page.finish()
}

/// The matrix in the making.
struct Page<'a> {
    breakdown: &'a Breakdown,
    entries: &'a [Entry],
    sheet: Sheet<'a>,
    /// The scopes that somebody speaks of.
    scopes: Vec<Scope>,
    /// The entries of each row, by scope.
    rows: Vec<Vec<usize>>,
    /// How wide the column of names is and how wide the others; none where
    /// scopes stand below each other.
    grid: Option<(f64, f64)>,
    /// The number at the end of every scale; none where nobody gives one.
    top: Option<u64>,
}

/// From where to where something reaches across.
#[derive(Clone, Copy)]
struct Span {
    x0: f64,
    x1: f64,
}

impl<'a> Page<'a> {
    fn new(breakdown: &'a Breakdown, entries: &'a [Entry], stage: Stage<'a>) -> Self {
        let mut scopes: Vec<Scope> = Vec::new();
        let mut rows = vec![Vec::new(); breakdown.rows.len()];
        for (at, entry) in entries.iter().enumerate() {
            if scopes.last() != Some(&entry.key.scope) {
                scopes.push(entry.key.scope);
            }
            if let Some(row) = entry.key.row.and_then(|place| rows.get_mut(place)) {
                row.push(at);
            }
        }
        let numbers = entries.iter().filter(|entry| entry.has_number());
        let top = numbers.map(Entry::most).max().and_then(|most| ticks(most, 4).last().copied());
        let grid = grid(scopes.len(), stage.width);
        Self { breakdown, entries, sheet: Sheet::new(stage), scopes, rows, grid, top }
    }

    /// Where a column stands; all columns stand at one place where scopes
    /// stand below each other.
    #[expect(clippy::cast_precision_loss, reason = "columns are few")]
    fn span(&self, column: usize) -> Span {
        let Some((names, wide)) = self.grid else {
            return Span { x0: 0.0, x1: self.sheet.stage.width };
        };
        let x0 = names + GAP + column as f64 * (wide + GAP);
        Span { x0, x1: x0 + wide }
    }

    /// Where nobody and where the highest number stands in a column.
    fn scale(&self, span: Span) -> Linear {
        Linear::new(self.top.unwrap_or(1), span.x0 + INSET, span.x1 - CHEVRONS - 2.0)
    }

    /// The names of the scopes, and a flag where days differ.
    fn head(&mut self) {
        let Stage { look, words, width, .. } = self.sheet.stage;
        let (top, mut low) = (self.sheet.y, self.sheet.y);
        let scopes = self.scopes.clone();
        let differs: Vec<bool> =
            scopes.iter().map(|scope| self.breakdown.days_differ(*scope)).collect();
        let flag = words.say("flag.days", &[]);
        if self.grid.is_some() {
            for (column, scope) in scopes.into_iter().enumerate() {
                let Span { x0, x1 } = self.span(column);
                let span = Span { x0: x0 + INSET, x1 };
                let name = words.scope(scope, self.breakdown);
                let mut y = self.set(&name, HEADS, span, top, look.ink);
                if differs.get(column) == Some(&true) {
                    y = self.set(&flag, FLAGS, span, y, look.ink);
                }
                low = low.max(y);
            }
        } else if differs.contains(&true) {
            low = self.set(&flag, FLAGS, Span { x0: 0.0, x1: width }, top, look.ink) + 4.0;
        }
        self.sheet.y = low + 4.0;
    }

    /// All that a source says.
    fn row(&mut self, row: &Row, place: usize) {
        let words = self.sheet.stage.words;
        let about = row.speaks_for.map(|side| {
            let side = words.scope(Scope::Side(side), self.breakdown);
            words.say("table.speaks_for", &[("side", &side)])
        });
        let name = words.source(row);
        self.line(&name, &about.unwrap_or_default(), &|page, scope| {
            let mut ids = page.rows.get(place)?.iter();
            let id = *ids.find(|id| page.entries[**id].key.scope == scope)?;
            let entry = &page.entries[id];
            let (label, about) = (entry.label.clone(), entry.about.clone());
            let relation = row.relation(scope);
            Some(Cell { id: Some(id), pieces: entry.pieces.clone(), label, about, relation })
        });
    }

    /// What each side reports of its own, last: one mark, since it is one sum.
    fn own(&mut self) {
        let Some(id) = self.entries.iter().position(|entry| entry.key.row.is_none()) else {
            return;
        };
        let entry = &self.entries[id];
        let top = self.sheet.y;
        self.line(&entry.name, &entry.about, &|page, scope| {
            let own = page.breakdown.own.iter().find(|own| own.scope == scope)?;
            let label = page.sheet.stage.words.sum(&own.sum, page.breakdown, scope);
            let about = String::new();
            Some(Cell { id: None, pieces: own_pieces(own), label, about, relation: None })
        });
        let area = Rect {
            x0: self.grid.map_or(0.0, |(names, _)| names + GAP),
            y0: top + 2.0,
            x1: self.sheet.stage.width,
            y1: self.sheet.y - 2.0,
        };
        self.sheet.marks.push(Mark { id, area });
    }

    /// A name, and a cell for each scope.
    fn line(&mut self, name: &str, about: &str, of: &dyn Fn(&Self, Scope) -> Option<Cell>) {
        let Stage { look, width, .. } = self.sheet.stage;
        let top = self.sheet.y;
        let rule = Rect { x0: 0.0, y0: top, x1: width, y1: top + 1.0 };
        self.sheet.shapes.push(Shape::Fill { rect: rule, color: look.muted });
        let names = Span { x0: 0.0, x1: self.grid.map_or(width, |(names, _)| names) };
        let low = self.set(name, WHO, names, top + PAD, look.ink);
        let low = self.set(about, ABOUTS, names, low, look.muted);
        self.sheet.y = match self.grid {
            Some(_) => self.beside(top, of).max(low + PAD),
            None => self.below(low, of),
        };
    }

    /// Cells beside each other; gives the place below all of them.
    fn beside(&mut self, top: f64, of: &dyn Fn(&Self, Scope) -> Option<Cell>) -> f64 {
        let Stage { look, words, .. } = self.sheet.stage;
        let mut low = top;
        let mut cells = Vec::new();
        for column in 0..self.scopes.len() {
            let span = self.span(column);
            let inside = Span { x0: span.x0 + INSET, ..span };
            let Some(cell) = of(self, self.scopes[column]) else {
                let absent = words.missing(Missing::NotMentioned, Slice::All);
                let y = self.set(&absent, ABOUTS, inside, top + PAD + 2.0, look.muted);
                low = low.max(y + PAD);
                continue;
            };
            low = low.max(self.cell(&cell, span, top + PAD) + PAD);
            cells.push((cell, span));
        }
        for (cell, Span { x0, x1 }) in cells {
            self.mark(&cell, Rect { x0, y0: top + 4.0, x1, y1: low - 3.0 });
        }
        low
    }

    /// Cells below each other, then the scopes without one in a line; gives
    /// the place below.
    fn below(&mut self, top: f64, of: &dyn Fn(&Self, Scope) -> Option<Cell>) -> f64 {
        let Stage { look, words, .. } = self.sheet.stage;
        let (mut y, span) = (top + 4.0, self.span(0));
        let inside = Span { x0: INSET, ..span };
        let mut absent = Vec::new();
        for column in 0..self.scopes.len() {
            let scope = self.scopes[column];
            let name = words.scope(scope, self.breakdown);
            let Some(cell) = of(self, scope) else {
                absent.push(name);
                continue;
            };
            let low = self.set(&name, SCOPES, inside, y + 3.0, look.ink) + 5.0;
            let low = self.cell(&cell, span, low) + 3.0;
            self.mark(&cell, Rect { x0: span.x0, y0: y, x1: span.x1, y1: low });
            y = low + PAD;
        }
        if !absent.is_empty() {
            let (scope, part) = (
                words.join("join.comma", &absent),
                words.missing(Missing::NotMentioned, Slice::All),
            );
            let text = words.say("excluded.of", &[("scope", &scope), ("part", &part)]);
            y = self.set(&text, ABOUTS, inside, y, look.muted) + PAD;
        }
        y
    }

    /// What stands in a cell: its bar, the figure in words, the relation in
    /// words; gives the place below.
    fn cell(&mut self, cell: &Cell, span: Span, y0: f64) -> f64 {
        let Stage { look, ruler, .. } = self.sheet.stage;
        let scale = self.scale(span);
        let (bar, mut y) = (Bar { scale, y0, y1: y0 + BAR, far: span.x1 }, y0 + BAR);
        let ends = [(scale.zero() - 1.0, look.muted), (scale.end(), look.grid)];
        for (x0, color) in ends.into_iter().filter(|_| self.top.is_some()) {
            let rect = Rect { x0, y0: y0 - 3.0, x1: x0 + 1.0, y1: y + 3.0 };
            self.sheet.shapes.push(Shape::Fill { rect, color });
        }
        bar.draw(&cell.pieces, look, &mut self.sheet.shapes);
        let wide = ruler.width(&cell.label, TEXT);
        let inside = Span { x0: scale.zero(), ..span };
        let lane = bar.lane(&cell.pieces).filter(|x| x + 8.0 + wide <= span.x1 - 4.0);
        if let Some(x) = lane {
            // Within the dashes, so that they stay.
            let rect = Rect { x0: x + 6.0, y0: y0 + 2.0, x1: x + 10.0 + wide, y1: y - 2.0 };
            self.sheet.shapes.push(Shape::Fill { rect, color: look.paper });
            self.sheet.say(cell.label.clone(), x + 8.0, y0 + BAR / 2.0, TEXT, look.ink);
        } else {
            y = self.set(&cell.label, FIGURES, inside, y + 5.0, look.ink) - 2.0;
        }
        self.set(&cell.about, ABOUTS, inside, y + 4.0, look.muted)
    }

    /// Shows the relation of a cell, and makes a mark of it.
    fn mark(&mut self, cell: &Cell, area: Rect) {
        let color = self.sheet.stage.look.ink;
        if let Some(relation) = cell.relation {
            self.sheet.shapes.extend(edge(relation, area, color));
        }
        if let Some(id) = cell.id {
            self.sheet.marks.push(Mark { id, area });
        }
    }

    /// Sets a text in lines; gives the place below.
    fn set(&mut self, text: &str, lines: Lines, span: Span, mut y: f64, color: Color) -> f64 {
        let ruler = self.sheet.stage.ruler;
        for line in text::wrap(text, lines.face, ruler, span.x1 - span.x0, lines.most) {
            self.sheet.say(line, span.x0, y + lines.middle, lines.face, color);
            y += lines.height;
        }
        y
    }

    /// The numbers at both ends of every scale, and the end of the page.
    fn finish(mut self) -> Scene {
        let Some(top) = self.top else {
            let y = self.sheet.y;
            return self.sheet.scene(y);
        };
        let columns = if self.grid.is_some() { self.scopes.len() } else { 1 };
        let y = self.sheet.y + 12.0;
        for column in 0..columns {
            let span = self.span(column);
            let scale = self.scale(span);
            self.number(0, scale.zero(), Anchor::Left, y);
            let text = self.sheet.stage.words.number(top);
            let half = self.sheet.stage.ruler.width(&text, SMALL) / 2.0;
            self.number(top, (scale.end() + half).min(span.x1), Anchor::Right, y);
        }
        self.sheet.scene(y + 12.0)
    }

    fn number(&mut self, number: u64, x: f64, anchor: Anchor, y: f64) {
        let Stage { look, words, .. } = self.sheet.stage;
        let (text, at) = (words.number(number), Point { x, y });
        self.sheet.shapes.push(Shape::Text { text, at, anchor, face: SMALL, color: look.muted });
    }
}

/// What stands in a cell, before it has a place.
struct Cell {
    /// The number of its mark, if it is one.
    id: Option<usize>,
    pieces: Vec<Piece>,
    label: String,
    about: String,
    relation: Option<Relation>,
}

/// How wide the column of names is and how wide the others, if they fit.
#[expect(clippy::cast_precision_loss, reason = "columns are few")]
fn grid(columns: usize, width: f64) -> Option<(f64, f64)> {
    let names = (width * 0.24).min(260.0);
    let wide = (width - names) / columns.max(1) as f64 - GAP;
    (COLUMN <= wide && 120.0 <= names).then_some((names, wide))
}

/// The edge of a cell where reading begins: thick of a source's own, double
/// of the other side's, dotted of a third party's.
pub(super) fn edge(relation: Relation, area: Rect, color: Color) -> Vec<Shape> {
    let Rect { x0, y0, y1, .. } = area;
    let fill = |x0: f64, y0: f64, x1: f64, y1: f64| {
        let rect = Rect { x0, y0, x1, y1 };
        Shape::Fill { rect, color }
    };
    match relation {
        Relation::Own => vec![fill(x0, y0, x0 + 5.0, y1)],
        Relation::Enemy => {
            vec![fill(x0, y0, x0 + 1.5, y1), fill(x0 + 3.5, y0, x0 + 5.0, y1)]
        }
        Relation::ThirdParty => {
            let mut dots = Vec::new();
            let mut y = y0;
            while y + DOT <= y1 {
                dots.push(fill(x0, y, x0 + DOT, y + DOT));
                y += 2.0 * DOT;
            }
            dots
        }
    }
}

/// How large the dots of an edge are.
const DOT: f64 = 3.0;
