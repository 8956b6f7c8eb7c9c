//! A picture that leaves its page: with its title, its legend, what to keep
//! in mind, and where its figures come from, all of it in the picture.

use super::look::{SMALL, TEXT};
use super::sheet::{Lines, Sheet};
use super::{NARROWEST, Stage, fitting, swatch, text};
use crate::breakdown::Breakdown;
use crate::scene::{Point, Rect, Scene, Shape, Type, Weight};
use crate::telling::{Credit, Key, Told};
use crate::view::View;
use crate::words::isolate;

const HEADLINE: Type = Type { size: 22.0, weight: Weight::Bold };
const HEADLINE_ON_A_PHONE: Type = Type { size: 19.0, weight: Weight::Bold };
const NOTE: Type = Type { size: 13.0, weight: Weight::Regular };
const NOTE_HEAD: Type = Type { size: 13.0, weight: Weight::Bold };

/// From this width on there is room for a wide margin and large letters.
const WIDE: f64 = 480.0;

/// Between a swatch of the legend and its words.
const GAP: f64 = 8.0;

/// From one entry of the legend to the next, and from a line of it to the next.
const APART: f64 = 20.0;
const ROW: f64 = 22.0;

/// Lays out a view with all that it is to carry with it, as wide as the stage.
///
/// What has no picture of its own has none here; one that is too narrow for
/// its margins is made wider.
pub fn poster(
    view: View,
    breakdown: &Breakdown,
    told: &Told,
    credits: &[Credit],
    stage: Stage<'_>,
) -> Scene {
    let asked = fitting(stage.width);
    let margin = if asked < WIDE { 16.0 } else { 24.0 };
    let width = asked.max(NARROWEST + 2.0 * margin);
    let stage = Stage { width: width - 2.0 * margin, ..stage };
    let mut sheet = Sheet::new(stage);
    head(&mut sheet, told);
    legend(&mut sheet, &told.legend);
    let picture = super::upright(view, breakdown, stage);
    let (high, note) = (picture.height, picture.note.clone());
    let mut picture = picture.moved(0.0, sheet.y);
    sheet.shapes.append(&mut picture.shapes);
    sheet.marks.append(&mut picture.marks);
    sheet.note = note;
    sheet.y += high + 12.0;
    foot(&mut sheet, told, credits);
    let height = sheet.y + 2.0 * margin;
    let scene = Scene { width, ..sheet.scene(height).moved(margin, margin) };
    if stage.words.rtl() { scene.mirrored() } else { scene }
}

fn head(sheet: &mut Sheet<'_>, told: &Told) {
    let Stage { look, width, words, .. } = sheet.stage;
    let face = if width < WIDE { HEADLINE_ON_A_PHONE } else { HEADLINE };
    let airy = if words.rtl() { 1.5 } else { 1.25 };
    let height = (face.size * airy).ceil();
    let headline = Lines { face, most: 16, middle: height / 2.0, height };
    let title = Lines { face: TEXT, most: 4, middle: 9.0, height: 20.0 };
    let subtitle = Lines { most: 8, ..title };
    // A title is the ledger's own, in whatever language.
    let isolated = isolate(&told.title);
    if told.title == told.headline {
        sheet.set(&isolated, headline, width, look.ink);
    } else {
        sheet.set(&isolated, title, width, look.muted);
        sheet.y += 2.0;
        sheet.set(&told.headline, headline, width, look.ink);
    }
    sheet.y += 4.0;
    if told.subtitle != told.headline {
        sheet.set(&told.subtitle, subtitle, width, look.muted);
    }
    sheet.y += 12.0;
}

/// Swatches with their words, as many beside each other as there is room for.
fn legend(sheet: &mut Sheet<'_>, keys: &[Key]) {
    let Stage { look, ruler, width, .. } = sheet.stage;
    let mut x = 0.0;
    for key in keys {
        let words = swatch::width(key.sign) + GAP;
        let wide = words + ruler.width(&key.label, NOTE);
        if 0.0 < x && width < x + wide {
            sheet.y += ROW;
            x = 0.0;
        }
        let at = Point { x, y: sheet.y + ROW / 2.0 };
        sheet.shapes.extend(swatch::shapes(key, at, look));
        for (line, label) in (0..).zip(text::wrap(&key.label, NOTE, ruler, width - words, 4)) {
            if 0 < line {
                sheet.y += ROW - 4.0;
            }
            sheet.say(label, x + words, sheet.y + ROW / 2.0, NOTE, look.muted);
        }
        x += wide + APART;
    }
    sheet.y += if keys.is_empty() { 0.0 } else { ROW + 12.0 };
}

/// What to keep in mind, and who says what, when, and where it was carried.
fn foot(sheet: &mut Sheet<'_>, told: &Told, credits: &[Credit]) {
    let Stage { look, width, words, .. } = sheet.stage;
    let notes = Lines { face: NOTE, most: 8, middle: 9.0, height: 19.0 };
    let heads = Lines { face: NOTE_HEAD, ..notes };
    let lines = Lines { face: SMALL, most: 12, middle: 8.0, height: 17.0 };
    let rule = Rect { x0: 0.0, y0: sheet.y, x1: width, y1: sheet.y + 1.0 };
    sheet.shapes.push(Shape::Fill { rect: rule, color: look.muted });
    sheet.y += 10.0;
    for note in &told.notes {
        sheet.set(note, notes, width, look.ink);
        sheet.y += 3.0;
    }
    if !credits.is_empty() {
        sheet.y += 7.0;
        sheet.set(&words.say("page.sources", &[]), heads, width, look.ink);
    }
    for Credit { name, text, .. } in credits {
        let line = words.join("join.dot", &[name.clone(), text.clone()]);
        sheet.set(&line, lines, width, look.muted);
        sheet.y += 3.0;
    }
}
