//! The figures that stand in a quote or a note, as `phrase` reads them.
//!
//! A text is cut into words, and a run of them is a figure if `phrase` reads
//! the whole run; of two runs that begin at one word the longer one counts.

use std::ops::Range;

use crate::figure::{Absence, Figure};
use crate::ledger::Claim;
use crate::phrase::{self, PhraseError};

/// The most words of a figure that is looked for.
const LONGEST: usize = 7;

/// Of a text that is longer, only what stands round its digits is read.
const MOST_WORDS: usize = 48;

/// The most words that are read at all.
const MOST: usize = 600;

/// A text in words, and the language that it is in.
#[derive(Debug)]
pub(super) struct Text<'a> {
    whole: &'a str,
    lang: Option<&'a str>,
    words: Vec<Range<usize>>,
}

/// A figure in a text: from the first to the last of its words.
#[derive(Clone, Debug)]
pub(super) struct Span {
    pub(super) figure: Figure,
    pub(super) words: Range<usize>,
}

impl<'a> Text<'a> {
    fn new(whole: &'a str, lang: Option<&'a str>) -> Self {
        let outer =
            |c: char| !c.is_alphanumeric() && !matches!(c, '+' | '~' | '≈' | '<' | '>' | '≥' | '≤');
        let (mut words, mut from_start) = (Vec::new(), 0);
        for word in whole.split_whitespace().take(MOST) {
            let start =
                from_start + whole.get(from_start..).and_then(|rest| rest.find(word)).unwrap_or(0);
            from_start = start + word.len();
            let from = word.len() - word.trim_start_matches(outer).len();
            let to = word.trim_end_matches(outer).len();
            if from < to {
                words.push(start + beyond_prefix(word, from)..start + to);
            }
        }
        Self { whole, lang, words }
    }

    /// The quote of a claim.
    pub(super) fn quote(claim: &'a Claim) -> Option<Self> {
        Some(Self::new(claim.quote.as_deref()?, claim.lang.as_deref()))
    }

    /// The words of a run of them, as they stand there.
    pub(super) fn said(&self, run: &Range<usize>) -> &'a str {
        match (self.words.get(run.start), self.words.get(run.end.wrapping_sub(1))) {
            (Some(first), Some(last)) => self.whole.get(first.start..last.end).unwrap_or_default(),
            _ => "",
        }
    }

    /// Reads a run of words.
    fn read(&self, run: &Range<usize>) -> Result<Figure, PhraseError> {
        phrase::read(self.said(run), self.lang)
    }

    /// Whether a run of words says exactly this.
    pub(super) fn reads(&self, run: &Range<usize>, figure: Figure) -> bool {
        self.read(run) == Ok(figure)
    }

    /// Whether a word has a digit.
    fn digits(&self, at: usize) -> bool {
        let word = self.words.get(at).and_then(|word| self.whole.get(word.clone()));
        word.is_some_and(|word| word.chars().any(char::is_numeric))
    }

    /// All figures, from left to right: no word is in two of them.
    pub(super) fn figures(&self) -> Vec<Span> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            let longest = self.longest(at, self.words.len());
            match longest.and_then(|span| self.up_to_next(span)) {
                Some(span) => {
                    at = span.words.end;
                    found.push(span);
                }
                None => at += 1,
            }
        }
        found
    }

    /// The longest figure that begins at a word and ends at another one or before.
    fn longest(&self, at: usize, last: usize) -> Option<Span> {
        let last = last.min(at + LONGEST);
        let near = self.words.len() <= MOST_WORDS || (at..last).any(|word| self.digits(word));
        let mut runs = (at + 1..=last).rev().map(|end| at..end).filter(|_| near);
        runs.find_map(|words| Some(Span { figure: self.read(&words).ok()?, words }))
    }

    /// A figure without the words that the next one begins with: of "40 dead and
    /// more than 60 wounded" it is not "40 dead and more".
    fn up_to_next(&self, span: Span) -> Option<Span> {
        let Range { start, end } = span.words;
        let goes_on = |from: &usize| {
            let last = self.words.len().min(from + LONGEST);
            (end + 1..=last).any(|to| {
                (end..to).any(|word| self.digits(word)) && self.read(&(*from..to)).is_ok()
            })
        };
        match (start + 1..end).find(goes_on) {
            Some(next) => self.longest(start, next),
            None => Some(span),
        }
    }

    /// Whether what stands there counts something else than people, or goes on
    /// to others.
    pub(super) fn is_unsure(&self, span: &Span) -> bool {
        let longer = [1, 2].map(|more| {
            let end = (span.words.end + more).min(self.words.len());
            self.read(&(span.words.start..end))
        });
        longer.iter().any(|read| {
            matches!(read, Err(PhraseError::NotPeople { .. } | PhraseError::TwoNumbers { .. }))
        })
    }

    /// Whether a number counts killed and wounded in one: the words after it
    /// say both, and no other number follows.
    pub(super) fn is_combined(&self, number: u32) -> bool {
        (0..self.words.len()).filter(|at| self.digits(*at)).any(|at| {
            let is_it = self.read(&(at..at + 1)).is_ok_and(|read| read.named() == Some(number));
            let others = (at + 1..at + 7).any(|other| self.digits(other));
            let ends = at + 2..=(at + 5).min(self.words.len());
            let combined = |end| matches!(self.read(&(at..end)), Err(PhraseError::Combined { .. }));
            is_it && !others && ends.into_iter().any(combined)
        })
    }
}

/// Where a word begins that Arabic writes in one with its "and" or "with".
fn beyond_prefix(word: &str, from: usize) -> usize {
    let rest = word.get(from..).unwrap_or_default();
    let mut letters = rest.chars();
    match (letters.next(), letters.next()) {
        (Some(first @ ('و' | 'ب' | 'ل' | 'ف')), Some(second)) if second.is_numeric() => {
            from + first.len_utf8()
        }
        _ => from,
    }
}

/// Whether a claim's quote says this number: then its source did.
pub(super) fn has(claim: &Claim, number: u32) -> bool {
    let Some(quote) = Text::quote(claim) else { return false };
    quote.figures().iter().any(|span| span.figure.named() == Some(number))
}

/// Whether a claim's quote says that there was nobody.
pub(super) fn nobody(claim: &Claim) -> bool {
    let Some(quote) = Text::quote(claim) else { return false };
    quote.figures().iter().any(|span| span.figure == Figure::None)
}

/// Why there is no number, as the quote or the note says it, and its words.
pub(super) fn absence(claim: &Claim) -> Option<(Absence, String)> {
    let notes = claim.note.iter().flat_map(|note| note.versions());
    let notes = notes.map(|(lang, note)| Text::new(note, Some(&**lang).filter(|l| !l.is_empty())));
    Text::quote(claim).into_iter().chain(notes).find_map(|text| {
        let spans = text.figures();
        let found = spans.iter().find_map(|span| Some((span.figure.absence()?, span)));
        found.map(|(absence, span)| (absence, text.said(&span.words).to_owned()))
    })
}
