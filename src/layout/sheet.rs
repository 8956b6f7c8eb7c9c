//! A picture in the making: shapes and marks so far, and how far down it is.

use super::Stage;
use super::look::{HEAD, NAME, SMALL, TEXT};
use super::text;
use crate::breakdown::{Breakdown, Scope};
use crate::scene::{Anchor, Color, Mark, Point, Rect, Scene, Shape, Type};

/// How a text is set in lines.
#[derive(Clone, Copy)]
pub(super) struct Lines {
    pub(super) face: Type,
    /// At most so many.
    pub(super) most: usize,
    /// From the top of a line to the middle of its letters.
    pub(super) middle: f64,
    pub(super) height: f64,
}

pub(super) const HEADS: Lines = Lines { face: HEAD, most: 2, middle: 10.0, height: 22.0 };
/// That days differ is said on the chart itself: it is as high as it needs to
/// be, and so are relations and days.
pub(super) const FLAGS: Lines = Lines { face: SMALL, most: 8, middle: 8.0, height: 16.0 };
pub(super) const NAMES: Lines = Lines { face: NAME, most: 2, middle: 9.0, height: 18.0 };
pub(super) const ABOUTS: Lines = Lines { face: SMALL, most: 8, middle: 7.0, height: 15.0 };

/// A picture in the making.
pub(super) struct Sheet<'a> {
    pub(super) stage: Stage<'a>,
    pub(super) shapes: Vec<Shape>,
    pub(super) marks: Vec<Mark>,
    /// What holds for all of it.
    pub(super) note: String,
    /// How far down it is filled.
    pub(super) y: f64,
}

impl<'a> Sheet<'a> {
    pub(super) const fn new(stage: Stage<'a>) -> Self {
        Self { stage, shapes: Vec::new(), marks: Vec::new(), note: String::new(), y: 4.0 }
    }

    /// The picture, `height` high.
    pub(super) fn scene(self, height: f64) -> Scene {
        let Stage { look, words, width, .. } = self.stage;
        let Self { shapes, marks, note, .. } = self;
        Scene { width, height, paper: look.paper, rtl: words.rtl(), note, shapes, marks }
    }

    /// The side's name over a line, and a flag where the days differ.
    pub(super) fn head(&mut self, breakdown: &Breakdown, scope: Scope) {
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
    pub(super) fn set(&mut self, text: &str, lines: Lines, width: f64, color: Color) {
        for line in text::wrap(text, lines.face, self.stage.ruler, width, lines.most) {
            self.say(line, 0.0, self.y + lines.middle, lines.face, color);
            self.y += lines.height;
        }
    }

    /// Words on lines of their own; gives the place below them.
    pub(super) fn lines(&mut self, label: &str, x: f64, mut y: f64) -> f64 {
        let Stage { look, ruler, width, .. } = self.stage;
        for line in text::wrap(label, TEXT, ruler, width - x, 4) {
            self.patch(x, y + 8.0, ruler.width(&line, TEXT));
            self.say(line, x, y + 8.0, TEXT, look.ink);
            y += 19.0;
        }
        y
    }

    /// Paper behind words, so that no line runs through them.
    pub(super) fn patch(&mut self, x: f64, y: f64, wide: f64) {
        let rect = Rect { x0: x - 3.0, y0: y - 8.5, x1: x + wide + 3.0, y1: y + 8.5 };
        self.shapes.push(Shape::Fill { rect, color: self.stage.look.paper });
    }

    pub(super) fn say(&mut self, text: String, x: f64, y: f64, face: Type, color: Color) {
        let at = Point { x, y };
        self.shapes.push(Shape::Text { text, at, anchor: Anchor::Left, face, color });
    }

    /// Says a figure so that it ends at `x`.
    pub(super) fn say_until(&mut self, text: String, x: f64, y: f64, color: Color) {
        let at = Point { x, y };
        self.shapes.push(Shape::Text { text, at, anchor: Anchor::Right, face: TEXT, color });
    }
}
