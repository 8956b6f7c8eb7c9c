//! A value of one source, how it came about, and the days that it covers.

use super::{Scope, Slice};
use crate::bounds::Bounds;
use crate::date::Date;
use crate::figure::{Absence, Figure};

/// One value of one source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Whose dead.
    pub scope: Scope,
    /// Which of them.
    pub slice: Slice,
    /// What it is.
    pub value: Value,
    /// The days that it covers.
    pub window: Window,
    /// What the source's other figures force it to be, where that is more
    /// than the value itself says.
    pub implied: Option<Bounds>,
    /// The claims that it comes from: places in the ledger.
    pub claims: Vec<usize>,
}

impl Cell {
    /// Whether the source says it, or it follows from what the source says.
    pub const fn is_mentioned(&self) -> bool {
        !matches!(self.value, Value::NotMentioned)
    }
}

/// A value, and how it came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// The source says so.
    Claimed {
        /// What it says, understood.
        figure: Figure,
        /// What it says, as written.
        said: String,
    },
    /// Reckoned from the source's figures.
    Derived(Sum),
    /// Not mentioned; held because something is implied.
    NotMentioned,
}

impl Value {
    /// The bounds, if there is a number.
    pub fn bounds(&self) -> Option<Bounds> {
        match self {
            Self::Claimed { figure, .. } => figure.bounds(),
            Self::Derived(sum) => sum.bounds,
            Self::NotMentioned => None,
        }
    }

    /// What a sum leaves out.
    pub fn excludes(&self) -> &[Excluded] {
        if let Self::Derived(sum) = self { &sum.excludes } else { &[] }
    }
}

/// A sum that names what it leaves out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// What the known parts come to, open above where a part is left out;
    /// `None` where no part is a number.
    pub bounds: Option<Bounds>,
    /// The parts that are no number.
    pub excludes: Vec<Excluded>,
}

/// A part that a sum leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Excluded {
    /// Whose dead.
    pub scope: Scope,
    /// Which of them.
    pub slice: Slice,
    /// Why there is no number.
    pub why: Missing,
}

/// Why a part is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The source gives a reason.
    Absent(Absence),
    /// The source is silent.
    NotMentioned,
}

impl Missing {
    /// The name that files and programs use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Absent(absence) => absence.name(),
            Self::NotMentioned => "not_mentioned",
        }
    }
}

/// The first and the last day that a value covers, as far as they are given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// The first day.
    pub since: Option<Date>,
    /// The last day.
    pub as_of: Option<Date>,
    /// The day it was said, or printed where that is not given.
    pub said: Option<Date>,
    /// Whether the parts of a sum cover different days.
    pub mixed: bool,
}

impl Window {
    /// Whether the two cover different days, as far as both say which: an end
    /// that one of them does not give is not taken for a difference.
    pub fn differs(self, other: Self) -> bool {
        self.join(other).mixed
    }

    /// Whether a first or a last day is missing.
    pub fn is_open(self) -> bool {
        self.since.is_none() || self.as_of.is_none()
    }

    /// The window of a sum.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        let same = |a: Option<Date>, b: Option<Date>| if a == b { a } else { None };
        let clash = |a: Option<Date>, b: Option<Date>| a.zip(b).is_some_and(|(a, b)| a != b);
        Self {
            since: same(self.since, other.since),
            as_of: same(self.as_of, other.as_of),
            said: self.said.max(other.said),
            mixed: self.mixed
                || other.mixed
                || clash(self.since, other.since)
                || clash(self.as_of, other.as_of),
        }
    }
}
