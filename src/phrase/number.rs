//! Numbers of digits, words and both: `42 ألفا و500`, "two and a half million".
//!
//! **Invariant:** a number takes all of its tokens or is none; nothing is
//! added up but the parts of one number, each smaller than what stands before.

use super::PhraseError;
use super::digits::{Numeral, decimal};
use super::lex::Token;
use super::lexicon::{Joins, Sense};
use crate::figure::{Count, Vague};

/// What a row of tokens is as a number: `None` where it is none at all.
pub(super) type Read<T> = Option<Result<T, PhraseError>>;

/// A text as it was folded, and how its language joins numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Folded<'a> {
    pub(super) text: &'a str,
    /// The text as it was written, for messages.
    pub(super) raw: &'a str,
    pub(super) joins: Joins,
}

impl Folded<'_> {
    /// The text that tokens were read from.
    pub(super) fn slice(&self, tokens: &[Token]) -> &str {
        match tokens {
            [first, .., last] | [first @ last] => &self.text[first.start..last.end],
            [] => "",
        }
    }
}

/// Reads a whole row of tokens as one number.
pub(super) fn number(tokens: &[Token], folded: Folded<'_>) -> Read<Count> {
    let mut sum = Sum { tokens, at: 0, folded, total: 0, below: u64::MAX, scale: 1, doubt: 0 };
    while sum.at < tokens.len() {
        match sum.part()? {
            Ok(()) => (),
            Err(err) => return Some(Err(err)),
        }
    }
    (!tokens.is_empty()).then(|| sum.finish())
}

/// How much a token multiplies what stands before it.
pub(super) fn scale(sense: Sense) -> Option<u64> {
    match sense {
        Sense::Scale(n) | Sense::Plural(n) | Sense::Dual(n) | Sense::Genitive(_, n) => {
            Some(n.into())
        }
        Sense::Vague(Vague::Hundreds) => Some(100),
        Sense::Vague(Vague::Thousands) => Some(1_000),
        _ => None,
    }
}

/// A number being read: its parts so far, and what the next must stay below.
struct Sum<'a> {
    tokens: &'a [Token],
    at: usize,
    folded: Folded<'a>,
    total: u64,
    below: u64,
    scale: u64,
    /// What `ألفا و` may have added too much.
    doubt: u64,
}

/// A number before its scale: all digits, and how many follow the point.
type Mantissa = (u64, u32);

impl Sum<'_> {
    fn sense(&self, ahead: usize) -> Option<Sense> {
        self.tokens.get(self.at + ahead).map(|token| token.sense)
    }

    fn skip(&mut self, sense: Sense) -> bool {
        let found = self.sense(0) == Some(sense);
        self.at += usize::from(found);
        found
    }

    /// Reads one part: a number below a thousand or in digits, and its scales.
    fn part(&mut self) -> Read<()> {
        let joined = 0 < self.at && self.skip(Sense::And);
        let start = self.at;
        if joined && let Some(half) = self.half() {
            return Some(half);
        }
        let loose = match self.sense(0)? {
            Sense::Digits(numeral) => numeral.loose,
            _ => false,
        };
        let (mut digits, mut point) = self.mantissa()?;
        if let (Some(Sense::And), Some(Sense::Part(part)), true) =
            (self.sense(0), self.sense(1), point == 0)
            && self.at != start
            && self.sense(2).and_then(scale).is_some()
            && self.scaled(start).is_none()
        {
            (digits, point) = (digits.checked_mul(100)? + u64::from(part), 2);
            self.at += 2;
        }
        if let Some((all, behind)) = self.point(start, digits, point)? {
            (digits, point) = (all, behind);
        }
        let times = self.scales(start, digits)?;
        self.add(start, loose && 1 < times, digits, point, times)
    }

    /// "1½ million" and "one point two five million"; `None` within where there is no point.
    fn point(&mut self, start: usize, whole: u64, point: u32) -> Option<Option<Mantissa>> {
        if point != 0 || self.at == start {
            return Some(None);
        }
        if let Some(Sense::Part(part)) = self.sense(0)
            && let [first, sign] = [self.at - 1, self.at].map(|i| self.tokens[i])
            && matches!(first.sense, Sense::Digits(Numeral { loose: false, .. }))
            && self.folded.text[sign.start..sign.end].starts_with(['¼', '½', '¾'])
        {
            self.at += 1;
            return Some(Some((whole.checked_mul(100)? + u64::from(part), 2)));
        }
        if !self.skip(Sense::Point) {
            return Some(None);
        }
        let (mut all, mut behind) = (whole, 0);
        while let Some(Sense::Number { from: n @ 0..10, .. }) = self.sense(0) {
            (all, behind) = (all.checked_mul(10)? + u64::from(n), behind + 1);
            self.at += 1;
        }
        let scaled = self.sense(0).and_then(scale).is_some_and(|n| 1_000 <= n);
        (0 < behind && behind < 7 && scaled).then_some(Some((all, behind)))
    }

    /// The scale that the part from `start` has got, if it is nothing but one.
    fn scaled(&self, start: usize) -> Option<u64> {
        self.tokens[start..self.at].iter().find_map(|token| scale(token.sense))
    }

    /// "And a half", of the scale before it.
    fn half(&mut self) -> Read<()> {
        let Some(Sense::Part(part)) = self.sense(0) else { return None };
        let same = self.sense(1).is_none_or(|sense| scale(sense) == Some(self.scale));
        if !same || self.tokens.len() > self.at + 2 || self.scale < 100 {
            return None;
        }
        self.at = self.tokens.len();
        self.total = self.total.saturating_add(self.scale / 100 * u64::from(part));
        Some(Ok(()))
    }

    /// What stands before the scale; one, if nothing does.
    fn mantissa(&mut self) -> Option<Mantissa> {
        let found = match self.sense(0)? {
            Sense::Digits(Numeral { digits, point, .. }) => (digits.into(), point.into()),
            Sense::Part(part) => (part.into(), 2),
            Sense::A if self.sense(1) == Some(Sense::Scale(100)) => {
                self.at += 1;
                return self.words().map(|n| (n, 0));
            }
            Sense::A if self.sense(1).and_then(scale).is_some() => (1, 0),
            Sense::Pair(_) => return Some((2, 0)),
            Sense::Scale(n) if 100 != n => return Some((1, 0)),
            Sense::Genitive(..) if self.sense(1).is_some() => return Some((1, 0)),
            Sense::Dual(n) => {
                let and = self.sense(1) == Some(Sense::And);
                self.doubt = if and { n.into() } else { 0 };
                return Some((2, 0));
            }
            _ => return self.words().map(|n| (n, 0)),
        };
        self.at += 1;
        Some(found)
    }

    /// A number in words, from one up to "ninety-nine hundred and ninety-nine".
    fn words(&mut self) -> Option<u64> {
        let (mut value, mut room, mut unit) = (0, u64::MAX, false);
        while let Some((n, len, joined)) = self.next_word() {
            let times = self.sense(len - 1) == Some(Sense::Scale(100));
            if times && !joined && 0 < value && value < 100 {
                (value, room) = (value * 100, 100);
            } else if joined && unit && n % 10 == 0 && (20..100).contains(&n) {
                (value, room, unit) = (value + n, 0, false);
            } else if n < room && (0 < n || value == 0) && self.may_join(joined, room) {
                unit = self.folded.joins == Joins::UnitsFirst && n < 10;
                (value, room) = (value + n, room_after(n));
            } else {
                break;
            }
            self.at += len;
        }
        (room < u64::MAX).then_some(value)
    }

    /// The next word of a number, how many tokens it takes, whether "and" is one.
    fn next_word(&self) -> Option<(u64, usize, bool)> {
        let joined = self.sense(0) == Some(Sense::And);
        match self.sense(usize::from(joined))? {
            Sense::Number { from, .. } => Some((from.into(), 1 + usize::from(joined), joined)),
            Sense::Scale(100) => Some((100, 1 + usize::from(joined), joined)),
            _ => None,
        }
    }

    fn may_join(&self, joined: bool, room: u64) -> bool {
        match room {
            u64::MAX => !joined,
            _ if self.folded.joins == Joins::UnitsFirst => joined && room != 10,
            10 => !joined || self.folded.joins == Joins::TensFirst,
            _ => true,
        }
    }

    /// Takes the scales that follow, each larger than the one before.
    fn scales(&mut self, start: usize, digits: u64) -> Option<u64> {
        let (mut times, mut last) = (1u64, if digits < 100 { 0 } else { 100 });
        if let Some(Sense::Pair(n)) = self.sense(0).filter(|_| self.at == start) {
            (times, last) = (n.into(), n.into());
            self.at += 1;
        }
        while let Some(next) = self.sense(0).and_then(scale) {
            if next <= last {
                return None;
            }
            (times, last) = (times.saturating_mul(next), next);
            self.at += 1;
        }
        Some(times)
    }

    fn add(&mut self, start: usize, loose: bool, digits: u64, point: u32, times: u64) -> Read<()> {
        let text = self.folded.slice(&self.tokens[start..self.at]);
        let unit = 10u64.checked_pow(point)?;
        let product = digits.saturating_mul(times);
        if !product.is_multiple_of(unit) || times == 1 && 0 < point {
            return Some(Err(decimal(text)));
        }
        let value = product / unit;
        if loose && value <= Count::MAX.get().into() {
            return Some(Err(PhraseError::Ambiguous {
                text: text.into(),
                first: shown(product, 1_000),
                second: value.to_string(),
            }));
        }
        let value = if loose && product.is_multiple_of(1_000) { product / 1_000 } else { value };
        if self.below <= value || value == 0 && 0 < start {
            return None;
        }
        self.total = self.total.saturating_add(value);
        (self.below, self.scale) = (if times == 1 { 0 } else { times }, times);
        Some(Ok(()))
    }

    fn finish(self) -> Result<Count, PhraseError> {
        let text = self.folded.slice(self.tokens);
        if 0 < self.doubt {
            let first = (self.total - self.doubt).to_string();
            let second = self.total.to_string();
            return Err(PhraseError::Ambiguous { text: text.into(), first, second });
        }
        let people = u32::try_from(self.total).ok().and_then(Count::new);
        people.ok_or_else(|| PhraseError::TooLarge { text: text.into() })
    }
}

/// How small the next word of a number must be.
fn room_after(n: u64) -> u64 {
    match n {
        20.. if n.is_multiple_of(100) => 100,
        20.. if n.is_multiple_of(10) => 10,
        _ => 0,
    }
}

fn shown(product: u64, unit: u64) -> String {
    if product.is_multiple_of(unit) { (product / unit).to_string() } else { "a decimal".into() }
}
