//! A row → an event.

use std::borrow::Cow;

use super::super::loss::No;
use super::super::records::unquoted;
use super::super::sheet::{Row, count, digits};
use super::super::sums::same;
use crate::date::Date;

/// Where the columns are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    needed: [usize; NEEDED.len()],
    pub(super) country: usize,
    pub(super) conflict: usize,
    id: Option<usize>,
    number_of_sources: Option<usize>,
    event_clarity: Option<usize>,
    code_status: Option<usize>,
}

/// Those that every release has, in whatever order.
const NEEDED: [&str; 15] = [
    "side_a",
    "side_b",
    "source_office",
    "date_start",
    "date_end",
    "year",
    "deaths_a",
    "deaths_b",
    "deaths_civilians",
    "deaths_unknown",
    "low",
    "best",
    "high",
    "country",
    "conflict_name",
];

impl Columns {
    /// The columns that are needed and not there.
    pub(super) fn missing(header: &[String]) -> Vec<&'static str> {
        let is_there = |name: &&str| header.iter().any(|column| column == name);
        NEEDED.into_iter().filter(|name| !is_there(name)).collect()
    }

    pub(super) fn of(header: &[String]) -> Self {
        let find = |name: &str| header.iter().position(|column| column == name);
        let needed = NEEDED.map(|name| find(name).unwrap_or(usize::MAX));
        Self {
            needed,
            country: needed[13],
            conflict: needed[14],
            id: find("id"),
            number_of_sources: find("number_of_sources"),
            event_clarity: find("event_clarity"),
            code_status: find("code_status"),
        }
    }
}

/// A row, understood.
#[derive(Debug)]
pub(super) struct Event<'a> {
    pub(super) line: u32,
    pub(super) id: Option<usize>,
    pub(super) side_a: Cow<'a, [u8]>,
    /// None where the second side is civilians.
    pub(super) side_b: Option<Cow<'a, [u8]>>,
    pub(super) office: Cow<'a, [u8]>,
    pub(super) start: Date,
    pub(super) end: Date,
    pub(super) year: u16,
    pub(super) a: u32,
    pub(super) b: u32,
    pub(super) civilians: u32,
    pub(super) unknown: u32,
    pub(super) low: u32,
    pub(super) best: u32,
    pub(super) high: u32,
    pub(super) sources_not_recorded: bool,
    pub(super) in_summary: bool,
    pub(super) not_final: bool,
}

impl<'a> Event<'a> {
    pub(super) fn read(row: &Row<'a>, at: &Columns) -> Result<Self, No> {
        let number = |place: usize| count(row, at.needed[place], NEEDED[place]);
        let day = |place: usize| day(row.raw(at.needed[place]), NEEDED[place]);
        let holds = |column: Option<usize>, text: &[u8]| {
            column.is_some_and(|column| row.holds(column, text))
        };
        let year = number(5)?;
        let no_year = move || No::new("no_year", "year", year.to_string());
        let id = at.id.and_then(|column| digits(row.raw(column)));
        let side_b = row.cell(at.needed[1]);
        let b = number(7)?;
        let is_side = !row.holds(at.needed[1], b"Civilians");
        if !is_side && 0 < b {
            return Err(No::new("civilians_as_side", "deaths_b", b.to_string()));
        }
        let start = day(3)?;
        let in_a_day = same(row.raw(at.needed[3]), row.raw(at.needed[4]));
        let end = if in_a_day { start } else { day(4)? };
        if end < start {
            return Err(No::new("backward", "date_end", end.iso()));
        }
        let year = u16::try_from(year).ok();
        let year = year.filter(|year| (start.year()..=end.year()).contains(year));
        Ok(Self {
            line: row.line,
            id: id.and_then(|id| usize::try_from(id).ok()),
            side_a: row.cell(at.needed[0]),
            side_b: is_side.then_some(side_b),
            office: row.cell(at.needed[2]),
            start,
            end,
            year: year.ok_or_else(no_year)?,
            a: number(6)?,
            b,
            civilians: number(8)?,
            unknown: number(9)?,
            low: number(10)?,
            best: number(11)?,
            high: number(12)?,
            sources_not_recorded: holds(at.number_of_sources, b"-1"),
            in_summary: holds(at.event_clarity, b"2"),
            not_final: at.code_status.is_some() && !holds(at.code_status, b"Clear"),
        })
    }

    /// What the parts of the best estimate add up to.
    pub(super) fn parts(&self) -> u64 {
        [self.a, self.b, self.civilians, self.unknown].into_iter().map(u64::from).sum()
    }
}

/// A day, after which a time of day may stand.
#[inline]
fn day(raw: &[u8], name: &str) -> Result<Date, No> {
    if let Some(day) = usual_day(raw) { Ok(day) } else { odd_day(raw, name) }
}

/// A day that is written without quotes or spaces round it.
#[inline]
fn usual_day(raw: &[u8]) -> Option<Date> {
    let ([y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1], time) = raw.split_first_chunk()? else {
        return None;
    };
    if !(time.is_empty() || matches!(time, [b' ' | b'T', ..]) && time.is_ascii()) {
        return None;
    }
    let year = digits(&[*y0, *y1, *y2, *y3])?;
    let (month, day) = (digits(&[*m0, *m1])?, digits(&[*d0, *d1])?);
    Date::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

#[cold]
fn odd_day(raw: &[u8], name: &str) -> Result<Date, No> {
    let cell = unquoted(raw);
    let text = std::str::from_utf8(&cell).unwrap_or_default().trim();
    let (day, time) = text.split_at_checked(10).unwrap_or((text, ""));
    let is_day = time.is_empty() || time.starts_with([' ', 'T']);
    Date::parse(day).filter(|_| is_day).ok_or_else(|| No::new("no_day", name, text))
}
