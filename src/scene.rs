//! Table 3: a finished picture, every shape at its place.
//!
//! Lengths are CSS pixels, x rightwards and y downwards from the top left.
//!
//! **Invariant:** a scene knows nothing of claims. A mark is a number and a
//! place; what the number stands for is for others to know.

/// A place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Rightwards.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// A rectangle with upright sides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// The left edge.
    pub x0: f64,
    /// The upper edge.
    pub y0: f64,
    /// The right edge.
    pub x1: f64,
    /// The lower edge.
    pub y1: f64,
}

impl Rect {
    /// How wide it is.
    pub fn width(self) -> f64 {
        self.x1 - self.x0
    }

    /// How high it is.
    pub fn height(self) -> f64 {
        self.y1 - self.y0
    }

    /// Whether two rectangles share more than an edge.
    pub fn overlaps(self, other: Self) -> bool {
        self.x0 < other.x1 && other.x0 < self.x1 && self.y0 < other.y1 && other.y0 < self.y1
    }
}

/// An opaque colour: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color(pub u8, pub u8, pub u8);

/// Which part of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end, whatever its language.
    Left,
    /// Its middle.
    Center,
    /// Its right end, whatever its language.
    Right,
}

/// How strong a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// As running text.
    Regular,
    /// As a heading.
    Bold,
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// The height of an em.
    pub size: f64,
    /// How strong.
    pub weight: Weight,
}

/// Something to paint.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Fill {
        /// Where.
        rect: Rect,
        /// In which colour.
        color: Color,
    },
    /// Lines, all of one colour and width.
    Lines {
        /// Their corners.
        paths: Vec<Vec<Point>>,
        /// In which colour.
        color: Color,
        /// How thick.
        width: f64,
    },
    /// A line of text, its middle height at the place.
    Text {
        /// What it says.
        text: String,
        /// Where.
        at: Point,
        /// Which part of it stands there.
        anchor: Anchor,
        /// How it is set.
        face: Type,
        /// In which colour.
        color: Color,
    },
    /// Many small dots in squares of ten by ten.
    Dots(Dots),
}

/// Dots in squares of ten by ten: a square is filled line by line, then the
/// next one beside it, then the next row of squares.
#[derive(Clone, Debug, PartialEq)]
pub struct Dots {
    /// The upper corner where they begin: the left one, or the right one
    /// where they run leftwards.
    pub at: Point,
    /// From a dot to the next.
    pub pitch: f64,
    /// From a square to the next.
    pub period: f64,
    /// How many squares stand side by side.
    pub squares: u64,
    /// Whether they run from right to left.
    pub leftwards: bool,
    /// What they look like, in order, each where the one before it ends or later.
    pub runs: Vec<Run>,
}

/// Dots that look the same, one after another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// The first, counted from zero.
    pub from: u64,
    /// The one after the last.
    pub to: u64,
    /// Their shape.
    pub glyph: Glyph,
    /// Their colour.
    pub color: Color,
}

/// What a dot looks like. All of them are told apart without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    /// A filled square.
    Filled,
    /// A smaller filled square.
    Small,
    /// A hollow square; an upright line where it is too small for that.
    Open,
    /// A line along the line of dots.
    Dash,
}

/// A part of the picture that a reader can ask about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// What it stands for, to those who know.
    pub id: usize,
    /// Where it lies.
    pub area: Rect,
}

/// A finished picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
    /// What is behind everything.
    pub paper: Color,
    /// Whether its texts run from right to left.
    pub rtl: bool,
    /// What holds for all of it and is written in it, for those who do not
    /// see it; empty where there is no such thing.
    pub note: String,
    /// What to paint, from the back to the front. Nothing lies over a text.
    pub shapes: Vec<Shape>,
    /// What can be asked about, in reading order.
    pub marks: Vec<Mark>,
}

impl Scene {
    /// The same picture as a mirror shows it, but for the letters.
    #[must_use]
    pub fn mirrored(mut self) -> Self {
        let width = self.width;
        for shape in &mut self.shapes {
            shape.mirror(width);
        }
        for mark in &mut self.marks {
            mark.area = mirrored(mark.area, width);
        }
        self
    }
}

#[cfg(feature = "workbench")]
impl Scene {
    /// Its shapes and marks, so far to the right and so far down.
    #[must_use]
    pub fn moved(mut self, right: f64, down: f64) -> Self {
        for shape in &mut self.shapes {
            shape.shift(right, down);
        }
        for mark in &mut self.marks {
            mark.area = shifted(mark.area, right, down);
        }
        self
    }
}

#[cfg(feature = "workbench")]
impl Shape {
    fn shift(&mut self, right: f64, down: f64) {
        let step = |point: &mut Point| {
            point.x += right;
            point.y += down;
        };
        match self {
            Self::Fill { rect, .. } => *rect = shifted(*rect, right, down),
            Self::Lines { paths, .. } => paths.iter_mut().flatten().for_each(step),
            Self::Text { at, .. } => step(at),
            Self::Dots(dots) => step(&mut dots.at),
        }
    }
}

impl Shape {
    fn mirror(&mut self, width: f64) {
        match self {
            Self::Fill { rect, .. } => *rect = mirrored(*rect, width),
            Self::Lines { paths, .. } => {
                for point in paths.iter_mut().flatten() {
                    point.x = width - point.x;
                }
            }
            Self::Text { at, anchor, .. } => {
                at.x = width - at.x;
                *anchor = match anchor {
                    Anchor::Left => Anchor::Right,
                    Anchor::Center => Anchor::Center,
                    Anchor::Right => Anchor::Left,
                };
            }
            Self::Dots(dots) => {
                dots.at.x = width - dots.at.x;
                dots.leftwards = !dots.leftwards;
            }
        }
    }
}

fn mirrored(rect: Rect, width: f64) -> Rect {
    Rect { x0: width - rect.x1, x1: width - rect.x0, ..rect }
}

#[cfg(feature = "workbench")]
fn shifted(rect: Rect, right: f64, down: f64) -> Rect {
    let Rect { x0, y0, x1, y1 } = rect;
    Rect { x0: x0 + right, y0: y0 + down, x1: x1 + right, y1: y1 + down }
}
