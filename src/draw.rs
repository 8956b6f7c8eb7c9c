//! Room: scene → any plotters backend.
//!
//! **Invariant:** the one place that rounds. A scene is in CSS pixels; a
//! backend counts the dots of its device, and gets whole ones. Nothing is
//! clamped: a shape that lies outside stays outside.

mod dots;

use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle};
use plotters_backend::{BackendColor, BackendCoord, DrawingErrorKind};

use crate::scene::{Anchor, Color, Point, Rect, Scene, Shape, Type, Weight};

pub use dots::{Grid, Rows, Stamp};

/// The faces that texts are set in: an allow-list, so that no text of a
/// ledger can name one.
pub const FAMILY: &str =
    "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",\"Noto Sans Arabic\",sans-serif";

/// From the middle of a line of text down to its base line, in ems.
const MIDDLE: f64 = 0.35;

/// What a scene is drawn on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Device {
    /// Dots to a CSS pixel.
    pub ratio: f64,
    /// Whether a line of an odd number of dots runs through the middle of the
    /// dots that it is given, as on a screen, and not along their edges.
    pub fills_dots: bool,
}

/// A backend of plotters that has a way of its own for many small dots.
pub trait Surface: DrawingBackend {
    /// Draws dots; nothing else is on the paper where they are.
    ///
    /// # Errors
    ///
    /// What the backend says.
    fn draw_dots(&mut self, grid: &Grid) -> Result<(), DrawingErrorKind<Self::ErrorType>>;
}

/// Draws a scene on a device.
///
/// A backend is to take `VPos::Bottom` as the base line of the letters, and
/// `HPos` as physical, whatever the direction of the page.
///
/// # Errors
///
/// What the backend says.
pub fn draw<B: Surface>(
    scene: &Scene,
    device: Device,
    backend: &mut B,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    backend.ensure_prepared()?;
    let all = Rect { x0: 0.0, y0: 0.0, x1: scene.width, y1: scene.height };
    fill(backend, all, scene.paper, device.ratio)?;
    for shape in &scene.shapes {
        paint(backend, shape, device, scene.paper)?;
    }
    backend.present()
}

/// How many dots of the device a length in CSS pixels comes to.
pub fn dots(length: f64, ratio: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "saturates, far outside any picture")]
    let dots = (length * ratio).round() as i32;
    dots
}

fn paint<B: Surface>(
    backend: &mut B,
    shape: &Shape,
    device: Device,
    paper: Color,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    let ratio = device.ratio;
    let at = |point: &Point| -> BackendCoord { (dots(point.x, ratio), dots(point.y, ratio)) };
    match shape {
        Shape::Fill { rect, color } => fill(backend, *rect, *color, ratio),
        Shape::Lines { paths, color, width } => {
            let width = dots(*width, ratio).max(1).unsigned_abs();
            let inner = if device.fills_dots && width % 2 == 1 { f64::floor } else { f64::round };
            let on = |point: &Point| -> BackendCoord {
                (dots(inner(point.x * ratio), 1.0), dots(inner(point.y * ratio), 1.0))
            };
            let style = stroke(*color, width);
            paths.iter().try_for_each(|path| backend.draw_path(path.iter().map(on), &style))
        }
        Shape::Text { text, at: place, anchor, face, color } => {
            let base = Point { x: place.x, y: place.y + MIDDLE * face.size };
            backend.draw_text(text, &style(*face, *anchor, *color, ratio), at(&base))
        }
        Shape::Dots(dots) if cfg!(feature = "views") => {
            backend.draw_dots(&Grid::new(dots, paper, ratio))
        }
        Shape::Dots(_) => Ok(()),
    }
}

/// Fills a rectangle; one that has a width has at least one dot of it.
fn fill<B: DrawingBackend>(
    backend: &mut B,
    rect: Rect,
    color: Color,
    ratio: f64,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    let (x0, y0) = (dots(rect.x0, ratio), dots(rect.y0, ratio));
    let x1 = dots(rect.x1, ratio).max(x0 + i32::from(rect.x0 < rect.x1));
    let y1 = dots(rect.y1, ratio).max(y0 + i32::from(rect.y0 < rect.y1));
    backend.draw_rect((x0, y0), (x1, y1), &opaque(color), true)
}

const fn opaque(Color(red, green, blue): Color) -> BackendColor {
    BackendColor { alpha: 1.0, rgb: (red, green, blue) }
}

fn stroke(Color(red, green, blue): Color, width: u32) -> ShapeStyle {
    ShapeStyle::from(&RGBColor(red, green, blue)).stroke_width(width)
}

fn style(face: Type, anchor: Anchor, color: Color, ratio: f64) -> TextStyle<'static> {
    let style = match face.weight {
        Weight::Regular => FontStyle::Normal,
        Weight::Bold => FontStyle::Bold,
    };
    let h_pos = match anchor {
        Anchor::Left => HPos::Left,
        Anchor::Center => HPos::Center,
        Anchor::Right => HPos::Right,
    };
    TextStyle {
        font: FontDesc::new(FontFamily::Name(FAMILY), face.size * ratio, style),
        color: opaque(color),
        pos: Pos::new(h_pos, VPos::Bottom),
    }
}
