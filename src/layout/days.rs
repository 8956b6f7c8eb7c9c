//! The axis of days: a linear scale, and days of the calendar as ticks.

use super::Stage;
use super::look::SMALL;
use crate::date::Date;
use crate::scene::{Anchor, Point, Shape};

/// How high the days below the strips are.
pub(super) const HEIGHT: f64 = 24.0;

/// Between the names of two days.
const GAP: f64 = 12.0;

/// At most so many spaces.
const MOST: u32 = 12;

/// From tick to tick: so many days, or so many months of about so many days.
const STEPS: [(u32, u32); 20] = [
    (1, 0),
    (2, 0),
    (7, 0),
    (14, 0),
    (30, 1),
    (61, 2),
    (91, 3),
    (182, 6),
    (365, 12),
    (730, 24),
    (1_826, 60),
    (3_652, 120),
    (7_305, 240),
    (18_262, 600),
    (36_524, 1_200),
    (73_048, 2_400),
    (182_621, 6_000),
    (365_242, 12_000),
    (730_485, 24_000),
    (1_826_212, 60_000),
];

/// Days along a picture.
pub(super) struct Days {
    first: u32,
    last: u32,
    x0: f64,
    x1: f64,
    ticks: Vec<Tick>,
}

/// A day of the axis: where it is, its name, and where the middle of that is.
struct Tick {
    x: f64,
    name: String,
    middle: f64,
}

impl Days {
    /// Days from `first` at `x0` to `last` at `x1`, in CSS pixels, with as many
    /// ticks as have room for their names.
    pub(super) fn new((first, last): (Date, Date), x0: f64, x1: f64, stage: Stage<'_>) -> Self {
        let (first, last) = (first.number(), last.number());
        let mut days = Self { first, last, x0, x1, ticks: Vec::new() };
        for (about, months) in STEPS {
            if (last - first) / about <= MOST
                && days.fits(&every(first, last, about, months), stage)
                && 1 < days.ticks.len()
            {
                return days;
            }
        }
        if !days.fits(&[first, last], stage) {
            days.ticks.truncate(1);
        }
        days
    }

    /// Where a day stands.
    pub(super) fn x(&self, day: Date) -> f64 {
        self.place(day.number())
    }

    fn place(&self, day: u32) -> f64 {
        let span = f64::from((self.last - self.first).max(1));
        self.x0 + f64::from(day.saturating_sub(self.first)) / span * (self.x1 - self.x0)
    }

    /// Whether a day is one that the axis has.
    pub(super) fn holds(&self, day: Date) -> bool {
        (self.first..=self.last).contains(&day.number())
    }

    /// Takes days for ticks, and says whether their names stand clear of each
    /// other.
    fn fits(&mut self, days: &[u32], stage: Stage<'_>) -> bool {
        self.ticks.clear();
        let mut end = -GAP;
        let mut clear = true;
        for day in days {
            let Some(date) = Date::of_number(*day) else { continue };
            let name = stage.words.date(date);
            let (x, half) = (self.place(*day), stage.ruler.width(&name, SMALL) / 2.0);
            let middle = x.min(stage.width - half).max(half);
            clear &= end + GAP <= middle - half;
            end = middle + half;
            self.ticks.push(Tick { x, name, middle });
        }
        clear
    }

    /// A line for each tick, from `y0` to `y1`.
    pub(super) fn grid(&self, y0: f64, y1: f64) -> Vec<Vec<Point>> {
        let mut paths = Vec::new();
        for Tick { x, .. } in &self.ticks {
            paths.push(vec![Point { x: *x, y: y0 }, Point { x: *x, y: y1 }]);
        }
        paths
    }

    /// The names of the ticks, below `y`.
    pub(super) fn names(&self, y: f64, stage: Stage<'_>, acc: &mut Vec<Shape>) {
        for tick in &self.ticks {
            acc.push(Shape::Text {
                text: tick.name.clone(),
                at: Point { x: tick.middle, y: y + HEIGHT / 2.0 },
                anchor: Anchor::Center,
                face: SMALL,
                color: stage.look.muted,
            });
        }
    }
}

/// Each so many days, weeks beginning on Mondays; or the first days of each so
/// many months, counted from January of the year 0.
fn every(first: u32, last: u32, days: u32, months: u32) -> Vec<u32> {
    let mut ticks = Vec::new();
    if months == 0 {
        let mut day = first.next_multiple_of(days);
        if days.is_multiple_of(7) {
            day = (first + MONDAY).next_multiple_of(days) - MONDAY;
        }
        while day <= last {
            ticks.push(day);
            day += days;
        }
        return ticks;
    }
    let Some(start) = Date::of_number(first) else { return ticks };
    let month = 12 * u32::from(start.year()) + u32::from(start.month()) - 1;
    let mut month = month.next_multiple_of(months);
    while let Some(day) = first_of(month).filter(|day| *day <= last) {
        if first <= day {
            ticks.push(day);
        }
        month += months;
    }
    ticks
}

/// What makes numbers of Mondays multiples of seven.
const MONDAY: u32 = 2;

fn first_of(month: u32) -> Option<u32> {
    let year = u16::try_from(month / 12).ok()?;
    Some(Date::new(year, u8::try_from(month % 12 + 1).ok()?, 1)?.number())
}
