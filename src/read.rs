//! Room: a news text → proposed claims, each with the words that it rests on.
//!
//! **Invariant:** nothing is claimed here. A reading proposes; what an editor
//! accepts becomes a claim. Every number of the text is in a proposal, or is
//! passed over with a reason.

mod absent;
mod again;
mod amount;
mod ar;
mod carry;
mod days;
mod draft;
mod en;
mod fate;
mod fr;
mod item;
mod lexicon;
mod link;
mod losses;
mod name;
mod papers;
mod rows;
mod ru;
mod settle;
mod share;
mod side;
mod status;
mod subject;
mod text;
mod traps;
mod voice;
mod what;
mod whose;

use serde::Serialize;

use crate::date::Date;
use lexicon::Language;

pub use rows::csv;

/// What is known of a text from outside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct About<'a> {
    /// Its language, a BCP 47 tag; found from its words if not given.
    pub lang: Option<&'a str>,
    /// The day it was published; found in its head if not given.
    pub date: Option<Date>,
}

/// What a text claims, as far as its words go.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// The language that it was read in.
    pub language: &'static str,
    /// The day of the article, given or found.
    pub date: Option<String>,
    /// What it proposes, in the order of the text.
    pub claims: Vec<Proposal>,
    /// The numbers that were not taken for people.
    pub passed: Vec<Passed>,
}

/// A claim that somebody may accept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Proposal {
    /// The figure in the words of the text, or the word for an absence.
    pub figure: String,
    /// Its kind, such as `more_than`.
    pub kind: &'static str,
    /// The fewest, where there is a number.
    pub low: Option<u64>,
    /// The most; nothing where the end is open.
    pub high: Option<u64>,
    /// Whether it rests on words such as "about".
    pub soft: bool,
    /// Why there is no number.
    pub absence: Option<&'static str>,
    /// What happened to them: a name of the ledger.
    pub outcome: &'static str,
    /// Whom it counts: a name of the ledger.
    pub status: &'static str,
    /// A side's name, `each`, `all`, or nothing where the text does not say.
    pub about: Option<String>,
    /// Whether the source counts its own.
    pub own: bool,
    /// Who says it, by the name that the text gives; nobody where it is the report itself.
    pub source: Option<String>,
    /// The party that the source speaks for, as far as its name says so.
    pub speaks_for: Option<String>,
    /// The first day that it covers.
    pub since: Option<String>,
    /// The last one.
    pub as_of: Option<String>,
    /// The day it was said.
    pub stated: Option<String>,
    /// `total`, `part` or `addition`.
    pub relation: Option<&'static str>,
    /// The place in [`Reading::claims`] of what it is a part of, or added to.
    pub of: Option<usize>,
    /// `cumulative` or `new`.
    pub measure: Option<&'static str>,
    /// People of whom a ledger has no status, such as "children".
    pub subset: Option<String>,
    /// The sentence.
    pub quote: String,
    /// The language of the quote.
    pub lang: &'static str,
    /// Where the figure stands: characters (Unicode scalar values) of the text.
    pub span: (usize, usize),
    /// The words that decided a field.
    pub words: Vec<Deciding>,
    /// How sure the reading is: `high`, `medium` or `low`.
    pub confidence: &'static str,
    /// What it does not decide.
    pub questions: Vec<Question>,
}

/// Words that decided a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Deciding {
    /// The field, by its name in the ledger.
    pub field: &'static str,
    /// Where they stand: characters of the text.
    pub span: (usize, usize),
}

/// What a text leaves open, and the readings of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Question {
    /// The field, by its name in the ledger.
    pub field: &'static str,
    /// What it is about, such as `both_sides`.
    pub code: &'static str,
    /// The readings that the words allow, each a value of the field.
    pub readings: Vec<String>,
    /// The question as a sentence.
    pub message: String,
}

/// A number that was not taken for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Passed {
    /// Where it stands: characters of the text.
    pub span: (usize, usize),
    /// The number as it is written.
    pub text: String,
    /// Why: `date`, `age`, `distance`, `weapon`, `money`, `share`, `time`,
    /// `votes`, `number`, `repeated` (said before) or `unclear`.
    pub reason: &'static str,
}

/// Reads a text: every number and absence of people in it, with who says it of
/// whom.
///
/// # Example
///
/// ```
/// use casualty_chart::read::{About, read};
///
/// let text = "Karabakh's defence ministry said 49 more of its soldiers had been killed, \
///             bringing the toll to 604.";
/// let reading = read(text, About { lang: Some("en"), date: None });
/// let figures: Vec<&str> = reading.claims.iter().map(|claim| claim.figure.as_str()).collect();
/// assert_eq!(figures, ["49", "604"]);
/// assert!(reading.claims.iter().all(|claim| claim.own && claim.status == "military"));
/// ```
pub fn read(text: &str, about: About<'_>) -> Reading {
    let language = about.lang.and_then(language).unwrap_or_else(|| guessed(text));
    draft::drafts(text, language, about.date)
}

/// The codes of the languages that texts are read in.
pub fn languages() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|language| language.code)
}

static LANGUAGES: [&Language; 4] = [&en::EN, &ar::AR, &ru::RU, &fr::FR];

fn language(tag: &str) -> Option<&'static Language> {
    let code = tag.split(['-', '_']).next()?;
    LANGUAGES.into_iter().find(|language| language.code.eq_ignore_ascii_case(code))
}

/// The language by its letters; of two that share them by their smallest words.
fn guessed(text: &str) -> &'static Language {
    let arabic = |c: char| ('\u{600}'..='\u{6ff}').contains(&c);
    let cyrillic = |c: char| ('\u{400}'..='\u{4ff}').contains(&c);
    let letters = text.chars().filter(|c| c.is_alphabetic()).take(4_000);
    let [mut arabs, mut cyrillics, mut all] = [0, 0, 0];
    for c in letters {
        all += 1;
        arabs += usize::from(arabic(c));
        cyrillics += usize::from(cyrillic(c));
    }
    if all < arabs * 2 {
        return &ar::AR;
    }
    if all < cyrillics * 2 {
        return &ru::RU;
    }
    let small = |words: &[&str]| {
        text.split_whitespace().take(600).filter(|word| words.contains(word)).count()
    };
    let french = small(&["les", "des", "une", "dans", "est", "et", "du", "au", "selon"]);
    let english = small(&["the", "of", "and", "in", "to", "were", "said", "by", "a"]);
    if english < french { &fr::FR } else { &en::EN }
}
