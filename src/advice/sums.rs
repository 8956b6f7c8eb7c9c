//! Sums over sources that are alternatives, and sources that are sums.

use super::people::{Beside, Sum, both, is_total, one_statement};
use super::{Advice, Code, Field, Way};
use crate::ledger::{About, Claim, Ledger, Status};

/// More sources of the same people than this are not paired: of so many pairs
/// one comes to anything by chance.
const MOST_SOURCES: usize = 10;

/// What a source is called that nobody is: whole names, folded.
const NOBODY: &[&str] = &[
    "total",
    "totals",
    "grand total",
    "sum",
    "combined",
    "all sources",
    "both sources",
    "average",
    "mean",
    "median",
    "المجموع",
    "مجموع",
    "الإجمالي",
    "إجمالي",
    "المتوسط",
    "متوسط",
    "كل المصادر",
    "جميع المصادر",
    "جمع",
    "میانگین",
    "סך הכל",
    "סך הכול",
    "ממוצע",
    "итого",
    "всего",
    "сумма",
    "среднее",
    "разом",
    "усього",
    "сума",
    "середнє",
    "ընդամենը",
    "գումար",
    "միջին",
    "cəmi",
    "orta",
    "toplam",
    "genel toplam",
    "ortalama",
    "somme",
    "moyenne",
    "suma",
    "promedio",
];

/// Words of a note that say that its figure was added up.
const ADDED: &[&str] = &[
    "sum of",
    "added up",
    "added together",
    "adding",
    "i added",
    "we added",
    "مجموع",
    "بجمع",
    "сумма",
    "сума",
    "toplamı",
    "somme de",
    "suma de",
];

/// A source that is called "total" or the like says nothing: somebody added.
pub(super) fn nobodys(ledger: &Ledger, place: usize, claim: &Claim) -> Option<Advice> {
    let name = nobody(ledger, claim).filter(|_| claim.figure.bounds().is_some())?;
    let ways = vec![Way::Delete { claim: place }];
    let none = std::iter::empty();
    let advice = Advice::new(Code::NobodysClaim, place, Field::Source, none, ways);
    Some(Advice { words: name.to_owned(), ..advice })
}

fn nobody<'a>(ledger: &'a Ledger, claim: &Claim) -> Option<&'a str> {
    let mut names = ledger.sources.get(claim.source)?.name.versions().iter();
    let is_nobody = |name: &str| NOBODY.contains(&name.trim().to_lowercase().as_str());
    names.find(|(_, name)| is_nobody(name)).map(|(_, name)| &**name)
}

/// Whether the words beside a figure say that it was added up.
pub(super) fn says_so(ledger: &Ledger, claim: &Claim) -> bool {
    let notes = claim.note.iter().flat_map(|note| note.versions());
    let mut notes = notes.map(|(_, note)| note.to_lowercase());
    nobody(ledger, claim).is_some()
        || notes.any(|note| ADDED.iter().any(|words| note.contains(words)))
}

/// A figure that is what others say, added.
pub(super) fn advice(sum: Sum<'_>) -> Option<Advice> {
    let alike = sum.alike(sum.claim.outcome, sum.claim.about);
    let (code, parts) = renderings(sum, &alike)
        .map(|parts| (Code::AddsRenderings, parts))
        .or_else(|| Some((Code::AddsAlternatives, alternatives(sum, &alike)?)))
        .or_else(|| Some((Code::AddsSources, sources(sum)?)))?;
    Some(Advice::on_sum(code, sum.place, sum.number, &parts))
}

/// Two renderings of one statement.
fn renderings(sum: Sum<'_>, alike: &[Beside<'_>]) -> Option<Vec<(usize, u32)>> {
    pair(alike, |one, other| {
        let apart = one_statement(one.claim, other.claim) && !one_statement(one.claim, sum.claim);
        both(one, other).filter(|parts| apart && sum.is_across(parts))
    })
}

/// One figure of each source, all of them or two, for one day or until then.
fn alternatives(sum: Sum<'_>, alike: &[Beside<'_>]) -> Option<Vec<(usize, u32)>> {
    let now = of_each_source(alike);
    let until = || of_each_source(&sum.until());
    one_each(&now, |parts| sum.is_across(parts))
        .or_else(|| one_each(&until(), |parts| sum.is_over_days(parts)))
}

/// What all of them, or two, come to, if that fits.
fn one_each(
    of_each: &[Beside<'_>],
    fits: impl Fn(&[(usize, u32)]) -> bool,
) -> Option<Vec<(usize, u32)>> {
    let all: Vec<(usize, u32)> = of_each.iter().filter_map(Beside::number).collect();
    if fits(&all) {
        return Some(all);
    }
    pair(of_each, |one, other| both(one, other).filter(|parts| fits(parts)))
}

/// The last figure of each source, as far as it is charted.
pub(super) fn of_each_source<'a>(alike: &[Beside<'a>]) -> Vec<Beside<'a>> {
    let mut found: Vec<Beside<'a>> = Vec::new();
    for other in alike.iter().filter(|other| other.is_charted(alike)) {
        match found.iter_mut().find(|known| known.claim.source == other.claim.source) {
            Some(known) => *known = *other,
            None => found.push(*other),
        }
    }
    found
}

/// The first two claims that fit.
pub(super) fn pair<T>(
    among: &[Beside<'_>],
    fits: impl Fn(&Beside<'_>, &Beside<'_>) -> Option<T>,
) -> Option<T> {
    if MOST_SOURCES < among.len() {
        return None;
    }
    let rest = |at: usize| among.iter().skip(at + 1);
    let mut pairs =
        among.iter().enumerate().flat_map(|(at, one)| rest(at).map(move |other| (one, other)));
    pairs.find_map(|(one, other)| fits(one, other))
}

/// A total of all sides: of two sides, what two sources say of one each.
fn sources(sum: Sum<'_>) -> Option<Vec<(usize, u32)>> {
    if sum.claim.about != About::All || sum.ledger.sides.len() != 2 {
        return None;
    }
    let [first, second] = [0, 1]
        .map(|side| totals(sum.claim.status, &sum.beside(sum.claim.outcome, About::Side(side))));
    first.iter().find_map(|one| {
        let mut others = second.iter().filter(|other| other.source != one.source);
        others.find_map(|other| {
            let parts: Vec<(usize, u32)> = one.of.iter().chain(&other.of).copied().collect();
            sum.is_across(&parts).then_some(parts)
        })
    })
}

/// What a source says of a side in all, and the claims that it is made of.
struct Total {
    source: usize,
    of: Vec<(usize, u32)>,
}

/// Each source's figures that come to a total, as far as it gives numbers.
fn totals(status: Status, beside: &[Beside<'_>]) -> Vec<Total> {
    let of = |fits: &dyn Fn(&Claim) -> bool| {
        let fit: Vec<Beside<'_>> =
            beside.iter().copied().filter(|other| fits(other.claim)).collect();
        of_each_source(&fit)
    };
    let wholes = of(&|claim| claim.status == status || is_total(claim));
    let mut found: Vec<Total> = Vec::new();
    let parts = match status {
        Status::Military | Status::Civilian => Vec::new(),
        Status::All | Status::Unstated => [Status::Military, Status::Civilian]
            .into_iter()
            .flat_map(|part| of(&|claim| claim.status == part))
            .filter(|part| wholes.iter().all(|whole| whole.claim.source != part.claim.source))
            .collect(),
    };
    for other in wholes.iter().chain(&parts) {
        let source = other.claim.source;
        match found.iter_mut().find(|known| known.source == source) {
            Some(known) => known.of.extend(other.number()),
            None => found.push(Total { source, of: other.number().into_iter().collect() }),
        }
    }
    found.retain(|total| !total.of.is_empty());
    found
}
