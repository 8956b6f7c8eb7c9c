//! People whose number is in the noun alone: Arabic `جنديان` for two soldiers.

use crate::figure::{Count, Figure};
use crate::phrase::Found;
use crate::read::lexicon::{Cue, Language, Mark};
use crate::read::text::Sentence;

/// Adds to the numbers of a sentence those that nouns imply.
pub(in crate::read) fn implied(
    mut found: Vec<Found>,
    sentence: &Sentence,
    marks: &[Mark],
    language: &Language,
) -> Vec<Found> {
    for (i, word) in sentence.words.iter().enumerate() {
        let taken = |found: &Found| found.span.0 < word.end && word.start < found.span.1;
        // `صحفيان اثنان` has its number.
        let told = |found: &Found| found.in_words && found.span.0 == word.end + 1;
        let Some(prefix) = dual(language, sentence.text(i)) else { continue };
        // `جنديان أوكرانيان`: of two, the noun has it.
        let noun = i.checked_sub(1).is_some_and(|before| {
            let ends = |end| sentence.text(before).ends_with(end);
            word_counts(sentence.text(before)) && (ends("ان") || ends("ين"))
        });
        let other = noun || found.iter().any(|found| taken(found) || told(found));
        let Some(two) = Count::new(2).filter(|_| !other && !speaks(i, marks)) else { continue };
        let span = (word.start + prefix, word.end);
        let read = Ok(Figure::Exact(two));
        found.push(Found { span, number: span, read, in_words: true });
    }
    found.sort_by_key(|found| found.span);
    found
}

/// Whether a word is long enough to have an ending.
fn word_counts(text: &str) -> bool {
    4 < text.chars().count()
}

/// Whether a word means two people, and how many bytes before it are "and" or "by".
fn dual(language: &Language, text: &str) -> Option<usize> {
    let listed = |text: &str| language.duals.split('|').any(|form| form == text);
    let and = text.strip_prefix(['و', 'ف']).unwrap_or(text);
    let by = and.strip_prefix(['ب', 'ل']).unwrap_or(and);
    let bare = [text, and, by].into_iter().find(|text| !text.is_empty() && listed(text))?;
    Some(text.len() - bare.len())
}

/// Whether what stands before a word makes it who says something.
fn speaks(word: usize, marks: &[Mark]) -> bool {
    let before = marks.iter().find(|mark| mark.end == word).map(|mark| mark.cue);
    matches!(before, Some(Cue::Says | Cue::According | Cue::Mourns))
}
