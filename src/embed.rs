//! Room: ledger + answer + words → the figure as HTML, for a reader without
//! JavaScript, without wasm, or before either.
//!
//! What stands in it, and in which order, is what the element shows; the
//! element takes it over where it can. It looks like itself without any sheet,
//! and as the element does with `www/static.css`. There is no `id` in it, so
//! that any number of figures may stand on one page, and neither a style nor a
//! script that runs.
//!
//! **Invariant:** every text goes in as text, and only `http` and `https`
//! addresses become links. No number is reckoned here, and there is no clock.

mod claims;
mod controls;
mod markup;
mod picture;
mod table;

use sha2::{Digest, Sha256};

use crate::ask::Answer;
use crate::date::Date;
use crate::export;
use crate::layout::Look;
use crate::ledger::Ledger;
use crate::telling::{self, Told};
use crate::view::View;
use crate::words::{Words, isolate};

use markup::{Markup, hex};

/// What a figure is made of.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The ledger.
    pub ledger: &'a Ledger,
    /// What was asked of it, and the answer.
    pub answer: &'a Answer,
    /// The view that it opens with.
    pub view: View,
    /// The reader's words.
    pub words: &'a Words,
}

/// How a snippet is to be.
#[derive(Clone, Copy, Debug, Default)]
pub struct How<'a> {
    /// Where the page finds the ledger; not said where it is inside.
    pub src: &'a str,
    /// The folder of `casualty-chart.js` and `static.css`: an address.
    pub base: &'a str,
    /// The digits that were asked for: `latn`, `arab` or `arabext`.
    pub digits: &'a str,
    /// `light`, `dark`, or empty for what the reader prefers.
    pub theme: &'a str,
    /// Whether it is shown without controls.
    pub bare: bool,
    /// The day on which the data were put inside; empty where they stay outside.
    pub frozen: Option<Date>,
}

/// Whether an address is relative, or of the web: what a snippet may point to.
pub fn is_address(text: &str) -> bool {
    let start = text.split(['/', '?', '#']).next().unwrap_or_default();
    let scheme = start.split_once(':').map(|(scheme, _)| scheme.trim().to_ascii_lowercase());
    scheme.is_none_or(|scheme| scheme == "https" || scheme == "http")
}

/// A snippet to be pasted into a page: the sheet, the element with the whole
/// figure inside, and the script.
///
/// A frozen one has its ledger inside, in the read form, and says of it the
/// day and the hash: SHA-256 of the text of its `<script>`, from the first
/// `{` to the last `}`.
pub fn snippet(shown: Shown<'_>, how: How<'_>) -> String {
    let data = how.frozen.map(|day| Frozen::new(shown.ledger, day));
    let base = if how.base.is_empty() || how.base.ends_with('/') {
        how.base.to_owned()
    } else {
        [how.base, "/"].concat()
    };
    let [sheet, script] = ["static.css", "casualty-chart.js"].map(|file| [&base, file].concat());
    let mut out = Markup::default();
    out.open("link", &[("rel", "stylesheet"), ("href", &sheet)]).line();
    let asked = attributes(shown, how);
    let asked: Vec<(&str, &str)> = asked.iter().map(|(name, value)| (*name, &**value)).collect();
    out.open("casualty-chart", &asked).line();
    figure(shown, how, data.as_ref(), &mut out);
    if let Some(Frozen { json, .. }) = &data {
        out.open("script", &[("type", "application/json")]).raw(json).close("script").line();
    }
    out.close("casualty-chart").line();
    out.open("script", &[("type", "module"), ("src", &script)]).close("script").line();
    out.done()
}

/// A ledger that stands in a page.
struct Frozen {
    day: Date,
    json: String,
    hash: String,
}

impl Frozen {
    fn new(ledger: &Ledger, day: Date) -> Self {
        // No "</script" ends it, and no "<!--" begins anything: JSON has another way to write "<".
        let json = export::json(ledger).trim_end().replace('<', "\\u003c");
        let hash = hex(&Sha256::digest(json.as_bytes()));
        Self { day, json, hash }
    }
}

/// What the element is asked, by its attributes.
fn attributes(shown: Shown<'_>, how: How<'_>) -> Vec<(&'static str, String)> {
    let Shown { ledger, answer: Answer { breakdown, .. }, view, words } = shown;
    let only = breakdown.only;
    let day = breakdown.day.map(Date::iso).unwrap_or_default();
    let mut all = vec![
        ("src", if how.frozen.is_some() { "" } else { how.src }),
        ("lang", words.lang()),
        ("digits", how.digits),
        ("view", view.name()),
        // Always said: the file may come to have another one first.
        ("outcome", breakdown.outcome.name()),
        ("side", only.side.map_or("", |side| &ledger.sides[side].id)),
        ("status", only.slice.map_or("", |slice| slice.name())),
        ("source", only.source.map_or("", |source| &ledger.sources[source].id)),
        ("as-of", &day),
        ("theme", how.theme),
        ("controls", if how.bare { "none" } else { "" }),
    ];
    all.retain(|(_, value)| !value.is_empty());
    all.into_iter().map(|(name, value)| (name, value.to_owned())).collect()
}

fn figure(shown: Shown<'_>, how: How<'_>, frozen: Option<&Frozen>, out: &mut Markup) {
    let Shown { ledger, answer, view, words } = shown;
    let told = telling::tell(ledger, &answer.breakdown, view, words);
    let look = if how.theme == "dark" { Look::DARK } else { Look::LIGHT };
    let dir = if words.rtl() { "rtl" } else { "ltr" };
    out.open("figure", &[("class", "cc-figure"), ("lang", words.lang()), ("dir", dir)]).line();
    head(&told, out);
    if !how.bare {
        controls::places(shown, out);
    }
    picture::legend(&told, &look, words, out);
    if view == View::Table {
        out.open("div", &[("class", "cc-stand")]).line();
        tables(&told, out);
        out.close("div").line();
    } else {
        picture::pictures(shown, &told, &look, out);
    }
    out.open("div", &[("class", "cc-tail")]).line();
    out.list(&[("class", "cc-summary")], &told.summary);
    notes(&told, frozen, words, out);
    folds(shown, &told, out);
    out.close("div").line().close("figure").line();
}

/// All figures, then those that came one after another.
fn tables(told: &Told, out: &mut Markup) {
    table::table(&told.table, out);
    if !told.steps.lines.is_empty() {
        table::table(&told.steps, out);
    }
}

/// So many findings are not folded, as in the element.
const FEW: usize = 7;

/// What can be unfolded.
fn folds(Shown { ledger, answer, view, words }: Shown<'_>, told: &Told, out: &mut Markup) {
    let Answer { breakdown, findings } = answer;
    let say = |key: &str| words.say(key, &[]);
    if !findings.is_empty() {
        let number = words.number(u64::try_from(findings.len()).unwrap_or_default());
        let name = [&say("page.findings"), " (", &number, ")"].concat();
        let message = |one| telling::finding(one, breakdown, words);
        let messages: Vec<String> = findings.iter().map(message).collect();
        fold("cc-findings", &name, findings.len() <= FEW, out);
        out.list(&[], &messages);
        end_fold(out);
    }
    if !told.how_to_read.is_empty() {
        fold("cc-how", &say("page.how"), false, out);
        for sentence in &told.how_to_read {
            out.leaf("p", &[], sentence).line();
        }
        end_fold(out);
    }
    if view != View::Table {
        fold("cc-table", &say("page.table"), false, out);
        tables(told, out);
        end_fold(out);
    }
    fold("cc-sources", &say("page.sources"), false, out);
    for said in telling::sources(ledger, breakdown, words) {
        claims::source(&said, words, out);
    }
    end_fold(out);
}

/// The title, the headline, what is counted, and the place where the element
/// says how old that is.
fn head(told: &Told, out: &mut Markup) {
    out.open("figcaption", &[("class", "cc-head")]).line();
    if told.title != told.headline && !told.title.is_empty() {
        out.leaf("p", &[("class", "cc-title")], &told.title).line();
    }
    out.leaf("h2", &[("class", "cc-headline")], &told.headline).line();
    out.leaf("p", &[("class", "cc-subtitle")], &told.subtitle).line();
    out.open("div", &[("class", "cc-age")]).close("div").line();
    out.close("figcaption").line();
}

/// What to keep in mind, and since when the data stay as they are.
fn notes(told: &Told, frozen: Option<&Frozen>, words: &Words, out: &mut Markup) {
    out.open("div", &[("class", "cc-notes")]).line();
    for note in &told.notes {
        out.leaf("p", &[], note).line();
    }
    if let Some(Frozen { day, hash, .. }) = frozen {
        let places = [("date", &*words.date(*day)), ("hash", &*isolate(hash))];
        let data = [("class", "cc-frozen"), ("data-frozen", &*day.iso()), ("data-sha256", &**hash)];
        out.leaf("p", &data, &words.say("embed.frozen", &places)).line();
    }
    out.close("div").line();
}

fn fold(class: &str, name: &str, open: bool, out: &mut Markup) {
    let attributes: &[(&str, &str)] = &[("class", class), ("open", "")];
    out.open("details", if open { attributes } else { &attributes[..1] });
    out.leaf("summary", &[], name).line();
    out.open("div", &[("class", "cc-inside")]).line();
}

fn end_fold(out: &mut Markup) {
    out.close("div").close("details").line();
}
