//! The canvas: a decorator over plotters' own canvas backend.
//!
//! That backend anchors texts by the direction of the page, draws thin lines
//! between dots, builds a colour's text for each shape, hands each text over
//! anew, and measures texts with an element in the page. Here anchors are
//! physical, odd lines lie on dots, the context itself measures, and what is
//! drawn is kept as the context takes it: style by style, with texts that
//! JavaScript has already. So the same picture is painted again without
//! saying it again.

use std::error::Error;
use std::fmt;

use js_sys::JsString;
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind, FontStyle,
};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{Clamped, JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData, Path2d};

use crate::draw::{Grid, Rows, Surface, dots};
use crate::scene::Scene;
use crate::words::{concat, plain};

#[wasm_bindgen]
extern "C" {
    /// The context, with setters that take texts of JavaScript's own.
    #[wasm_bindgen(extends = CanvasRenderingContext2d, js_name = CanvasRenderingContext2D)]
    #[derive(Clone, Debug)]
    pub(super) type Context;
    #[wasm_bindgen(method, setter, js_name = direction)]
    fn set_direction(this: &Context, direction: &str);
    #[wasm_bindgen(method, setter, js_name = fillStyle)]
    fn fill_in(this: &Context, css: &JsString);
    #[wasm_bindgen(method, setter, js_name = strokeStyle)]
    fn stroke_in(this: &Context, css: &JsString);
    #[wasm_bindgen(method, setter, js_name = font)]
    fn set_face(this: &Context, font: &JsString);
    #[wasm_bindgen(method, js_name = fillText)]
    fn say(this: &Context, text: &JsString, x: f64, y: f64);
}

/// The longest side of a canvas that every browser allows, in dots.
const LONGEST: f64 = 16_384.0;

/// So many bytes of dots are painted at once.
const BYTES: u64 = 1_000_000;

/// How many styles back a shape looks for its own.
const BACK: usize = 16;

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
pub(super) fn context(canvas: &HtmlCanvasElement) -> Result<Context, CanvasError> {
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
pub(super) fn font(size: f64, bold: bool, family: &str) -> String {
    let tenths = dots(size, 10.0).unsigned_abs();
    let (whole, tenth) = (plain(tenths / 10), plain(tenths % 10));
    concat(&[if bold { "bold " } else { "" }, &whole, ".", &tenth, "px ", family])
}

/// A drawn picture, to be painted as often as one likes.
#[derive(Debug)]
pub(super) struct Drawing {
    direction: &'static str,
    steps: Vec<Step>,
    texts: Vec<Texts>,
}

/// Shapes of one style.
#[derive(Debug)]
struct Step {
    tool: Tool,
    css: JsString,
    /// What all of it lies in.
    area: Area,
    work: Work,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Tool {
    Fill((u8, u8, u8)),
    Stroke((u8, u8, u8), u32),
    Dots,
}

#[derive(Debug)]
enum Work {
    /// Rectangles by place and size.
    Fill(Vec<[f64; 4]>),
    Stroke(Path2d),
    Dots(Vec<Grid>),
}

/// From left and top to right and bottom, in dots.
#[derive(Clone, Copy, Debug)]
struct Area(i32, i32, i32, i32);

/// Texts of one style, each with its place.
#[derive(Debug)]
struct Texts {
    style: Style,
    font: JsString,
    css: JsString,
    all: Vec<(JsString, f64, f64)>,
}

/// Size in dots, whether bold, colour, and which end stands at the place.
type Style = (f64, bool, (u8, u8, u8), &'static str);

impl Drawing {
    /// Paints the picture on a context that is fresh or has been painted on
    /// by this alone.
    pub(super) fn paint(&self, context: &Context) {
        context.set_direction(self.direction);
        for step in &self.steps {
            step.paint(context);
        }
        for texts in &self.texts {
            texts.paint(context);
        }
    }

    /// The work of a step for a shape in an area: one in its style that
    /// nothing drawn since lies over, or a new one.
    fn work(&mut self, tool: Tool, area: Area) -> Result<&mut Work, JsValue> {
        let first = self.steps.len().saturating_sub(BACK);
        let since = self.steps[first..].iter().rposition(|step| step.stops(tool, area));
        let mut at = since.map_or(self.steps.len(), |since| first + since);
        if self.steps.get(at).is_none_or(|step| step.tool != tool) {
            at = self.steps.len();
            self.steps.push(Step::new(tool, area)?);
        }
        let step = &mut self.steps[at];
        step.area = step.area.with(area);
        Ok(&mut step.work)
    }
}

impl Step {
    fn new(tool: Tool, area: Area) -> Result<Self, JsValue> {
        let (css, work) = match tool {
            Tool::Fill(color) => (css(color), Work::Fill(Vec::new())),
            Tool::Stroke(color, _) => (css(color), Work::Stroke(Path2d::new()?)),
            Tool::Dots => (JsString::default(), Work::Dots(Vec::new())),
        };
        Ok(Self { tool, css, area, work })
    }

    /// Whether a shape cannot go below this step: it joins it, or lies over it.
    fn stops(&self, tool: Tool, area: Area) -> bool {
        self.tool == tool || self.area.meets(area)
    }

    fn paint(&self, context: &Context) {
        match &self.work {
            Work::Fill(rects) => {
                context.fill_in(&self.css);
                for [x, y, width, height] in rects {
                    context.fill_rect(*x, *y, *width, *height);
                }
            }
            Work::Stroke(path) => {
                if let Tool::Stroke(_, width) = self.tool {
                    context.set_line_width(f64::from(width));
                }
                context.stroke_in(&self.css);
                context.stroke_with_path(path);
            }
            Work::Dots(grids) if cfg!(feature = "views") => {
                for grid in grids {
                    dotted(context, grid);
                }
            }
            Work::Dots(_) => {}
        }
    }
}

impl Texts {
    fn paint(&self, context: &Context) {
        context.set_face(&self.font);
        context.fill_in(&self.css);
        context.set_text_align(self.style.3);
        for (text, x, y) in &self.all {
            context.say(text, *x, *y);
        }
    }
}

impl Area {
    /// Whether two of them share a dot.
    const fn meets(self, Self(x0, y0, x1, y1): Self) -> bool {
        self.0 < x1 && x0 < self.2 && self.1 < y1 && y0 < self.3
    }

    /// What both lie in.
    fn with(self, Self(x0, y0, x1, y1): Self) -> Self {
        Self(self.0.min(x0), self.1.min(y0), self.2.max(x1), self.3.max(y1))
    }
}

/// A canvas that is being drawn on. Texts come last, since nothing in a
/// picture lies over one.
pub(super) struct Canvas {
    inner: CanvasBackend,
    context: Context,
    family: String,
    drawing: Drawing,
}

impl Canvas {
    /// Takes a canvas whose size is set, and the faces of its texts.
    pub(super) fn new(
        canvas: HtmlCanvasElement,
        context: Context,
        family: String,
        rtl: bool,
    ) -> Result<Self, CanvasError> {
        let inner = CanvasBackend::with_canvas_object(canvas).ok_or(CanvasError::NoContext)?;
        let direction = if rtl { "rtl" } else { "ltr" };
        Ok(Self {
            inner,
            context,
            family,
            drawing: Drawing { direction, steps: Vec::new(), texts: Vec::new() },
        })
    }

    /// What has been drawn.
    pub(super) fn drawing(self) -> Drawing {
        self.drawing
    }

    fn stroke(&mut self, points: &[BackendCoord], style: &impl BackendStyle) -> Drawn {
        let (color, width) = (style.color().rgb, style.stroke_width());
        let half = i32::try_from(width).unwrap_or_default() / 2 + 1;
        let mut area: Option<Area> = None;
        for &(x, y) in points {
            let about = Area(x - half, y - half, x + half, y + half);
            area = Some(area.map_or(about, |area| area.with(about)));
        }
        let Some(area) = area else { return Ok(()) };
        // One of odd width lies in the middle of its dots.
        let inner = if width % 2 == 1 { 0.5 } else { 0.0 };
        let work = self.drawing.work(Tool::Stroke(color, width), area).map_err(refused)?;
        if let Work::Stroke(path) = work {
            for (at, &(x, y)) in points.iter().enumerate() {
                let (x, y) = (f64::from(x) + inner, f64::from(y) + inner);
                if at == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
            }
        }
        Ok(())
    }
}

fn refused(_refusal: JsValue) -> DrawingErrorKind<CanvasError> {
    DrawingErrorKind::DrawingError(CanvasError::Refused)
}

fn css((red, green, blue): (u8, u8, u8)) -> JsString {
    let [red, green, blue] = [red, green, blue].map(|part| plain(part.into()));
    concat(&["rgb(", &red, " ", &green, " ", &blue, ")"]).into()
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
        self.drawing.paint(&self.context);
        Ok(())
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
        self.stroke(&[from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.stroke(&path.into_iter().collect::<Vec<_>>(), style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (x0, y0): BackendCoord,
        (x1, y1): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        if !fill {
            return self.stroke(&[(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)], style);
        }
        let (tool, area) = (Tool::Fill(style.color().rgb), Area(x0, y0, x1, y1));
        if let Work::Fill(rects) = self.drawing.work(tool, area).map_err(refused)? {
            rects.push([x0, y0, x1 - x0, y1 - y0].map(f64::from));
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        let align = match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        };
        let (bold, color) = (matches!(style.style(), FontStyle::Bold), style.color().rgb);
        let style = (style.size(), bold, color, align);
        let all = &mut self.drawing.texts;
        let found = all.iter().position(|texts| texts.style == style);
        let at = found.unwrap_or(all.len());
        if found.is_none() {
            let font = font(style.0, bold, &self.family).into();
            all.push(Texts { style, font, css: css(color), all: Vec::new() });
        }
        all[at].all.push((text.into(), f64::from(x), f64::from(y)));
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<CanvasError>> {
        let bold = matches!(style.style(), FontStyle::Bold);
        self.context.set_font(&font(style.size(), bold, &self.family));
        let measured = self.context.measure_text(text).map_err(refused)?;
        let dots = |length: f64| dots(length, 1.0).unsigned_abs();
        Ok((dots(measured.width().ceil()), dots(style.size())))
    }
}

impl Surface for Canvas {
    fn draw_dots(&mut self, grid: &Grid) -> Drawn {
        let lines = grid.lines();
        let Some(last) = lines.checked_sub(1) else { return Ok(()) };
        let (x0, y0) = grid.corner(Rows { line: 0, from: 0, to: 1 });
        let low = Rows { line: last, from: 0, to: grid.rows(last) };
        let (width, height) = grid.size(low);
        let area = Area(x0, y0, x0 + width, grid.corner(low).1 + height);
        if let Work::Dots(grids) = self.drawing.work(Tool::Dots, area).map_err(refused)? {
            grids.push(grid.clone());
        }
        Ok(())
    }
}

/// Paints dots as bytes, some rows at a time; rows that look the same are
/// reckoned once. What a browser refuses to take is left out.
fn dotted(context: &Context, grid: &Grid) {
    let mut bytes = Vec::new();
    let mut last = None;
    for line in 0..grid.lines() {
        let mut from = 0;
        while from < grid.rows(line) {
            let to = (from + many_rows(grid)).min(grid.rows(line));
            let rows = Rows { line, from, to };
            let like = grid.alone(line).map(|run| (run, from, to));
            if like.is_none() || last != like {
                grid.paint(rows, &mut bytes);
                last = like;
            }
            let (width, height) = grid.size(rows);
            let (width, height) = (width.unsigned_abs(), height.unsigned_abs());
            let image = ImageData::new_with_u8_clamped_array_and_sh(Clamped(&bytes), width, height);
            let (x, y) = grid.corner(rows);
            if let Ok(image) = image {
                let _ = context.put_image_data(&image, f64::from(x), f64::from(y));
            }
            from = to;
        }
    }
}

/// How many rows of dots are painted at once.
fn many_rows(grid: &Grid) -> u64 {
    let row = 4 * u64::from(grid.width().unsigned_abs()) * u64::from(grid.step.unsigned_abs());
    (BYTES / row.max(1)).clamp(1, 10)
}
