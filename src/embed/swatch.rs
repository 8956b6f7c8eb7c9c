//! The swatches of the legend, made of the shapes that the marks are made of.

use crate::layout::Look;
use crate::scene::{Color, Point, Rect, Scene, Shape};
use crate::telling::{Key, Sign};

/// How wide and how high a swatch is, as the element's sheet has it.
const SIZE: (f64, f64) = (28.0, 14.0);

/// A mark of the legend as a picture.
pub(super) fn swatch(key: &Key, look: &Look, rtl: bool) -> Scene {
    let tone = key.slice.map_or(look.unstated, |slice| look.slice(slice));
    let (width, height) = match key.sign {
        Sign::Tick | Sign::Own | Sign::Enemy | Sign::ThirdParty => (8.0, SIZE.1),
        Sign::Later => (12.0, 12.0),
        _ => SIZE,
    };
    let scene = Scene {
        width,
        height,
        paper: look.paper,
        rtl,
        note: String::new(),
        shapes: shapes(key.sign, Rect { x0: 0.0, y0: 0.0, x1: width, y1: height }, tone, look),
        marks: Vec::new(),
    };
    if rtl { scene.mirrored() } else { scene }
}

fn shapes(sign: Sign, all: Rect, tone: Color, look: &Look) -> Vec<Shape> {
    let bar = |x0: f64, x1: f64, color| Shape::Fill { rect: Rect { x0, x1, ..all }, color };
    match sign {
        Sign::Solid => vec![bar(0.0, all.x1, tone)],
        Sign::Hatched => vec![slants(all, tone), frame(all, tone, 1.0)],
        Sign::Chevrons => chevrons(all, tone),
        Sign::Lane => vec![lane(all, tone)],
        Sign::Outline => vec![frame(all, look.ink, 2.0)],
        Sign::Tick => vec![bar(0.0, 4.0, tone)],
        Sign::Own => vec![bar(0.0, 5.0, look.ink)],
        Sign::Enemy => vec![bar(0.0, 1.7, look.ink), bar(3.3, 5.0, look.ink)],
        Sign::ThirdParty => dots(look.ink),
        Sign::Later => vec![frame(all, tone, 2.0)],
        Sign::Open => [2.0, 11.0, 20.0].map(|x| frame(square(x), tone, 1.0)).to_vec(),
        Sign::Dashes => vec![frame(all, look.ink, 2.0), dashes(look.ink)],
    }
}

fn square(x: f64) -> Rect {
    Rect { x0: x, y0: 4.0, x1: x + 6.0, y1: 10.0 }
}

/// The edges of a rectangle, inside it.
fn frame(rect: Rect, color: Color, width: f64) -> Shape {
    let half = width / 2.0;
    let (x0, x1) = (rect.x0 + half, rect.x1 - half);
    let (y0, y1) = (rect.y0 + half, rect.y1 - half);
    let corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)];
    Shape::Lines { paths: vec![path(&corners)], color, width }
}

/// Slanting lines, each as far as it lies within.
fn slants(all: Rect, color: Color) -> Shape {
    let mut paths = Vec::new();
    let mut x = all.x0 - all.height() + 5.0;
    while x < all.x1 {
        let (from, to) = (x.max(all.x0), (x + all.height()).min(all.x1));
        paths.push(path(&[(from, all.y1 - (from - x)), (to, all.y1 - (to - x))]));
        x += 5.0;
    }
    Shape::Lines { paths, color, width: 1.5 }
}

/// Three, each thinner than the last.
fn chevrons(all: Rect, color: Color) -> Vec<Shape> {
    let one = |(x, width)| {
        let corners = [(x, all.y0 + 2.0), (x + 4.0, all.height() / 2.0), (x, all.y1 - 2.0)];
        Shape::Lines { paths: vec![path(&corners)], color, width }
    };
    [(2.0, 3.0), (10.0, 2.0), (18.0, 1.0)].map(one).to_vec()
}

/// Dashes round three edges: there is no far end.
fn lane(all: Rect, color: Color) -> Shape {
    let mut paths = vec![path(&[(0.75, 3.0), (0.75, all.y1 - 3.0)])];
    for y in [0.75, all.y1 - 0.75] {
        paths.extend([0.0, 8.0, 16.0, 24.0].map(|x| path(&[(x, y), (x + 4.0, y)])));
    }
    Shape::Lines { paths, color, width: 1.5 }
}

/// A dotted edge.
fn dots(color: Color) -> Vec<Shape> {
    let dot = |y| Shape::Fill { rect: Rect { x0: 0.0, y0: y, x1: 3.0, y1: y + 3.0 }, color };
    [0.0, 5.5, 11.0].map(dot).to_vec()
}

/// Dashes in the middle.
fn dashes(color: Color) -> Shape {
    let paths = [5.0, 12.0, 19.0].map(|x| path(&[(x, 7.0), (x + 4.0, 7.0)])).to_vec();
    Shape::Lines { paths, color, width: 2.0 }
}

fn path(corners: &[(f64, f64)]) -> Vec<Point> {
    corners.iter().map(|(x, y)| Point { x: *x, y: *y }).collect()
}
