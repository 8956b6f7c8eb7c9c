//! A text as paragraphs and sentences, each in one spelling and with its words.
//!
//! **Invariant:** every place is a character of the text as it was given.

use unicode_segmentation::UnicodeSegmentation as _;

use super::lexicon::Lexicon;
use crate::phrase::{Spelled, is_letter, spelled};

/// A sentence in one spelling.
#[derive(Debug)]
pub(super) struct Sentence {
    /// Its first character in the text, and the one after its last.
    pub(super) span: (usize, usize),
    /// As it was given.
    pub(super) raw: Vec<char>,
    pub(super) spelled: Spelled,
    pub(super) words: Vec<Word>,
    /// Whether a paragraph starts with it.
    pub(super) opens: bool,
}

/// A word, a number or a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Its bytes in the spelled sentence.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: WordKind,
}

/// What a word is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordKind {
    Letters,
    /// Letters, of which the first is a capital one.
    Capital,
    Digits,
    Sign,
}

impl Sentence {
    fn new(raw: &str, first: usize, opens: bool) -> Self {
        let mut spelled = spelled(raw);
        for place in &mut spelled.places {
            *place += first;
        }
        let raw: Vec<char> = raw.chars().collect();
        let words = words(&spelled, |place| raw.get(place - first).copied());
        Self { span: (first, first + raw.len()), raw, spelled, words, opens }
    }

    /// A word in one spelling.
    pub(super) fn text(&self, word: usize) -> &str {
        self.words.get(word).map_or("", |word| &self.spelled.text[word.start..word.end])
    }

    /// Whether a word ends in Arabic `ة`, which folds like `ه`.
    pub(super) fn ends_in_taa(&self, word: usize) -> bool {
        let last = self.words.get(word).and_then(|word| word.end.checked_sub(1));
        let place = last.and_then(|last| self.spelled.places.get(last));
        place.and_then(|place| self.raw.get(place - self.span.0.min(*place))) == Some(&'ة')
    }

    /// Characters of the text as it was given, with single spaces.
    pub(super) fn raw(&self, first: usize, end: usize) -> String {
        let at = |place: usize| (place - self.span.0.min(place)).min(self.raw.len());
        let raw: String = self.raw[at(first)..at(end)].iter().collect();
        raw.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Where bytes of the sentence are in the text as it was given.
    pub(super) fn place(&self, start: usize, end: usize) -> (usize, usize) {
        let places = &self.spelled.places;
        let at = |i: usize| places.get(i).copied();
        let first = at(start).unwrap_or(self.span.0);
        let last = end.checked_sub(1).and_then(at).map_or(first, |last| last + 1);
        (first, last.max(first))
    }

    /// Where words of the sentence are in the text as it was given.
    pub(super) fn of_words(&self, first: usize, end: usize) -> (usize, usize) {
        let start = self.words.get(first).map_or(0, |word| word.start);
        let end = end.checked_sub(1).and_then(|i| self.words.get(i)).map_or(start, |word| word.end);
        self.place(start, end)
    }
}

/// The words of a text in one spelling; `raw` is the character at a place, as it was given.
pub(super) fn words(spelled: &Spelled, raw: impl Fn(usize) -> Option<char>) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let text = spelled.text.as_str();
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        let kind = match c {
            ' ' => continue,
            c if c.is_numeric() => WordKind::Digits,
            c if is_letter(c) => {
                let capital = raw(spelled.places[start]).is_some_and(char::is_uppercase);
                if capital { WordKind::Capital } else { WordKind::Letters }
            }
            _ => WordKind::Sign,
        };
        match words.last_mut() {
            Some(last) if last.end == start && goes_on(last.kind, kind) => last.end = end,
            _ => words.push(Word { start, end, kind }),
        }
    }
    words
}

fn goes_on(last: WordKind, next: WordKind) -> bool {
    use WordKind::{Capital, Digits, Letters, Sign};
    match next {
        Letters | Capital => matches!(last, Letters | Capital),
        Digits => last == Digits,
        Sign => false,
    }
}

/// Parts a text into its sentences.
pub(super) fn sentences(text: &str, lexicon: &Lexicon) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut at = 0;
    for paragraph in paragraphs(text) {
        let mut opens = true;
        for raw in bounds(paragraph, lexicon) {
            let blank = raw.len() - raw.trim_start().len();
            let first = at + raw[..blank].chars().count();
            at += raw.chars().count();
            let raw = raw.trim();
            if !raw.is_empty() {
                sentences.push(Sentence::new(raw, first, opens));
                opens = false;
            }
        }
    }
    sentences
}

/// Lines that belong together. Lines of one paragraph that were broken for
/// their length are one; a blank line, or a line that ends early, parts.
fn paragraphs(text: &str) -> Vec<&str> {
    const FULL: usize = 60;
    let mut paragraphs = Vec::new();
    let (mut start, mut at) = (0, 0);
    for line in text.split_inclusive('\n') {
        at += line.len();
        let kept = line.trim();
        let next = text[at..].lines().next().map_or("", str::trim);
        let broken = FULL <= kept.chars().count()
            && !kept.ends_with(['.', '!', '?', ':', '"', '»', '”'])
            && !next.is_empty();
        if !broken {
            paragraphs.push(&text[start..at]);
            start = at;
        }
    }
    paragraphs.push(&text[start..]);
    paragraphs
}

/// Sentences by UAX #29, those joined again that an abbreviation has parted.
fn bounds<'a>(paragraph: &'a str, lexicon: &Lexicon) -> Vec<&'a str> {
    let mut bounds: Vec<&str> = Vec::new();
    let (mut start, mut end) = (0, 0);
    for piece in paragraph.split_sentence_bounds() {
        end += piece.len();
        let so_far = paragraph[start..end].trim_end();
        let rest = paragraph[end..].trim_start();
        // A line break within a paragraph is a space.
        let within = piece.ends_with('\n') && !so_far.ends_with(['.', '!', '?', '؟', '…']);
        if !rest.is_empty() && (within || lexicon.abbreviates(so_far, rest)) {
            continue;
        }
        bounds.push(&paragraph[start..end]);
        start = end;
    }
    if start < paragraph.len() {
        bounds.push(&paragraph[start..]);
    }
    bounds
}
