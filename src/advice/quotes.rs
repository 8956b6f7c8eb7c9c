//! A figure against its own quote.

use super::middles::{ends, is_middle};
use super::people::adds_up;
use super::spans::{Quote, Span, has, has_words};
use super::{Advice, Code, Field, Way, number};
use crate::figure::Figure;
use crate::ledger::{Claim, Outcome};
use crate::phrase;

/// More numbers than this in a quote are not paired.
const MOST_NUMBERS: usize = 12;

/// What a claim's own quote says otherwise.
pub(super) fn advice(place: usize, claim: &Claim) -> Option<Advice> {
    let said = number(claim)?;
    // What stands there with its manner has lost nothing.
    if !matches!(claim.figure, Figure::Exact(_)) && has_words(claim) {
        return None;
    }
    let quote = Quote::of(claim)?;
    let found =
        combined(place, claim, said, &quote).or_else(|| qualifier(place, claim, said, &quote));
    let made_up = || middle(place, said, &quote).or_else(|| sum(place, said, &quote));
    found.or_else(|| made_up().filter(|_| !has(claim, said)))
}

/// "12 killed and wounded", recorded as killed.
fn combined(place: usize, claim: &Claim, said: u32, quote: &Quote<'_>) -> Option<Advice> {
    let alone = matches!(claim.outcome, Outcome::Killed | Outcome::Wounded);
    let mut spans = quote.spans.iter().filter(|span| span.named() == Some(said));
    if !alone || !spans.any(|span| quote.is_combined(span)) {
        return None;
    }
    let value = Outcome::KilledOrWounded.name().to_owned();
    let ways = vec![Way::Set { claim: place, field: Field::Outcome, value }];
    let advice = advice_of(Code::CombinedAsKilled, place, Field::Outcome, ways);
    Some(Advice { numbers: vec![said], ..advice })
}

/// The number stands in the quote in another manner, and in no third one.
fn qualifier(place: usize, claim: &Claim, said: u32, quote: &Quote<'_>) -> Option<Advice> {
    let mut found = quote.spans.iter().filter(|span| is_of(span, said));
    let span = found.next()?;
    let figure = span.figure().filter(|figure| found.all(|span| span.read == Ok(*figure)))?;
    let plain = matches!(figure, Figure::Exact(_) | Figure::Estimate(_));
    if plain || figure == claim.figure || quote.counts_things(span) {
        return None;
    }
    let words = quote.said(span);
    let reads = phrase::read(&words, None).or_else(|_| phrase::read(&words, claim.lang.as_deref()));
    // "Rose from 115 to 140" is no range, though it reads as one.
    let rest = words.split_once(' ').map_or("", |(_, rest)| rest);
    let may_rise = ends(figure).is_some() && phrase::read(rest, claim.lang.as_deref()) == reads;
    if reads != Ok(figure) || may_rise {
        return None;
    }
    let ways = vec![Way::Set { claim: place, field: Field::Figure, value: words.clone() }];
    let advice = advice_of(Code::QualifierLost, place, Field::Figure, ways);
    Some(Advice { numbers: vec![said], words, ..advice })
}

/// Whether a number is the one that a figure names, or an end of it.
fn is_of(span: &Span, number: u32) -> bool {
    let Some(figure) = span.figure() else { return false };
    let end = match figure {
        Figure::AtMost(end) | Figure::FewerThan(end) => Some(end.get()),
        _ => None,
    };
    figure.named().or(end) == Some(number)
        || ends(figure).is_some_and(|ends| ends.contains(&number))
}

/// The middle of a range.
fn middle(place: usize, said: u32, quote: &Quote<'_>) -> Option<Advice> {
    let mut ranges = quote.spans.iter().filter_map(|span| Some((span, ends(span.figure()?)?)));
    let (span, [low, high]) = ranges.find(|(_, ends)| is_middle(said, *ends))?;
    let words = quote.said(span);
    let ways = vec![Way::Set { claim: place, field: Field::Figure, value: words.clone() }];
    let advice = advice_of(Code::MiddleOfRange, place, Field::Figure, ways);
    Some(Advice { numbers: vec![said, low, high], words, ..advice })
}

/// Two numbers, added.
fn sum(place: usize, said: u32, quote: &Quote<'_>) -> Option<Advice> {
    let numbers: Vec<u32> = quote.spans.iter().filter_map(Span::named).collect();
    if MOST_NUMBERS < numbers.len() {
        return None;
    }
    let rest = |at: usize| numbers.iter().skip(at + 1);
    let pairs = numbers.iter().enumerate();
    let mut pairs = pairs.flat_map(|(at, one)| rest(at).map(move |other| [*one, *other]));
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
