//! The picture as inline SVG: one for a phone, one for a desk.

use crate::layout::{self, Look, PlainRuler, Stage};
use crate::scene::Color;
use crate::svg::{self, Inline};
use crate::telling::Told;
use crate::words::Words;

use super::Shown;
use super::markup::Markup;

/// How wide each picture is drawn, in CSS pixels: the first is seen where there
/// is no sheet to choose by, on a phone and on a desk.
const PICTURES: [(&str, f64); 2] = [("cc-narrow", 320.0), ("cc-wide", 680.0)];

/// The names that the sheet gives to colours.
const NAMES: [&str; 9] = [
    "cc-paper",
    "cc-ink",
    "cc-muted",
    "cc-grid",
    "cc-military",
    "cc-civilian",
    "cc-together",
    "cc-unstated",
    "cc-not-specified",
];

/// The pictures, of which the sheet shows the one that fits.
pub(super) fn pictures(shown: Shown<'_>, told: &Told, look: &Look, out: &mut Markup) {
    let Shown { answer, view, words, .. } = shown;
    out.open("div", &[("class", "cc-stage")]).line();
    for (class, width) in PICTURES {
        let stage = Stage { width, look, ruler: &PlainRuler, words };
        let scene = layout::picture(view, &answer.breakdown, stage);
        let names = names(look);
        let about = [&*told.alt, &*scene.note].join(" ");
        let inline = Inline { label: about.trim_end(), lang: words.lang(), names: &names };
        let attributes = [("class", class), ("hidden", "")];
        out.open("div", if class == PICTURES[0].0 { &attributes[..1] } else { &attributes });
        out.raw(&svg::inline(&scene, inline)).close("div").line();
    }
    out.close("div").line();
}

/// The marks that are in the picture, each with its meaning.
pub(super) fn legend(told: &Told, look: &Look, words: &Words, out: &mut Markup) {
    if told.legend.is_empty() {
        return;
    }
    let names = names(look);
    out.open("ul", &[("class", "cc-legend"), ("role", "list")]).line();
    for key in &told.legend {
        let inline = Inline { label: "", lang: words.lang(), names: &names };
        out.open("li", &[]).raw(&svg::inline(&layout::swatch(key, look, words.rtl()), inline));
        out.text(" ").leaf("span", &[], &key.label).close("li").line();
    }
    out.close("ul").line();
}

/// Each colour of a look with its name.
fn names(look: &Look) -> [(Color, &'static str); 9] {
    let mut at = 0;
    look.clone().all().map(|color| {
        at += 1;
        (*color, NAMES[at - 1])
    })
}
