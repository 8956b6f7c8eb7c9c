//! Figures in running text: where each stands, and what it is.
//!
//! **Invariant:** no number is skipped: what is no figure is told with the
//! reason.

use super::digits::starts;
use super::grammar;
use super::lex::{Token, article, next};
use super::lexicon::{Language, Op, Sense};
use super::number::Folded;
use super::{PhraseError, fold, language, shown};
use crate::figure::Figure;

/// Running text in one spelling, and where its letters came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spelled {
    /// Lower case, no marks, no accents, single spaces.
    pub text: String,
    /// For each byte of `text`, the character of the text as it was given.
    pub places: Vec<usize>,
}

/// Brings running text into the one spelling that words are looked up in.
///
/// ```
/// use casualty_chart::phrase::spelled;
///
/// let spelled = spelled("Nearly  5,000");
/// assert_eq!(spelled.text, "nearly 5,000");
/// assert_eq!(spelled.places[7], 8);
/// ```
pub fn spelled(text: &str) -> Spelled {
    let (text, places) = fold::placed(text);
    Spelled { text, places }
}

/// Whether a character is part of a word in such a spelling.
pub fn is_letter(c: char) -> bool {
    fold::is_letter(c)
}

/// A number in running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its first byte, and the one after its last, with the manner it is said in.
    pub span: (usize, usize),
    /// The same without the manner.
    pub number: (usize, usize),
    /// What it is, or why it is no figure.
    pub read: Result<Figure, PhraseError>,
    /// Whether it is a word such as "one" or "hundreds", without a digit.
    pub in_words: bool,
}

/// More tokens than this on one side of a number are not of it.
const REACH: usize = 9;

/// Finds every number in `text`, which is in the one spelling.
///
/// Manners such as "more than" belong to the figure; whom it counts does not,
/// but where one word says both, as Arabic `جنديين` does.
///
/// ```
/// use casualty_chart::phrase::{find, read};
///
/// let found = find("at least 12 soldiers and between 30 and 40 civilians died", "en");
/// assert_eq!(found.len(), 2);
/// assert_eq!(found[0].span, (0, 11));
/// assert_eq!(found[1].read, read("30-40", None));
/// ```
pub fn find(text: &str, lang: &str) -> Vec<Found> {
    let Some(own) = language(lang) else { return Vec::new() };
    let tokens = tokens(text, own);
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if !seeds(&tokens, at) {
            at += 1;
            continue;
        }
        let (next, end) = Window::around(&tokens, at, found.last()).take(text, own);
        found.push(next);
        at = end;
    }
    found
}

/// Every word and sign, whether it is known or not.
fn tokens(text: &str, own: &Language) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let rest = &text[start..];
        if rest.starts_with(' ') {
            start += 1;
            continue;
        }
        if let Some(len) = prefixed(rest, own) {
            start += len;
            continue;
        }
        let (sense, len) = match next(rest, own) {
            Ok(Some(found)) => found,
            Ok(None) => {
                start += article(rest, own).unwrap_or(1);
                continue;
            }
            Err(_) => (Sense::Unknown, digits(rest)),
        };
        let (sense, len) = narrowed(sense, len.max(first_char(rest)), rest);
        tokens.push(Token { sense, start, end: start + len });
        start += len;
    }
    tokens
}

/// The Arabic "by" or "for" that is written together with a number in words.
fn prefixed(rest: &str, own: &Language) -> Option<usize> {
    const NO_NUMBERS: [&str; 2] = ["لست", "لستم"];
    let word = rest.split(|c| !fold::is_letter(c)).next()?;
    let after = |text: &str| {
        let first = text.chars().next().filter(|c| own.prefixes.contains(*c))?;
        Some(first.len_utf8())
    };
    let one = after(word).filter(|_| !NO_NUMBERS.contains(&word) && own.longest(rest).is_none())?;
    let two = after(&word[one..]).map(|len| one + len);
    let counts = |len: &usize| {
        let sense = own.longest(&rest[*len..]).map(|(sense, _)| sense);
        sense.is_some_and(|sense| is_seed(sense) && sense != Sense::Point)
    };
    // `وعشرون` is "and twenty".
    let and = word.starts_with('و');
    if !and && counts(&one) {
        Some(one)
    } else {
        two.filter(|two| and && !counts(&one) && counts(two))
    }
}

fn first_char(rest: &str) -> usize {
    rest.chars().next().map_or(1, char::len_utf8)
}

/// In running text a row of words that no figure needs is one word and others,
/// and "and more" before "than" or a number is "and".
fn narrowed(sense: Sense, len: usize, rest: &str) -> (Sense, usize) {
    let word = rest[..len].find(' ').unwrap_or(len);
    let behind = rest[len..].trim_start();
    match sense {
        Sense::After(_) if ["and", "or", "и", "или", "et", "ou"].contains(&&rest[..word]) => {
            let than = ["than ", "чем ", "de ", "d'"];
            let next = than.iter().any(|than| behind.starts_with(than)) || starts(behind);
            if next { (Sense::And, word) } else { (sense, len) }
        }
        sense if leads(sense) || follows(sense) || is_seed(sense) => (sense, len),
        sense => (sense, word),
    }
}

/// The length of digits that are no number.
fn digits(rest: &str) -> usize {
    rest.find(|c: char| !(starts(&c.to_string()) || matches!(c, ',' | '.' | '٬' | '\'')))
        .unwrap_or(rest.len())
        .max(1)
}

/// Whether a number may be read from this token on.
fn seeds(tokens: &[Token], at: usize) -> bool {
    let scaled = |ahead: usize| {
        tokens.get(at + ahead).is_some_and(|token| {
            matches!(token.sense, Sense::Scale(_) | Sense::Plural(_) | Sense::Rough(_))
        })
    };
    match tokens[at].sense {
        Sense::A | Sense::Part(_) => scaled(1),
        sense => is_seed(sense),
    }
}

fn is_seed(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::Digits(_)
            | Sense::Number { .. }
            | Sense::Scale(_)
            | Sense::Pair(_)
            | Sense::Dual(_)
            | Sense::Vague(_)
            | Sense::Genitive(..)
            | Sense::Rough(_)
            | Sense::Part(_)
    )
}

/// The tokens that a number may take.
struct Window<'a> {
    tokens: &'a [Token],
    first: usize,
    seed: usize,
    last: usize,
}

impl<'a> Window<'a> {
    fn around(tokens: &'a [Token], seed: usize, before: Option<&Found>) -> Self {
        let free = before.map_or(0, |found| found.span.1);
        let mut first = seed;
        while 0 < first
            && seed - first < REACH
            && free <= tokens[first - 1].start
            && leads(tokens[first - 1].sense)
        {
            first -= 1;
        }
        let mut last = seed + 1;
        while last < tokens.len() && last - seed < REACH && follows(tokens[last].sense) {
            last += 1;
        }
        Self { tokens, first, seed, last }
    }

    /// The longest reading from the right, then from the left; and the token after it.
    fn take(&self, text: &str, own: &Language) -> (Found, usize) {
        let mut refused = None;
        for end in (self.seed + 1..=self.last).rev() {
            for start in self.first..=self.seed {
                let tokens = &self.tokens[start..end];
                let raw = shown(&text[tokens[0].start..tokens[tokens.len() - 1].end]);
                let folded = Folded { text, raw: &raw, joins: own.joins };
                match grammar::figure(tokens, folded) {
                    Some(Ok(figure)) => return (self.found(start, end, Ok(figure)), end),
                    Some(Err(error)) if settles(&error) || is_vague_scale(tokens) => {
                        return (self.found(start, end, Err(error)), end);
                    }
                    Some(Err(error)) => refused = refused.or(Some(error)),
                    None => (),
                }
            }
        }
        let end = self.seed + 1;
        let token = self.tokens[self.seed];
        let part = shown(&text[token.start..token.end]);
        let unread = PhraseError::NotUnderstood { text: part.clone(), part };
        (self.found(self.seed, end, Err(refused.unwrap_or(unread))), end)
    }

    fn found(&self, start: usize, end: usize, read: Result<Figure, PhraseError>) -> Found {
        let tokens = &self.tokens[start..end];
        let is_number = |token: &&Token| !leads(token.sense) || token.sense == Sense::A;
        let first = tokens.iter().find(is_number).map_or(tokens[0].start, |token| token.start);
        let last = tokens[tokens.len() - 1].end;
        let in_words = !tokens.iter().any(|token| matches!(token.sense, Sense::Digits(_)));
        Found { span: (tokens[0].start, last), number: (first, last), read, in_words }
    }
}

/// What can stand before a number and say how it is meant.
fn leads(sense: Sense) -> bool {
    match sense {
        Sense::Before(op) | Sense::Around(op) => op != Op::Exactly,
        Sense::Between | Sense::From | Sense::Until | Sense::Slightly | Sense::A => true,
        _ => false,
    }
}

/// What can be part of a number after its first token, or say how it is meant.
fn follows(sense: Sense) -> bool {
    match sense {
        Sense::After(op) | Sense::Around(op) => op != Op::Exactly,
        Sense::Digits(_)
        | Sense::Number { .. }
        | Sense::Scale(_)
        | Sense::Plural(_)
        | Sense::Pair(_)
        | Sense::Dual(_)
        | Sense::Part(_)
        | Sense::Vague(_)
        | Sense::Genitive(..)
        | Sense::A
        | Sense::And
        | Sense::Or
        | Sense::To
        | Sense::Until
        | Sense::Dash
        | Sense::Plus
        | Sense::RangeEnd
        | Sense::Point
        | Sense::Slightly => true,
        _ => false,
    }
}

/// "Several hundred", "несколько тысяч", "plusieurs dizaines": no part of it is the number.
fn is_vague_scale(tokens: &[Token]) -> bool {
    let scale = |token: &Token| {
        matches!(
            token.sense,
            Sense::Scale(_)
                | Sense::Plural(_)
                | Sense::Genitive(..)
                | Sense::Rough(_)
                | Sense::Vague(_)
        )
    };
    match tokens {
        [Token { sense: Sense::Vague(_), .. }, rest @ ..] => {
            !rest.is_empty() && rest.iter().all(scale)
        }
        _ => false,
    }
}

/// Whether a refusal is of the whole, so that no part of it may stand alone.
fn settles(error: &PhraseError) -> bool {
    matches!(
        error,
        PhraseError::Ambiguous { .. }
            | PhraseError::BackwardRange { .. }
            | PhraseError::Decimal { .. }
            | PhraseError::Either { .. }
            | PhraseError::MixedDigits { .. }
            | PhraseError::TooLarge { .. }
            | PhraseError::VagueScale { .. }
    )
}
