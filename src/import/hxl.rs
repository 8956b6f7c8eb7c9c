//! A table with HXL tags in its second row → claims.
//!
//! Only tagged columns are used. Rows are added up by the wished key, and the
//! sums are ours. `#affected+killed` and `#affected+injured` are numbers of
//! people; with `+f`, `+m`, `+children` and the like they are some of those,
//! which a ledger cannot hold; `#affected` alone does not say what happened.

use std::collections::BTreeMap;

use super::book::{self, Name, events_added};
use super::keys::{Keys, can_name};
use super::loss::{Loss, No, Remark};
use super::sheet::{Row, Rows, Took};
use super::sum::{self, count};
use super::{By, Format, ImportError, Imported, Wish};
use crate::date::Date;
use crate::lean::{MOST_SIDES, MOST_SOURCES};
use crate::ledger::{About, Claim, Ledger, Outcome, Text};

const SOURCE: Name = ["HXL table (rows added up here)", "جدول HXL (الصفوف مجموعة هنا)"];
const OFFICE: Name = ["HXL table, rows it has from ", "جدول HXL، الصفوف التي أخذها عن "];

/// Attributes of people that are some of those of another column.
const SUBSETS: [&str; 10] =
    ["f", "m", "i", "children", "adults", "elderly", "infants", "adolescents", "women", "girls"];

#[derive(Debug)]
pub(super) struct Hxl {
    /// The columns of people.
    figures: Vec<(usize, Outcome)>,
    /// The column of the key; where there is none, all rows are alike.
    key: Option<usize>,
    country: Option<usize>,
    start: Option<usize>,
    end: Option<usize>,
    columns: Vec<String>,
    by: By,
    wished: Option<String>,
    keys: Keys,
    countries: Keys,
    sums: BTreeMap<(usize, usize), Total>,
    blank: [usize; 3],
    first: Option<Date>,
    last: Option<Date>,
    unused: [Vec<(String, usize)>; 4],
    left: usize,
}

#[derive(Clone, Copy, Debug, Default)]
struct Total {
    people: u64,
    rows: u64,
}

/// A tag taken apart.
struct Tag<'a> {
    name: &'a str,
    attributes: Vec<&'a str>,
}

impl<'a> Tag<'a> {
    fn of(text: &'a str) -> Self {
        let mut parts = text.split('+').map(str::trim);
        Self { name: parts.next().unwrap_or_default(), attributes: parts.collect() }
    }

    fn has(&self, attribute: &str) -> bool {
        self.attributes.contains(&attribute)
    }

    fn outcome(&self) -> Option<Outcome> {
        let named = [
            ("killed", Outcome::Killed),
            ("injured", Outcome::Wounded),
            ("wounded", Outcome::Wounded),
            ("missing", Outcome::Missing),
        ];
        let found = named.into_iter().find(|(attribute, _)| self.has(attribute));
        found.map(|(_, outcome)| outcome)
    }

    fn is_subset(&self) -> bool {
        self.attributes.iter().any(|attribute| SUBSETS.contains(attribute))
    }
}

/// What a table is not read from: subsets, people of whom nothing is said,
/// other tags, no tag.
const UNUSED: [&str; 4] =
    ["subset_left_out", "affected_how_not_said", "tag_not_used", "column_not_tagged"];

impl Hxl {
    pub(super) fn new(
        header: &[String],
        tags: Option<&[String]>,
        wish: &Wish,
    ) -> Result<Self, ImportError> {
        let tags = tags.unwrap_or_default();
        let missing = |tag: &str| ImportError::NoColumn {
            format: Format::Hxl,
            missing: vec![tag.into()],
            found: tags.iter().filter(|tag| !tag.is_empty()).cloned().collect(),
        };
        let country = country(tags);
        let by = wish.by.unwrap_or(By::Country);
        let key = key(tags, by, country).map_err(missing)?;
        // A column that has a tag is one, whether it has a name or not.
        let mut columns = header.to_vec();
        columns.resize(header.len().max(tags.len()), String::new());
        let mut hxl = Self {
            figures: Vec::new(),
            key,
            country,
            start: date(tags, "start"),
            end: date(tags, "end"),
            columns,
            by,
            wished: wish.country.clone(),
            keys: Keys::default(),
            countries: Keys::default(),
            sums: BTreeMap::new(),
            blank: [0; 3],
            first: None,
            last: None,
            unused: [const { Vec::new() }; 4],
            left: 0,
        };
        hxl.sort(tags);
        if hxl.figures.is_empty() { Err(missing("#affected+killed")) } else { Ok(hxl) }
    }

    /// Tells the columns of people from those that are not used.
    fn sort(&mut self, tags: &[String]) {
        for (at, name) in self.columns.iter().enumerate() {
            let tag = tags.get(at).map_or("", String::as_str);
            let parts = Tag::of(tag);
            let is_key = [self.key, self.country, self.start, self.end].contains(&Some(at));
            let is_new = |outcome| self.figures.iter().all(|(_, known)| *known != outcome);
            let unused = match (parts.name, parts.outcome()) {
                ("", _) => 3,
                _ if is_key => continue,
                ("#affected", _) if parts.is_subset() => 0,
                ("#affected", Some(outcome)) if is_new(outcome) => {
                    self.figures.push((at, outcome));
                    continue;
                }
                ("#affected", None) => 1,
                _ => 2,
            };
            let told = if tag.is_empty() { name.clone() } else { [name, " ", tag].concat() };
            self.unused[unused].push((told, 0));
        }
    }

    fn day(&self, row: &Row<'_>, column: Option<usize>) -> Result<Option<Date>, No> {
        let Some(at) = column else { return Ok(None) };
        let name = &self.columns[at];
        let text = row.text(at, name)?;
        let (day, time) = text.split_at_checked(10).unwrap_or((&*text, ""));
        let is_day = time.is_empty() || time.starts_with([' ', 'T']);
        match Date::parse(day).filter(|_| is_day) {
            _ if text.is_empty() => Ok(None),
            Some(day) => Ok(Some(day)),
            None => Err(No::new("no_day", name, &*text)),
        }
    }

    fn key(&mut self, row: &Row<'_>) -> Result<usize, No> {
        let Some(at) = self.key else { return Ok(0) };
        let text = row.text(at, &self.columns[at])?;
        let text = if text.is_empty() { "not given".into() } else { text };
        if !can_name(&text) {
            return Err(No::new("no_name", &self.columns[at], text));
        }
        let place = self.keys.place(text.as_bytes());
        place.map_err(|why| No::new(why, &self.columns[at], ""))
    }

    fn is_wished(&mut self, row: &Row<'_>) -> Result<bool, No> {
        let (Some(wished), Some(at)) = (&self.wished, self.country) else { return Ok(true) };
        let text = row.text(at, &self.columns[at])?;
        let place = self.countries.place(text.as_bytes());
        place.map_err(|why| No::new(why, &self.columns[at], ""))?;
        Ok(text == wished.as_str())
    }
}

impl Rows for Hxl {
    fn row(&mut self, row: &Row<'_>) -> Result<Took, No> {
        if !self.is_wished(row)? {
            self.left += 1;
            return Ok(Took::Left);
        }
        let days = [self.day(row, self.start)?, self.day(row, self.end)?];
        let mut people = Vec::new();
        for (figure, (at, _)) in self.figures.iter().enumerate() {
            let is_blank = row.cell(*at).trim_ascii().is_empty();
            if !is_blank {
                people.push((figure, super::sheet::count(row, *at, &self.columns[*at])?));
            }
        }
        if people.is_empty() {
            return Err(No::row("nothing_said"));
        }
        let key = self.key(row)?;
        for figure in 0..self.figures.len().min(self.blank.len()) {
            let is_said = people.iter().any(|(said, _)| *said == figure);
            self.blank[figure] += usize::from(!is_said);
        }
        for (figure, people) in people {
            let total = self.sums.entry((key, figure)).or_default();
            total.people += u64::from(people);
            total.rows += 1;
        }
        for day in days.into_iter().flatten() {
            self.first = Some(self.first.map_or(day, |first| first.min(day)));
            self.last = Some(self.last.map_or(day, |last| last.max(day)));
        }
        Ok(Took::Used)
    }

    fn end(mut self: Box<Self>, mut loss: Loss) -> Result<Imported, ImportError> {
        let there = self.countries.texts();
        if let Some(wanted) = self.wished.clone().filter(|wished| !there.contains(wished)) {
            return Err(ImportError::NoneSuch { what: "country", wanted, there: there.to_vec() });
        }
        let used = loss.used;
        let figures = self.figures.iter().map(|(at, _)| (self.columns[*at].clone(), 0)).collect();
        loss.remark(Remark::new("qualifier_not_present", used).named(figures));
        loss.remark(Remark::new("sums_are_ours", used));
        loss.remark(Remark::new("status_not_stated", used));
        loss.remark(Remark::new("not_wished", self.left));
        let blank = self.figures.iter().zip(self.blank).filter(|(_, rows)| 0 < *rows);
        let blank = blank.map(|((at, _), rows)| (self.columns[*at].clone(), rows)).collect();
        loss.remark(Remark::new("absent_says_nothing", 0).named(blank));
        for (code, names) in UNUSED.into_iter().zip(std::mem::take(&mut self.unused)) {
            loss.remark(Remark::new(code, 0).named(names));
        }
        let mut ledger = Ledger { title: Text::plain("HXL"), ..Ledger::default() };
        self.claims(&mut ledger, &mut loss)?;
        Ok(Imported { ledger, loss })
    }
}

impl Hxl {
    fn claims(&self, ledger: &mut Ledger, loss: &mut Loss) -> Result<(), ImportError> {
        let by_office = self.by == By::Office;
        let most = if by_office { MOST_SOURCES } else { MOST_SIDES };
        let names = self.keys.texts();
        if most < names.len() {
            let things = if by_office { "sources" } else { "sides" };
            return Err(ImportError::TooMany { things, most });
        }
        if !by_office {
            book::source(ledger, SOURCE, None);
            loss.remark(Remark::new("countries_are_places", loss.used));
        }
        for ((key, figure), total) in &self.sums {
            let (source, about) = match names.get(*key) {
                None => (book::source(ledger, SOURCE, None), About::All),
                Some(name) if by_office => (office(ledger, name), About::All),
                Some(name) => {
                    (0, About::Side(book::side(ledger, name, &|| Text::plain(name.as_str()))))
                }
            };
            let outcome = self.figures[*figure].1;
            let claim = book::exact(source, about, count(total.people)?);
            let note = Some(events_added(total.rows));
            let (since, as_of) = (self.first, self.last);
            ledger.claims.push(Claim { outcome, since, as_of, note, ..claim });
        }
        Ok(())
    }
}

fn find(tags: &[String], is_it: &dyn Fn(&Tag<'_>) -> bool) -> Option<usize> {
    tags.iter().position(|tag| is_it(&Tag::of(tag)))
}

fn country(tags: &[String]) -> Option<usize> {
    let named = find(tags, &|tag| tag.name == "#country" && tag.has("name"));
    named.or_else(|| find(tags, &|tag| tag.name == "#country" && !tag.has("code")))
}

fn date(tags: &[String], attribute: &str) -> Option<usize> {
    let marked = find(tags, &|tag| tag.name == "#date" && tag.has(attribute));
    marked.or_else(|| find(tags, &|tag| tag.name == "#date" && tag.attributes.is_empty()))
}

/// The column by which rows are added up, or the tag that is not there.
fn key(tags: &[String], by: By, country: Option<usize>) -> Result<Option<usize>, &'static str> {
    match by {
        By::Side => {
            let groups = tags.iter().filter(|tag| Tag::of(tag).name == "#group").count();
            let group = find(tags, &|tag| tag.name == "#group").filter(|_| groups == 1);
            group.map(Some).ok_or("#group, once")
        }
        By::Office => {
            let source = find(tags, &|tag| tag.name == "#meta" && tag.has("source"));
            source.map(Some).ok_or("#meta+source")
        }
        _ => Ok(country.or_else(|| find(tags, &|tag| ["#adm1", "#loc"].contains(&tag.name)))),
    }
}

/// The source of an office, which may be a new one.
fn office(ledger: &mut Ledger, name: &str) -> usize {
    let id = [OFFICE[0], name].concat();
    let found = ledger.sources.iter().position(|source| source.id == id);
    found.unwrap_or_else(|| sum::source_of(ledger, OFFICE, name))
}
