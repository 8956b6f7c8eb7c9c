//! UCDP's organized violence by country and year → claims.
//!
//! A row is a country's year, with coders' estimates of three kinds of
//! violence. `sb_*` hold `sb_intrastate_*` and `sb_interstate_*` already, and
//! `cumulative_total_*` are all three: of totals within each other one is
//! added, and the file is held to what it says of the others.

use std::collections::{BTreeMap, BTreeSet};

use super::book::{self, Name};
use super::keys::{Keys, can_name};
use super::loss::{Loss, No, Remark};
use super::sheet::{Row, Rows, Took, count};
use super::sum::{self, Days, Sum, at};
use super::{By, Format, ImportError, Imported, Wish};
use crate::date::Date;
use crate::lean::MOST_SIDES;
use crate::ledger::{About, Ledger, SourceKind, Status, Text};

const SOURCE: Name = [
    "UCDP country-year (coders' estimates, years added up here)",
    "بيانات UCDP حسب البلد والسنة (تقديرات المرمّزين، والسنوات مجموعة هنا)",
];
const KIND: Name = ["UCDP country-year, ", "بيانات UCDP حسب البلد والسنة، "];

/// The kinds of violence, as the sources that count them are called.
const KINDS: [&str; 3] = ["state-based violence", "non-state violence", ONE_SIDED];
const ONE_SIDED: &str = "one-sided violence";

/// The columns of numbers that are read.
const COUNTS: [&str; 24] = [
    "cumulative_total_deaths_in_orgvio_low_cy",
    "cumulative_total_deaths_in_orgvio_best_cy",
    "cumulative_total_deaths_in_orgvio_high_cy",
    "cumulative_total_deaths_parties_in_orgvio_cy",
    "cumulative_total_deaths_civilians_in_orgvio_cy",
    "cumulative_total_deaths_unknown_in_orgvio_cy",
    "sb_total_deaths_low_cy",
    "sb_total_deaths_best_cy",
    "sb_total_deaths_high_cy",
    "sb_deaths_parties_cy",
    "sb_deaths_civilians_cy",
    "sb_deaths_unknown_cy",
    "ns_total_deaths_low_cy",
    "ns_total_deaths_best_cy",
    "ns_total_deaths_high_cy",
    "ns_deaths_parties_cy",
    "ns_deaths_civilians_cy",
    "ns_deaths_unknown_cy",
    "os_total_deaths_low_cy",
    "os_total_deaths_best_cy",
    "os_total_deaths_high_cy",
    "os_killings_unknown_cy",
    "sb_intrastate_deaths_best_cy",
    "sb_interstate_deaths_best_cy",
];

const NAMES: [&str; 2] = ["country_cy", "year_cy"];

/// Whether a file has the columns of countries and years.
pub(super) fn is_it(header: &[String]) -> bool {
    missing(header).is_empty()
}

fn missing(header: &[String]) -> Vec<String> {
    let names = NAMES.into_iter().chain(COUNTS);
    let is_there = |name: &&str| header.iter().any(|column| column == name);
    names.filter(|name| !is_there(name)).map(String::from).collect()
}

#[derive(Debug)]
pub(super) struct CountryYear {
    names: [usize; NAMES.len()],
    counts: [usize; COUNTS.len()],
    by: By,
    own: usize,
    wished: Option<String>,
    countries: Keys,
    of_countries: Vec<Sum>,
    of_kinds: [Sum; KINDS.len()],
    of_years: BTreeMap<u16, Sum>,
    total: Sum,
    seen: BTreeSet<(usize, u16)>,
    remarks: [Remark; 6],
    left: usize,
}

const REMARKS: [&str; 6] = [
    "low_above_best",
    "best_above_high",
    "none_or_more",
    "best_not_sum",
    "kinds_not_total",
    "nested_not_total",
];

/// The numbers of a row, as their columns are ordered.
type Numbers = [u64; COUNTS.len()];

impl CountryYear {
    pub(super) fn new(header: &[String], wish: &Wish) -> Result<Self, ImportError> {
        let missing = missing(header);
        if !missing.is_empty() {
            let found = header.to_vec();
            return Err(ImportError::NoColumn { format: Format::CountryYear, missing, found });
        }
        let find = |name: &str| header.iter().position(|column| column == name);
        Ok(Self {
            names: NAMES.map(|name| find(name).unwrap_or(usize::MAX)),
            counts: COUNTS.map(|name| find(name).unwrap_or(usize::MAX)),
            by: wish.by.unwrap_or(By::Country),
            own: wish.own(MOST_SIDES),
            wished: wish.country.clone(),
            countries: Keys::default(),
            of_countries: Vec::new(),
            of_kinds: [Sum::default(); KINDS.len()],
            of_years: BTreeMap::new(),
            total: Sum::default(),
            seen: BTreeSet::new(),
            remarks: REMARKS.map(|code| Remark::new(code, 0)),
            left: 0,
        })
    }

    fn see(&mut self, line: u32, numbers: &Numbers) {
        let [low, best, high, parties, civilians, unknown, ..] = *numbers;
        let is_so = [
            best < low,
            high < best,
            best == 0 && 0 < high,
            parties + civilians + unknown != best,
            numbers[7] + numbers[13] + numbers[19] != best,
            numbers[22] + numbers[23] != numbers[7],
        ];
        for (remark, is_so) in self.remarks.iter_mut().zip(is_so) {
            if is_so {
                remark.see(line);
            }
        }
    }

    fn days(&self) -> Days {
        let first = self.of_years.first_key_value().and_then(|(year, _)| Date::new(*year, 1, 1));
        let last = self.of_years.last_key_value().and_then(|(year, _)| Date::new(*year, 12, 31));
        [first, last]
    }
}

impl Rows for CountryYear {
    fn row(&mut self, row: &Row<'_>) -> Result<Took, No> {
        let country = row.text(self.names[0], NAMES[0])?;
        if !can_name(&country) {
            return Err(No::new("no_name", NAMES[0], country));
        }
        let place = self.countries.place(country.as_bytes());
        let place = place.map_err(|why| No::new(why, NAMES[0], ""))?;
        if self.wished.as_ref().is_some_and(|wished| *wished != country) {
            self.left += 1;
            return Ok(Took::Left);
        }
        let number = count(row, self.names[1], NAMES[1])?;
        let year = u16::try_from(number).ok().filter(|year| (1..=9999).contains(year));
        let year = year.ok_or_else(|| No::new("no_year", NAMES[1], number.to_string()))?;
        let mut numbers: Numbers = [0; COUNTS.len()];
        for (at, number) in numbers.iter_mut().enumerate() {
            *number = u64::from(count(row, self.counts[at], COUNTS[at])?);
        }
        if !self.seen.insert((place, year)) {
            return Err(No::new("repeated", NAMES[1], year.to_string()));
        }
        self.see(row.line, &numbers);
        let all = sum_of(&numbers[..6]);
        at(&mut self.of_countries, place).join(&all);
        self.of_years.entry(year).or_default().join(&all);
        self.total.join(&all);
        for (sum, kind) in self.of_kinds.iter_mut().zip(kinds(&numbers)) {
            sum.join(&kind);
        }
        Ok(Took::Used)
    }

    fn end(self: Box<Self>, mut loss: Loss) -> Result<Imported, ImportError> {
        let there = self.countries.texts();
        if let Some(wanted) = self.wished.clone().filter(|wished| !there.contains(wished)) {
            return Err(ImportError::NoneSuch { what: "country", wanted, there: there.to_vec() });
        }
        let used = loss.used;
        for code in ["qualifier_not_present", "coders_estimate", "sums_are_ours", "parts_best_only"]
        {
            loss.remark(Remark::new(code, used));
        }
        if 0 < self.total.unknown {
            loss.remark(Remark::new("dead_not_known", used).numbered(self.total.unknown));
        }
        loss.remark(Remark::new("nested_totals", used));
        loss.remark(Remark::new("not_wished", self.left));
        let mut ledger = Ledger { title: Text::plain("UCDP country-year"), ..Ledger::default() };
        self.claims(&mut ledger, &mut loss)?;
        for remark in self.remarks {
            loss.remark(remark);
        }
        Ok(Imported { ledger, loss })
    }
}

impl CountryYear {
    fn claims(&self, ledger: &mut Ledger, loss: &mut Loss) -> Result<(), ImportError> {
        let days = self.days();
        if self.by == By::Kind {
            loss.remark(Remark::new("one_sided_civilians", loss.used));
            for (kind, sum) in KINDS.into_iter().zip(&self.of_kinds) {
                let source = sum::source_of(ledger, KIND, kind);
                let claims = sum::totals(source, About::All, sum, days)?;
                // The file has no number of soldiers killed by one-sided violence.
                let unsaid = (kind == ONE_SIDED).then_some(Status::Military);
                let said = claims.into_iter().filter(|claim| Some(claim.status) != unsaid);
                ledger.claims.extend(said);
            }
            return Ok(());
        }
        let source = book::source(ledger, SOURCE, Some(SourceKind::Monitor));
        if self.by == By::Year {
            for (year, sum) in &self.of_years {
                let days = [Date::new(*year, 1, 1), Date::new(*year, 12, 31)];
                ledger.claims.extend(sum::totals(source, About::All, sum, days)?);
            }
            return Ok(());
        }
        loss.remark(Remark::new("countries_are_places", loss.used));
        let names = self.countries.texts();
        let ranked = sum::ranked(names, &self.of_countries, self.own, |sum| sum.best);
        sum::sides(ledger, &ranked, loss, &|about, one| {
            Ok(sum::totals(source, about, one, days)?.into())
        })?;
        ledger.claims.extend(sum::totals(source, About::All, &self.total, days)?);
        Ok(())
    }
}

/// Six numbers as a sum of one row.
fn sum_of(numbers: &[u64]) -> Sum {
    let [low, best, high, military, civilian, unknown] = *numbers else { return Sum::default() };
    Sum { rows: 1, low, best, high, military, civilian, unknown }
}

/// The three kinds of violence. All that one-sided violence kills are
/// civilians, but for those of whom the file says that it is not known.
fn kinds(numbers: &Numbers) -> [Sum; 3] {
    let [low, best, high, unknown] = [numbers[18], numbers[19], numbers[20], numbers[21]];
    let civilian = best.saturating_sub(unknown);
    let one_sided = Sum { rows: 1, low, best, high, military: 0, civilian, unknown };
    [sum_of(&numbers[6..12]), sum_of(&numbers[12..18]), one_sided]
}
