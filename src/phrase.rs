//! Room: words → [`Figure`], a language a file.
//!
//! **Invariant:** a text is understood whole or refused; nothing is guessed.

use crate::figure::{Count, Figure};

mod ar;
mod az;
mod digits;
mod en;
mod es;
mod estimate;
mod fa;
mod find;
mod fold;
mod fr;
mod grammar;
mod he;
mod hy;
mod lex;
mod lexicon;
mod number;
mod ru;
mod tr;
mod uk;

pub use estimate::estimate;
pub use find::{Found, Spelled, find, is_letter, spelled};
use lexicon::Language;

/// Why a text is no figure, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PhraseError {
    /// Nothing is written.
    #[error(
        "the figure is empty: write a number, or the reason why there is none \
         (`none`, `undisclosed`, `unknown`, `no reports` or `denied`)"
    )]
    Empty,
    /// There is no number, and it is not said why.
    #[error(
        "{text:?} does not say why there is no number: write `undisclosed`, `unknown`, `none`, \
         `no reports` or `denied`, or leave the row out where nothing was said"
    )]
    WhichAbsence {
        /// What was found.
        text: String,
    },
    /// A part of the text is in none of the manners of saying a figure.
    #[error(
        "cannot read {text:?} as a figure: {part:?} is not understood there \
         (write `1200`, `at least 1200`, `about 1200`, `900-1200` or `undisclosed`)"
    )]
    NotUnderstood {
        /// What was found.
        text: String,
        /// The first part that was not understood.
        part: String,
    },
    /// A manner or a noun without its number.
    #[error("{text:?} names no number: write one, such as `at least 1200`, or `unknown`")]
    NoNumber {
        /// What was found.
        text: String,
    },
    /// Two readings fit.
    #[error("{text:?} reads as {first} or as {second}: write the one that the source means")]
    Ambiguous {
        /// What was found.
        text: String,
        /// One reading.
        first: String,
        /// The other.
        second: String,
    },
    /// Two languages read it differently.
    #[error("{text:?} reads as {first} or as {second}: set the language")]
    TwoLanguages {
        /// What was found.
        text: String,
        /// One language and what it reads.
        first: String,
        /// The other.
        second: String,
    },
    /// Part of a person.
    #[error(
        "cannot read {text:?} as a figure: people are counted whole \
         (write `{below}`, `{above}` or `{below}-{above}`, as the source says)"
    )]
    Decimal {
        /// What was found.
        text: String,
        /// The whole number below.
        below: u32,
        /// The whole number above.
        above: u32,
    },
    /// Digits of two scripts in one number.
    #[error("{text:?} mixes digits of two scripts: write the number in one")]
    MixedDigits {
        /// What was found.
        text: String,
    },
    /// Separators that part no groups of three.
    #[error(
        "the separators in {text:?} do not part groups of three digits: write `{plain}`, if it is that"
    )]
    Grouping {
        /// What was found.
        text: String,
        /// The digits without separators.
        plain: String,
    },
    /// A number that starts with zero.
    #[error("{text:?} starts with a zero: write the number without it")]
    LeadingZero {
        /// What was found.
        text: String,
    },
    /// More than [`Count::MAX`] people.
    #[error("{text:?} is above the limit of {} people: check the number", Count::MAX.get())]
    TooLarge {
        /// What was found.
        text: String,
    },
    /// Fewer than nobody.
    #[error("{text:?} is below zero: write the number of people, or `<=5` for at most 5")]
    Negative {
        /// What was found.
        text: String,
    },
    /// A range whose first end is the higher one.
    #[error("the range {}-{} does not run upwards: write `{}-{}`", .low.get(), .high.get(), .high.get(), .low.get())]
    BackwardRange {
        /// The end written first.
        low: Count,
        /// The end written second.
        high: Count,
    },
    /// "About" or "fewer than" nobody.
    #[error("{text:?} says nothing of zero: write `none` if nobody, or the number meant")]
    OfNobody {
        /// What was found.
        text: String,
    },
    /// Two manners for one number.
    #[error("{text:?} says both {first:?} and {second:?}: keep the one that the source means")]
    TwoManners {
        /// What was found.
        text: String,
        /// One manner.
        first: String,
        /// The other.
        second: String,
    },
    /// Two numbers that make no range.
    #[error(
        "{text:?} holds two numbers: write a claim for each, or a range such as `800-900`; \
         they are never added here"
    )]
    TwoNumbers {
        /// What was found.
        text: String,
    },
    /// "2 or 3", which is a range.
    #[error("{text:?} leaves two numbers open: write `{low}-{high}`, if the source means either")]
    Either {
        /// What was found.
        text: String,
        /// The lower number.
        low: u32,
        /// The higher one.
        high: u32,
    },
    /// "Several hundred" has no agreed size.
    #[error("{text:?} has no agreed size: write `hundreds`, `thousands` or the numbers given")]
    VagueScale {
        /// What was found.
        text: String,
    },
    /// Killed and wounded in one number.
    #[error(
        "{text:?} counts killed and wounded together and is no range: \
         write the number alone and the outcome `killed+wounded`"
    )]
    Combined {
        /// What was found.
        text: String,
    },
    /// A number of something else.
    #[error("{text:?} counts {thing:?}, not people: write a number of people")]
    NotPeople {
        /// What was found.
        text: String,
        /// What is counted.
        thing: String,
    },
}

/// Reads a figure: words or signs, in any of the languages of the house.
///
/// `lang` is a BCP 47 tag. Its language is asked first; a text that it does
/// not understand may still be in another, since editors write `>2000` or
/// "at least" beside quotes of any language. Without it all are asked.
///
/// # Errors
///
/// What was found, and what to write instead.
///
/// # Example
///
/// ```
/// use casualty_chart::figure::Figure;
/// use casualty_chart::phrase::read;
///
/// assert_eq!(read("أكثر من ألفين", Some("ar")), read(">2000", None));
/// assert_eq!(read("no casualties", None), Ok(Figure::None));
///
/// let err = read("12,5", None).expect_err("no half people");
/// assert!(err.to_string().ends_with("(write `12`, `13` or `12-13`, as the source says)"));
/// ```
pub fn read(text: &str, lang: Option<&str>) -> Result<Figure, PhraseError> {
    let folded = fold::bare(fold::fold(text));
    if folded.is_empty() {
        return Err(PhraseError::Empty);
    }
    if let Some(estimate) = estimate::figure(&folded, lang) {
        return Ok(estimate);
    }
    let own = lang.and_then(language);
    if let Some(own) = own {
        match read_in(own, text, &folded) {
            Err(Failure { error: PhraseError::NotUnderstood { .. }, .. }) => (),
            read => return read.map_err(|failure| failure.error),
        }
    }
    read_in_any(text, &folded)
}

/// The codes of the languages whose words are understood.
pub fn languages() -> impl Iterator<Item = &'static str> {
    all().map(|own| own.code)
}

/// Languages by the script of a text.
const LATIN: &[&Language] = &[&en::EN, &fr::FR, &es::ES, &tr::TR, &az::AZ];
const ARABIC: &[&Language] = &[&ar::AR, &fa::FA];
const CYRILLIC: &[&Language] = &[&ru::RU, &uk::UK];
const ARMENIAN: &[&Language] = &[&hy::HY];
const HEBREW: &[&Language] = &[&he::HE];
const SIGNS: &[&Language] = &[&en::EN];

fn candidates(folded: &str) -> &'static [&'static Language] {
    match folded.chars().find(|c| fold::is_letter(*c)) {
        Some('\u{600}'..='\u{6ff}') => ARABIC,
        Some('\u{400}'..='\u{4ff}') => CYRILLIC,
        Some('\u{530}'..='\u{58f}') => ARMENIAN,
        Some('\u{590}'..='\u{5ff}') => HEBREW,
        Some(_) => LATIN,
        None => SIGNS,
    }
}

fn language(tag: &str) -> Option<&'static Language> {
    let code = tag.split(['-', '_']).next()?;
    all().find(|own| own.code.eq_ignore_ascii_case(code))
}

fn all() -> impl Iterator<Item = &'static Language> {
    [LATIN, ARABIC, CYRILLIC, ARMENIAN, HEBREW].into_iter().flatten().copied()
}

/// Why a language reads no figure, and how far it came.
struct Failure {
    at: usize,
    error: PhraseError,
}

/// The one figure that all languages which understand the text agree on.
fn read_in_any(text: &str, folded: &str) -> Result<Figure, PhraseError> {
    let mut agreed: Option<(Figure, &Language)> = None;
    let mut failed: Option<Failure> = None;
    for own in candidates(folded) {
        match (read_in(own, text, folded), agreed) {
            (Ok(figure), None) => agreed = Some((figure, own)),
            (Ok(figure), Some((other, first))) if figure != other => {
                let (first, second) = (in_words(other, first), in_words(figure, own));
                return Err(PhraseError::TwoLanguages { text: shown(text), first, second });
            }
            (Err(next), _) if failed.as_ref().is_none_or(|failed| failed.at < next.at) => {
                failed = Some(next);
            }
            (Ok(_) | Err(_), _) => (),
        }
    }
    match (agreed, failed) {
        (Some((figure, _)), _) => Ok(figure),
        (None, Some(failure)) => Err(failure.error),
        (None, None) => Err(PhraseError::Empty),
    }
}

fn read_in(own: &Language, text: &str, folded: &str) -> Result<Figure, Failure> {
    let known = |error: PhraseError| Failure { at: usize::MAX, error };
    let tokens = lex::lex(folded, own).map_err(known)?;
    let context = number::Folded { text: folded, raw: &shown(text), joins: own.joins };
    match grammar::figure(&tokens, context) {
        Some(read) => read.map_err(known),
        None => {
            let stop = tokens.iter().find(|token| token.sense == lexicon::Sense::Unknown);
            let (start, end) = stop.map_or((0, folded.len()), |token| (token.start, token.end));
            let at = if stop.is_some() { start } else { folded.len() };
            let (text, part) = (shown(text), shown(&folded[start..end]));
            Err(Failure { at, error: PhraseError::NotUnderstood { text, part } })
        }
    }
}

/// A figure by the name of its kind and its bounds, and the language that reads it so.
fn in_words(figure: Figure, own: &Language) -> String {
    let bounds = figure.bounds();
    let low = bounds.map_or(0, |bounds| bounds.low()).to_string();
    let high = bounds.and_then(|bounds| bounds.high()).map(|high| high.to_string());
    let ends = [&low, "-", high.as_deref().unwrap_or_default()].concat();
    [figure.kind(), " (", &ends, ") in `", own.code, "`"].concat()
}

/// A text as messages quote it: cut where it is long, and without signs that
/// act on a terminal.
fn shown(text: &str) -> String {
    const MOST: usize = 60;
    let seen = |c: char| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c };
    let text: String = text.chars().filter(|c| !fold::is_mark(*c)).map(seen).collect();
    let text = text.trim();
    match text.char_indices().nth(MOST) {
        Some((end, _)) => [&text[..end], "…"].concat(),
        None => text.into(),
    }
}
