//! What leaves the page: the chart as a poster, and the ledger that it is of.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web_sys::HtmlCanvasElement;

use super::canvas::{self, Canvas, CanvasError};
use super::{Chart, number, text, thrown, wire};
use crate::draw::{self, Device};
use crate::export;
use crate::layout::{PlainRuler, Ruler, Stage};
use crate::poster::{self, Poster};

use plotters_backend::DrawingErrorKind;

#[wasm_bindgen]
impl Chart {
    /// Paints the chart as a poster, with title, legend, notes and sources,
    /// onto a canvas of its own, for `{outcome, as_of, side, status, source,
    /// view, width, ratio, theme, colors, family}`; gives `{width, height, ratio}`.
    pub fn poster(&self, canvas: HtmlCanvasElement, asked: &JsValue) -> Result<JsValue, JsError> {
        let context = canvas::context(&canvas).map_err(thrown)?;
        let family = text(asked, "family").unwrap_or_else(|| draw::FAMILY.to_owned());
        self.ruler.attach(&context, family.clone());
        let scene = self.poster_of(asked, &self.ruler)?.scene;
        let ratio = canvas::resize(&canvas, &scene, number(asked, "ratio").unwrap_or(2.0));
        let mut backend = Canvas::new(canvas, context, family, scene.rtl).map_err(thrown)?;
        draw::draw(&scene, Device { ratio, fills_dots: true }, &mut backend).map_err(|error| {
            thrown(match error {
                DrawingErrorKind::DrawingError(error) => error,
                DrawingErrorKind::FontError(_) => CanvasError::Refused,
            })
        })?;
        let mut told = wire::object("width height ratio");
        Ok(told.number(scene.width).number(scene.height).number(ratio).made())
    }

    /// The poster as SVG text: the same bytes as the command line writes.
    pub fn svg(&self, asked: &JsValue) -> Result<String, JsError> {
        Ok(self.poster_of(asked, &PlainRuler)?.svg())
    }

    /// The claims as CSV, with names in the language that is spoken.
    pub fn csv(&self) -> Result<String, JsError> {
        Ok(export::csv(&self.ledger, self.words()?.lang()))
    }

    /// The claims as JSON, in the form that any build reads.
    pub fn json(&self) -> String {
        export::json(&self.ledger)
    }

    /// What a file of the chart is called, without its ending.
    pub fn file_name(&self, asked: &JsValue) -> Result<String, JsError> {
        let answer = self.answer(asked)?;
        Ok(poster::file_name(&self.ledger, &answer.breakdown, self.words()?.lang()))
    }

    fn poster_of(&self, asked: &JsValue, ruler: &dyn Ruler) -> Result<Poster, JsError> {
        let staged = self.staged(asked)?;
        let stage = Stage { width: staged.width, look: &staged.look, ruler, words: self.words()? };
        Ok(poster::poster(&self.ledger, &staged.answer.breakdown, staged.view, stage))
    }
}
