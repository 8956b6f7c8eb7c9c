//! Claims about the same people, and which of them may be held together.

use std::collections::BTreeMap;

use super::{APART, LEAST, MOST, number};
use crate::date::Date;
use crate::ledger::{About, Claim, Ledger, Outcome, Status};

/// Claims by outcome and about, in the order of the ledger.
#[derive(Debug)]
pub(super) struct Groups(BTreeMap<(Outcome, About), Vec<usize>>);

impl Groups {
    pub(super) fn of(ledger: &Ledger) -> Self {
        let mut groups: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (place, claim) in ledger.claims.iter().enumerate() {
            groups.entry((claim.outcome, claim.about)).or_default().push(place);
        }
        groups.retain(|_, places| places.len() <= MOST);
        Self(groups)
    }

    /// Claims of an outcome about somebody, none of which is `but`, made for a
    /// day that may be its.
    pub(super) fn beside<'a>(
        &self,
        ledger: &'a Ledger,
        (outcome, about): (Outcome, About),
        but: usize,
    ) -> Vec<Beside<'a>> {
        let same = &ledger.claims[but];
        let all = self.all(ledger, (outcome, about), but);
        all.filter(|beside| may_be_of_one_day(beside.claim, same)).collect()
    }

    /// The same for whatever day.
    fn all<'a>(
        &self,
        ledger: &'a Ledger,
        of: (Outcome, About),
        but: usize,
    ) -> impl Iterator<Item = Beside<'a>> {
        let places = self.0.get(&of).map_or(&[][..], Vec::as_slice);
        let all =
            places.iter().map(|place| Beside { place: *place, claim: &ledger.claims[*place] });
        all.filter(move |beside| beside.place != but)
    }
}

/// A claim beside another one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Beside<'a> {
    pub(super) place: usize,
    pub(super) claim: &'a Claim,
}

impl Beside<'_> {
    pub(super) fn number(&self) -> Option<(usize, u32)> {
        Some((self.place, number(self.claim)?))
    }

    /// Whether it is the rendering of its statement that is charted.
    pub(super) fn is_charted(&self, all: &[Self]) -> bool {
        self.claim.statement.is_none()
            || self.claim.chart
            || !all.iter().any(|other| {
                one_statement(other.claim, self.claim)
                    && (other.claim.chart || other.place < self.place)
            })
    }
}

/// A number, to be held against others.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sum<'a> {
    pub(super) ledger: &'a Ledger,
    pub(super) groups: &'a Groups,
    pub(super) place: usize,
    pub(super) claim: &'a Claim,
    pub(super) number: u32,
    /// Whether the words beside it say that it was added up.
    pub(super) said_so: bool,
    /// Whether it has an outlet, a link or a quote.
    pub(super) has_proof: bool,
}

impl<'a> Sum<'a> {
    /// Claims of an outcome about somebody, made for a day that may be its.
    pub(super) fn beside(&self, outcome: Outcome, about: About) -> Vec<Beside<'a>> {
        self.groups.beside(self.ledger, (outcome, about), self.place)
    }

    /// The same, of people of the same status.
    pub(super) fn alike(&self, outcome: Outcome, about: About) -> Vec<Beside<'a>> {
        let mut alike = self.beside(outcome, about);
        alike.retain(|other| other.claim.status == self.claim.status);
        alike
    }

    /// What other sources have said of the same people until its day, the
    /// latest last.
    pub(super) fn until(&self) -> Vec<Beside<'a>> {
        let same = self.claim;
        let all = self.groups.all(self.ledger, (same.outcome, same.about), self.place);
        let is_alike = |other: &Claim| {
            (other.status, other.since) == (same.status, same.since)
                && other.source != same.source
                && day(other) <= day(same)
        };
        let mut until: Vec<_> = all.filter(|other| is_alike(other.claim)).collect();
        until.sort_by_key(|other| day(other.claim));
        until
    }

    /// Whether it is what these claims of one source come to.
    pub(super) fn is_of(&self, parts: &[(usize, u32)]) -> bool {
        let numbers: Vec<u32> = parts.iter().map(|(_, number)| *number).collect();
        adds_up(self.number, &numbers, self.said_so)
    }

    /// The same of claims of several sources, more of which meet by chance.
    pub(super) fn is_across(&self, parts: &[(usize, u32)]) -> bool {
        let rough = self.has_proof && parts.iter().all(|(_, number)| is_round(*number));
        (self.said_so || !rough) && self.is_of(parts)
    }

    /// The same of claims for different days, of which there are more still.
    pub(super) fn is_over_days(&self, parts: &[(usize, u32)]) -> bool {
        let is_telling = |number: u32| APART <= number && !is_round(number);
        (self.said_so || parts.iter().any(|(_, number)| is_telling(*number)))
            && self.is_across(parts)
    }
}

/// Whether two claims are renderings of one utterance.
pub(super) fn one_statement(one: &Claim, other: &Claim) -> bool {
    one.source == other.source && one.statement.is_some() && one.statement == other.statement
}

/// The day that a figure is for, as far as it is known.
pub(super) fn day(claim: &Claim) -> Option<Date> {
    claim.as_of.or(claim.stated).or(claim.published)
}

/// Whether two claims may be for one day.
pub(super) fn may_be_of_one_day(one: &Claim, other: &Claim) -> bool {
    match (day(one), day(other)) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    }
}

/// Whether a number is what others come to, and none of them so small that it
/// may be by chance.
pub(super) fn adds_up(sum: u32, parts: &[u32], said_so: bool) -> bool {
    let (Some(least), true) = (parts.iter().min(), 1 < parts.len()) else { return false };
    let whole = parts.iter().map(|part| u64::from(*part)).sum::<u64>() == u64::from(sum);
    whole && 0 < *least && (said_so || LEAST <= *least)
}

/// Whether a number is rounded, to ten at least.
pub(super) const fn is_round(number: u32) -> bool {
    number.is_multiple_of(10)
}

/// Both numbers, where both are some.
pub(super) fn both(one: &Beside<'_>, other: &Beside<'_>) -> Option<Vec<(usize, u32)>> {
    Some(vec![one.number()?, other.number()?])
}

/// Whether it counts everybody of whom it is: a total, or what may be one.
pub(super) const fn is_total(claim: &Claim) -> bool {
    matches!(claim.status, Status::All | Status::Unstated)
}
