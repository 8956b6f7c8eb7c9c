//! Scene → SVG text, through the same drawing as the canvas.
//!
//! **Invariant:** the same scene gives the same bytes on every machine: a dot
//! of this device is a tenth of a CSS pixel, and numbers are written as whole
//! tenths.

mod metadata;

use std::convert::Infallible;

use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind, FontStyle,
};

use crate::draw::{self, Device, FAMILY, Grid, Surface};
use crate::scene::{Color, Run, Scene};

/// Dots to a CSS pixel.
const RATIO: f64 = 10.0;

const DEVICE: Device = Device { ratio: RATIO, fills_dots: false };

/// What a picture says of itself to those who do not see it.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// Its title.
    pub title: &'a str,
    /// What it shows, in words.
    pub description: &'a str,
    /// The BCP 47 language of both, and of the texts in it.
    pub lang: &'a str,
}

/// What a picture within a page is told by it.
#[derive(Clone, Copy, Debug)]
pub struct Inline<'a> {
    /// What it shows, in words; a picture without words is an ornament of its
    /// own size, and one with words is as wide as it was drawn, unless a sheet says more.
    pub label: &'a str,
    /// The BCP 47 language of the words, and of the texts in it.
    pub lang: &'a str,
    /// What a sheet calls the colours.
    pub names: &'a [(Color, &'a str)],
}

/// What a picture carries with it of where it comes from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Record<'a> {
    /// Who says it, of which days, carried by whom: a line for each source.
    pub sources: &'a [String],
    /// Where that can be read.
    pub links: &'a [String],
    /// The newest day in it, as `YYYY-MM-DD`.
    pub as_of: Option<&'a str>,
}

/// Writes a scene as SVG that can stand in a page, beside others.
pub fn svg(scene: &Scene, about: About<'_>) -> String {
    drawn(scene, Texts::of(scene), &[]).whole(about, &scene.note, None)
}

/// Writes a scene as an SVG document of its own, which carries with it where
/// it comes from.
pub fn document(scene: &Scene, about: About<'_>, record: &Record<'_>) -> String {
    drawn(scene, Texts::of(scene), &[]).whole(about, &scene.note, Some(record))
}

/// Writes a scene as an element of a page, without any `id`. Its colours stand
/// in it for a page without a sheet, and have names for one that has.
pub fn inline(scene: &Scene, inline: Inline<'_>) -> String {
    drawn(scene, Texts::of(scene), inline.names).element(inline)
}

/// What knows the shapes of letters.
pub trait Letters {
    /// The outline of a text as SVG path data, from the left end of its base
    /// line on, and how wide it is.
    fn outline(&self, text: &str, size: f64, bold: bool) -> (String, f64);
}

/// Writes a scene as an SVG document in which letters are shapes, for a
/// renderer that has no fonts.
pub fn outlined(scene: &Scene, about: About<'_>, letters: &dyn Letters) -> String {
    drawn(scene, Texts::Outlined(letters), &[]).whole(about, &scene.note, None)
}

fn drawn<'a>(scene: &Scene, texts: Texts<'a>, names: &'a [(Color, &'a str)]) -> Svg<'a> {
    let size = (draw::dots(scene.width, RATIO), draw::dots(scene.height, RATIO));
    let mut backend = Svg { body: String::new(), path: None, texts, size, names };
    let drawn: Result<(), DrawingErrorKind<Infallible>> = draw::draw(scene, DEVICE, &mut backend);
    debug_assert!(drawn.is_ok(), "writing text does not fail");
    backend
}

/// How texts are written.
#[derive(Clone, Copy)]
enum Texts<'a> {
    Leftwards,
    Rightwards,
    Outlined(&'a dyn Letters),
}

impl Texts<'_> {
    const fn of(scene: &Scene) -> Self {
        if scene.rtl { Self::Leftwards } else { Self::Rightwards }
    }
}

/// Collects elements; lines of one colour and width become one path.
struct Svg<'a> {
    body: String,
    path: Option<Path>,
    texts: Texts<'a>,
    /// In tenths of a CSS pixel.
    size: (i32, i32),
    /// What a sheet calls the colours.
    names: &'a [(Color, &'a str)],
}

struct Path {
    color: BackendColor,
    width: u32,
    data: String,
}

impl Svg<'_> {
    fn element(self, Inline { label, lang, names: _ }: Inline<'_>) -> String {
        let mut out = String::with_capacity(self.body.len() + 512);
        let (width, height) = (tenths(self.size.0), tenths(self.size.1));
        out.push_str("<svg");
        attribute(&mut out, "viewBox", &["0 0 ", &width, " ", &height].concat());
        if label.is_empty() {
            attribute(&mut out, "width", &width);
            attribute(&mut out, "height", &height);
            attribute(&mut out, "aria-hidden", "true");
        } else {
            attribute(&mut out, "width", &width);
            attribute(&mut out, "role", "img");
            attribute(&mut out, "lang", lang);
            attribute(&mut out, "aria-label", label);
        }
        attribute(&mut out, "direction", "ltr");
        attribute(&mut out, "font-family", FAMILY);
        out.push('>');
        out.push_str(&self.body);
        out.push_str("</svg>");
        out
    }

    /// Writes a colour, and what a sheet calls it.
    fn tone(&mut self, name: &str, color: BackendColor) {
        attribute(&mut self.body, name, &hex(color));
        let (red, green, blue) = color.rgb;
        let is = |(one, _): &&(Color, &str)| *one == Color(red, green, blue);
        if let Some((_, class)) = self.names.iter().find(is) {
            attribute(&mut self.body, "class", class);
        }
    }

    fn whole(&self, about: About<'_>, note: &str, record: Option<&Record<'_>>) -> String {
        let mut out = String::with_capacity(self.body.len() + 1_024);
        let (width, height) = (tenths(self.size.0), tenths(self.size.1));
        out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        attribute(&mut out, "width", &width);
        attribute(&mut out, "height", &height);
        attribute(&mut out, "viewBox", &["0 0 ", &width, " ", &height].concat());
        attribute(&mut out, "role", "img");
        // Names of elements are a document's own; in a page there may be many charts.
        if record.is_some() {
            attribute(&mut out, "aria-labelledby", "title");
            attribute(&mut out, "aria-describedby", "desc");
        }
        attribute(&mut out, if record.is_some() { "xml:lang" } else { "lang" }, about.lang);
        attribute(&mut out, "direction", "ltr");
        attribute(&mut out, "font-family", FAMILY);
        let [title, desc] = match record {
            Some(_) => ["<title id=\"title\">", "<desc id=\"desc\">"],
            None => ["<title>", "<desc>"],
        };
        out.extend([">\n", title]);
        escape(&mut out, about.title);
        out.extend(["</title>\n", desc]);
        escape(&mut out, about.description);
        if !note.is_empty() {
            out.push(' ');
            escape(&mut out, note);
        }
        out.push_str("</desc>\n");
        if let Some(record) = record {
            metadata::write(&mut out, about, record);
        }
        out.push_str(&self.body);
        out.push_str("</svg>\n");
        out
    }

    /// Writes the lines collected so far.
    fn flush(&mut self) {
        let Some(path) = self.path.take() else { return };
        self.body.push_str("<path fill=\"none\"");
        self.tone("stroke", path.color);
        attribute(&mut self.body, "stroke-width", &tenths(path.width.cast_signed()));
        attribute(&mut self.body, "d", &path.data);
        self.body.push_str("/>\n");
    }

    fn line(&mut self, points: impl IntoIterator<Item = BackendCoord>, style: &impl BackendStyle) {
        let (color, width) = (style.color(), style.stroke_width());
        let same = |path: &Path| path.color.rgb == color.rgb && path.width == width;
        if !self.path.as_ref().is_some_and(same) {
            self.flush();
        }
        let path = self.path.get_or_insert_with(|| Path { color, width, data: String::new() });
        for (at, (x, y)) in points.into_iter().enumerate() {
            path.data.extend([if at == 0 { "M" } else { "L" }, &tenths(x), " ", &tenths(y)]);
        }
    }
}

impl DrawingBackend for Svg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.size.0.unsigned_abs(), self.size.1.unsigned_abs())
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        self.flush();
        Ok(())
    }

    fn draw_pixel(
        &mut self,
        (x, y): BackendCoord,
        color: BackendColor,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.draw_rect((x, y), (x + 1, y + 1), &color, true)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.line(path, style);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.line([from, to], style);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (x0, y0): BackendCoord,
        (x1, y1): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        if !fill {
            self.line([(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)], style);
            return Ok(());
        }
        self.flush();
        self.body.push_str("<rect");
        attribute(&mut self.body, "x", &tenths(x0));
        attribute(&mut self.body, "y", &tenths(y0));
        attribute(&mut self.body, "width", &tenths(x1 - x0));
        attribute(&mut self.body, "height", &tenths(y1 - y0));
        self.tone("fill", style.color());
        self.body.push_str("/>\n");
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.flush();
        let (size, bold) = (style.size(), matches!(style.style(), FontStyle::Bold));
        let leftwards = match self.texts {
            Texts::Outlined(letters) => {
                let (data, wide) = letters.outline(text, size / RATIO, bold);
                let wide = draw::dots(wide, RATIO);
                let x = match style.anchor().h_pos {
                    HPos::Left => x,
                    HPos::Center => x - wide / 2,
                    HPos::Right => x - wide,
                };
                self.letters(&data, (x, y), style.color());
                return Ok(());
            }
            Texts::Leftwards => true,
            Texts::Rightwards => false,
        };
        let anchor = match (style.anchor().h_pos, leftwards) {
            (HPos::Left, false) | (HPos::Right, true) => "start",
            (HPos::Center, _) => "middle",
            (HPos::Right, false) | (HPos::Left, true) => "end",
        };
        self.body.push_str("<text");
        attribute(&mut self.body, "x", &tenths(x));
        attribute(&mut self.body, "y", &tenths(y));
        attribute(&mut self.body, "font-size", &tenths(draw::dots(size, 1.0)));
        if bold {
            attribute(&mut self.body, "font-weight", "bold");
        }
        attribute(&mut self.body, "text-anchor", anchor);
        if leftwards {
            attribute(&mut self.body, "direction", "rtl");
        }
        self.tone("fill", style.color());
        self.body.push('>');
        escape(&mut self.body, text);
        self.body.push_str("</text>\n");
        Ok(())
    }
}

impl Surface for Svg<'_> {
    fn draw_dots(&mut self, grid: &Grid) -> Result<(), DrawingErrorKind<Infallible>> {
        self.flush();
        for run in &grid.runs {
            let stamp = grid.stamp(run.glyph);
            self.dots(grid, run, stamp.inset, stamp.size, run.color);
            if let Some(hole) = stamp.hole() {
                let inset = (stamp.inset.0 + stamp.edge, stamp.inset.1 + stamp.edge);
                self.dots(grid, run, inset, (hole, hole), grid.paper);
            }
        }
        Ok(())
    }
}

impl Svg<'_> {
    /// Letters as shapes, from the left end of their base line on.
    fn letters(&mut self, data: &str, (x, y): BackendCoord, color: BackendColor) {
        if data.is_empty() {
            return;
        }
        self.body.push_str("<path");
        let place = ["translate(", &tenths(x), " ", &tenths(y), ")"].concat();
        attribute(&mut self.body, "transform", &place);
        self.tone("fill", color);
        attribute(&mut self.body, "d", data);
        self.body.push_str("/>\n");
    }

    /// A dashed line for each row of a run: a dash is a dot.
    fn dots(
        &mut self,
        grid: &Grid,
        run: &Run,
        inset: (i32, i32),
        size: (i32, i32),
        Color(red, green, blue): Color,
    ) {
        let mut data = String::new();
        for line in 0..grid.lines() {
            for row in 0..10 {
                let (mut from, to) =
                    (grid.before(run.from, line, row), grid.before(run.to, line, row));
                let (_, y) = grid.corner(draw::Rows { line, from: row, to: row + 1 });
                while from < to {
                    // Dashes fit from the beginning of a square on.
                    let until = if from % 10 == 0 { to } else { from + 1 };
                    let (x0, x1) =
                        (grid.column(from) + inset.0, grid.column(until - 1) + inset.0 + size.0);
                    let [x0, x1] = [x0, x1]
                        .map(|x| if grid.leftwards { grid.at.0 - x } else { grid.at.0 + x });
                    let y = y + inset.1 + size.1 / 2;
                    data.extend(["M", &tenths(x0), " ", &tenths(y), "H", &tenths(x1)]);
                    from = until;
                }
            }
        }
        let (dot, gap) = (tenths(size.0), tenths(grid.step - size.0));
        let last = tenths(grid.square(1) - 9 * grid.step - size.0);
        let dashes =
            [[&*dot, " ", &gap, " "].concat().repeat(9), [&*dot, " ", &last].concat()].concat();
        self.body.push_str("<path fill=\"none\"");
        self.tone("stroke", BackendColor { alpha: 1.0, rgb: (red, green, blue) });
        attribute(&mut self.body, "stroke-width", &tenths(size.1));
        attribute(&mut self.body, "stroke-dasharray", &dashes);
        attribute(&mut self.body, "d", &data);
        self.body.push_str("/>\n");
    }
}

/// Tenths of a CSS pixel as a number of CSS pixels: 125 is "12.5".
fn tenths(dots: i32) -> String {
    let sign = if dots < 0 { "-" } else { "" };
    let dots = dots.unsigned_abs();
    let whole = (dots / 10).to_string();
    match dots % 10 {
        0 => [sign, &whole].concat(),
        tenth => [sign, &whole, ".", &tenth.to_string()].concat(),
    }
}

fn hex(color: BackendColor) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let (red, green, blue) = color.rgb;
    let digits = [red, green, blue]
        .into_iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|digit| char::from(DIGITS[usize::from(digit)]));
    std::iter::once('#').chain(digits).collect()
}

fn attribute(out: &mut String, name: &str, value: &str) {
    out.extend([" ", name, "=\""]);
    escape(out, value);
    out.push('"');
}

/// Writes a text as XML holds it; characters that XML 1.0 has no place for
/// become U+FFFD.
fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(letter),
        }
    }
}
