//! Door: a browser. The only place that says `JsValue`.
//!
//! **Invariant:** nothing is decided here. Each function decodes, calls the
//! core and encodes.
#![expect(clippy::missing_errors_doc, reason = "to JavaScript these throw, and say what")]

mod canvas;
#[cfg_attr(feature = "workbench", path = "web/workbench.rs")]
#[cfg_attr(not(feature = "workbench"), path = "web/reader.rs")]
mod loading;
mod locale;
mod ruler;
mod wire;

use js_sys::{Error, Reflect};
use plotters_backend::DrawingErrorKind;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web_sys::HtmlCanvasElement;

use crate::breakdown::{Breakdown, Finding};
use crate::check;
use crate::date::Date;
use crate::draw;
use crate::layout::{self, Look, Ruler, Stage};
use crate::ledger::{Ledger, Outcome};
use crate::marks;
use crate::scene::Scene;
use crate::tally::{self, Question};
use crate::telling;
use crate::words::{Locale, Words};

use canvas::{Canvas, CanvasError};
pub use locale::IntlLocale;
use ruler::CanvasRuler;

/// Every allocation: std's own allocator is three times the size.
#[global_allocator]
static HEAP: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// A ledger, loaded once and drawn as often as the page likes.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Chart {
    ledger: Ledger,
    notices: Vec<String>,
    words: Option<Words>,
    ruler: CanvasRuler,
}

#[wasm_bindgen]
impl Chart {
    /// Loads a ledger; throws what [`loading`] throws.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: &[u8]) -> Result<Self, Error> {
        let (ledger, notices) = loading::load(bytes)?;
        Ok(Self { ledger, notices, words: None, ruler: CanvasRuler::default() })
    }

    /// Speaks the language of a file of texts, with numbers and days as `tag`
    /// writes them; `digits` is `latn`, `arab`, `arabext` or empty.
    pub fn speak(&mut self, texts: &str, tag: &str, digits: &str) -> Result<(), JsError> {
        let digits = Some(digits).filter(|digits| !digits.is_empty());
        let locale = |usual: &str, digits: &str| {
            let base = |tag: &str| tag.split('-').next().map(str::to_owned);
            let tag = if tag.contains('-') && base(tag) == base(usual) { tag } else { usual };
            Some(Box::new(IntlLocale::new(tag, digits)?) as Box<dyn Locale>)
        };
        let words = Words::new(texts, digits, &locale);
        self.words = Some(words.map_err(|_error| JsError::new("the texts cannot be read"))?);
        Ok(())
    }

    /// Everything there is to say, for `{outcome, as_of}`.
    pub fn tell(&self, asked: &JsValue) -> Result<JsValue, JsError> {
        let (breakdown, findings) = self.answer(asked)?;
        let words = self.words()?;
        Ok(wire::told(&self.ledger, &breakdown, &findings, &self.notices, words))
    }

    /// Paints onto `canvas` for `{outcome, as_of, width, ratio, theme, stark}`,
    /// sizes it to fit, and gives `{width, height, marks}` in CSS pixels.
    pub fn draw(&self, canvas: HtmlCanvasElement, asked: &JsValue) -> Result<JsValue, JsError> {
        let (breakdown, _) = self.answer(asked)?;
        let words = self.words()?;
        let context = canvas::context(&canvas).map_err(thrown)?;
        self.ruler.attach(&context);
        let scene = self.scene(&breakdown, asked, &self.ruler)?;
        let ratio = canvas::resize(&canvas, &scene, number(asked, "ratio").unwrap_or(1.0));
        let mut backend = Canvas::new(canvas, context, scene.rtl).map_err(thrown)?;
        let device = draw::Device { ratio, fills_dots: true };
        draw::draw(&scene, device, &mut backend).map_err(|error| match error {
            DrawingErrorKind::DrawingError(error) => thrown(error),
            DrawingErrorKind::FontError(_) => thrown(CanvasError::Refused),
        })?;
        let keys = marks::marks(&breakdown);
        Ok(wire::picture(&scene, &keys, &breakdown, words))
    }

    /// What a mark stands for, by its id in the picture for the same question.
    pub fn card(&self, id: usize, asked: &JsValue) -> Result<JsValue, JsError> {
        let (breakdown, findings) = self.answer(asked)?;
        let words = self.words()?;
        let key = marks::marks(&breakdown).get(id).copied();
        let card =
            key.and_then(|key| telling::card(&self.ledger, &breakdown, &findings, key, words));
        let card = card.ok_or_else(|| JsError::new(&["no mark ", &id.to_string()].concat()))?;
        Ok(wire::card(&card))
    }

    /// Forgets how wide texts are, as when a face has come in.
    pub fn faces_changed(&self) {
        self.ruler.forget();
    }

    fn words(&self) -> Result<&Words, JsError> {
        self.words.as_ref().ok_or_else(|| JsError::new("no words yet: call `speak` first"))
    }

    fn answer(&self, asked: &JsValue) -> Result<(Breakdown, Vec<Finding>), JsError> {
        let ledger = &self.ledger;
        let outcome = match text(asked, "outcome") {
            // What was asked of another ledger may not be in this one.
            Some(name) if tally::outcomes(ledger).contains(&named(&name)?) => named(&name)?,
            _ => tally::outcomes(ledger).first().copied().unwrap_or(Outcome::Killed),
        };
        let day = text(asked, "as_of").map(|day| day_of(&day)).transpose()?;
        let breakdown = tally::breakdown(ledger, Question { outcome, day });
        let findings = check::check(ledger, &breakdown);
        Ok((breakdown, findings))
    }

    fn scene(
        &self,
        breakdown: &Breakdown,
        asked: &JsValue,
        ruler: &dyn Ruler,
    ) -> Result<Scene, JsError> {
        let dark = text(asked, "theme").as_deref() == Some("dark");
        let look = if dark { Look::DARK } else { Look::LIGHT };
        let look = if yes(asked, "stark") { look.stark() } else { look };
        let width = number(asked, "width").unwrap_or(720.0);
        let stage = Stage { width, look: &look, ruler, words: self.words()? };
        Ok(layout::bars(breakdown, stage))
    }
}

#[cfg(feature = "workbench")]
#[wasm_bindgen]
impl Chart {
    /// The picture as SVG text, for `{outcome, as_of, width, theme}`: the same
    /// bytes as the command line writes.
    pub fn svg(&self, asked: &JsValue) -> Result<String, JsError> {
        let (breakdown, _) = self.answer(asked)?;
        let words = self.words()?;
        let told = telling::tell(&self.ledger, &breakdown, words);
        let scene = self.scene(&breakdown, asked, &layout::PlainRuler)?;
        let about =
            crate::svg::About { title: &told.headline, description: &told.alt, lang: words.lang() };
        Ok(crate::svg::svg(&scene, about))
    }

    /// The breakdown as a program reads it, for `{outcome, as_of}`: the shape
    /// that `tally --format json` prints.
    pub fn tally(&self, asked: &JsValue) -> Result<JsValue, JsError> {
        let (breakdown, findings) = self.answer(asked)?;
        loading::report(&self.ledger, &breakdown, &findings, self.words()?)
    }
}

fn named(name: &str) -> Result<Outcome, JsError> {
    let found = Outcome::ALL.into_iter().find(|outcome| outcome.name() == name);
    found.ok_or_else(|| JsError::new(&["no outcome \"", name, "\""].concat()))
}

fn day_of(day: &str) -> Result<Date, JsError> {
    let message = || ["cannot read \"", day, "\" as a day (write YYYY-MM-DD)"].concat();
    Date::parse(day).ok_or_else(|| JsError::new(&message()))
}

/// A member of a question that is a text and not empty.
fn text(asked: &JsValue, name: &str) -> Option<String> {
    let value = Reflect::get(asked, &name.into()).ok()?;
    value.as_string().filter(|text| !text.is_empty())
}

/// Whether a member of a question says yes.
fn yes(asked: &JsValue, name: &str) -> bool {
    Reflect::get(asked, &name.into()).is_ok_and(|value| value.is_truthy())
}

/// A member of a question that is a number.
fn number(asked: &JsValue, name: &str) -> Option<f64> {
    Reflect::get(asked, &name.into()).ok()?.as_f64()
}

fn thrown(error: CanvasError) -> JsError {
    JsError::new(error.message())
}
