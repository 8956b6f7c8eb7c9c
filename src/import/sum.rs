//! Coders' estimates, added up → claims of ours.

use super::ImportError;
use super::book::{self, Name, events_added};
use super::loss::{Loss, Remark};
use crate::date::Date;
use crate::figure::{Count, Estimate, Figure};
use crate::ledger::{About, Claim, Ledger, Side, Source, SourceKind, Status, Text};
use crate::phrase;

/// The first and the last day of what is added up.
pub(super) type Days = [Option<Date>; 2];

/// What is claimed of a sum.
type Claims = Result<Vec<Claim>, ImportError>;

/// What rows come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    pub(super) rows: u64,
    pub(super) low: u64,
    pub(super) best: u64,
    pub(super) high: u64,
    pub(super) military: u64,
    pub(super) civilian: u64,
    /// Of whom it is not known; never added to the others.
    pub(super) unknown: u64,
}

impl Sum {
    pub(super) const fn join(&mut self, other: &Self) {
        self.rows += other.rows;
        self.low += other.low;
        self.best += other.best;
        self.high += other.high;
        self.military += other.military;
        self.civilian += other.civilian;
        self.unknown += other.unknown;
    }
}

/// The sum of a number, which may be a new one.
pub(super) fn at(sums: &mut Vec<Sum>, place: usize) -> &mut Sum {
    if sums.len() <= place {
        sums.resize(place + 1, Sum::default());
    }
    &mut sums[place]
}

/// The parts, best only, and the total with its range.
pub(super) fn totals(
    source: usize,
    about: About,
    sum: &Sum,
    days: Days,
) -> Result<[Claim; 3], ImportError> {
    let part = |people, status| {
        let claim = estimated(source, people, None, days, sum.rows)?;
        Ok(Claim { about, status, ..claim })
    };
    let range = Some((sum.low, sum.high));
    let total = estimated(source, sum.best, range, days, sum.rows)?;
    Ok([
        part(sum.military, Status::Military)?,
        part(sum.civilian, Status::Civilian)?,
        Claim { about, status: Status::All, ..total },
    ])
}

pub(super) fn military(
    source: usize,
    about: About,
    sum: &Sum,
    days: Days,
) -> Result<Claim, ImportError> {
    let claim = estimated(source, sum.military, None, days, sum.rows)?;
    Ok(Claim { about, status: Status::Military, ..claim })
}

fn estimated(
    source: usize,
    best: u64,
    range: Option<(u64, u64)>,
    [since, as_of]: Days,
    rows: u64,
) -> Result<Claim, ImportError> {
    let range = range.map(|(low, high)| Ok((count(low)?, count(high)?))).transpose()?;
    let estimate = Estimate { best: count(best)?, range };
    let said = phrase::estimate(estimate);
    let claim = book::claim(source, About::All, Figure::Estimate(estimate), said);
    Ok(Claim { since, as_of, note: Some(events_added(rows)), ..claim })
}

pub(super) fn count(people: u64) -> Result<Count, ImportError> {
    let most = Count::MAX.get() as usize;
    let count = u32::try_from(people).ok().and_then(Count::new);
    count.ok_or(ImportError::TooMany { things: "people", most })
}

/// Sums with their names, the most people first, and those that are too many
/// for a chart as one.
#[derive(Debug)]
pub(super) struct Ranked<'a> {
    pub(super) first: Vec<(&'a str, Sum)>,
    /// How many there are besides, and what they come to.
    pub(super) others: Option<(usize, Sum)>,
}

/// Ranks sums: `own` of them keep a name, and nobody is alone among the others.
pub(super) fn ranked<'a>(
    names: &'a [String],
    sums: &[Sum],
    own: usize,
    people: fn(&Sum) -> u64,
) -> Ranked<'a> {
    let named = names.iter().map(String::as_str).zip(sums.iter().copied());
    let mut first: Vec<(&str, Sum)> = named.filter(|(_, sum)| 0 < sum.rows).collect();
    first.sort_by(|(a, left), (b, right)| people(right).cmp(&people(left)).then_with(|| a.cmp(b)));
    if first.len() <= own + 1 {
        return Ranked { first, others: None };
    }
    let rest = first.split_off(own);
    let mut sum = Sum::default();
    rest.iter().for_each(|(_, one)| sum.join(one));
    Ranked { first, others: Some((rest.len(), sum)) }
}

/// Makes a side of each, and one of those that are too many.
pub(super) fn sides(
    ledger: &mut Ledger,
    ranked: &Ranked<'_>,
    loss: &mut Loss,
    claims: &dyn Fn(About, &Sum) -> Claims,
) -> Result<(), ImportError> {
    for (name, sum) in &ranked.first {
        let side = book::side(ledger, name, &|| Text::plain(*name));
        ledger.claims.extend(claims(About::Side(side), sum)?);
    }
    if let Some((number, sum)) = &ranked.others {
        let side = ledger.sides.len();
        ledger.sides.push(others(*number, &ledger.sides));
        ledger.claims.extend(claims(About::Side(side), sum)?);
        together(loss, "sides_together", *number);
    }
    Ok(())
}

/// Tells that some have no place of their own.
pub(super) fn together(loss: &mut Loss, code: &'static str, number: usize) {
    let number = u64::try_from(number).unwrap_or(u64::MAX);
    loss.remark(Remark::new(code, loss.used).numbered(number));
}

fn others(number: usize, sides: &[Side]) -> Side {
    let mut id = format!("others ({number})");
    while sides.iter().any(|side| side.id == id) {
        id.push('+');
    }
    let name = Text::by_language(vec![
        ("en".into(), id.clone()),
        ("ar".into(), format!("أطراف أخرى ({number})")),
    ]);
    Side { id, name }
}

/// A source that counts some of the rows, and no other source those.
pub(super) fn source_of(ledger: &mut Ledger, name: Name, what: &str) -> usize {
    let [english, arabic] = name.map(|head| [head, what].concat());
    let text = Text::by_language(vec![("en".into(), english.clone()), ("ar".into(), arabic)]);
    let counts = Some(Text::plain(what));
    let source = book::new_source(&english, text, Some(SourceKind::Monitor));
    ledger.sources.push(Source { counts, ..source });
    ledger.sources.len() - 1
}
