//! UCDP's georeferenced events, GED 19.1 to 25.1 → claims.
//!
//! Each row is an event with a coder's estimate: `low`, `best` and `high`, and
//! `best` in four parts: the dead of either side, civilians, and those of whom
//! it is not known. Events are added up here, so that the sums are ours and no
//! source's words. What is not known is never added a second time: it is what
//! the parts leave of the total. Civilians as the second side of one-sided
//! violence are no side.

mod claims;
mod event;

use std::collections::BTreeMap;

use super::keys::Keys;
use super::loss::{Loss, No, Remark};
use super::sheet::{Row, Rows, Took};
use super::sum::{Sum, at};
use super::{By, Format, ImportError, Imported, Wish};
use crate::date::Date;

use event::{Columns, Event};

/// Whether a file has the columns of events.
pub(super) fn is_it(header: &[String]) -> bool {
    Columns::missing(header).is_empty()
}

/// Events, added up.
#[derive(Debug)]
pub(super) struct Ged {
    at: Columns,
    by: By,
    wish: Wish,
    sums: Sums,
    seen: Seen,
    /// The countries of events that are used, and all those of the file.
    countries: Keys,
    all_countries: Keys,
    conflicts: Keys,
    ids: Ids,
}

/// Which events were there, by their ids: a bit for each.
#[derive(Debug, Default)]
struct Ids(Vec<u64>);

impl Ids {
    /// Above it ids are not looked at: 2 MiB hold those up to here.
    const MOST: usize = 1 << 24;

    /// Whether an id was there.
    fn had(&self, id: usize) -> bool {
        self.0.get(id / 64).is_some_and(|word| word & 1 << (id % 64) != 0)
    }

    fn see(&mut self, id: usize) {
        if id < Self::MOST {
            let word = id / 64;
            self.0.resize(self.0.len().max(word + 1), 0);
            self.0[word] |= 1 << (id % 64);
        }
    }
}

/// What the events come to.
#[derive(Debug, Default)]
struct Sums {
    total: Sum,
    actors: Keys,
    of_actors: Vec<Sum>,
    offices: Keys,
    of_offices: Vec<Sum>,
    of_years: BTreeMap<u16, Sum>,
    first: Option<Date>,
    last: Option<Date>,
}

impl Event<'_> {
    /// The event as a sum of one.
    fn sum(&self) -> Sum {
        Sum {
            rows: 1,
            low: self.low.into(),
            best: self.best.into(),
            high: self.high.into(),
            military: u64::from(self.a) + u64::from(self.b),
            civilian: self.civilians.into(),
            unknown: self.unknown.into(),
        }
    }
}

/// What is odd about events.
#[derive(Debug)]
struct Seen {
    sources_not_recorded: Remark,
    low_above_best: Remark,
    best_above_high: Remark,
    none_or_more: Remark,
    best_not_sum: Remark,
    not_final: Remark,
    in_summary: Remark,
    one_sided: usize,
    not_wished: usize,
}

impl Seen {
    fn new() -> Self {
        Self {
            sources_not_recorded: Remark::new("sources_not_recorded", 0),
            low_above_best: Remark::new("low_above_best", 0),
            best_above_high: Remark::new("best_above_high", 0),
            none_or_more: Remark::new("none_or_more", 0),
            best_not_sum: Remark::new("best_not_sum", 0),
            not_final: Remark::new("not_final", 0),
            in_summary: Remark::new("in_summary", 0),
            one_sided: 0,
            not_wished: 0,
        }
    }

    fn see(&mut self, event: &Event<'_>) {
        let Event { line, low, best, high, .. } = *event;
        let odd = [
            (&mut self.sources_not_recorded, event.sources_not_recorded),
            (&mut self.low_above_best, best < low),
            (&mut self.best_above_high, high < best),
            (&mut self.none_or_more, best == 0 && 0 < high),
            (&mut self.best_not_sum, event.parts() != u64::from(best)),
            (&mut self.not_final, event.not_final),
            (&mut self.in_summary, event.in_summary),
        ];
        for (remark, is_so) in odd {
            if is_so {
                remark.see(line);
            }
        }
        self.one_sided += usize::from(event.side_b.is_none());
    }

    fn remarks(self) -> [Remark; 9] {
        [
            Remark::new("not_wished", self.not_wished),
            self.sources_not_recorded,
            self.low_above_best,
            self.best_above_high,
            self.none_or_more,
            self.best_not_sum,
            self.not_final,
            self.in_summary,
            Remark::new("civilians_no_side", self.one_sided),
        ]
    }
}

impl Ged {
    pub(super) fn new(header: &[String], wish: &Wish) -> Result<Self, ImportError> {
        let missing = Columns::missing(header);
        if !missing.is_empty() {
            let missing = missing.into_iter().map(String::from).collect();
            let found = header.to_vec();
            return Err(ImportError::NoColumn { format: Format::Ged, missing, found });
        }
        Ok(Self {
            at: Columns::of(header),
            by: wish.by.unwrap_or(By::Side),
            wish: wish.clone(),
            sums: Sums::default(),
            seen: Seen::new(),
            countries: Keys::default(),
            all_countries: Keys::default(),
            conflicts: Keys::default(),
            ids: Ids::default(),
        })
    }

    /// Whether a row is asked for.
    fn is_wished(&mut self, row: &Row<'_>) -> Result<bool, No> {
        let mut wished = true;
        for (asked, keys, column, name) in [
            (&self.wish.country, &mut self.all_countries, self.at.country, "country"),
            (&self.wish.conflict, &mut self.conflicts, self.at.conflict, "conflict_name"),
        ] {
            let Some(asked) = asked else { continue };
            let cell = row.cell(column);
            keys.place(&cell).map_err(|why| No::new(why, name, ""))?;
            wished &= cell.trim_ascii() == asked.as_bytes();
        }
        Ok(wished)
    }
}

impl Rows for Ged {
    fn row(&mut self, row: &Row<'_>) -> Result<Took, No> {
        if !self.is_wished(row)? {
            self.seen.not_wished += 1;
            return Ok(Took::Left);
        }
        let event = Event::read(row, &self.at)?;
        let country = row.cell(self.at.country);
        self.countries.place(&country).map_err(|why| No::new(why, "country", ""))?;
        if let Some(id) = event.id.filter(|id| self.ids.had(*id)) {
            return Err(No::new("repeated", "id", id.to_string()));
        }
        self.sums.add(&event, self.by)?;
        event.id.into_iter().for_each(|id| self.ids.see(id));
        self.seen.see(&event);
        Ok(Took::Used)
    }

    fn end(self: Box<Self>, loss: Loss) -> Result<Imported, ImportError> {
        let wishes = [
            ("country", &self.wish.country, self.all_countries.texts()),
            ("conflict", &self.wish.conflict, self.conflicts.texts()),
        ];
        for (what, asked, there) in wishes {
            if let Some(asked) = asked
                && !there.contains(asked)
            {
                let (wanted, there) = (asked.clone(), there.to_vec());
                return Err(ImportError::NoneSuch { what, wanted, there });
            }
        }
        claims::imported(*self, loss)
    }
}

impl Sums {
    fn add(&mut self, event: &Event<'_>, by: By) -> Result<(), No> {
        let sum = event.sum();
        match by {
            By::Office => {
                let office = event.office.trim_ascii();
                let named = if office.is_empty() { b"no source recorded" } else { office };
                let place = self.offices.place(named);
                let place = place.map_err(|why| No::new(why, "source_office", ""))?;
                at(&mut self.of_offices, place).join(&sum);
            }
            By::Year => self.of_years.entry(event.year).or_default().join(&sum),
            _ => self.add_sides(event)?,
        }
        self.total.join(&sum);
        let (first, last) = (event.start, event.end);
        self.first = Some(self.first.map_or(first, |day| day.min(first)));
        self.last = Some(self.last.map_or(last, |day| day.max(last)));
        Ok(())
    }

    /// Adds the dead of either side to it: both are known before one is added.
    fn add_sides(&mut self, event: &Event<'_>) -> Result<(), No> {
        let mut place = |name: &[u8], column: &'static str| {
            let place = self.actors.place(name).map_err(|why| No::new(why, column, ""))?;
            match super::keys::can_name(&self.actors.texts()[place]) {
                true => Ok(place),
                false => Err(No::new("no_name", column, self.actors.texts()[place].clone())),
            }
        };
        let a = place(&event.side_a, "side_a")?;
        let b = event.side_b.as_ref().map(|name| place(name, "side_b")).transpose()?;
        for (place, dead) in [(Some(a), event.a), (b, event.b)] {
            let Some(place) = place else { continue };
            let sum = at(&mut self.of_actors, place);
            sum.rows += 1;
            sum.military += u64::from(dead);
        }
        Ok(())
    }
}
