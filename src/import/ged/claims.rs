//! What events come to → a ledger.

use super::super::book::{self, Name, events_added};
use super::super::loss::{Loss, Remark};
use super::super::{By, ImportError, Imported};
use super::{Ged, Sum};
use crate::date::Date;
use crate::figure::{Count, Estimate, Figure};
use crate::lean::{MOST_SIDES, MOST_SOURCES};
use crate::ledger::{About, Claim, Ledger, Side, SourceKind, Status, Text};
use crate::phrase;

const SOURCE: Name = [
    "UCDP GED (coders' estimates, events added up here)",
    "UCDP GED (تقديرات المرمّزين، والأحداث مجموعة هنا)",
];

/// The first and the last day of what is added up.
type Days = [Option<Date>; 2];

pub(super) fn imported(ged: Ged, mut loss: Loss) -> Result<Imported, ImportError> {
    let used = loss.used;
    loss.remark(Remark::new("qualifier_not_present", used));
    loss.remark(Remark::new("coders_estimate", used));
    loss.remark(Remark::new("sums_are_ours", used));
    loss.remark(Remark::new("parts_best_only", used));
    if 0 < ged.sums.total.unknown {
        loss.remark(Remark::new("dead_not_known", used).numbered(ged.sums.total.unknown));
    }
    loss.remark(Remark::new("split_evenly", used));
    loss.remark(Remark::new("claimant_not_coded", used));
    let mut ledger = Ledger { title: title(&ged), ..Ledger::default() };
    let days = [ged.sums.first, ged.sums.last];
    match ged.by {
        By::Office => offices(&mut ledger, &ged, days, &mut loss)?,
        By::Year => years(&mut ledger, &ged, days)?,
        _ => sides(&mut ledger, &ged, days, &mut loss)?,
    }
    for remark in ged.seen.remarks() {
        loss.remark(remark);
    }
    Ok(Imported { ledger, loss })
}

fn title(ged: &Ged) -> Text {
    let mut title = "UCDP GED".to_owned();
    let countries = ged.countries.texts();
    let about: Vec<&str> = match (&ged.wish.conflict, countries) {
        (Some(conflict), _) => vec![conflict],
        (None, few) if few.len() <= 3 => few.iter().map(String::as_str).collect(),
        (None, _) => Vec::new(),
    };
    if !about.is_empty() {
        title = [title.as_str(), ": ", &about.join(", ")].concat();
    }
    Text::plain(title)
}

/// Each side's dead; civilians and the total are of all sides together.
fn sides(ledger: &mut Ledger, ged: &Ged, days: Days, loss: &mut Loss) -> Result<(), ImportError> {
    let source = book::source(ledger, SOURCE, Some(SourceKind::Monitor));
    let names = ged.sums.actors.texts();
    let sums = &ged.sums.of_actors;
    let mut places: Vec<usize> = (0..sums.len()).filter(|at| 0 < sums[*at].events).collect();
    places.sort_by(|a, b| {
        sums[*b].military.cmp(&sums[*a].military).then_with(|| names[*a].cmp(&names[*b]))
    });
    let (first, others) = first_of(&places, MOST_SIDES);
    for at in first {
        let side = book::side(ledger, &names[*at], &|| Text::plain(names[*at].as_str()));
        ledger.claims.push(of_side(source, side, &sums[*at], days)?);
    }
    if !others.is_empty() {
        let side = ledger.sides.len();
        ledger.sides.push(others_side(others.len(), &ledger.sides));
        let mut sum = Sum::default();
        for at in others {
            sum.events += sums[*at].events;
            sum.military += sums[*at].military;
        }
        ledger.claims.push(of_side(source, side, &sum, days)?);
        let named = u64::try_from(others.len()).unwrap_or(u64::MAX);
        loss.remark(Remark::new("actors_together", loss.used).numbered(named));
    }
    ledger.claims.extend(totals(source, &ged.sums.total, days)?);
    Ok(())
}

/// As many as there may be: all, or all but one place for the rest together.
fn first_of(places: &[usize], most: usize) -> (&[usize], &[usize]) {
    if places.len() <= most { (places, &[]) } else { places.split_at(most - 1) }
}

fn others_side(actors: usize, sides: &[Side]) -> Side {
    let mut id = format!("others ({actors} actors)");
    while sides.iter().any(|side| side.id == id) {
        id.push('+');
    }
    let arabic = format!("أطراف أخرى، عددها {actors}");
    let name = Text::by_language(vec![("en".into(), id.clone()), ("ar".into(), arabic)]);
    Side { id, name }
}

fn of_side(source: usize, side: usize, sum: &Sum, days: Days) -> Result<Claim, ImportError> {
    let claim = estimated(source, sum.military, None, days, sum.events)?;
    Ok(Claim { about: About::Side(side), status: Status::Military, ..claim })
}

/// The parts of all sides together, and the total.
fn totals(source: usize, sum: &Sum, days: Days) -> Result<[Claim; 3], ImportError> {
    let part = |people, status| {
        let claim = estimated(source, people, None, days, sum.events)?;
        Ok(Claim { status, ..claim })
    };
    let range = Some((sum.low, sum.high));
    let total = estimated(source, sum.best, range, days, sum.events)?;
    Ok([
        part(sum.military, Status::Military)?,
        part(sum.civilian, Status::Civilian)?,
        Claim { status: Status::All, ..total },
    ])
}

fn estimated(
    source: usize,
    best: u64,
    range: Option<(u64, u64)>,
    [since, as_of]: Days,
    events: u64,
) -> Result<Claim, ImportError> {
    let range = range.map(|(low, high)| Ok((count(low)?, count(high)?))).transpose()?;
    let estimate = Estimate { best: count(best)?, range };
    let said = phrase::estimate(estimate);
    let claim = book::claim(source, About::All, Figure::Estimate(estimate), said);
    Ok(Claim { since, as_of, note: Some(events_added(events)), ..claim })
}

fn count(people: u64) -> Result<Count, ImportError> {
    let most = Count::MAX.get() as usize;
    let count = u32::try_from(people).ok().and_then(Count::new);
    count.ok_or(ImportError::TooMany { things: "people", most })
}

/// A source for each office that the dataset has events from: other events,
/// so that they are no rivals.
fn offices(ledger: &mut Ledger, ged: &Ged, days: Days, loss: &mut Loss) -> Result<(), ImportError> {
    let names = ged.sums.offices.texts();
    let sums = &ged.sums.of_offices;
    let mut places: Vec<usize> = (0..sums.len()).filter(|at| 0 < sums[*at].events).collect();
    places
        .sort_by(|a, b| sums[*b].best.cmp(&sums[*a].best).then_with(|| names[*a].cmp(&names[*b])));
    let (first, others) = first_of(&places, MOST_SOURCES);
    for at in first {
        office(ledger, &names[*at], &sums[*at], days)?;
    }
    if !others.is_empty() {
        let mut sum = Sum::default();
        for at in others {
            sum.join(&sums[*at]);
        }
        office(ledger, "others", &sum, days)?;
        let named = u64::try_from(others.len()).unwrap_or(u64::MAX);
        loss.remark(Remark::new("offices_together", loss.used).numbered(named));
    }
    Ok(())
}

fn office(ledger: &mut Ledger, name: &str, sum: &Sum, days: Days) -> Result<(), ImportError> {
    let english = ["UCDP GED, events it has from ", name].concat();
    let arabic = ["UCDP GED، الأحداث التي أخذها عن ", name].concat();
    let text = Text::by_language(vec![("en".into(), english.clone()), ("ar".into(), arabic)]);
    let source = ledger.sources.len();
    ledger.sources.push(book::new_source(&english, text, Some(SourceKind::Monitor)));
    ledger.claims.extend(totals(source, sum, days)?);
    Ok(())
}

/// The total and its parts, year by year.
fn years(ledger: &mut Ledger, ged: &Ged, [first, last]: Days) -> Result<(), ImportError> {
    let source = book::source(ledger, SOURCE, Some(SourceKind::Monitor));
    for (year, sum) in &ged.sums.of_years {
        let days = [
            Date::new(*year, 1, 1).max(first),
            Date::new(*year, 12, 31).map(|day| last.map_or(day, |last| day.min(last))),
        ];
        ledger.claims.extend(totals(source, sum, days)?);
    }
    Ok(())
}
