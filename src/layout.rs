//! Room: breakdown + look + ruler + words → scene.
//!
//! Everything is laid out from left to right; a language written the other
//! way gets the mirror image, letters apart.
//!
//! **Invariant:** no ledger, no DOM, no measuring but by the [`Ruler`] that
//! is handed in.

mod axis;
mod bar;
mod bars;
mod days;
mod entry;
mod look;
mod mark;
mod matrix;
mod people;
mod plain;
#[cfg(feature = "workbench")]
mod poster;
mod scale;
mod sheet;
mod strip;
#[cfg(feature = "workbench")]
mod swatch;
mod text;
mod timeline;

use crate::breakdown::Breakdown;
use crate::scene::{Scene, Type};
use crate::view::View;
use crate::words::Words;

pub use look::Look;
pub use plain::PlainRuler;
#[cfg(feature = "workbench")]
pub use poster::poster;
pub use scale::{Linear, ticks};
use sheet::Sheet;
#[cfg(feature = "workbench")]
pub use swatch::swatch;

/// What measures texts.
pub trait Ruler {
    /// How wide a text is, in CSS pixels.
    fn width(&self, text: &str, face: Type) -> f64;
}

/// Measures no more of a text than shows that it is wider than any picture: a
/// name may have thousands of letters, and letters are slow to shape.
struct Glance<'a>(&'a dyn Ruler);

/// So many letters are measured at first, then so many times more.
const FIRST: usize = 64;

impl Ruler for Glance<'_> {
    fn width(&self, text: &str, face: Type) -> f64 {
        let mut letters = FIRST;
        while let Some((end, _)) = text.char_indices().nth(letters) {
            let wide = self.0.width(text.get(..end).unwrap_or_default(), face);
            if WIDEST < wide {
                return wide;
            }
            letters *= 4;
        }
        self.0.width(text, face)
    }
}

/// What a layout is given besides its breakdown.
#[derive(Clone, Copy)]
pub struct Stage<'a> {
    /// How wide the picture is to be, in CSS pixels.
    pub width: f64,
    /// Colours and sizes.
    pub look: &'a Look,
    /// What measures texts.
    pub ruler: &'a dyn Ruler,
    /// The reader's words.
    pub words: &'a Words,
}

impl std::fmt::Debug for Stage<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Stage").field("width", &self.width).finish_non_exhaustive()
    }
}

/// The narrowest picture, in CSS pixels.
pub const NARROWEST: f64 = 280.0;

/// The widest picture, in CSS pixels.
pub const WIDEST: f64 = 1600.0;

/// Lays out a view of a breakdown; [`View::Table`] and what is not built have
/// no picture, and get one without shapes.
///
/// Widths outside [`NARROWEST`] to [`WIDEST`] are taken to the nearer end.
pub fn picture(view: View, breakdown: &Breakdown, stage: Stage<'_>) -> Scene {
    // A reader's build has no ledger with many such names.
    let glance = Glance(stage.ruler);
    let ruler = if cfg!(feature = "workbench") { &glance } else { stage.ruler };
    let scene = upright(view, breakdown, Stage { width: fitting(stage.width), ruler, ..stage });
    if stage.words.rtl() { scene.mirrored() } else { scene }
}

/// The nearest width that a picture can have.
fn fitting(width: f64) -> f64 {
    if width.is_nan() { NARROWEST } else { width.clamp(NARROWEST, WIDEST).floor() }
}

/// Lays out a view from left to right.
fn upright(view: View, breakdown: &Breakdown, stage: Stage<'_>) -> Scene {
    match view {
        View::Bars => bars::scene(breakdown, stage),
        View::Matrix if view.is_built() => matrix::scene(breakdown, stage),
        View::People if view.is_built() => people::scene(breakdown, stage),
        View::Timeline if view.is_built() => timeline::scene(breakdown, stage),
        _ => Sheet::new(stage).scene(0.0),
    }
}
