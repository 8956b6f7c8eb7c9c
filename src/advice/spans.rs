//! The figures that stand in a quote or a note, as `phrase` finds them.

use std::ops::Range;

use crate::figure::{Absence, Figure};
use crate::ledger::Claim;
use crate::phrase::{self, PhraseError, Spelled};

/// The most words of a reason why there is no number.
const LONGEST: usize = 7;

/// The most words in which such a reason is looked for.
const MOST: usize = 200;

/// A quote in its one spelling, and its figures from left to right.
#[derive(Debug)]
pub(super) struct Quote<'a> {
    whole: &'a str,
    lang: &'a str,
    spelled: Spelled,
    pub(super) spans: Vec<Span>,
}

/// A number in a quote: where it stands in the one spelling, and what it is.
#[derive(Clone, Debug)]
pub(super) struct Span {
    pub(super) read: Result<Figure, PhraseError>,
    said: Range<usize>,
    number: Range<usize>,
}

impl Span {
    /// What it is, if it is a figure.
    pub(super) fn figure(&self) -> Option<Figure> {
        self.read.as_ref().ok().copied()
    }

    /// The number that it names.
    pub(super) fn named(&self) -> Option<u32> {
        self.figure()?.named()
    }
}

impl<'a> Quote<'a> {
    /// The quote of a claim, if it has one.
    pub(super) fn of(claim: &'a Claim) -> Option<Self> {
        let whole = claim.quote.as_deref()?;
        let lang = claim.lang.as_deref().unwrap_or_else(|| script(whole));
        let spelled = phrase::spelled(whole);
        let found = phrase::find(&spelled.text, lang).into_iter();
        let spans = found.map(|found| Span {
            read: found.read,
            said: found.span.0..found.span.1,
            number: found.number.0..found.number.1,
        });
        Some(Self { spans: spans.collect(), whole, lang, spelled })
    }

    /// The words of a figure, as they stand in the quote.
    pub(super) fn said(&self, span: &Span) -> String {
        let place = |byte: usize| self.spelled.places.get(byte).copied();
        let Some(from) = place(span.said.start) else { return String::new() };
        let to = place(span.said.end.wrapping_sub(1)).map_or(from, |last| last + 1);
        self.whole.chars().take(to).skip(from).collect()
    }

    /// Whether what stands there counts something else than people.
    pub(super) fn counts_things(&self, span: &Span) -> bool {
        [1, 2].iter().any(|more| {
            let longer = self.longer(span.said.start, span.said.end, *more);
            matches!(self.read(longer), Err(PhraseError::NotPeople { .. }))
        })
    }

    /// Whether a number counts killed and wounded in one: the words after it
    /// say both, and no other number follows soon.
    pub(super) fn is_combined(&self, span: &Span) -> bool {
        let Range { start, end } = span.number;
        let soon = end + 1..end + self.longer(end, end, 6).len();
        let combined = |more| {
            let longer = self.longer(start, end, more);
            matches!(self.read(longer), Err(PhraseError::Combined { .. }))
        };
        let others = self.spans.iter().any(|other| soon.contains(&other.number.start));
        !others && (1..=4).any(combined)
    }

    fn read(&self, words: &str) -> Result<Figure, PhraseError> {
        phrase::read(words, Some(self.lang))
    }

    /// From a byte to so many words after another one.
    fn longer(&self, from: usize, to: usize, more: usize) -> &str {
        let text = &*self.spelled.text;
        let rest = text.get(to..).unwrap_or_default();
        let skipped = rest.len() - rest.trim_start().len();
        let ends = rest.char_indices().skip_while(|(at, _)| *at < skipped);
        let mut ends = ends.filter(|(_, letter)| *letter == ' ').map(|(at, _)| to + at);
        let end = ends.nth(more - 1).unwrap_or(text.len());
        let outer = |letter: char| !letter.is_alphanumeric();
        text.get(from..end).unwrap_or_default().trim_end_matches(outer)
    }
}

/// The language to read a text in that does not say its own.
fn script(text: &str) -> &'static str {
    match text.chars().find(|letter| letter.is_alphabetic()) {
        Some('\u{600}'..='\u{6ff}') => "ar",
        Some('\u{400}'..='\u{4ff}') => "ru",
        Some('\u{530}'..='\u{58f}') => "hy",
        Some('\u{590}'..='\u{5ff}') => "he",
        _ => "en",
    }
}

/// Whether a claim's quote says this number, or has its very words: then its
/// source did.
pub(super) fn has(claim: &Claim, number: u32) -> bool {
    let is_it = |span: &Span| span.named() == Some(number);
    has_words(claim) || Quote::of(claim).is_some_and(|quote| quote.spans.iter().any(is_it))
}

/// Whether a claim's quote has its very words.
pub(super) fn has_words(claim: &Claim) -> bool {
    claim.quote.as_ref().is_some_and(|quote| stands_in(&claim.said, quote))
}

/// Whether words stand in a text, not as a part of a longer number.
fn stands_in(words: &str, text: &str) -> bool {
    let digit = |letter: Option<char>| letter.is_some_and(char::is_numeric);
    text.match_indices(words.trim()).any(|(at, found)| {
        let (before, after) = (text.get(..at), text.get(at + found.len()..));
        !digit(before.and_then(|text| text.chars().next_back()))
            && !digit(after.and_then(|text| text.chars().next()))
    })
}

/// Whether a claim's quote says that there was nobody.
pub(super) fn nobody(claim: &Claim) -> bool {
    let mut read = claim.quote.iter().flat_map(|quote| runs(quote, claim.lang.as_deref()));
    read.any(|(figure, _)| figure == Figure::None)
}

/// Why there is no number, as the quote or the note says it, and its words.
pub(super) fn absence(claim: &Claim) -> Option<(Absence, String)> {
    let quotes = claim.quote.iter().map(|quote| (&**quote, claim.lang.as_deref()));
    let notes = claim.note.iter().flat_map(|note| note.versions());
    let notes = notes.map(|(lang, note)| (&**note, Some(&**lang).filter(|lang| !lang.is_empty())));
    quotes
        .chain(notes)
        .flat_map(|(text, lang)| runs(text, lang))
        .find_map(|(figure, words)| figure.absence().map(|absence| (absence, words.to_owned())))
}

/// The runs of words of a text that are a figure, or say why there is none: of
/// those that begin at one word the longest.
fn runs<'a>(text: &'a str, lang: Option<&'a str>) -> impl Iterator<Item = (Figure, &'a str)> {
    let words: Vec<Range<usize>> = words(text);
    (0..words.len()).filter_map(move |at| {
        let longest = words.len().min(at + LONGEST);
        let mut runs = words[at..longest].iter().rev().map(|last| words[at].start..last.end);
        runs.find_map(|run| {
            let run = text.get(run)?;
            Some((phrase::read(run, lang).ok()?, run))
        })
    })
}

/// The words of a text, without the signs round them.
fn words(text: &str) -> Vec<Range<usize>> {
    let outer = |letter: char| !letter.is_alphanumeric();
    let mut from = 0;
    let mut words = Vec::new();
    for word in text.split(char::is_whitespace) {
        let start = from + word.len() - word.trim_start_matches(outer).len();
        let end = from + word.trim_end_matches(outer).len();
        if start < end {
            words.push(start..end);
        }
        from += word.len();
        from += text.get(from..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    words.truncate(MOST);
    words
}
