//! A drawn picture, read dot by dot.
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

use casualty_chart::layout::Look;
use casualty_chart::scene::Color;
use casualty_chart::web::Chart;
use js_sys::{Object, Reflect};
use serde::Deserialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{Clamped, JsValue};
use web_sys::HtmlCanvasElement;

pub(super) const EN: &str = include_str!("../../www/texts/en.json");
pub(super) const AR: &str = include_str!("../../www/texts/ar.json");
pub(super) const BUNDLED: &str = include_str!("../../www/data/nagorno-karabakh-2020.json");

/// Two sides, and each mark there is.
pub(super) const EVERY_MARK: &str = "source,speaks_for,about,status,figure
Monitor,,each,unstated,>300
Monitor,,all,unstated,~1500
N-Army,North,North,military,400
N-Army,North,North,civilian,100-200
S-Army,South,South,military,undisclosed
S-Army,South,South,civilian,61
Relief,,South,unstated,0
";

#[wasm_bindgen(module = "/tests/web/page.js")]
extern "C" {
    pub(super) fn canvas() -> HtmlCanvasElement;
    #[wasm_bindgen(js_name = canvasOfAnotherKind)]
    pub(super) fn canvas_of_another_kind() -> HtmlCanvasElement;
    fn pixels(canvas: &HtmlCanvasElement) -> Clamped<Vec<u8>>;
    pub(super) fn measurings(draw: &mut dyn FnMut()) -> u32;
    #[wasm_bindgen(js_name = turnPage)]
    pub(super) fn turn_page(dir: &str);
    #[wasm_bindgen(js_name = contextCalls)]
    pub(super) fn context_calls(draw: &mut dyn FnMut()) -> Vec<u32>;
    #[wasm_bindgen(js_name = pageTouches)]
    pub(super) fn page_touches(draw: &mut dyn FnMut()) -> String;
}

/// A ledger that speaks a language.
pub(super) fn chart(ledger: &str, texts: &str) -> Chart {
    let mut chart = Chart::new(ledger.as_bytes()).unwrap();
    chart.speak(texts, "", "").ok().unwrap();
    chart
}

/// Every dot of a canvas.
pub(super) fn dots_of(canvas: &HtmlCanvasElement) -> Vec<u8> {
    pixels(canvas).0
}

/// What a picture is asked for.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    pub(super) width: f64,
    pub(super) ratio: f64,
    pub(super) theme: &'static str,
    pub(super) view: &'static str,
}

impl Default for Asked {
    fn default() -> Self {
        Self { width: 720.0, ratio: 1.0, theme: "light", view: "bars" }
    }
}

impl Asked {
    pub(super) fn js(self) -> JsValue {
        let asked = Object::new();
        let members: [(&str, JsValue); 4] = [
            ("width", self.width.into()),
            ("ratio", self.ratio.into()),
            ("theme", self.theme.into()),
            ("view", self.view.into()),
        ];
        for (name, value) in members {
            Reflect::set(&asked, &name.into(), &value).unwrap();
        }
        asked.into()
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct Mark {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) label: String,
}

#[derive(Deserialize)]
struct Told {
    width: f64,
    height: f64,
    marks: Vec<Mark>,
}

/// A picture; `width` and `height` are in dots, marks in CSS pixels.
pub(super) struct Picture {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) css_width: f64,
    pub(super) css_height: f64,
    pub(super) marks: Vec<Mark>,
    pub(super) data: Vec<u8>,
    pub(super) ratio: f64,
    /// Whether places along a line are counted from the right.
    rtl: bool,
}

impl Picture {
    pub(super) fn of(chart: &Chart, asked: Asked, rtl: bool) -> Self {
        let canvas = canvas();
        let told = chart.draw(canvas.clone(), &asked.js()).ok().unwrap();
        let told: Told = serde_wasm_bindgen::from_value(told).unwrap();
        let data = pixels(&canvas).0;
        let [width, height] = [canvas.width(), canvas.height()].map(|dots| dots as usize);
        canvas.remove();
        let Told { width: css_width, height: css_height, marks } = told;
        Self { width, height, css_width, css_height, marks, data, ratio: asked.ratio, rtl }
    }

    /// How many dots a length comes to.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "of a picture")]
    pub(super) fn dots(&self, length: f64) -> usize {
        (length * self.ratio).round() as usize
    }

    /// The colour of a dot, counted from the start of the line.
    pub(super) fn at(&self, x: usize, y: usize) -> Color {
        let x = if self.rtl { self.width - 1 - x } else { x };
        let at = 4 * (y * self.width + x);
        Color(self.data[at], self.data[at + 1], self.data[at + 2])
    }

    pub(super) fn first_column_with(&self, color: Color) -> usize {
        let there = |x: &usize| (0..self.height).any(|y| self.at(*x, y) == color);
        (0..self.width).find(there).unwrap()
    }

    pub(super) fn has(&self, side: &str, source: &str) -> bool {
        self.find(side, source).is_some()
    }

    /// The bar of a source under a side; of our own sum, the last, where they are empty.
    pub(super) fn bar(&self, side: &str, source: &str) -> Bar<'_> {
        let mark = self.find(side, source).unwrap();
        let (top, bottom) = self.offsets();
        let y = self.dots(mark.y);
        Bar { picture: self, from: self.base(mark), top: y + top, bottom: y + bottom }
    }

    /// How many dots of a colour a source has under a side: filled, and open.
    pub(super) fn dots_of(&self, side: &str, source: &str, color: Color) -> [usize; 2] {
        let mark = self.find(side, source).unwrap();
        let (top, bottom) = (self.dots(mark.y), self.dots(mark.y + mark.height));
        let is = |x: usize, y: usize| self.at(x, y) == color;
        let corner = |x: usize, y: usize| is(x, y) && !(0 < x && is(x - 1, y)) && !is(x, y - 1);
        let mut many = [0, 0];
        for y in top..bottom {
            for x in (0..self.width).filter(|x| corner(*x, y)) {
                let wide = (x..self.width).take_while(|x| is(*x, y)).count();
                many[usize::from(!is(x + wide / 2, y + wide / 2))] += 1;
            }
        }
        many
    }

    fn find(&self, side: &str, source: &str) -> Option<&Mark> {
        let names = |label: &str, name: &str| label.contains(&format!("\u{2068}{name}\u{2069}"));
        match side {
            "" => self.marks.last(),
            _ => self
                .marks
                .iter()
                .find(|mark| names(&mark.label, side) && names(&mark.label, source)),
        }
    }

    /// Where bars begin: after the base line, which runs past the whole mark.
    fn base(&self, mark: &Mark) -> usize {
        let (from, to) = (self.dots(mark.y) + 1, self.dots(mark.y + mark.height) - 1);
        let muted = |x: usize| {
            let first = self.at(x, from);
            (first == Look::LIGHT.muted || first == Look::DARK.muted)
                && (from..to).all(|y| self.at(x, y) == first)
        };
        let line = (0..self.width).find(|x| muted(*x)).unwrap();
        (line..self.width).find(|x| !muted(*x)).unwrap()
    }

    /// How far from the top of a mark its bar begins and ends: by one that is solid.
    fn offsets(&self) -> (usize, usize) {
        let mark = self.find("North", "N-Army").unwrap();
        let x = self.base(mark) + 2;
        let y0 = self.dots(mark.y);
        let rows = y0..self.dots(mark.y + mark.height);
        let military = [Look::LIGHT.military, Look::DARK.military];
        let solid: Vec<usize> = rows.filter(|y| military.contains(&self.at(x, *y))).collect();
        (solid[0] - y0, solid[solid.len() - 1] + 1 - y0)
    }
}

/// A bar's height from the base line to the edge of the picture.
pub(super) struct Bar<'a> {
    picture: &'a Picture,
    from: usize,
    top: usize,
    bottom: usize,
}

/// The dots of a bar at one place, from the top.
pub(super) struct Column(Vec<Color>);

impl Column {
    /// Whether its uppermost and its lowest dot have a colour.
    pub(super) fn has_edges(&self, color: Color) -> bool {
        self.0[0] == color && self.0[self.0.len() - 1] == color
    }
}

impl Bar<'_> {
    pub(super) fn len(&self) -> usize {
        self.picture.width - self.from
    }

    fn rows(&self, x: usize, top: usize, bottom: usize) -> Vec<Color> {
        (top..bottom).map(|y| self.picture.at(self.from + x, y)).collect()
    }

    /// The dots at a place, but for the frame.
    pub(super) fn inside(&self, x: usize) -> Vec<Color> {
        let frame = self.picture.dots(2.0).max(2);
        self.rows(x, self.top + frame, self.bottom - frame)
    }

    /// The dots at a place, and some above and below.
    pub(super) fn around(&self, x: usize) -> Vec<Color> {
        self.rows(x, self.top - 2, self.bottom + 2)
    }

    /// For how many dots from a place every column is of one colour.
    pub(super) fn run(&self, from: usize, color: Color) -> usize {
        self.width_of(from, |column| column.0.iter().all(|dot| *dot == color))
    }

    /// For how many dots from a place every column is as asked.
    pub(super) fn width_of(&self, from: usize, is: impl Fn(&Column) -> bool) -> usize {
        let column = |x: usize| Column(self.rows(x, self.top, self.bottom));
        (from..self.len()).take_while(|x| is(&column(*x))).count()
    }

    /// The widths of what is neither paper nor grid along the middle.
    pub(super) fn strokes_at_the_middle(&self, from: usize, to: usize, look: &Look) -> Vec<usize> {
        let y = self.top.midpoint(self.bottom);
        let dots: Vec<Color> = (from..to).map(|x| self.picture.at(self.from + x, y)).collect();
        let strokes = dots.split(|dot| *dot == look.paper || *dot == look.grid);
        strokes.map(<[Color]>::len).filter(|length| 0 < *length).collect()
    }

    /// The places along the upper edge that have a colour.
    pub(super) fn along_the_top(&self, from: usize, color: Color) -> Vec<usize> {
        (from..self.len()).filter(|x| self.picture.at(self.from + x, self.top) == color).collect()
    }
}
