//! Door: the command line. Files or standard input in; text, JSON or pictures out.
//!
//! It exits with 0 where all is good, with 1 where the data has problems (all
//! of them on standard error), and with 2 where the command is not understood.
//!
//! **Invariant:** nothing is decided here. Each command reads, calls the core
//! and writes.

mod args;
mod article;
mod fonts;
mod import;
mod locale;
mod output;
mod png;
mod shape;
mod snippet;

use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;

use crate::ask::{self, Answer};
use crate::layout::{self, Look, PlainRuler, Ruler, Stage};
use crate::ledger::{Ledger, Outcome};
use crate::load::{self, Loaded};
use crate::poster::{self, Poster};
use crate::tally::Question;
use crate::words::Words;
use crate::{export, phrase, svg, tally, telling};

use args::{Args, Asked, Command, Figure, Format, Picture, Report, Theme, Written};
pub use locale::IcuLocale;

/// Runs the command that the program was called with.
pub fn main() -> ExitCode {
    let args = Args::parse();
    match run(&args, &mut io::stdout().lock()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            let pipe_closed = error
                .downcast_ref::<io::Error>()
                .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe);
            if pipe_closed {
                return ExitCode::SUCCESS;
            }
            complain(&format!("{error:#}"));
            ExitCode::from(2)
        }
    }
}

/// Whether the data was good.
fn run(args: &Args, out: &mut dyn Write) -> Result<bool> {
    match &args.command {
        Command::Check(asked) => with_ledger(asked, out, output::check),
        Command::Tally(asked) => with_ledger(asked, out, output::tally),
        Command::Draw(picture) => draw(picture, out),
        Command::Embed(wanted) => snippet::embed(wanted, out),
        Command::Import(wanted) => import::import(wanted, out),
        Command::Read(article) => article::read(article, out),
        Command::Figure(figure) => read_figures(figure, out),
    }
}

/// The languages of the house, each with its texts as they are shipped.
const TEXTS: &[(&str, &str)] = &[
    ("en", include_str!("../www/texts/en.json")),
    ("ar", include_str!("../www/texts/ar.json")),
    ("fa", include_str!("../www/texts/fa.json")),
    ("he", include_str!("../www/texts/he.json")),
    ("hy", include_str!("../www/texts/hy.json")),
    ("az", include_str!("../www/texts/az.json")),
    ("ru", include_str!("../www/texts/ru.json")),
    ("uk", include_str!("../www/texts/uk.json")),
    ("tr", include_str!("../www/texts/tr.json")),
    ("fr", include_str!("../www/texts/fr.json")),
    ("es", include_str!("../www/texts/es.json")),
];

/// Their texts of a loss report.
const IMPORT_TEXTS: &[(&str, &str)] = &[
    ("en", include_str!("../www/texts/import/en.json")),
    ("ar", include_str!("../www/texts/import/ar.json")),
    ("fa", include_str!("../www/texts/import/fa.json")),
    ("he", include_str!("../www/texts/import/he.json")),
    ("hy", include_str!("../www/texts/import/hy.json")),
    ("az", include_str!("../www/texts/import/az.json")),
    ("ru", include_str!("../www/texts/import/ru.json")),
    ("uk", include_str!("../www/texts/import/uk.json")),
    ("tr", include_str!("../www/texts/import/tr.json")),
    ("fr", include_str!("../www/texts/import/fr.json")),
    ("es", include_str!("../www/texts/import/es.json")),
];

/// Their texts of advice.
const ADVICE_TEXTS: &[(&str, &str)] = &[
    ("en", include_str!("../www/texts/advice/en.json")),
    ("ar", include_str!("../www/texts/advice/ar.json")),
    ("fa", include_str!("../www/texts/advice/fa.json")),
    ("he", include_str!("../www/texts/advice/he.json")),
    ("hy", include_str!("../www/texts/advice/hy.json")),
    ("az", include_str!("../www/texts/advice/az.json")),
    ("ru", include_str!("../www/texts/advice/ru.json")),
    ("uk", include_str!("../www/texts/advice/uk.json")),
    ("tr", include_str!("../www/texts/advice/tr.json")),
    ("fr", include_str!("../www/texts/advice/fr.json")),
    ("es", include_str!("../www/texts/advice/es.json")),
];

/// The codes of the languages that the command speaks.
pub fn languages() -> impl Iterator<Item = &'static str> {
    TEXTS.iter().map(|(name, _)| *name)
}

/// The words of a shipped language, with digits of `latn`, `arab` or
/// `arabext`, or the language's usual ones.
///
/// # Errors
///
/// Where the language is not shipped.
pub fn words(lang: &str, digits: Option<&str>) -> Result<Words> {
    words_of(TEXTS, lang, digits)
}

/// The words of a loss report in a shipped language.
///
/// # Errors
///
/// Where the language is not shipped.
pub fn import_words(lang: &str, digits: Option<&str>) -> Result<Words> {
    words_of(IMPORT_TEXTS, lang, digits)
}

/// The words of advice in a shipped language.
///
/// # Errors
///
/// Where the language is not shipped.
pub fn advice_words(lang: &str, digits: Option<&str>) -> Result<Words> {
    words_of(ADVICE_TEXTS, lang, digits)
}

fn words_of(texts: &[(&str, &str)], lang: &str, digits: Option<&str>) -> Result<Words> {
    let base = lang.split(['-', '_']).next().unwrap_or(lang).to_lowercase();
    let found = texts.iter().find(|(name, _)| *name == base);
    let (_, file) = found.with_context(|| {
        let names: Vec<&str> = texts.iter().map(|(name, _)| *name).collect();
        format!("no language {lang:?} (write one of: {})", names.join(", "))
    })?;
    let locale = |lang: &str, _alike: &str, digits: &str| {
        let locale = IcuLocale::new(lang, digits).ok()?;
        Some(Box::new(locale) as Box<dyn crate::words::Locale>)
    };
    Ok(Words::new(file, digits, &locale)?)
}

/// What an output is made from.
struct Loading<'a> {
    asked: &'a Asked,
    format: Format,
    loaded: Loaded,
    words: Words,
}

impl Loading<'_> {
    /// The breakdowns asked for, with their findings.
    fn answers(&self) -> Result<Vec<Answer>> {
        let ledger = &self.loaded.ledger;
        let outcomes = match self.asked.outcome()? {
            Some(outcome) => vec![outcome],
            None => tally::outcomes(ledger),
        };
        let mut answers = Vec::new();
        for outcome in outcomes {
            answers.push(answer(ledger, outcome, self.asked)?);
        }
        Ok(answers)
    }
}

fn answer(ledger: &Ledger, outcome: Outcome, asked: &Asked) -> Result<Answer> {
    let question = Question { outcome, day: asked.day()? };
    Ok(ask::answer(ledger, question, asked.only(ledger)?))
}

/// Loads what was asked for and hands it on; lists all problems if it is bad.
fn with_ledger(
    Report { asked, format }: &Report,
    out: &mut dyn Write,
    write: fn(&Loading<'_>, &mut dyn Write) -> Result<()>,
) -> Result<bool> {
    let words = words(&asked.lang, asked.digits.as_deref())?;
    let bytes = bytes(asked.file.as_deref())?;
    match load::load(&bytes) {
        Ok(loaded) => {
            write(&Loading { asked, format: *format, loaded, words }, out)?;
            Ok(true)
        }
        Err(error) => {
            complain(&error.to_string());
            if *format == Format::Json {
                output::problems(&error, out)?;
            }
            Ok(false)
        }
    }
}

/// The bytes of a file; of standard input where there is none or `-`.
fn bytes(file: Option<&Path>) -> Result<Vec<u8>> {
    match file.filter(|file| *file != Path::new("-")) {
        Some(file) => {
            fs::read(file).with_context(|| format!("cannot read the file {}", file.display()))
        }
        None => {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes).context("cannot read standard input")?;
            Ok(bytes)
        }
    }
}

fn draw(picture: &Picture, out: &mut dyn Write) -> Result<bool> {
    let asked = &picture.asked;
    let format = picture.written()?;
    if matches!(format, Written::Csv | Written::Json) {
        picture.asks_for_all()?;
    }
    let words = words(&asked.lang, asked.digits.as_deref())?;
    let Some(ledger) = good(asked)? else { return Ok(false) };
    let laid_out = |ruler: &dyn Ruler| laid_out(&ledger, picture, &words, ruler);
    let bytes = match format {
        Written::Svg => svg_of(&laid_out(&PlainRuler)?, picture.bare).into_bytes(),
        Written::Png => png::png(&laid_out, &picture.fonts, picture.ratio)?,
        Written::Csv => export::csv(&ledger, words.lang()).into_bytes(),
        Written::Json => export::json(&ledger).into_bytes(),
    };
    written(&bytes, picture.output.as_deref(), out)?;
    Ok(true)
}

/// The ledger asked for, if all of it is good; else it is told what is not.
fn good(asked: &Asked) -> Result<Option<Ledger>> {
    match load::load(&bytes(asked.file.as_deref())?) {
        Ok(loaded) => Ok(Some(loaded.ledger)),
        Err(error) => {
            complain(&error.to_string());
            Ok(None)
        }
    }
}

/// The one outcome asked for; else the first of the ledger.
fn outcome(ledger: &Ledger, asked: &Asked) -> Result<Outcome> {
    let outcome = asked.outcome()?.or_else(|| tally::outcomes(ledger).first().copied());
    Ok(outcome.unwrap_or(Outcome::Killed))
}

/// Writes to a file; where none is named, to standard output.
fn written(bytes: &[u8], file: Option<&Path>, out: &mut dyn Write) -> Result<()> {
    match file {
        Some(file) => fs::write(file, bytes)
            .with_context(|| format!("cannot write the file {}", file.display()))?,
        None => out.write_all(bytes)?,
    }
    Ok(())
}

/// The picture that is asked for, as a ruler measures it.
fn laid_out(
    ledger: &Ledger,
    picture: &Picture,
    words: &Words,
    ruler: &dyn Ruler,
) -> Result<Poster> {
    let outcome = outcome(ledger, &picture.asked)?;
    let Answer { breakdown, .. } = answer(ledger, outcome, &picture.asked)?;
    let look = match picture.theme {
        Theme::Light => Look::LIGHT,
        Theme::Dark => Look::DARK,
    };
    let stage = Stage { width: picture.width, look: &look, ruler, words };
    let mut poster = poster::poster(ledger, &breakdown, picture.view, stage);
    if picture.bare {
        let told = telling::tell(ledger, &breakdown, picture.view, words);
        poster.scene = layout::picture(picture.view, &breakdown, stage);
        (poster.title, poster.description) = (told.headline, told.alt);
    }
    Ok(poster)
}

fn svg_of(poster: &Poster, bare: bool) -> String {
    let Poster { scene, title, description, lang, .. } = poster;
    match bare {
        true => svg::svg(scene, svg::About { title, description, lang }),
        false => poster.svg(),
    }
}

/// Reads each text as a figure and prints what it was read as, a line each.
fn read_figures(figure: &Figure, out: &mut dyn Write) -> Result<bool> {
    let texts = match figure.texts.as_slice() {
        [] => String::from_utf8(bytes(None)?)
            .context("standard input is not UTF-8")?
            .lines()
            .map(str::to_owned)
            .collect(),
        texts => texts.to_vec(),
    };
    let lang = figure.lang()?;
    let mut good = true;
    for text in texts {
        match phrase::read(&text, lang) {
            Ok(read) => output::figure(&text, read, out)?,
            Err(error) => {
                complain(&error.to_string());
                good = false;
            }
        }
    }
    Ok(good)
}

/// Says on standard error what is wrong.
fn complain(text: &str) {
    // Each problem is a line; whatever else would act on a terminal is of the file.
    let lines: Vec<String> = text.split('\n').map(load::safe).collect();
    tell(&lines.join("\n"));
}

/// Says something on standard error.
#[expect(clippy::print_stderr, reason = "the one place where the command line complains")]
fn tell(text: &str) {
    eprintln!("{text}");
}
