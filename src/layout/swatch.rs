//! The swatches of a legend that is drawn: the marks as they are in pictures.

use super::{Look, mark, matrix};
use crate::breakdown::Relation;
use crate::scene::{Color, Point, Rect, Scene, Shape};
use crate::telling::{Key, Sign};

/// How wide and how high a swatch is at most, as the element's sheet has it.
const SIZE: (f64, f64) = (28.0, 14.0);

/// A mark of the legend as a picture of its own.
pub fn swatch(key: &Key, look: &Look, rtl: bool) -> Scene {
    let (width, height) = (width(key.sign), SIZE.1);
    let scene = Scene {
        width,
        height,
        paper: look.paper,
        rtl,
        note: String::new(),
        shapes: shapes(key, Point { x: 0.0, y: height / 2.0 }, look),
        marks: Vec::new(),
    };
    if rtl { scene.mirrored() } else { scene }
}

/// How wide a swatch is.
pub(super) const fn width(sign: Sign) -> f64 {
    match sign {
        Sign::Tick | Sign::Best | Sign::Own | Sign::Enemy | Sign::ThirdParty => 8.0,
        Sign::Later => 12.0,
        _ => SIZE.0,
    }
}

/// A mark as it is in the picture, from a place rightwards.
pub(super) fn shapes(key: &Key, Point { x, y }: Point, look: &Look) -> Vec<Shape> {
    let area = Rect { x0: x, y0: y - SIZE.1 / 2.0, x1: x + SIZE.0, y1: y + SIZE.1 / 2.0 };
    let tone = key.slice.map_or(look.unstated, |slice| look.slice(slice));
    match key.sign {
        Sign::Solid => vec![mark::solid(area, tone)],
        Sign::Hatched => mark::hatched(area, tone).into(),
        Sign::Chevrons => mark::chevrons(x - 2.0, y - 8.0, y + 8.0, tone).into(),
        Sign::Lane => vec![mark::lane(area, tone)],
        Sign::Outline => vec![mark::frame(area, look.ink, 2.0)],
        Sign::Tick => vec![mark::tick(x, y - 5.0, y + 5.0, tone)],
        Sign::Own => matrix::edge(Relation::Own, area, look.ink),
        Sign::Enemy => matrix::edge(Relation::Enemy, area, look.ink),
        Sign::ThirdParty => matrix::edge(Relation::ThirdParty, area, look.ink),
        Sign::Best => {
            mark::best(Rect { x0: x + 1.5, x1: x + 1.5 + 2.0 * mark::BEST, ..area }, look).into()
        }
        Sign::Later => vec![mark::frame(square(x, y, 10.0), tone, 1.5)],
        Sign::Open => {
            let open = |at: f64| mark::frame(square(x + at, y, 6.0), tone, 1.0);
            [0.0, 9.0, 18.0].map(open).into()
        }
        Sign::Dashes => vec![mark::frame(area, look.ink, 2.0), dashes(x, y, look.ink)],
    }
}

fn square(x: f64, y: f64, size: f64) -> Rect {
    Rect { x0: x, y0: y - size / 2.0, x1: x + size, y1: y + size / 2.0 }
}

fn dashes(x: f64, y: f64, color: Color) -> Shape {
    let dash = |at: f64| vec![Point { x: x + at, y }, Point { x: x + at + 5.0, y }];
    Shape::Lines { paths: [6.0, 17.0].map(dash).into(), color, width: 1.5 }
}
