//! Texts as shapes: put into the order of sight, joined, and drawn.
//!
//! **Invariant:** a text is cut only where its direction or its font changes,
//! so that letters that belong together are joined together.

use std::fmt::Write as _;
use std::ops::Range;

use harfrust::{Direction, ShapeOptions, ShaperData, UnicodeBuffer};
use skrifa::MetadataProvider;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use unicode_bidi::{BidiInfo, Level};

use super::fonts::{Face, Fonts, only_steers};
use crate::draw::dots;
use crate::layout::Ruler;
use crate::scene::{Type, Weight};
use crate::svg::Letters;

impl Letters for Fonts {
    fn outline(&self, text: &str, size: f64, bold: bool) -> (String, f64) {
        let mut pen = Pen::default();
        write(self, text, size, bold, &mut pen);
        (pen.data, pen.x)
    }
}

impl Ruler for Fonts {
    fn width(&self, text: &str, face: Type) -> f64 {
        let bold = face.weight == Weight::Bold;
        let key = (text.to_owned(), dots(face.size, 10.0).unsigned_abs(), bold);
        if let Some(width) = self.widths.borrow().get(&key) {
            return *width;
        }
        let mut pen = Pen { measures: true, ..Pen::default() };
        write(self, text, face.size, bold, &mut pen);
        self.widths.borrow_mut().insert(key, pen.x);
        pen.x
    }
}

/// Writes a text piece by piece, in the order of sight.
fn write(fonts: &Fonts, text: &str, size: f64, bold: bool, pen: &mut Pen) {
    let text = one_line(text);
    let level = if fonts.rtl() { Level::rtl() } else { Level::ltr() };
    let bidi = BidiInfo::new(&text, Some(level));
    for paragraph in &bidi.paragraphs {
        let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let leftwards = levels.get(run.start).is_some_and(Level::is_rtl);
            let mut pieces = pieces(fonts, &text, run);
            if leftwards {
                pieces.reverse();
            }
            for (family, piece) in pieces {
                // A face that cannot be read has no letter, and was not chosen.
                let face = fonts.face(family, bold);
                let _ = face.and_then(|face| draw(face, &piece, leftwards, size, pen));
            }
        }
    }
}

/// A text without what ends a line of it.
fn one_line(text: &str) -> String {
    let ends = |letter: char| letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}');
    text.chars().map(|letter| if ends(letter) { ' ' } else { letter }).collect()
}

/// The pieces of a run of one direction, each in one family, as they are read.
fn pieces(fonts: &Fonts, text: &str, run: Range<usize>) -> Vec<(usize, String)> {
    let mut pieces: Vec<(usize, String)> = Vec::new();
    for letter in text.get(run).unwrap_or_default().chars() {
        let before = pieces.last().map(|(family, _)| *family);
        let joiner = matches!(letter, '\u{200c}' | '\u{200d}');
        if only_steers(letter) && !joiner {
            continue;
        }
        let family = match before {
            Some(before) if joiner => before,
            _ => fonts.family(letter, before),
        };
        match pieces.last_mut() {
            Some((last, piece)) if *last == family => piece.push(letter),
            _ => pieces.push((family, String::from(letter))),
        }
    }
    pieces
}

/// Draws a piece from where the pen is, and moves the pen to its end.
fn draw(face: &Face, piece: &str, leftwards: bool, size: f64, pen: &mut Pen) -> Option<()> {
    let shaping = harfrust::FontRef::from_index(&face.bytes, face.index).ok()?;
    let font = skrifa::FontRef::from_index(&face.bytes, face.index).ok()?;
    let units = font.metrics(Size::unscaled(), LocationRef::default()).units_per_em;
    let scale = size / f64::from(units.max(1));
    let data = ShaperData::new(&shaping);
    let shaper = data.shaper(&shaping).build();
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(piece);
    buffer.set_direction(if leftwards { Direction::RightToLeft } else { Direction::LeftToRight });
    buffer.guess_segment_properties();
    let shaped = shaper.shape(buffer, ShapeOptions::new());
    let outlines = font.outline_glyphs();
    for (glyph, place) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
        pen.from = (pen.x + f64::from(place.x_offset) * scale, -f64::from(place.y_offset) * scale);
        pen.scale = scale;
        let outline = outlines.get(skrifa::GlyphId::new(glyph.glyph_id));
        if let Some(outline) = outline.filter(|_| !pen.measures) {
            let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
            let _ = outline.draw(settings, pen);
        }
        pen.x += f64::from(place.x_advance) * scale;
    }
    Some(())
}

/// Writes outlines as path data, in hundredths of a pixel.
#[derive(Default)]
struct Pen {
    data: String,
    /// Whether only the width is wanted.
    measures: bool,
    /// How far it has come.
    x: f64,
    /// Where the glyph begins that is being drawn.
    from: (f64, f64),
    /// From units of the font to pixels.
    scale: f64,
}

impl Pen {
    fn step(&mut self, command: char, points: &[(f32, f32)]) {
        self.data.push(command);
        for (x, y) in points {
            let x = self.from.0 + f64::from(*x) * self.scale;
            let y = self.from.1 - f64::from(*y) * self.scale;
            // To a text, writing does not fail.
            let _ = write!(self.data, "{x:.2} {y:.2} ");
        }
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.step('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.step('L', &[(x, y)]);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.step('Q', &[(cx0, cy0), (x, y)]);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.step('C', &[(cx0, cy0), (cx1, cy1), (x, y)]);
    }

    fn close(&mut self) {
        self.step('Z', &[]);
    }
}
