//! The marks of all views. A bar is as dark as its claim is firm: all of them
//! are told apart without colour.

use super::Look;
use crate::scene::{Color, Point, Rect, Shape};

/// How far chevrons reach beyond a bar, in CSS pixels.
pub(super) const CHEVRONS: f64 = 30.0;

/// The claimed floor.
pub(super) fn solid(rect: Rect, color: Color) -> Shape {
    Shape::Fill { rect, color }
}

/// Between bounds, or soft: slanting lines in a frame.
pub(super) fn hatched(rect: Rect, color: Color) -> [Shape; 2] {
    let slant = rect.height();
    let mut paths = Vec::new();
    let mut x = rect.x0 - slant + STEP;
    while x < rect.x1 {
        paths.push(slanted(x, rect));
        x += STEP;
    }
    let lines = Shape::Lines { paths, color, width: 1.5 };
    [lines, frame(rect, color, 1.0)]
}

/// From one slanting line to the next.
const STEP: f64 = 6.0;

/// A line that rises from `(x, y1)` at 45 degrees, as far as it lies within.
fn slanted(x: f64, rect: Rect) -> Vec<Point> {
    let from = x.max(rect.x0);
    let to = (x + rect.height()).min(rect.x1);
    vec![Point { x: from, y: rect.y1 - (from - x) }, Point { x: to, y: rect.y1 - (to - x) }]
}

/// The edges of a rectangle, inside it.
pub(super) fn frame(rect: Rect, color: Color, width: f64) -> Shape {
    let half = width / 2.0;
    let (x0, x1) = (rect.x0 + half, rect.x1 - half);
    let (y0, y1) = (rect.y0 + half, rect.y1 - half);
    let corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)];
    Shape::Lines { paths: vec![corners.map(point).to_vec()], color, width }
}

/// Open above: three chevrons beyond the bar, each thinner than the last.
pub(super) fn chevrons(x: f64, y0: f64, y1: f64, color: Color) -> [Shape; 3] {
    let reach = (y1 - y0) * 0.3;
    [(4.0, 3.0), (12.0, 2.0), (20.0, 1.0)].map(|(dx, width)| {
        let corners = [(x + dx, y0 + 3.0), (x + dx + reach, y0.midpoint(y1)), (x + dx, y1 - 3.0)];
        Shape::Lines { paths: vec![corners.map(point).to_vec()], color, width }
    })
}

/// How far chevrons reach above a figure of the timeline.
pub(super) const RISING: f64 = 15.0;

/// Open above, by day: three chevrons over a figure, each thinner than the last.
pub(super) fn rising(x: f64, y: f64, color: Color) -> [Shape; 3] {
    [(2.0, 2.5), (6.5, 1.75), (11.0, 1.0)].map(|(dy, width)| {
        let corners = [(x - 4.5, y - dy), (x, y - dy - 4.0), (x + 4.5, y - dy)];
        Shape::Lines { paths: vec![corners.map(point).to_vec()], color, width }
    })
}

/// Undisclosed or unknown: a dashed lane without a far end.
pub(super) fn lane(rect: Rect, color: Color) -> Shape {
    let (y0, y1) = (rect.y0 + 0.5, rect.y1 - 0.5);
    let mut paths = Vec::new();
    for y in [y0, y1] {
        paths.extend(dashes(rect.x0, rect.x1).map(|(a, b)| vec![point((a, y)), point((b, y))]));
    }
    paths.extend(dashes(y0, y1).map(|(a, b)| vec![point((rect.x0, a)), point((rect.x0, b))]));
    Shape::Lines { paths, color, width: 1.25 }
}

fn dashes(from: f64, to: f64) -> impl Iterator<Item = (f64, f64)> {
    let starts = std::iter::successors(Some(from), |x| Some(x + 9.0));
    starts.take_while(move |x| *x < to).map(move |x| (x, (x + 5.0).min(to)))
}

/// None: a tick on the base line, higher than any bar, so that it is not
/// taken for a short one.
pub(super) fn tick(x: f64, y0: f64, y1: f64, color: Color) -> Shape {
    solid(Rect { x0: x, y0: y0 - 4.0, x1: x + 3.0, y1: y1 + 4.0 }, color)
}

/// Half the width of a best estimate.
pub(super) const BEST: f64 = 2.5;

/// The best of an estimate: a hollow tick across what is not firm, so that it is
/// neither taken for the end of a bar nor for the tick of nobody.
pub(super) fn best(rect: Rect, look: &Look) -> [Shape; 2] {
    [solid(rect, look.paper), frame(rect, look.ink, 1.0)]
}

fn point((x, y): (f64, f64)) -> Point {
    Point { x, y }
}
