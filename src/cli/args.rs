//! What can be written on the command line.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::{Parser, Subcommand, ValueEnum};

use crate::breakdown::{Only, Slice};
use crate::date::Date;
use crate::embed;
use crate::import::{self, By, Mapping, Wish};
use crate::ledger::{Ledger, Outcome, Text};
use crate::phrase;
use crate::read;
use crate::view::View;

/// Charts casualty claims that disagree, without inventing a number.
#[derive(Debug, Parser)]
#[command(version, about, after_help = "Exit: 0 good, 1 the data has problems, 2 usage.")]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check a ledger: every problem with its place, and what figures contradict.
    Check(Report),
    /// Print each source's breakdown.
    Tally(Report),
    /// Draw the comparison as SVG or PNG; or write its claims as CSV or JSON.
    Draw(Picture),
    /// Print the figure for a page, as HTML that needs no script, and the lines that make it live.
    Embed(Snippet),
    /// Make a ledger of another kind of file, and tell what was lost.
    Import(Import),
    /// Read a news text: the claims that it makes, proposed with the words that they rest on.
    Read(Article),
    /// Show how figures are read, as JSON: a line for each text, or for each line of standard input.
    Figure(Figure),
}

/// A ledger, and what is asked of it.
#[derive(Debug, clap::Args)]
pub(super) struct Asked {
    /// A CSV or JSON file of claims; standard input if not given, or `-`.
    pub(super) file: Option<PathBuf>,
    #[arg(long, default_value = "en", help = spoken())]
    pub(super) lang: String,
    /// The digits to write with.
    #[arg(long, value_parser = ["latn", "arab", "arabext"])]
    pub(super) digits: Option<String>,
    /// Only this outcome: killed, wounded, missing, captured, killed+wounded, bodies.
    #[arg(long)]
    outcome: Option<String>,
    /// Only claims made up to this day, YYYY-MM-DD.
    #[arg(long)]
    as_of: Option<String>,
    /// Only this side, by its id or name.
    #[arg(long)]
    side: Option<String>,
    /// Only this status: military, civilian, all, unstated.
    #[arg(long)]
    status: Option<String>,
    /// Only this source, by its id or name.
    #[arg(long)]
    source: Option<String>,
}

/// A ledger to report on.
#[derive(Debug, clap::Args)]
pub(super) struct Report {
    #[command(flatten)]
    pub(super) asked: Asked,
    /// Text for people, or JSON for programs.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
}

impl Asked {
    pub(super) fn outcome(&self) -> Result<Option<Outcome>> {
        let named = |text: &String| {
            let found = Outcome::ALL.into_iter().find(|outcome| outcome.name() == text);
            let names = || Outcome::ALL.map(Outcome::name).join(", ");
            found.with_context(|| format!("no outcome {text:?} (write one of: {})", names()))
        };
        self.outcome.as_ref().map(named).transpose()
    }

    /// What is asked of the ledger that leaves some of it out, as it is written.
    fn narrows(&self) -> Option<&'static str> {
        let asked = [
            ("--outcome", &self.outcome),
            ("--as-of", &self.as_of),
            ("--side", &self.side),
            ("--status", &self.status),
            ("--source", &self.source),
        ];
        asked.into_iter().find(|(_, value)| value.is_some()).map(|(name, _)| name)
    }

    pub(super) fn day(&self) -> Result<Option<Date>> {
        self.as_of.as_ref().map(day).transpose()
    }

    pub(super) fn only(&self, ledger: &Ledger) -> Result<Only> {
        let sides: Vec<(&str, &Text)> =
            ledger.sides.iter().map(|side| (&*side.id, &side.name)).collect();
        let sources: Vec<(&str, &Text)> =
            ledger.sources.iter().map(|source| (&*source.id, &source.name)).collect();
        Ok(Only {
            side: self.side.as_ref().map(|name| place("side", name, &sides)).transpose()?,
            slice: self.status.as_ref().map(|name| status(name)).transpose()?,
            source: self.source.as_ref().map(|name| place("source", name, &sources)).transpose()?,
        })
    }
}

/// The place of an id or a name among those of a ledger.
fn place(what: &str, wanted: &str, among: &[(&str, &Text)]) -> Result<usize> {
    let is = |(id, name): &(&str, &Text)| {
        *id == wanted || name.versions().iter().any(|(_, text)| text == wanted)
    };
    among.iter().position(is).with_context(|| {
        let ids: Vec<&str> = among.iter().map(|(id, _)| *id).collect();
        format!("no {what} {wanted:?} in the ledger (write one of: {})", ids.join(", "))
    })
}

fn status(wanted: &str) -> Result<Slice> {
    let all = [Slice::Military, Slice::Civilian, Slice::All, Slice::Unstated];
    all.into_iter().find(|slice| slice.name() == wanted).with_context(|| {
        format!("no status {wanted:?} (write one of: {})", all.map(Slice::name).join(", "))
    })
}

/// A picture to draw.
#[derive(Debug, clap::Args)]
pub(super) struct Picture {
    #[command(flatten)]
    pub(super) asked: Asked,
    /// The file to write; standard output if not given.
    #[arg(short, long)]
    pub(super) output: Option<PathBuf>,
    /// What to write; by the ending of the file if not given, else SVG.
    #[arg(long, value_enum)]
    format: Option<Written>,
    /// Only the picture, without title, legend, notes and sources.
    #[arg(long)]
    pub(super) bare: bool,
    /// Dots of a PNG to a CSS pixel: 0.5 to 8.
    #[arg(long, default_value_t = 2.0, value_parser = ratio)]
    pub(super) ratio: f64,
    /// A font for a PNG, a file or a family of this machine; once for each, the first one first.
    #[arg(long = "font", value_name = "FILE|FAMILY")]
    pub(super) fonts: Vec<String>,
    /// How wide, in CSS pixels: 280 to 1600.
    #[arg(long, default_value_t = 720.0, value_parser = width)]
    pub(super) width: f64,
    /// Which picture: bars, matrix, people, timeline.
    #[arg(long, default_value = "bars", value_parser = view)]
    pub(super) view: View,
    /// Dark on light, or light on dark.
    #[arg(long, value_enum, default_value_t = Theme::Light)]
    pub(super) theme: Theme,
}

impl Picture {
    /// What is to be written.
    pub(super) fn written(&self) -> Result<Written> {
        let ending = self.output.as_ref().and_then(|file| file.extension()?.to_str());
        let named = |ending: &str| {
            let found = Written::from_str(ending, true).ok();
            found.with_context(|| {
                format!("no format {ending:?} (name the file .svg, .png, .csv or .json, or write --format)")
            })
        };
        match (self.format, ending) {
            (Some(format), _) => Ok(format),
            (None, Some(ending)) => named(ending),
            (None, None) => Ok(Written::Svg),
        }
    }
}

impl Picture {
    /// Claims are written as they stand: what would leave some out is refused.
    pub(super) fn asks_for_all(&self) -> Result<()> {
        let idle = self.asked.narrows().or(self.bare.then_some("--bare"));
        let idle = idle.or((!self.fonts.is_empty()).then_some("--font"));
        match idle {
            Some(name) => bail!(
                "{name} changes nothing in CSV and JSON, which have all claims as they stand (leave it out)"
            ),
            None => Ok(()),
        }
    }
}

/// What `draw` writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Written {
    Svg,
    Png,
    /// The claims, one a row.
    Csv,
    /// The claims, as a page loads them.
    Json,
}

fn ratio(text: &str) -> Result<f64, String> {
    let ratio = text.parse().ok().filter(|ratio| (0.5..=8.0).contains(ratio));
    ratio.ok_or_else(|| "write a number from 0.5 to 8".into())
}

fn width(text: &str) -> Result<f64, String> {
    let width = text.parse().ok().filter(|width| (280.0..=1600.0).contains(width));
    width.ok_or_else(|| "write a number of pixels from 280 to 1600".into())
}

fn view(text: &str) -> Result<View, String> {
    let drawn = View::named(text).filter(|view| *view != View::Table);
    drawn.ok_or_else(|| "write one of: bars, matrix, people, timeline".into())
}

/// A snippet for a page.
#[derive(Debug, clap::Args)]
pub(super) struct Snippet {
    #[command(flatten)]
    pub(super) asked: Asked,
    /// The file to write; standard output if not given.
    #[arg(short, long)]
    pub(super) output: Option<PathBuf>,
    /// The view that it opens with: bars, matrix, people, timeline, table.
    #[arg(long, default_value = "bars", value_parser = any_view)]
    pub(super) view: View,
    /// Its colours; as the reader's device has it if not given.
    #[arg(long, value_enum)]
    pub(super) theme: Option<Theme>,
    /// Leave out what a reader chooses by.
    #[arg(long, value_parser = ["full", "none"], default_value = "full")]
    pub(super) controls: String,
    /// Put the ledger inside, as it is today or as of DAY, YYYY-MM-DD.
    #[arg(long, value_name = "DAY", num_args = 0..=1, require_equals = true, conflicts_with = "src")]
    pub(super) frozen: Option<Option<String>>,
    /// Where the page finds the ledger; the name of the file if not given.
    #[arg(long, value_name = "URL", value_parser = address)]
    pub(super) src: Option<String>,
    /// The folder of casualty-chart.js and static.css.
    #[arg(long, value_name = "URL", default_value = "./", value_parser = address)]
    pub(super) base: String,
}

impl Snippet {
    /// Where the page finds the ledger: as it is said, else by its name.
    pub(super) fn src(&self) -> Result<String> {
        let name = || self.asked.file.as_ref()?.file_name()?.to_str().map(str::to_owned);
        let src = self.src.clone().or_else(|| name().filter(|name| name != "-"));
        src.context("where will the page find the ledger? (write --src URL, or --frozen)")
    }
}

fn any_view(text: &str) -> Result<View, String> {
    View::named(text).ok_or_else(|| "write one of: bars, matrix, people, timeline, table".into())
}

fn address(text: &str) -> Result<String, String> {
    let good = embed::is_address(text).then(|| text.to_owned());
    good.ok_or_else(|| "write an address of the web, or a relative one".into())
}

/// Files of another kind.
#[derive(Debug, clap::Args)]
pub(super) struct Import {
    /// The files; several make one ledger. Standard input if none is given, or `-`.
    pub(super) files: Vec<PathBuf>,
    /// What they are, if their own names are not to tell.
    #[arg(long = "as", value_name = "FORMAT", value_parser = import_format)]
    pub(super) format: Option<import::Format>,
    /// By what events are added up: side, country, office, kind, year.
    #[arg(long, value_parser = by)]
    pub(super) by: Option<By>,
    /// How many sides, countries or offices have a place of their own; the others are one together [default: 12]
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u16).range(1..))]
    pub(super) most: Option<u16>,
    /// Only the rows of this country.
    #[arg(long)]
    pub(super) country: Option<String>,
    /// Only the rows of this conflict.
    #[arg(long)]
    pub(super) conflict: Option<String>,
    /// What the columns of a table are: `about=Side,figure=Killed,source=@the same in every row`.
    #[arg(long, value_name = "FIELD=COLUMN,…", value_parser = mapping)]
    pub(super) map: Option<Mapping>,
    /// Show the columns of a table and what they may be, and import nothing.
    #[arg(long)]
    pub(super) propose: bool,
    /// Take what the makers of a file have reckoned as theirs, instead of leaving it out.
    #[arg(long)]
    pub(super) extrapolated: bool,
    /// The file to write the ledger to, .json or .csv; standard output if not given.
    #[arg(short, long)]
    pub(super) output: Option<PathBuf>,
    /// The file to write the loss report to; standard error if not given.
    #[arg(long, value_name = "FILE")]
    pub(super) report: Option<PathBuf>,
    #[arg(long, default_value = "en", help = spoken())]
    pub(super) lang: String,
    /// The digits to write with.
    #[arg(long, value_parser = ["latn", "arab", "arabext"])]
    pub(super) digits: Option<String>,
    /// The loss report as text for people, or JSON for programs.
    #[arg(long = "format", value_enum, default_value_t = Format::Text)]
    pub(super) told_as: Format,
}

impl Import {
    pub(super) fn wish(&self) -> Wish {
        Wish {
            format: self.format,
            by: self.by,
            country: self.country.clone(),
            conflict: self.conflict.clone(),
            map: self.map.clone(),
            most: self.most.map(usize::from),
            extrapolated: self.extrapolated,
        }
    }

    /// Whether the ledger is written as CSV.
    pub(super) fn as_csv(&self) -> Result<bool> {
        let ending = self.output.as_ref().and_then(|file| file.extension()?.to_str());
        match ending {
            None | Some("json") => Ok(false),
            Some("csv") => Ok(true),
            Some(other) => bail!("no format {other:?} (name the file .json or .csv)"),
        }
    }
}

fn import_format(text: &str) -> Result<import::Format, String> {
    let names = || import::Format::ALL.map(import::Format::name).join(", ");
    import::Format::named(text).ok_or_else(|| format!("write one of: {}", names()))
}

fn by(text: &str) -> Result<By, String> {
    By::named(text).ok_or_else(|| format!("write one of: {}", By::ALL.map(By::name).join(", ")))
}

fn mapping(text: &str) -> Result<Mapping, String> {
    Mapping::parse(text).map_err(|error| error.to_string())
}

/// A news text to read.
#[derive(Debug, clap::Args)]
pub(super) struct Article {
    /// A file of plain text; standard input if not given, or `-`.
    pub(super) file: Option<PathBuf>,
    /// The language of the text: en, ar, ru, fr; found from its words if not given.
    #[arg(long)]
    lang: Option<String>,
    /// The day it was published, YYYY-MM-DD; found in its head if not given.
    #[arg(long, value_name = "DAY")]
    date: Option<String>,
    /// JSON with every word that decided something, or CSV with the columns of a ledger.
    #[arg(long, value_enum, default_value_t = Read::Json)]
    pub(super) format: Read,
}

/// How a reading is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Read {
    Json,
    Csv,
}

impl Article {
    pub(super) fn lang(&self) -> Result<Option<&str>> {
        let base = |lang: &str| lang.split(['-', '_']).next().unwrap_or(lang).to_lowercase();
        let is_read = |lang: &str| read::languages().any(|code| code == base(lang));
        let lang = self.lang.as_deref();
        if let Some(lang) = lang.filter(|lang| !is_read(lang)) {
            let codes: Vec<&str> = read::languages().collect();
            bail!("no texts are read in {lang:?} (write one of: {})", codes.join(", "));
        }
        Ok(lang)
    }

    pub(super) fn date(&self) -> Result<Option<Date>> {
        self.date.as_ref().map(day).transpose()
    }
}

/// Figures to read.
#[derive(Debug, clap::Args)]
pub(super) struct Figure {
    /// The figures in words or signs, each as one argument; `--` before one that begins with `-`.
    pub(super) texts: Vec<String>,
    /// The language of the words; all of them if not given.
    #[arg(long)]
    pub(super) lang: Option<String>,
}

impl Figure {
    pub(super) fn lang(&self) -> Result<Option<&str>> {
        let base = |lang: &str| lang.split(['-', '_']).next().unwrap_or(lang).to_lowercase();
        let is_read = |lang: &str| phrase::languages().any(|code| code == base(lang));
        let lang = self.lang.as_deref();
        if let Some(lang) = lang.filter(|lang| !is_read(lang)) {
            let codes: Vec<&str> = phrase::languages().collect();
            bail!("no figures are read in {lang:?} (write one of: {})", codes.join(", "));
        }
        Ok(lang)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Theme {
    Light,
    Dark,
}

fn day(text: &String) -> Result<Date> {
    Date::parse(text).with_context(|| format!("cannot read {text:?} as a day (write YYYY-MM-DD)"))
}

fn spoken() -> String {
    let names: Vec<&str> = super::languages().collect();
    format!("The language to answer in: {}", names.join(", "))
}
