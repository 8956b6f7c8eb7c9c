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

use js_sys::{Array, Error, Reflect};
use plotters_backend::DrawingErrorKind;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsError, JsValue};
use web_sys::HtmlCanvasElement;

use crate::ask::{self, Answer};
use crate::breakdown::{Breakdown, Only, Slice};
use crate::date::Date;
use crate::draw;
use crate::layout::{self, Look, Ruler, Stage};
use crate::ledger::{Ledger, Outcome};
use crate::marks;
use crate::scene::{Color, Scene};
use crate::tally::{self, Question};
use crate::telling;
use crate::view::View;
use crate::words::{Locale, Words, concat};

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
        let locale = |usual: &str, numbers: &str, digits: &str| {
            let base = |tag: &str| tag.split('-').next().map(str::to_owned);
            let own = tag.contains('-') && base(tag) == base(usual);
            let tag = if own { tag } else { usual };
            let numbers = if own && base(numbers) == base(usual) { tag } else { numbers };
            Some(Box::new(IntlLocale::new(tag, numbers, digits)?) as Box<dyn Locale>)
        };
        let words = Words::new(texts, digits, &locale);
        self.words = Some(words.map_err(|_error| JsError::new("the texts cannot be read"))?);
        Ok(())
    }

    /// Everything there is to say, for `{outcome, as_of, side, status, source, view}`.
    pub fn tell(&self, asked: &JsValue) -> Result<JsValue, JsError> {
        let answer = self.answer(asked)?;
        let words = self.words()?;
        Ok(wire::told(&self.ledger, &answer, view(asked)?, &self.notices, words))
    }

    /// Paints onto `canvas` for the same question with `{width, ratio, theme}`,
    /// sizes it to fit, and gives `{width, height, marks}` in CSS pixels, with
    /// the `ratio` that it was drawn at and a `note` of what is written in it.
    pub fn draw(&self, canvas: HtmlCanvasElement, asked: &JsValue) -> Result<JsValue, JsError> {
        let Answer { breakdown, .. } = self.answer(asked)?;
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
        Ok(wire::picture(&scene, ratio, &keys, &breakdown, words))
    }

    /// What a mark stands for, by its id in the picture for the same question.
    pub fn card(&self, id: usize, asked: &JsValue) -> Result<JsValue, JsError> {
        let Answer { breakdown, findings } = self.answer(asked)?;
        let (words, view) = (self.words()?, view(asked)?);
        let key = marks::marks(&breakdown).get(id).copied();
        let card = key
            .and_then(|key| telling::card(&self.ledger, &breakdown, &findings, key, view, words));
        let card = card.ok_or_else(|| JsError::new(&concat(&["no mark ", &id.to_string()])))?;
        Ok(wire::card(&card))
    }

    /// Forgets how wide texts are, as when a face has come in.
    pub fn faces_changed(&self) {
        self.ruler.forget();
    }

    fn words(&self) -> Result<&Words, JsError> {
        self.words.as_ref().ok_or_else(|| JsError::new("no words yet: call `speak` first"))
    }

    fn answer(&self, asked: &JsValue) -> Result<Answer, JsError> {
        let ledger = &self.ledger;
        let outcome = match text(asked, "outcome") {
            // What was asked of another ledger may not be in this one.
            Some(name) if tally::outcomes(ledger).contains(&named(&name)?) => named(&name)?,
            _ => tally::outcomes(ledger).first().copied().unwrap_or(Outcome::Killed),
        };
        let day = text(asked, "as_of").map(|day| day_of(&day)).transpose()?;
        Ok(ask::answer(ledger, Question { outcome, day }, self.only(asked)))
    }

    /// What is wanted of an answer; what another ledger has and this one has
    /// not is not asked.
    fn only(&self, asked: &JsValue) -> Only {
        let Ledger { sides, sources, .. } = &self.ledger;
        let status = text(asked, "status");
        let (side, source) = (text(asked, "side"), text(asked, "source"));
        let slices = [Slice::Military, Slice::Civilian, Slice::All, Slice::Unstated];
        Only {
            side: side.and_then(|id| sides.iter().position(|side| side.id == id)),
            slice: status.and_then(|name| slices.into_iter().find(|one| one.name() == name)),
            source: source.and_then(|id| sources.iter().position(|source| source.id == id)),
        }
    }

    fn scene(
        &self,
        breakdown: &Breakdown,
        asked: &JsValue,
        ruler: &dyn Ruler,
    ) -> Result<Scene, JsError> {
        let look = look(asked);
        let width = number(asked, "width").unwrap_or(720.0);
        let stage = Stage { width, look: &look, ruler, words: self.words()? };
        Ok(layout::picture(view(asked)?, breakdown, stage))
    }
}

#[cfg(feature = "workbench")]
#[wasm_bindgen]
impl Chart {
    /// The picture as SVG text, for `{outcome, as_of, width, theme}`: the same
    /// bytes as the command line writes.
    pub fn svg(&self, asked: &JsValue) -> Result<String, JsError> {
        let Answer { breakdown, .. } = self.answer(asked)?;
        let words = self.words()?;
        let told = telling::tell(&self.ledger, &breakdown, view(asked)?, words);
        let scene = self.scene(&breakdown, asked, &layout::PlainRuler)?;
        let about =
            crate::svg::About { title: &told.headline, description: &told.alt, lang: words.lang() };
        Ok(crate::svg::svg(&scene, about))
    }

    /// The breakdown as a program reads it, for `{outcome, as_of}`: the shape
    /// that `tally --format json` prints.
    pub fn tally(&self, asked: &JsValue) -> Result<JsValue, JsError> {
        let Answer { breakdown, findings } = self.answer(asked)?;
        loading::report(&self.ledger, &breakdown, &findings, self.words()?)
    }
}

/// The colours asked for, `0xRRGGBB` each; else those of the theme.
fn look(asked: &JsValue) -> Look {
    let colors = Reflect::get(asked, &"colors".into()).ok().filter(Array::is_array);
    let color = |at: u32| {
        let color = colors.as_ref()?.unchecked_ref::<Array>().get(at).as_f64()?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates")]
        let [_, red, green, blue] = (color as u32).to_be_bytes();
        Some(Color(red, green, blue))
    };
    let dark = text(asked, "theme").as_deref() == Some("dark");
    let mut look = if dark { Look::DARK } else { Look::LIGHT };
    for (at, place) in (0..).zip(look.all()) {
        *place = color(at).unwrap_or(*place);
    }
    look
}

fn view(asked: &JsValue) -> Result<View, JsError> {
    let Some(name) = text(asked, "view") else { return Ok(View::default()) };
    View::named(&name).ok_or_else(|| JsError::new(&["no view \"", &name, "\""].concat()))
}

fn named(name: &str) -> Result<Outcome, JsError> {
    let found = Outcome::ALL.into_iter().find(|outcome| outcome.name() == name);
    found.ok_or_else(|| JsError::new(&concat(&["no outcome \"", name, "\""])))
}

fn day_of(day: &str) -> Result<Date, JsError> {
    let message = || concat(&["cannot read \"", day, "\" as a day (write YYYY-MM-DD)"]);
    Date::parse(day).ok_or_else(|| JsError::new(&message()))
}

/// A member of a question that is a text and not empty.
fn text(asked: &JsValue, name: &str) -> Option<String> {
    let value = Reflect::get(asked, &name.into()).ok()?;
    value.as_string().filter(|text| !text.is_empty())
}

/// A member of a question that is a number.
fn number(asked: &JsValue, name: &str) -> Option<f64> {
    Reflect::get(asked, &name.into()).ok()?.as_f64()
}

fn thrown(error: CanvasError) -> JsError {
    JsError::new(error.message())
}
