//! A figure against its own quote.

use std::ops::Range;

use super::middles::{ends, is_middle};
use super::people::adds_up;
use super::spans::{Span, Text, has};
use super::{Advice, Code, Field, Way, number};
use crate::figure::Figure;
use crate::ledger::{Claim, Outcome};
use crate::phrase;

/// More numbers than this in a quote are not paired.
const MOST_NUMBERS: usize = 12;

/// What a claim's own quote says otherwise.
pub(super) fn advice(place: usize, claim: &Claim) -> Option<Advice> {
    let (said, quote) = (number(claim)?, Text::quote(claim)?);
    if let Some(advice) = combined(place, claim, said, &quote) {
        return Some(advice);
    }
    // What was taken from the quote as it stands has lost nothing.
    let plain = matches!(claim.figure, Figure::Exact(_));
    if !plain && claim.quote.as_ref().is_some_and(|quote| quote.contains(&*claim.said)) {
        return None;
    }
    let found = qualifier(place, claim, said, &quote);
    if found.is_some() || has(claim, said) {
        return found;
    }
    let spans = quote.numbers();
    middle(place, said, &quote, &spans).or_else(|| sum(place, said, &spans))
}

/// "12 killed and wounded", recorded as killed.
fn combined(place: usize, claim: &Claim, said: u32, quote: &Text<'_>) -> Option<Advice> {
    let alone = matches!(claim.outcome, Outcome::Killed | Outcome::Wounded);
    if !alone || !quote.is_combined(said) {
        return None;
    }
    let value = Outcome::KilledOrWounded.name().to_owned();
    let ways = vec![Way::Set { claim: place, field: Field::Outcome, value }];
    let advice = advice_of(Code::CombinedAsKilled, place, Field::Outcome, ways);
    Some(Advice { numbers: vec![said], ..advice })
}

/// The number stands in the quote once, and in another manner.
fn qualifier(place: usize, claim: &Claim, said: u32, quote: &Text<'_>) -> Option<Advice> {
    let spans = quote.figures_of(said);
    let is_it = |span: &&Span| {
        span.figure.named() == Some(said)
            || ends(span.figure).is_some_and(|ends| ends.contains(&said))
            || is_below(span.figure, said)
    };
    let mut found = spans.iter().filter(is_it);
    let (Some(span), None) = (found.next(), found.next()) else { return None };
    let plain = matches!(span.figure, Figure::Exact(_) | Figure::Estimate(_));
    if plain || span.figure == claim.figure || quote.is_unsure(span) {
        return None;
    }
    let words = quote.said(&shortest(quote, span)).to_owned();
    let reads = phrase::read(&words, None).or_else(|_| phrase::read(&words, claim.lang.as_deref()));
    if reads != Ok(span.figure) {
        return None;
    }
    let value = words.clone();
    let ways = vec![Way::Set { claim: place, field: Field::Figure, value }];
    let advice = advice_of(Code::QualifierLost, place, Field::Figure, ways);
    Some(Advice { numbers: vec![said], words, ..advice })
}

/// Whether a figure has its one end at a number.
fn is_below(figure: Figure, number: u32) -> bool {
    matches!(figure, Figure::AtMost(end) | Figure::FewerThan(end) if end.get() == number)
}

/// The fewest of a figure's words that say the same.
fn shortest(quote: &Text<'_>, span: &Span) -> Range<usize> {
    let Range { start, end } = span.words;
    let runs = (1..=end - start).flat_map(|long| (start..=end - long).map(move |at| at..at + long));
    let mut alike = runs.filter(|run| quote.reads(run, span.figure));
    alike.next().unwrap_or(start..end)
}

/// The middle of a range.
fn middle(place: usize, said: u32, quote: &Text<'_>, spans: &[Span]) -> Option<Advice> {
    let mut ranges = spans.iter().filter_map(|span| Some((span, ends(span.figure)?)));
    let (span, [low, high]) = ranges.find(|(_, ends)| is_middle(said, *ends))?;
    let words = quote.said(&shortest(quote, span)).to_owned();
    let ways = vec![Way::Set { claim: place, field: Field::Figure, value: words.clone() }];
    let advice = advice_of(Code::MiddleOfRange, place, Field::Figure, ways);
    Some(Advice { numbers: vec![said, low, high], words, ..advice })
}

/// Two numbers, added.
fn sum(place: usize, said: u32, spans: &[Span]) -> Option<Advice> {
    let numbers: Vec<u32> = spans.iter().filter_map(|span| span.figure.named()).collect();
    if MOST_NUMBERS < numbers.len() {
        return None;
    }
    let mut pairs = numbers
        .iter()
        .enumerate()
        .flat_map(|(at, one)| numbers.iter().skip(at + 1).map(move |other| [*one, *other]));
    let [one, other] = pairs.find(|pair| adds_up(said, pair, false))?;
    let ways = vec![set(place, one), set(place, other), Way::Delete { claim: place }];
    let advice = advice_of(Code::AddsNumbersOfQuote, place, Field::Figure, ways);
    Some(Advice { numbers: vec![said, one, other], ..advice })
}

fn set(claim: usize, number: u32) -> Way {
    Way::Set { claim, field: Field::Figure, value: number.to_string() }
}

fn advice_of(code: Code, place: usize, field: Field, ways: Vec<Way>) -> Advice {
    Advice::new(code, place, field, std::iter::empty(), ways)
}
