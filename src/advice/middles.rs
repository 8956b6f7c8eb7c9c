//! The middle between two sources, and of a source's own range.

use super::people::{Beside, Sum, is_round};
use super::sums::{of_each_source, pair};
use super::{APART, Advice, Code, Field, Way};
use crate::figure::Figure;

/// A figure that nobody says: it lies in the middle.
pub(super) fn advice(sum: Sum<'_>) -> Option<Advice> {
    let alike = sum.alike(sum.claim.outcome, sum.claim.about);
    let own = |other: &Beside<'_>| other.claim.source == sum.claim.source;
    let (own, others): (Vec<_>, Vec<_>) = alike.into_iter().partition(own);
    of_own_range(sum, &own).or_else(|| between_sources(sum, &others))
}

/// A range that the source gives in another claim.
fn of_own_range(sum: Sum<'_>, own: &[Beside<'_>]) -> Option<Advice> {
    let mut ranges = own.iter().filter_map(|own| Some((own, ends(own.claim.figure)?)));
    let (range, [low, high]) = ranges.find(|(_, ends)| is_middle(sum.number, *ends))?;
    let ways = vec![Way::Delete { claim: sum.place }];
    let others = [range.place].into_iter();
    let advice = Advice::new(Code::MiddleOfRange, sum.place, Field::Figure, others, ways);
    let (numbers, words) = (vec![sum.number, low, high], range.claim.said.clone());
    Some(Advice { numbers, words, ..advice })
}

/// Two other sources, as far from each other as makes chance seldom.
fn between_sources(sum: Sum<'_>, others: &[Beside<'_>]) -> Option<Advice> {
    let parts = pair(&of_each_source(others), |one, other| {
        let parts = [one.number()?, other.number()?];
        let [(_, one), (_, other)] = parts;
        let rough = sum.has_proof && is_round(sum.number);
        let apart = APART <= one.abs_diff(other) && !rough;
        let middle = u64::from(one) + u64::from(other) == 2 * u64::from(sum.number);
        (apart && middle).then_some(parts)
    })?;
    Some(Advice::on_sum(Code::AveragesAlternatives, sum.place, sum.number, &parts))
}

/// Both ends of a range.
pub(super) fn ends(figure: Figure) -> Option<[u32; 2]> {
    match figure {
        Figure::Between(span) | Figure::AboutBetween(span) => {
            Some([span.low().get(), span.high().get()])
        }
        _ => None,
    }
}

/// Whether a number lies in the middle, to the one below or above.
pub(super) fn is_middle(number: u32, [low, high]: [u32; 2]) -> bool {
    let twice = u64::from(low) + u64::from(high);
    high.abs_diff(low) >= 2 && (2 * u64::from(number)).abs_diff(twice) <= 1
}
