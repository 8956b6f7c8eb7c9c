//! The days that a value covers.

use crate::date::Date;

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
