//! Totals, and parts that they already contain.

use super::people::{Beside, Groups, Sum, both, day, is_total, may_be_of_one_day, one_statement};
use super::sums::pair;
use super::{Advice, Code, Field, Way, number, spans};
use crate::figure::{Absence, Figure};
use crate::ledger::{About, Claim, Ledger, Outcome, Status};

/// A total beside its own parts, whatever the two come to.
pub(super) fn beside_parts(ledger: &Ledger, groups: &Groups, place: usize) -> Option<Advice> {
    let claim = ledger.claims.get(place)?;
    let mut own = groups.beside(ledger, (claim.outcome, claim.about), place);
    own.retain(|other| other.claim.source == claim.source);
    takes_for_zero(place, claim, &own).or_else(|| as_total(place, claim, &own))
}

/// A total and a part, added.
pub(super) fn advice(sum: Sum<'_>) -> Option<Advice> {
    let (code, parts) = total_and_part(sum)
        .or_else(|| all_and_side(sum))
        .map(|parts| (Code::AddsTotalAndPart, parts))
        .or_else(|| Some((Code::AddsUnstated, unstated(sum)?)))
        .or_else(|| Some((Code::AddsKilledAndWounded, hurt(sum)?)))?;
    Some(Advice::on_sum(code, sum.place, sum.number, &parts))
}

/// A source's total, or what its parts come to, and one of its parts.
fn total_and_part(sum: Sum<'_>) -> Option<Vec<(usize, u32)>> {
    let beside = sum.beside(sum.claim.outcome, sum.claim.about);
    let mut parts = beside.iter().filter(|other| is_part(other.claim));
    if !is_total(sum.claim) {
        return None;
    }
    parts.find_map(|part| {
        let own = beside.iter().filter(|other| other.claim.source == part.claim.source);
        of_one_source(sum, part, &own.collect::<Vec<_>>())
    })
}

fn of_one_source(
    sum: Sum<'_>,
    part: &Beside<'_>,
    own: &[&Beside<'_>],
) -> Option<Vec<(usize, u32)>> {
    let is_other =
        |other: &&&Beside<'_>| is_part(other.claim) && other.claim.status != part.claim.status;
    let of = part.number()?;
    let other = own.iter().filter(is_other).find_map(|other| other.number());
    let sum_of_parts = other.and_then(|other| other.1.checked_add(of.1));
    // Whether a total of which nobody said whom it counts has civilians in it
    // is known only where it is what the parts come to.
    let has_parts = |whole: &Claim| match (whole.status, number(whole)) {
        (Status::All, _) => true,
        (Status::Unstated, Some(whole)) => {
            Some(whole) == sum_of_parts || part.claim.status == Status::Military && of.1 <= whole
        }
        _ => false,
    };
    let mut wholes = own.iter().filter(|other| has_parts(other.claim));
    let whole = wholes.find_map(|whole| both(whole, part).filter(|parts| sum.is_of(parts)));
    whole.or_else(|| Some(vec![other?, of, of]).filter(|parts| sum.is_of(parts)))
}

const fn is_part(claim: &Claim) -> bool {
    matches!(claim.status, Status::Military | Status::Civilian)
}

/// Two figures of one source, of which neither says whom it counts.
fn unstated(sum: Sum<'_>) -> Option<Vec<(usize, u32)>> {
    let mut beside = sum.beside(sum.claim.outcome, sum.claim.about);
    let is_alike =
        |other: &Claim| other.status == Status::Unstated && other.since == sum.claim.since;
    beside.retain(|other| is_total(sum.claim) && is_alike(other.claim));
    pair(&beside, |one, other| {
        let apart = one.claim.source == other.claim.source
            && may_be_of_one_day(one.claim, other.claim)
            && !one_statement(one.claim, other.claim);
        both(one, other).filter(|parts| apart && sum.is_across(parts))
    })
}

/// A source's total of all sides, and one of its sides.
fn all_and_side(sum: Sum<'_>) -> Option<Vec<(usize, u32)>> {
    let about = Some(sum.claim.about).filter(|about| *about == About::All)?;
    let wholes = sum.alike(sum.claim.outcome, about);
    let sides = (0..sum.ledger.sides.len()).map(About::Side);
    of_one_each(sum, &wholes, sides.flat_map(|side| sum.alike(sum.claim.outcome, side)))
}

/// A source's killed, and its wounded, missing or captured.
fn hurt(sum: Sum<'_>) -> Option<Vec<(usize, u32)>> {
    const LIVE: [Outcome; 4] =
        [Outcome::Wounded, Outcome::Missing, Outcome::Captured, Outcome::KilledOrWounded];
    let killed = Some(sum.claim.outcome).filter(|outcome| *outcome == Outcome::Killed)?;
    let about = sum.claim.about;
    let live = LIVE.into_iter().flat_map(|outcome| sum.alike(outcome, about));
    of_one_each(sum, &sum.alike(killed, about), live)
}

/// The first of some and the first of others, of one source, that come to it.
fn of_one_each<'a>(
    sum: Sum<'_>,
    wholes: &[Beside<'_>],
    mut parts: impl Iterator<Item = Beside<'a>>,
) -> Option<Vec<(usize, u32)>> {
    parts.find_map(|part| {
        let mut own = wholes.iter().filter(|whole| whole.claim.source == part.claim.source);
        own.find_map(|whole| both(whole, &part).filter(|parts| sum.is_of(parts)))
    })
}

/// A lower total of the same source for the same day, so much lower that it is
/// no correction.
fn as_total(place: usize, claim: &Claim, own: &[Beside<'_>]) -> Option<Advice> {
    let Figure::Exact(low) = claim.figure else { return None };
    let same = |other: &&Beside<'_>| {
        is_total(other.claim)
            && other.claim.since == claim.since
            && day(other.claim) == day(claim)
            && !one_statement(other.claim, claim)
    };
    if !is_total(claim) || day(claim).is_none() {
        return None;
    }
    let (other, high) = own.iter().filter(same).find_map(|other| match other.claim.figure {
        Figure::Exact(high) if u64::from(low.get()) * 4 <= u64::from(high.get()) * 3 => {
            Some((other, high))
        }
        _ => None,
    })?;
    let counts = |status: Status| Way::Set {
        claim: place,
        field: Field::Status,
        value: status.name().to_owned(),
    };
    let ways =
        vec![counts(Status::Civilian), counts(Status::Military), Way::Delete { claim: place }];
    let others = [other.place].into_iter();
    let advice = Advice::new(Code::PartAsTotal, place, Field::Status, others, ways);
    Some(Advice { numbers: vec![low.get(), high.get()], ..advice })
}

/// A total that is the one part that the source discloses.
fn takes_for_zero(place: usize, claim: &Claim, own: &[Beside<'_>]) -> Option<Advice> {
    let Figure::Exact(total) = claim.figure else { return None };
    let parts = own.iter().filter(|other| is_part(other.claim));
    let is_hidden =
        |other: &&Beside<'_>| other.claim.figure.absence() == Some(Absence::Undisclosed);
    let hidden = parts.clone().find(is_hidden)?;
    let is_known = |other: &&Beside<'_>| {
        other.claim.figure == claim.figure && other.claim.status != hidden.claim.status
    };
    let known = parts.clone().find(is_known)?;
    if claim.status != Status::All || spans::has(claim, total.get()) {
        return None;
    }
    let ways = vec![Way::Delete { claim: place }];
    let others = [hidden.place, known.place].into_iter();
    let code = Code::UndisclosedCountedAsZero;
    let advice = Advice::new(code, place, Field::Figure, others, ways);
    Some(Advice { numbers: vec![total.get()], ..advice })
}
