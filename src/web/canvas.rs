//! The canvas: a decorator over plotters' own canvas backend.
//!
//! That backend anchors texts by the direction of the page, draws thin lines
//! between dots, crosses into JavaScript for each line of a path, builds a
//! colour's text for each shape, and measures texts with an element in the
//! page. Here anchors are physical, odd lines lie on dots, lines of one colour
//! are stroked at once, styles are set when they change, and the context
//! itself measures.

use std::error::Error;
use std::fmt;

use js_sys::Reflect;
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind, FontStyle,
};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::{Clamped, JsCast};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData, Path2d};

use crate::draw::{FAMILY, Grid, Rows, Surface, dots};
use crate::scene::Scene;
use crate::words::concat;

/// The longest side of a canvas that every browser allows, in dots.
const LONGEST: f64 = 16_384.0;

/// So many bytes of dots are painted at once.
const BYTES: u64 = 1_000_000;

/// Why a canvas cannot be drawn on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CanvasError {
    /// The canvas gives no 2D context: another kind has been taken of it.
    NoContext,
    /// The browser refused to draw.
    Refused,
}

impl CanvasError {
    /// What to tell.
    pub(super) const fn message(self) -> &'static str {
        match self {
            Self::NoContext => "the canvas gives no 2d context",
            Self::Refused => "the browser refused to draw on the canvas",
        }
    }
}

impl fmt::Display for CanvasError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message())
    }
}

impl Error for CanvasError {}

type Drawn = Result<(), DrawingErrorKind<CanvasError>>;

/// The 2D context of a canvas.
pub(super) fn context(canvas: &HtmlCanvasElement) -> Result<CanvasRenderingContext2d, CanvasError> {
    let context = canvas.get_context("2d").ok().flatten().ok_or(CanvasError::NoContext)?;
    context.dyn_into().map_err(|_other| CanvasError::NoContext)
}

/// Gives a canvas the dots that a scene needs, and gives the ratio that they
/// come to: less than asked for where the browser has no such large canvas.
pub(super) fn resize(canvas: &HtmlCanvasElement, scene: &Scene, ratio: f64) -> f64 {
    let longest = scene.width.max(scene.height).max(1.0);
    let asked = if ratio.is_finite() { ratio } else { 1.0 };
    let ratio = asked.clamp(0.1, 8.0).min(LONGEST / longest);
    // Setting either clears the canvas and every style of its context.
    canvas.set_width(dots(scene.width, ratio).unsigned_abs());
    canvas.set_height(dots(scene.height, ratio).unsigned_abs());
    ratio
}

/// A font as the context takes it; sizes are whole or halves by design.
pub(super) fn font(size: f64, bold: bool) -> String {
    let tenths = dots(size, 10.0).unsigned_abs();
    let (whole, tenth) = ((tenths / 10).to_string(), (tenths % 10).to_string());
    concat(&[if bold { "bold " } else { "" }, &whole, ".", &tenth, "px ", FAMILY])
}

/// A canvas that is being drawn on.
pub(super) struct Canvas {
    inner: CanvasBackend,
    context: CanvasRenderingContext2d,
    lines: Option<Lines>,
    fill: Option<(u8, u8, u8)>,
    font: String,
    align: &'static str,
}

/// Lines of one colour and width that wait to be stroked together.
struct Lines {
    color: BackendColor,
    width: u32,
    path: String,
}

impl Canvas {
    /// Takes a canvas whose size is set.
    pub(super) fn new(
        canvas: HtmlCanvasElement,
        context: CanvasRenderingContext2d,
        rtl: bool,
    ) -> Result<Self, CanvasError> {
        let inner = CanvasBackend::with_canvas_object(canvas).ok_or(CanvasError::NoContext)?;
        // web-sys has no setter for it.
        let direction = if rtl { "rtl" } else { "ltr" };
        Reflect::set(&context, &"direction".into(), &direction.into())
            .map_err(|_refusal| CanvasError::Refused)?;
        Ok(Self { inner, context, lines: None, fill: None, font: String::new(), align: "" })
    }

    fn set_fill(&mut self, color: BackendColor) {
        if self.fill != Some(color.rgb) {
            self.fill = Some(color.rgb);
            self.context.set_fill_style_str(&css(color));
        }
    }

    /// Strokes the lines that wait.
    fn flush(&mut self) -> Drawn {
        let Some(lines) = self.lines.take() else { return Ok(()) };
        let path = Path2d::new_with_path_string(&lines.path).map_err(|_refusal| refused())?;
        self.context.set_stroke_style_str(&css(lines.color));
        self.context.set_line_width(f64::from(lines.width));
        self.context.stroke_with_path(&path);
        Ok(())
    }

    fn add(
        &mut self,
        points: impl IntoIterator<Item = BackendCoord>,
        style: &impl BackendStyle,
    ) -> Drawn {
        let (color, width) = (style.color(), style.stroke_width());
        let same = |lines: &Lines| lines.color.rgb == color.rgb && lines.width == width;
        if !self.lines.as_ref().is_some_and(same) {
            self.flush()?;
        }
        let lines = self.lines.get_or_insert_with(|| Lines { color, width, path: String::new() });
        for (at, (x, y)) in points.into_iter().enumerate() {
            let order = if at == 0 { "M" } else { "L" };
            lines.path.extend([order, &middle(x, width), " ", &middle(y, width)]);
        }
        Ok(())
    }

    fn set_font(&mut self, style: &impl BackendTextStyle) {
        let font = font(style.size(), matches!(style.style(), FontStyle::Bold));
        if self.font != font {
            self.context.set_font(&font);
            self.font = font;
        }
    }
}

/// What is left when drawing ends early is drawn all the same.
impl Drop for Canvas {
    fn drop(&mut self) {
        let _ = self.flush();
    }
}

/// Where a line lies: one of odd width in the middle of a dot.
fn middle(dot: i32, width: u32) -> String {
    match (width % 2 == 1, dot < 0) {
        (false, _) => dot.to_string(),
        (true, false) => concat(&[&dot.to_string(), ".5"]),
        (true, true) => concat(&["-", &(-1 - dot).to_string(), ".5"]),
    }
}

fn refused() -> DrawingErrorKind<CanvasError> {
    DrawingErrorKind::DrawingError(CanvasError::Refused)
}

fn css(color: BackendColor) -> String {
    let (red, green, blue) = color.rgb;
    let [red, green, blue] = [red, green, blue].map(|part| part.to_string());
    concat(&["rgb(", &red, " ", &green, " ", &blue, ")"])
}

impl DrawingBackend for Canvas {
    type ErrorType = CanvasError;

    fn get_size(&self) -> (u32, u32) {
        self.inner.get_size()
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        self.flush()
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect((x, y), (x + 1, y + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.add([from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.add(path, style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (x0, y0): BackendCoord,
        (x1, y1): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        if !fill {
            return self.add([(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)], style);
        }
        self.flush()?;
        self.set_fill(style.color());
        let [x0, y0, x1, y1] = [x0, y0, x1, y1].map(f64::from);
        self.context.fill_rect(x0, y0, x1 - x0, y1 - y0);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        self.flush()?;
        let align = match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        };
        if self.align != align {
            self.context.set_text_align(align);
            self.align = align;
        }
        self.set_font(style);
        self.set_fill(style.color());
        self.context.fill_text(text, f64::from(x), f64::from(y)).map_err(|_refusal| refused())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<CanvasError>> {
        self.context.set_font(&font(style.size(), matches!(style.style(), FontStyle::Bold)));
        let measured = self.context.measure_text(text).map_err(|_refusal| refused())?;
        let dots = |length: f64| dots(length, 1.0).unsigned_abs();
        Ok((dots(measured.width().ceil()), dots(style.size())))
    }
}

/// Dots are painted as bytes, a line of squares at a time; lines that look
/// the same are painted once.
impl Surface for Canvas {
    fn draw_dots(&mut self, grid: &Grid<'_>) -> Drawn {
        self.flush()?;
        let mut bytes = Vec::new();
        let mut last = None;
        for line in 0..grid.lines() {
            let mut from = 0;
            while from < grid.rows(line) {
                let to = (from + many_rows(grid)).min(grid.rows(line));
                let rows = Rows { line, from, to };
                let (width, height) = grid.size(rows);
                let (width, height) = (width.unsigned_abs(), height.unsigned_abs());
                let like = grid.alone(line).map(|run| (run, from, to));
                if like.is_none() || last != like {
                    grid.paint(rows, &mut bytes);
                    last = like;
                }
                let image =
                    ImageData::new_with_u8_clamped_array_and_sh(Clamped(&bytes), width, height);
                let image = image.map_err(|_refusal| refused())?;
                let (x, y) = grid.corner(rows);
                let put = self.context.put_image_data(&image, f64::from(x), f64::from(y));
                put.map_err(|_refusal| refused())?;
                from = to;
            }
        }
        Ok(())
    }
}

/// How many rows of dots are painted at once.
fn many_rows(grid: &Grid<'_>) -> u64 {
    let row = 4 * u64::from(grid.width().unsigned_abs()) * u64::from(grid.step.unsigned_abs());
    (BYTES / row.max(1)).clamp(1, 10)
}
