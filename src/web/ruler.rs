//! Widths of texts as the canvas will draw them.

use std::cell::RefCell;

use super::canvas::{Context, font};
use crate::layout::Ruler;
use crate::scene::{Type, Weight};
use crate::words::concat;

/// Measures with `measureText`, and remembers.
#[derive(Debug, Default)]
pub(super) struct CanvasRuler {
    context: RefCell<Option<Context>>,
    family: RefCell<String>,
    /// Widths by font and text, in order.
    known: RefCell<Vec<(String, f64)>>,
}

/// More texts than a page has: then all are forgotten, and memory stays flat.
const MOST: usize = 20_000;

impl CanvasRuler {
    /// Measures with this context, in these faces, from now on.
    pub(super) fn attach(&self, context: &Context, family: String) {
        self.context.replace(Some(context.clone()));
        self.family.replace(family);
    }

    /// The faces that it measures in.
    pub(super) fn family(&self) -> String {
        self.family.borrow().clone()
    }

    /// Forgets all widths.
    pub(super) fn forget(&self) {
        self.known.borrow_mut().clear();
    }
}

impl Ruler for CanvasRuler {
    fn width(&self, text: &str, face: Type) -> f64 {
        let font = font(face.size, face.weight == Weight::Bold, &self.family.borrow());
        let key = concat(&[&font, "\n", text]);
        let mut known = self.known.borrow_mut();
        let at = match known.binary_search_by(|(other, _)| other.cmp(&key)) {
            Ok(at) => return known[at].1,
            Err(at) => at,
        };
        let context = self.context.borrow();
        let width = context.as_ref().and_then(|context| {
            context.set_font(&font);
            Some(context.measure_text(text).ok()?.width())
        });
        let width = width.unwrap_or_default();
        if MOST < known.len() {
            known.clear();
        }
        let at = at.min(known.len());
        known.insert(at, (key, width));
        width
    }
}
