//! Door: a browser. The only place that says `JsValue`.
//!
//! **Invariant:** nothing is decided here. Each function decodes, calls the
//! core and encodes.
#![expect(clippy::missing_errors_doc, reason = "to JavaScript these throw, and say what")]

#[cfg(feature = "workbench")]
mod advice;
#[cfg(feature = "workbench")]
mod bench;
mod canvas;
#[cfg(feature = "workbench")]
mod exports;
#[cfg(feature = "forced-panic")]
mod forced;
#[cfg(feature = "workbench")]
mod import;
mod kept;
#[cfg(feature = "workbench")]
mod large;
#[cfg_attr(feature = "workbench", path = "web/workbench.rs")]
#[cfg_attr(not(feature = "workbench"), path = "web/reader.rs")]
mod loading;
mod locale;
mod ruler;
#[cfg(feature = "workbench")]
mod sums;
mod wire;

use std::rc::Rc;

use js_sys::{Array, Error, Reflect};
use plotters_backend::DrawingErrorKind;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsError, JsValue};
use web_sys::HtmlCanvasElement;

use crate::ask::{self, Answer};
use crate::breakdown::{Only, Slice};
use crate::date::Date;
use crate::draw;
#[cfg(feature = "workbench")]
use crate::embed;
use crate::layout::{self, Look, Ruler, Stage};
use crate::ledger::{Ledger, Outcome};
use crate::marks;
use crate::scene::{Color, Scene};
use crate::tally::{self, Question};
use crate::telling;
use crate::view::View;
use crate::words::{Words, concat, plain};

use canvas::{Canvas, CanvasError};
use kept::{Kept, OnDevice, Picture, Staged};
pub use locale::IntlLocale;
use locale::speaking;
use ruler::CanvasRuler;
use wire::text;

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
    kept: Kept,
}

#[wasm_bindgen]
impl Chart {
    /// Loads a ledger; throws what [`loading`] throws.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: &[u8]) -> Result<Self, Error> {
        let (ledger, notices) = loading::load(bytes)?;
        #[cfg(feature = "forced-panic")]
        forced::panic_at("load", &ledger);
        let (ruler, kept) = (CanvasRuler::default(), Kept::default());
        Ok(Self { ledger, notices, words: None, ruler, kept })
    }

    /// Speaks the language of a file of texts, with numbers and days as `tag`
    /// writes them; `digits` is `latn`, `arab`, `arabext` or empty.
    pub fn speak(&mut self, texts: &str, tag: &str, digits: &str) -> Result<(), JsError> {
        self.words = Some(speaking(texts, tag, digits)?);
        self.kept.picture.forget();
        Ok(())
    }

    /// Everything there is to say, for `{outcome, as_of, side, status, source, view}`.
    pub fn tell(&self, asked: &JsValue) -> Result<JsValue, JsError> {
        let answer = self.answer(asked)?;
        let words = self.words()?;
        #[cfg(feature = "forced-panic")]
        forced::panic_at("tell", &self.ledger);
        let said = telling::sources(&self.ledger, &answer.breakdown, words);
        Ok(wire::told(&self.ledger, &answer, view(asked)?, &self.notices, words, &said))
    }

    /// Paints onto `canvas` for the same question with `{width, ratio, theme}`
    /// and, where they are not the usual ones, the `colors` and the `family`,
    /// sizes it to fit, and gives `{width, height, marks}` in CSS pixels, with
    /// the `ratio` that it was drawn at and a `note` of what is written in it.
    ///
    /// The same picture for the same question is painted again, and its marks
    /// are the same object.
    pub fn draw(&self, canvas: HtmlCanvasElement, asked: &JsValue) -> Result<JsValue, JsError> {
        let context = canvas::context(&canvas).map_err(thrown)?;
        let family = text(asked, "family").unwrap_or_else(|| draw::FAMILY.to_owned());
        self.ruler.attach(&context, family);
        let picture = self.picture(asked)?;
        #[cfg(feature = "forced-panic")]
        forced::panic_at("draw", &self.ledger);
        let scene = &picture.scene;
        let ratio = canvas::resize(&canvas, scene, number(asked, "ratio").unwrap_or(1.0));
        let key = OnDevice { picture: Rc::clone(&picture), ratio };
        let mut fresh = false;
        let drawing = self.kept.drawing.or(key, |_key| {
            fresh = true;
            let family = self.ruler.family();
            let mut backend = Canvas::new(canvas, context.clone(), family, scene.rtl)?;
            let device = draw::Device { ratio, fills_dots: true };
            draw::draw(scene, device, &mut backend).map_err(|error| match error {
                DrawingErrorKind::DrawingError(error) => error,
                DrawingErrorKind::FontError(_) => CanvasError::Refused,
            })?;
            Ok(backend.drawing())
        });
        let drawing = drawing.map_err(thrown)?;
        if !fresh {
            drawing.paint(&context);
        }
        // An object of our own takes every member.
        let _ = Reflect::set(&picture.told, &"ratio".into(), &ratio.into());
        Ok(picture.told.clone())
    }

    /// What a mark stands for, by its id in the picture for the same question.
    pub fn card(&self, id: usize, asked: &JsValue) -> Result<JsValue, JsError> {
        #[cfg(feature = "forced-panic")]
        forced::panic_at("card", &self.ledger);
        let answer = self.answer(asked)?;
        let Answer { breakdown, findings } = &*answer;
        let (words, view) = (self.words()?, view(asked)?);
        let key = marks::marks(breakdown).get(id).copied();
        let card =
            key.and_then(|key| telling::card(&self.ledger, breakdown, findings, key, view, words));
        let card = card.ok_or_else(|| {
            JsError::new(&concat(&["no mark ", &plain(u32::try_from(id).unwrap_or(u32::MAX))]))
        })?;
        Ok(wire::card(&card))
    }

    /// Forgets how wide texts are, as when a face has come in.
    pub fn faces_changed(&self) {
        self.ruler.forget();
        self.kept.picture.forget();
    }

    fn words(&self) -> Result<&Words, JsError> {
        self.words.as_ref().ok_or_else(|| JsError::new("no words yet: call `speak` first"))
    }

    fn answer(&self, asked: &JsValue) -> Result<Rc<Answer>, JsError> {
        let wanted = ["outcome", "as_of", "side", "status", "source"];
        self.kept.answer.or(wanted.map(|name| text(asked, name)), |wanted| {
            let [outcome, day, only @ ..] = wanted;
            let ledger = &self.ledger;
            let outcome = match outcome {
                // What was asked of another ledger may not be in this one.
                Some(name) if tally::outcomes(ledger).contains(&named(name)?) => named(name)?,
                _ => tally::outcomes(ledger).first().copied().unwrap_or(Outcome::Killed),
            };
            let day = day.as_deref().map(day_of).transpose()?;
            Ok(ask::answer(ledger, Question { outcome, day }, self.only(only)))
        })
    }

    /// What is wanted of an answer; what another ledger has and this one has
    /// not is not asked.
    fn only(&self, [side, status, source]: &[Option<String>; 3]) -> Only {
        let Ledger { sides, sources, .. } = &self.ledger;
        let slices = [Slice::Military, Slice::Civilian, Slice::All, Slice::Unstated];
        let [side, status, source] = [side, status, source].map(Option::as_deref);
        Only {
            side: side.and_then(|id| sides.iter().position(|side| side.id == id)),
            slice: status.and_then(|name| slices.into_iter().find(|one| one.name() == name)),
            source: source.and_then(|id| sources.iter().position(|source| source.id == id)),
        }
    }

    /// The picture for a question, as the canvas measures.
    fn picture(&self, asked: &JsValue) -> Result<Rc<Picture>, JsError> {
        let words = self.words()?;
        let staged = self.staged(asked)?;
        self.kept.picture.or(staged, |staged| {
            let breakdown = &staged.answer.breakdown;
            let scene = self.scene(staged, &self.ruler)?;
            let told = wire::picture(&scene, &marks::marks(breakdown), breakdown, words);
            Ok(Picture { scene, told })
        })
    }

    /// What the picture for a question is laid out from.
    fn staged(&self, asked: &JsValue) -> Result<Staged, JsError> {
        let answer = self.answer(asked)?;
        let width = number(asked, "width").unwrap_or(720.0);
        let family = self.ruler.family();
        Ok(Staged { answer, view: view(asked)?, width, look: look(asked), family })
    }

    fn scene(&self, staged: &Staged, ruler: &dyn Ruler) -> Result<Scene, JsError> {
        let Staged { answer, view, width, look, .. } = staged;
        let stage = Stage { width: *width, look, ruler, words: self.words()? };
        Ok(layout::picture(*view, &answer.breakdown, stage))
    }
}

#[cfg(feature = "workbench")]
#[wasm_bindgen]
impl Chart {
    /// The figure for a page, for the same question: the same text as
    /// `casualty-chart embed` prints.
    ///
    /// `how` is `{src, base, digits, theme, controls, frozen}`, each of them as
    /// on the command line and none of them needed; `frozen` is a day, since
    /// the core has no clock.
    pub fn embed(&self, asked: &JsValue, how: &JsValue) -> Result<String, JsError> {
        let answer = self.answer(asked)?;
        let said =
            ["src", "base", "digits", "theme"].map(|name| text(how, name).unwrap_or_default());
        if let Some(bad) = said[..2].iter().find(|text| !embed::is_address(text)) {
            return Err(JsError::new(&concat(&["no address of the web: \"", bad, "\""])));
        }
        let frozen = text(how, "frozen").as_deref().map(day_of).transpose()?;
        if frozen.is_none() && said[0].is_empty() {
            return Err(JsError::new(
                "no `src`: where will the page find the ledger? (or give `frozen` a day)",
            ));
        }
        let bare = text(how, "controls").as_deref() == Some("none");
        let [src, base, digits, theme] = said.each_ref().map(|text| &**text);
        let how = embed::How { src, base, digits, theme, bare, frozen };
        let (ledger, words) = (&self.ledger, self.words()?);
        let shown = embed::Shown { ledger, answer: &answer, view: view(asked)?, words };
        Ok(embed::snippet(shown, how))
    }

    /// The breakdown as a program reads it, for `{outcome, as_of}`: the shape
    /// that `tally --format json` prints.
    pub fn tally(&self, asked: &JsValue) -> Result<JsValue, JsError> {
        let answer = self.answer(asked)?;
        loading::report(&self.ledger, &answer.breakdown, &answer.findings, self.words()?)
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
    View::named(&name)
        .filter(|view| view.is_built())
        .ok_or_else(|| JsError::new(&concat(&["no view \"", &name, "\""])))
}

fn named(name: &str) -> Result<Outcome, JsError> {
    let found = Outcome::ALL.into_iter().find(|outcome| outcome.name() == name);
    found.ok_or_else(|| JsError::new(&concat(&["no outcome \"", name, "\""])))
}

fn day_of(day: &str) -> Result<Date, JsError> {
    let message = || concat(&["cannot read \"", day, "\" as a day (write YYYY-MM-DD)"]);
    Date::parse(day).ok_or_else(|| JsError::new(&message()))
}

/// A member of a question that is a number.
fn number(asked: &JsValue, name: &str) -> Option<f64> {
    Reflect::get(asked, &name.into()).ok()?.as_f64()
}

fn thrown(error: CanvasError) -> JsError {
    JsError::new(error.message())
}
