//! What events come to → a ledger.

use super::super::book::{self, Name};
use super::super::keys::can_name;
use super::super::loss::{Loss, Remark};
use super::super::sum::{self, Days};
use super::super::{By, ImportError, Imported};
use super::Ged;
use crate::date::Date;
use crate::lean::{MOST_SIDES, MOST_SOURCES};
use crate::ledger::{About, Ledger, SourceKind, Text};

const SOURCE: Name = [
    "UCDP GED (coders' estimates, events added up here)",
    "بيانات UCDP GED (تقديرات المرمّزين، والأحداث مجموعة هنا)",
];
const OFFICE: Name = ["UCDP GED, events it has from ", "بيانات UCDP GED، الأحداث التي أخذتها عن "];

pub(super) fn imported(ged: Ged, mut loss: Loss) -> Result<Imported, ImportError> {
    let used = loss.used;
    for code in ["qualifier_not_present", "coders_estimate", "sums_are_ours", "parts_best_only"] {
        loss.remark(Remark::new(code, used));
    }
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
    let countries = ged.countries.texts();
    let about = match (&ged.wish.conflict, countries) {
        (Some(conflict), _) => conflict.clone(),
        (None, few) if few.len() <= 3 => few.join(", "),
        (None, _) => String::new(),
    };
    let title = ["UCDP GED: ", &about].concat();
    let is_text = !about.is_empty() && can_name(&title);
    Text::plain(if is_text { &*title } else { "UCDP GED" })
}

/// Each side's dead; civilians and the total are of all sides together.
fn sides(ledger: &mut Ledger, ged: &Ged, days: Days, loss: &mut Loss) -> Result<(), ImportError> {
    let source = book::source(ledger, SOURCE, Some(SourceKind::Monitor));
    let (names, sums) = (ged.sums.actors.texts(), &ged.sums.of_actors);
    let ranked = sum::ranked(names, sums, ged.wish.own(MOST_SIDES), |sum| sum.military);
    sum::sides(ledger, &ranked, loss, &|about, one| {
        Ok(vec![sum::military(source, about, one, days)?])
    })?;
    ledger.claims.extend(sum::totals(source, About::All, &ged.sums.total, days)?);
    Ok(())
}

/// A source for each office that the dataset has events from: other events,
/// so that they are no rivals.
fn offices(ledger: &mut Ledger, ged: &Ged, days: Days, loss: &mut Loss) -> Result<(), ImportError> {
    let (names, sums) = (ged.sums.offices.texts(), &ged.sums.of_offices);
    let ranked = sum::ranked(names, sums, ged.wish.own(MOST_SOURCES), |sum| sum.best);
    let others = ranked.others.iter().map(|(number, sum)| {
        sum::together(loss, "offices_together", *number);
        ("others", *sum)
    });
    for (name, sum) in ranked.first.iter().copied().chain(others) {
        let source = sum::source_of(ledger, OFFICE, name);
        ledger.claims.extend(sum::totals(source, About::All, &sum, days)?);
    }
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
        ledger.claims.extend(sum::totals(source, About::All, sum, days)?);
    }
    Ok(())
}
