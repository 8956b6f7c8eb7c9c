//! The days that a value covers.

use crate::date::Date;

/// The first and the last day that a value covers, as far as they are given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// The first day.
    pub since: Option<Date>,
    /// The last day; of parts that end on different days, the latest.
    pub as_of: Option<Date>,
    /// The last day of the part that ends first; the same where all end on one.
    pub as_of_first: Option<Date>,
    /// The day it was said.
    pub stated: Option<Date>,
    /// The day it was printed.
    pub published: Option<Date>,
    /// Whether the parts of a sum cover different days.
    pub mixed: bool,
}

impl Window {
    /// The days of one claim.
    pub const fn new(
        since: Option<Date>,
        as_of: Option<Date>,
        stated: Option<Date>,
        published: Option<Date>,
    ) -> Self {
        Self { since, as_of, as_of_first: as_of, stated, published, mixed: false }
    }

    /// The day that makes one value newer than another: the last that it
    /// covers, else that on which it was said, else printed.
    pub fn newest(self) -> Option<Date> {
        self.as_of.or(self.stated).or(self.published)
    }

    /// Whether the two cover different days, as far as both say which: an end
    /// that one of them does not give is not taken for a difference.
    pub fn differs(self, other: Self) -> bool {
        self.join(other).mixed
    }

    /// Whether a first or a last day is missing.
    pub fn is_open(self) -> bool {
        self.since.is_none() || self.as_of.is_none()
    }

    /// The window of a sum. A last day that one part does not give is none of
    /// the sum's, nor is a day on which only one part was said.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        let same = |a: Option<Date>, b: Option<Date>| if a == b { a } else { None };
        let clash = |a: Option<Date>, b: Option<Date>| a.zip(b).is_some_and(|(a, b)| a != b);
        let ends = self.as_of.zip(other.as_of);
        let begins = self.as_of_first.zip(other.as_of_first);
        Self {
            since: same(self.since, other.since),
            as_of: ends.map(|(a, b)| a.max(b)),
            as_of_first: begins.map(|(a, b)| a.min(b)),
            stated: same(self.stated, other.stated),
            published: same(self.published, other.published),
            mixed: self.mixed
                || other.mixed
                || clash(self.since, other.since)
                || clash(self.as_of, other.as_of),
        }
    }
}
