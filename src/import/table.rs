//! Any table, with a mapping → claims.
//!
//! Each cell is read as strictly as that of a ledger. A row is a claim, or an
//! event whose count is added to those of the rows that are alike.

use std::collections::BTreeMap;

use super::loss::{Loss, No, Remark};
use super::sheet::{Row, Rows, Took};
use super::{Format, ImportError, Imported, Mapping, Of, Wish};
use crate::date::Date;
use crate::figure::{Count, Figure};
use crate::lean::MOST_CLAIMS;
use crate::ledger::{About, Claim, Ledger, Outcome, Side, Source, Status, Text};
use crate::load;

#[derive(Debug)]
pub(super) struct Table {
    /// Each field with its column, or with what it always is.
    cells: Vec<(&'static str, Cell)>,
    columns: Vec<String>,
    rows: load::Rows,
    claims: Vec<Claim>,
    sums: Option<BTreeMap<Key, Sum>>,
}

#[derive(Debug)]
enum Cell {
    Column(usize),
    Constant(String),
}

/// What rows share that are added up.
type Key = (usize, About, Status, Outcome);

#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    people: u64,
    events: u64,
    since: Option<Date>,
    as_of: Option<Date>,
}

impl Table {
    pub(super) fn new(header: &[String], wish: &Wish) -> Result<Self, ImportError> {
        let found = header.to_vec();
        let mapping = wish.map.clone().ok_or(ImportError::Unknown { found })?;
        let mut cells = Vec::new();
        let mut missing = Vec::new();
        for field in mapping.fields() {
            match &field.of {
                Of::Constant(text) => cells.push((field.name, Cell::Constant(text.clone()))),
                Of::Column(name) => match columns_of(header, name)[..] {
                    [] => missing.push(name.clone()),
                    [at] => cells.push((field.name, Cell::Column(at))),
                    _ => return Err(not_one(name)),
                },
            }
        }
        if !missing.is_empty() {
            let found = header.to_vec();
            return Err(ImportError::NoColumn { format: Format::Table, missing, found });
        }
        let sums = Mapping::adds_up(&mapping).then(BTreeMap::new);
        let (columns, rows) = (header.to_vec(), load::Rows::new());
        Ok(Self { cells, columns, rows, claims: Vec::new(), sums })
    }

    fn claim(&mut self, row: &Row<'_>) -> Result<Claim, No> {
        let mut cells = Vec::new();
        for (field, cell) in &self.cells {
            let text = match cell {
                Cell::Constant(text) => text.as_str().into(),
                Cell::Column(at) => row.text(*at, &self.columns[*at])?,
            };
            cells.push((*field, text));
        }
        self.rows.claim(row.line, cells).map_err(|problem| {
            let field = problem.location.map(|at| at.column).unwrap_or_default();
            No::new("cell", self.column(&field), problem.what.to_string())
        })
    }

    /// The file's own name for a field.
    fn column<'a>(&'a self, field: &'a str) -> &'a str {
        let found = self.cells.iter().find(|(name, _)| *name == field);
        match found {
            Some((_, Cell::Column(at))) => &self.columns[*at],
            _ => field,
        }
    }

    /// The columns that no field is taken from.
    fn unused(&self) -> Vec<(String, usize)> {
        let is_used = |at: usize| {
            self.cells.iter().any(|(_, cell)| matches!(cell, Cell::Column(column) if *column == at))
        };
        let unused = self.columns.iter().enumerate().filter(|(at, _)| !is_used(*at));
        unused.map(|(_, name)| (name.clone(), 0)).collect()
    }
}

/// Where the columns of a name are.
fn columns_of(header: &[String], name: &str) -> Vec<usize> {
    let named = header.iter().enumerate().filter(|(_, column)| *column == name);
    named.map(|(at, _)| at).collect()
}

fn not_one(name: &str) -> ImportError {
    let wanted = "several columns have this name: give each its own in the file".into();
    ImportError::Mapping { found: name.into(), wanted }
}

impl Rows for Table {
    fn row(&mut self, row: &Row<'_>) -> Result<Took, No> {
        let claim = self.claim(row)?;
        let Some(sums) = &mut self.sums else {
            // One more than there may be is enough to know of.
            if self.claims.len() <= MOST_CLAIMS {
                self.claims.push(claim);
            }
            return Ok(Took::Used);
        };
        let count = match claim.figure {
            Figure::Exact(count) => count,
            Figure::None => Count::ZERO,
            _ => return Err(No::new("no_sum", "figure", claim.said)),
        };
        let key = (claim.source, claim.about, claim.status, claim.outcome);
        let sum = sums.entry(key).or_default();
        sum.people += u64::from(count.get());
        sum.events += 1;
        let first = claim.since.or(claim.as_of);
        sum.since =
            sum.since.map_or(first, |since| Some(first.map_or(since, |day| day.min(since))));
        sum.as_of = sum.as_of.max(claim.as_of.or(claim.since));
        Ok(Took::Used)
    }

    fn end(mut self: Box<Self>, mut loss: Loss) -> Result<Imported, ImportError> {
        loss.remark(Remark::new("column_not_mapped", 0).named(self.unused()));
        if let Some(sums) = self.sums.take() {
            loss.remark(Remark::new("sums_are_ours", loss.used));
            for (key, sum) in sums {
                self.claims.push(summed(key, sum)?);
            }
        }
        let (sides, mut sources) = self.rows.people();
        if loss.remarks.iter().any(|remark| remark.code == "sums_are_ours") {
            sources.iter_mut().for_each(added_up);
        }
        let mut ledger = Ledger { title: Text::default(), sides, sources, claims: self.claims };
        leave_out_the_unnamed(&mut ledger);
        Ok(Imported { ledger, loss })
    }
}

/// Calls a source what it is where the sums of its rows are ours.
fn added_up(source: &mut Source) {
    let [english, arabic] = [" (rows added up here)", " (الصفوف مجموعة هنا)"];
    let name = |tail: &str| [source.id.as_str(), tail].concat();
    let (english, arabic) = (name(english), name(arabic));
    source.name = Text::by_language(vec![("en".into(), english.clone()), ("ar".into(), arabic)]);
    source.id = english;
}

fn summed((source, about, status, outcome): Key, sum: Sum) -> Result<Claim, ImportError> {
    let people = u32::try_from(sum.people).ok().and_then(Count::new);
    let most = Count::MAX.get() as usize;
    let count = people.ok_or(ImportError::TooMany { things: "people", most })?;
    let Sum { since, as_of, events, .. } = sum;
    let note = Some(super::book::events_added(events));
    Ok(Claim { status, outcome, since, as_of, note, ..super::book::exact(source, about, count) })
}

/// Leaves out the sides and sources that only refused rows have named.
fn leave_out_the_unnamed(ledger: &mut Ledger) {
    let mut sides = vec![false; ledger.sides.len()];
    let mut sources = vec![false; ledger.sources.len()];
    for claim in &ledger.claims {
        sources[claim.source] = true;
        if let About::Side(side) = claim.about {
            sides[side] = true;
        }
    }
    let speaks = |source: &(usize, &Source)| sources[source.0];
    for (_, source) in ledger.sources.iter().enumerate().filter(speaks) {
        if let Some(side) = source.speaks_for {
            sides[side] = true;
        }
    }
    let side_places = kept::<Side>(&mut ledger.sides, &sides);
    let source_places = kept::<Source>(&mut ledger.sources, &sources);
    for source in &mut ledger.sources {
        source.speaks_for = source.speaks_for.map(|side| side_places[side]);
    }
    for claim in &mut ledger.claims {
        claim.source = source_places[claim.source];
        if let About::Side(side) = &mut claim.about {
            *side = side_places[*side];
        }
    }
}

/// Keeps some of a list, and gives the new place of each.
fn kept<T>(list: &mut Vec<T>, keep: &[bool]) -> Vec<usize> {
    let mut places = Vec::new();
    let mut next = 0;
    for keep in keep {
        places.push(next);
        next += usize::from(*keep);
    }
    let mut flags = keep.iter();
    list.retain(|_| flags.next().copied().unwrap_or(true));
    places
}
