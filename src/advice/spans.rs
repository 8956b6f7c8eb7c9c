//! The figures that stand in a quote or a note, as `phrase` reads them.
//!
//! A text is cut into words, and a run of them is a figure if `phrase` reads
//! the whole run; of two runs that begin at one word the longer one counts.
//! Every run costs a reading, so that only those are read that hold a word
//! that matters: the number in question, else any number.

use std::ops::Range;

use crate::figure::{Absence, Figure};
use crate::ledger::Claim;
use crate::phrase::{self, PhraseError};

/// The most words of a figure that is looked for.
const LONGEST: usize = 7;

/// The most words of a text that are read.
const MOST: usize = 200;

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

    /// The figures that this number may be in, where it stands in digits; else
    /// those that are numbers.
    pub(super) fn figures_of(&self, number: u32) -> Vec<Span> {
        let is_it = self.marked(|word| in_digits(word) == Some(number));
        if is_it.contains(&true) { self.figures(&is_it) } else { self.numbers() }
    }

    /// The figures that are numbers: those in digits, where there are any.
    pub(super) fn numbers(&self) -> Vec<Span> {
        let digits = self.marked(|word| word.chars().any(char::is_numeric));
        if digits.contains(&true) { self.figures(&digits) } else { self.in_words() }
    }

    /// The figures that are numbers, in digits or in words.
    fn in_words(&self) -> Vec<Span> {
        self.figures(&self.marked(|word| phrase::read(word, self.lang).is_ok()))
    }

    /// All figures, and the reasons why there is none.
    fn all(&self) -> Vec<Span> {
        self.figures(&self.marked(|_word| true))
    }

    fn marked(&self, matters: impl Fn(&str) -> bool) -> Vec<bool> {
        let words = self.words.iter();
        words.map(|word| self.whole.get(word.clone()).is_some_and(&matters)).collect()
    }

    /// The figures with a word that matters, from left to right: no word is in
    /// two of them.
    fn figures(&self, matters: &[bool]) -> Vec<Span> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            let longest = self.longest(at, self.words.len(), matters);
            match longest.and_then(|span| self.up_to_next(span, matters)) {
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
    fn longest(&self, at: usize, last: usize, matters: &[bool]) -> Option<Span> {
        let last = last.min(at + LONGEST);
        let mut runs = (at + 1..=last).rev().map(|end| at..end);
        runs.find_map(|words| {
            let run = matters.get(words.clone()).filter(|run| run.contains(&true));
            Some(Span { figure: self.read(run.map(|_| &words)?).ok()?, words })
        })
    }

    /// A figure without the words that the next one begins with: of "40 dead and
    /// more than 60 wounded" it is not "40 dead and more".
    fn up_to_next(&self, span: Span, matters: &[bool]) -> Option<Span> {
        let Range { start, end } = span.words;
        let goes_on = |from: &usize| {
            let last = self.words.len().min(from + LONGEST);
            (end + 1..=last).any(|to| {
                (end..to).any(|word| self.digits(word)) && self.read(&(*from..to)).is_ok()
            })
        };
        match (start + 1..end).find(goes_on) {
            Some(next) => self.longest(start, next, matters),
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
            let is_it = in_digits(self.said(&(at..at + 1))) == Some(number);
            let others = (at + 1..at + 7).any(|other| self.digits(other));
            let ends = at + 2..=(at + 5).min(self.words.len());
            let combined = |end| matches!(self.read(&(at..end)), Err(PhraseError::Combined { .. }));
            is_it && !others && ends.into_iter().any(combined)
        })
    }
}

/// The number that a word is, in the digits of any script and with any marks
/// between them.
fn in_digits(word: &str) -> Option<u32> {
    let mut digits = word.chars().filter(|letter| letter.is_numeric()).peekable();
    digits.peek()?;
    if word.chars().any(char::is_alphabetic) {
        return None;
    }
    digits.try_fold(0_u32, |number, digit| {
        let digit = match digit {
            '\u{660}'..='\u{669}' => u32::from(digit) - 0x660,
            '\u{6f0}'..='\u{6f9}' => u32::from(digit) - 0x6f0,
            _ => digit.to_digit(10)?,
        };
        number.checked_mul(10)?.checked_add(digit)
    })
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
    let is_it = |span: &Span| span.figure.named() == Some(number);
    quote.figures_of(number).iter().any(is_it) || quote.in_words().iter().any(is_it)
}

/// Whether a claim's quote says that there was nobody.
pub(super) fn nobody(claim: &Claim) -> bool {
    let Some(quote) = Text::quote(claim) else { return false };
    quote.all().iter().any(|span| span.figure == Figure::None)
}

/// Why there is no number, as the quote or the note says it, and its words.
pub(super) fn absence(claim: &Claim) -> Option<(Absence, String)> {
    let notes = claim.note.iter().flat_map(|note| note.versions());
    let notes = notes.map(|(lang, note)| Text::new(note, Some(&**lang).filter(|l| !l.is_empty())));
    Text::quote(claim).into_iter().chain(notes).find_map(|text| {
        let spans = text.all();
        let found = spans.iter().find_map(|span| Some((span.figure.absence()?, span)));
        found.map(|(absence, span)| (absence, text.said(&span.words).to_owned()))
    })
}
