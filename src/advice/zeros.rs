//! Zeros that nobody said.

use std::collections::BTreeMap;

use super::people::{Groups, may_be_of_one_day};
use super::{Advice, Code, Field, Way, spans};
use crate::figure::{Absence, Figure};
use crate::ledger::{Claim, Ledger};

/// More zeros of one source without words than this are a column of a data
/// set, which says in its own documentation what they are.
const MOST: usize = 12;

/// The zeros that stand in the ledger without words, by source.
#[derive(Debug)]
pub(super) struct Zeros(BTreeMap<usize, usize>);

impl Zeros {
    pub(super) fn of(ledger: &Ledger) -> Self {
        let mut sources = BTreeMap::new();
        for claim in ledger.claims.iter().filter(|claim| is_bare(claim)) {
            *sources.entry(claim.source).or_default() += 1;
        }
        Self(sources)
    }

    /// A 0 where somebody says that there is no number, or nobody anything.
    pub(super) fn advice(&self, ledger: &Ledger, groups: &Groups, place: usize) -> Option<Advice> {
        let claim = ledger.claims.get(place).filter(|claim| claim.figure == Figure::None)?;
        if spans::nobody(claim) {
            return None;
        }
        in_words(place, claim)
            .or_else(|| beside_undisclosed(ledger, groups, place, claim))
            .or_else(|| self.bare(place, claim))
    }

    /// A zero without words.
    fn bare(&self, place: usize, claim: &Claim) -> Option<Advice> {
        let few = self.0.get(&claim.source).is_some_and(|zeros| *zeros <= MOST);
        let absent = [Absence::Undisclosed, Absence::NoReports].map(Absence::name);
        let values = ["none"].into_iter().chain(absent);
        let mut ways: Vec<Way> = values.map(|value| set(place, value)).collect();
        ways.push(Way::Delete { claim: place });
        let none = std::iter::empty();
        let advice = Advice::new(Code::BareZero, place, Field::Figure, none, ways);
        Some(advice).filter(|_| few && is_bare(claim))
    }
}

/// Whether a claim is a zero in digits only.
fn is_bare(claim: &Claim) -> bool {
    claim.figure == Figure::None && claim.said.trim().chars().all(char::is_numeric)
}

/// The quote or the note says it.
fn in_words(place: usize, claim: &Claim) -> Option<Advice> {
    let (absence, words) = spans::absence(claim)?;
    let ways = vec![set(place, absence.name())];
    let none = std::iter::empty();
    let advice = Advice::new(Code::AbsenceAsZero, place, Field::Figure, none, ways);
    Some(Advice { words, ..advice })
}

/// The same source does not disclose others of the same people.
fn beside_undisclosed(
    ledger: &Ledger,
    groups: &Groups,
    place: usize,
    claim: &Claim,
) -> Option<Advice> {
    if !is_bare(claim) {
        return None;
    }
    let beside = groups.beside(ledger, (claim.outcome, claim.about), place);
    let hidden = beside.iter().find(|other| {
        other.claim.source == claim.source
            && other.claim.figure.absence() == Some(Absence::Undisclosed)
            && may_be_of_one_day(other.claim, claim)
    })?;
    let ways = vec![set(place, Absence::Undisclosed.name()), set(place, "none")];
    let others = [hidden.place].into_iter();
    Some(Advice::new(Code::ZeroBesideUndisclosed, place, Field::Figure, others, ways))
}

fn set(claim: usize, value: &str) -> Way {
    let value = value.replace('_', " ");
    Way::Set { claim, field: Field::Figure, value }
}
