//! People whose number is in the noun alone: Arabic `جنديان` for two soldiers,
//! `مقتل جندي` for one.
//!
//! **Invariant:** one is counted only where a word for what happened to people,
//! or for a part of them, stands right before it.

use super::lexicon::{Cue, Language, Mark};
use super::text::Sentence;
use crate::figure::{Count, Figure};
use crate::phrase::Found;

/// Adds to the numbers of a sentence those that nouns imply.
pub(super) fn implied(
    mut found: Vec<Found>,
    sentence: &Sentence,
    marks: &[Mark],
    language: &Language,
) -> Vec<Found> {
    let mut one_before = false;
    for word in 0..sentence.words.len() {
        let (start, end) = (sentence.words[word].start, sentence.words[word].end);
        if found.iter().any(|found| found.span.0 < end && start < found.span.1) {
            one_before = false;
            continue;
        }
        let number = if has(language.duals, sentence, word) && !speaks(word, marks) {
            Some(2)
        } else {
            one(sentence, word, marks, &found, language, one_before).then_some(1)
        };
        one_before = number == Some(1);
        let Some(number) = number.and_then(Count::new) else { continue };
        let span = (start + prefix(language, sentence.text(word)), end);
        let read = Ok(Figure::Exact(number));
        found.push(Found { span, number: span, read, in_words: true });
    }
    found.sort_by_key(|found| found.span);
    found
}

/// Whether a word is in a list, with or without "and" or "by" before it.
fn has(list: &str, sentence: &Sentence, word: usize) -> bool {
    let text = sentence.text(word);
    let bare = without(text);
    list.split('|').any(|form| form == text || bare == Some(form))
}

fn without(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(['و', 'ف']).unwrap_or(text);
    let rest = rest.strip_prefix(['ب', 'ل']).unwrap_or(rest);
    (rest.len() < text.len()).then_some(rest)
}

/// How many bytes of a word are not of its noun.
fn prefix(language: &Language, text: &str) -> usize {
    let listed = |list: &str| list.split('|').any(|form| form == text);
    if listed(language.duals) || listed(language.singles) {
        return 0;
    }
    without(text).map_or(0, |rest| text.len() - rest.len())
}

fn before(word: usize, marks: &[Mark]) -> Option<Cue> {
    marks.iter().find(|mark| mark.end == word).map(|mark| mark.cue)
}

fn speaks(word: usize, marks: &[Mark]) -> bool {
    matches!(before(word, marks), Some(Cue::Says | Cue::According | Cue::Mourns))
}

/// "مقتل جندي", "بينهم طفل", "وامرأة" behind such a one.
fn one(
    sentence: &Sentence,
    word: usize,
    marks: &[Mark],
    found: &[Found],
    language: &Language,
    one_before: bool,
) -> bool {
    if !has(language.singles, sentence, word) {
        return false;
    }
    let joined = one_before && sentence.text(word).starts_with('و');
    let led = matches!(before(word, marks), Some(Cue::Fate(..) | Cue::Part));
    (joined || led) && !acts(sentence, word, found)
}

/// "قتل جندي إسرائيلي 3 مدنيين": who killed them is not one of them; and
/// "شخص واحد" has its number.
fn acts(sentence: &Sentence, word: usize, found: &[Found]) -> bool {
    let next = word + 1..sentence.words.len().min(word + 4);
    let letters = |word: &usize| {
        let text = sentence.text(*word);
        !text.starts_with('و') || matches!(text, "واحد" | "واحده")
    };
    let mut next = next.take_while(letters);
    next.any(|word| {
        let start = sentence.words[word].start;
        found.iter().any(|found| found.span.0 == start)
    })
}
