//! A folded text as a row of meanings.
//!
//! **Invariant:** nothing is skipped but spaces and the full stops of
//! abbreviations; a word of no table is a token too, and the last one.

use super::PhraseError;
use super::digits::{scan, starts};
use super::fold::is_letter;
use super::lexicon::{Language, Op, Sense};
use crate::figure::Absence;

/// A meaning and the bytes of the folded text that it was read from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) sense: Sense,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// More words than this are no figure.
const MOST: usize = 48;

/// Reads every word, number and sign of `text`.
///
/// # Errors
///
/// What is wrong with the digits of a number.
pub(super) fn lex(text: &str, language: &Language) -> Result<Vec<Token>, PhraseError> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut start = 0;
    while start < text.len() && tokens.len() < MOST {
        let rest = &text[start..];
        let label = rest.starts_with(':') && text[..start].ends_with(is_letter);
        if rest.starts_with(' ') || label {
            start += 1;
            continue;
        }
        let Some((sense, len)) = next(rest, language)? else {
            start += article(rest, language).unwrap_or(1);
            continue;
        };
        let end = start + len;
        tokens.push(Token { sense, start, end });
        if sense == Sense::Unknown {
            return Ok(tokens);
        }
        let stop = rest[..len].ends_with(is_letter) && text[end..].starts_with('.');
        start = end + usize::from(stop);
    }
    if start < text.len() {
        tokens.push(Token { sense: Sense::Unknown, start, end: text.len() });
    }
    Ok(tokens)
}

/// The word, number or sign that a text starts with; none where it starts with
/// an Arabic article before a number.
pub(super) fn next(rest: &str, language: &Language) -> Result<Option<(Sense, usize)>, PhraseError> {
    if starts(rest) {
        return scan(rest).map(|(numeral, len)| Some((Sense::Digits(numeral), len)));
    }
    let found = word(rest, language);
    Ok(match found {
        None if article(rest, language).is_some() => None,
        None => Some(sign(rest)),
        found => found,
    })
}

fn word(rest: &str, language: &Language) -> Option<(Sense, usize)> {
    let first = rest.chars().next()?;
    if let Some(found) = language.longest(rest) {
        // `وأحد عشر` is "and eleven", though `واحد` is "one".
        let inner = language.prefixes.contains(first).then(|| &rest[first.len_utf8()..]);
        let longer = inner.and_then(|inner| language.longest(inner)).map(|(_, len)| len);
        if longer.is_none_or(|len| len + first.len_utf8() <= found.1) || first != 'و' {
            return Some(found);
        }
    }
    if language.suffixes
        && is_letter(first)
        && let Some(found) = language.stem(rest)
    {
        return Some(found);
    }
    if !language.prefixes.is_empty()
        && let Some(found) = language.declined(rest)
    {
        return Some(found);
    }
    if language.prefixes.contains(first) {
        return prefix(first, &rest[first.len_utf8()..], language);
    }
    None
}

/// The Arabic article before a number.
pub(super) fn article(rest: &str, language: &Language) -> Option<usize> {
    let number = rest.strip_prefix("ال").filter(|_| !language.prefixes.is_empty())?;
    let number = number.trim_start_matches(' ');
    let word = language.longest(number).map(|(sense, _)| sense);
    let counts = matches!(word, Some(Sense::Number { .. } | Sense::Scale(_) | Sense::Pair(_)));
    (starts(number) || counts).then_some(rest.len() - number.len())
}

/// Arabic "and" before anything, and "with" or "to" before a manner.
fn prefix(first: char, rest: &str, language: &Language) -> Option<(Sense, usize)> {
    if first == 'و' {
        let more = starts(rest)
            || rest.starts_with(' ')
            || language.longest(rest).is_some()
            || language.declined(rest).is_some()
            || article(rest, language).is_some();
        return more.then_some((Sense::And, first.len_utf8()));
    }
    let (sense, len) = language.longest(rest)?;
    let manner = matches!(sense, Sense::Before(_) | Sense::Around(_));
    manner.then_some((sense, len + first.len_utf8()))
}

fn sign(rest: &str) -> (Sense, usize) {
    let found = |sense, len| (sense, len);
    match rest.as_bytes() {
        [b'>', b'=', ..] => found(Sense::Before(Op::AtLeast), 2),
        [b'<', b'=', ..] => found(Sense::Before(Op::AtMost), 2),
        [b'>', ..] => found(Sense::Before(Op::MoreThan), 1),
        [b'<', ..] => found(Sense::Before(Op::FewerThan), 1),
        [b'=', ..] => found(Sense::Before(Op::Exactly), 1),
        [b'~', ..] => found(Sense::Before(Op::About), 1),
        [b'+', ..] => found(Sense::Plus, 1),
        [b'-', ..] => found(Sense::Dash, 1),
        [b'?', ..] => {
            let len = rest.len() - rest.trim_start_matches('?').len();
            found(Sense::Absent(Absence::Unknown), len)
        }
        [b'%' | b'$', ..] => found(Sense::Thing, 1),
        [b'&', ..] => found(Sense::And, 1),
        [b',' | b';', ..] => found(Sense::Comma, 1),
        _ => other(rest),
    }
}

fn other(rest: &str) -> (Sense, usize) {
    match rest.chars().next() {
        Some(c @ '–') => (Sense::Dash, c.len_utf8()),
        Some(c @ '،') => (Sense::Comma, c.len_utf8()),
        Some(c @ '¼') => (Sense::Part(25), c.len_utf8()),
        Some(c @ '½') => (Sense::Part(50), c.len_utf8()),
        Some(c @ '¾') => (Sense::Part(75), c.len_utf8()),
        Some(c @ ('€' | '£')) => (Sense::Thing, c.len_utf8()),
        Some(c) if is_letter(c) => {
            let end = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
            (Sense::Unknown, end)
        }
        Some(c) => (Sense::Unknown, c.len_utf8()),
        None => (Sense::Unknown, 0),
    }
}
