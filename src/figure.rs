//! What a source says: a number of people, in one manner or another, or a
//! reason why there is none.
//!
//! **Invariant:** a [`Figure`] is always somebody's words. What follows from
//! figures by arithmetic is [`Bounds`], another type.

use crate::bounds::Bounds;

/// A number of people.
///
/// Whole, never negative and at most [`Count::MAX`]: more than that in a
/// casualty table is a slipped decimal point, not a claim.
///
/// # Example
///
/// ```
/// use casualty_chart::figure::Count;
///
/// assert_eq!(Count::new(1_200).map(Count::get), Some(1_200));
/// assert_eq!(Count::new(4_000_000_000), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Count(u32);

impl Count {
    /// Nobody.
    pub const ZERO: Self = Self(0);

    /// One thousand million people.
    pub const MAX: Self = Self(1_000_000_000);

    /// Takes a number of people, or `None` if it is above [`Count::MAX`].
    pub const fn new(people: u32) -> Option<Self> {
        if people <= Self::MAX.0 { Some(Self(people)) } else { None }
    }

    /// The number of people.
    pub const fn get(self) -> u32 {
        self.0
    }

    /// Half of one unit of the last digit that is not zero, rounded down:
    /// 500 for 5,000, 50 for 1,500, 0 for 874.
    fn half_unit(self) -> u64 {
        let people = u64::from(self.0);
        let mut unit = 1;
        while people > 0 && people.is_multiple_of(unit * 10) {
            unit *= 10;
        }
        unit / 2
    }
}

/// Two numbers of people, the first no higher than the second.
///
/// # Example
///
/// ```
/// use casualty_chart::figure::{Count, Span};
///
/// let [low, high] = [800, 900].map(|n| Count::new(n).expect("below the limit"));
/// assert!(Span::new(low, high).is_some());
/// assert!(Span::new(high, low).is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    // Invariant: `low <= high`.
    low: Count,
    high: Count,
}

impl Span {
    /// Takes both ends, or `None` if they do not run upwards.
    pub fn new(low: Count, high: Count) -> Option<Self> {
        (low <= high).then_some(Self { low, high })
    }

    /// The lower end.
    pub const fn low(self) -> Count {
        self.low
    }

    /// The upper end.
    pub const fn high(self) -> Count {
        self.high
    }
}

/// A word that stands for an order of magnitude.
///
/// The bands are conventions for drawing and comparing, from the wording
/// table of casualty recorders; they are never written as a source's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vague {
    /// "A number of": one or more.
    ANumber,
    /// "Several", "a few": 3 to 9.
    Several,
    /// "Tens": 20 to 99.
    Tens,
    /// "Dozens": 24 to 99.
    Dozens,
    /// "Scores": 40 to 99.
    Scores,
    /// "Hundreds": 200 to 999.
    Hundreds,
    /// "Thousands": 2,000 to 9,999.
    Thousands,
    /// "Tens of thousands": 20,000 to 99,999.
    TensOfThousands,
    /// "Hundreds of thousands": 200,000 to 999,999.
    HundredsOfThousands,
}

impl Vague {
    /// Every word, from the smallest.
    pub const ALL: [Self; 9] = [
        Self::ANumber,
        Self::Several,
        Self::Tens,
        Self::Dozens,
        Self::Scores,
        Self::Hundreds,
        Self::Thousands,
        Self::TensOfThousands,
        Self::HundredsOfThousands,
    ];

    const fn band(self) -> (u64, Option<u64>) {
        match self {
            Self::ANumber => (1, None),
            Self::Several => (3, Some(9)),
            Self::Tens => (20, Some(99)),
            Self::Dozens => (24, Some(99)),
            Self::Scores => (40, Some(99)),
            Self::Hundreds => (200, Some(999)),
            Self::Thousands => (2_000, Some(9_999)),
            Self::TensOfThousands => (20_000, Some(99_999)),
            Self::HundredsOfThousands => (200_000, Some(999_999)),
        }
    }

    /// The name that files and programs use, such as `tens_of_thousands`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ANumber => "a_number",
            Self::Several => "several",
            Self::Tens => "tens",
            Self::Dozens => "dozens",
            Self::Scores => "scores",
            Self::Hundreds => "hundreds",
            Self::Thousands => "thousands",
            Self::TensOfThousands => "tens_of_thousands",
            Self::HundredsOfThousands => "hundreds_of_thousands",
        }
    }
}

/// Why a source gives no number. None of these is zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Absence {
    /// It knows and will not say.
    Undisclosed,
    /// It says that nobody knows.
    Unknown,
    /// It says that nothing has been reported.
    NoReports,
    /// It rejects somebody else's claim and gives no number.
    Denied,
}

impl Absence {
    /// Every absence.
    pub const ALL: [Self; 4] = [Self::Undisclosed, Self::Unknown, Self::NoReports, Self::Denied];

    /// The name that files and programs use, such as `no_reports`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Undisclosed => "undisclosed",
            Self::Unknown => "unknown",
            Self::NoReports => "no_reports",
            Self::Denied => "denied",
        }
    }
}

/// What somebody who codes reports takes to be the number: the best, and how
/// few and how many it may be.
///
/// All three are as they were given, even where they do not run upwards: that
/// is for `check` to say.
///
/// # Example
///
/// ```
/// use casualty_chart::figure::{Count, Estimate, Figure};
///
/// let [low, best, high] = [90, 101, 100].map(|n| Count::new(n).expect("below the limit"));
/// let estimate = Estimate { best, range: Some((low, high)) };
/// let bounds = Figure::Estimate(estimate).bounds().expect("a number");
/// assert_eq!((bounds.low(), bounds.high(), bounds.soft()), (90, Some(101), true));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Estimate {
    /// The number taken to be the best.
    pub best: Count,
    /// The low and the high one, where they are given.
    pub range: Option<(Count, Count)>,
}

impl Estimate {
    /// The least and the most of all that is given.
    fn ends(self) -> (Count, Count) {
        let (low, high) = self.range.unwrap_or((self.best, self.best));
        (low.min(high).min(self.best), low.max(high).max(self.best))
    }
}

/// What a source says of how many, in the manner it says it.
///
/// # Example
///
/// ```
/// use casualty_chart::figure::{Count, Figure};
///
/// let two_thousand = Count::new(2_000).expect("below the limit");
/// let bounds = Figure::MoreThan(two_thousand).bounds().expect("a number");
/// assert_eq!((bounds.low(), bounds.high()), (2_001, None));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figure {
    /// This number.
    Exact(Count),
    /// This number or more.
    AtLeast(Count),
    /// More than this number.
    MoreThan(Count),
    /// This number or fewer.
    AtMost(Count),
    /// Fewer than this number.
    FewerThan(Count),
    /// From one number to another, both included.
    Between(Span),
    /// About from one number to another.
    AboutBetween(Span),
    /// About this number.
    About(Count),
    /// Close to this number and below it.
    Nearly(Count),
    /// A little above this number.
    JustOver(Count),
    /// A coder's estimate, which nobody said.
    Estimate(Estimate),
    /// An order of magnitude in a word.
    Vague(Vague),
    /// Nobody: zero, asserted.
    None,
    /// No number, for a reason.
    Absent(Absence),
}

impl Figure {
    /// The bounds that the words set, in people; `None` for an absence.
    ///
    /// The soft manners get a band of half a unit of their last digit that is
    /// not zero: about 5,000 is 4,500 to 5,500, marked soft.
    pub fn bounds(self) -> Option<Bounds> {
        let hard = |low, high| Bounds::new(low, high, false);
        let soft = |low, high| Bounds::new(low, high, true);
        let people = |n: Count| u64::from(n.get());
        match self {
            Self::Exact(n) => hard(people(n), Some(people(n))),
            Self::AtLeast(n) => hard(people(n), None),
            Self::MoreThan(n) => hard(people(n) + 1, None),
            Self::AtMost(n) => hard(0, Some(people(n))),
            Self::FewerThan(n) => hard(0, Some(people(n).saturating_sub(1))),
            Self::Between(span) => hard(people(span.low), Some(people(span.high))),
            Self::AboutBetween(span) => soft(people(span.low), Some(people(span.high))),
            Self::About(n) => {
                soft(people(n) - n.half_unit().min(people(n)), Some(people(n) + n.half_unit()))
            }
            Self::Nearly(n) => soft(
                people(n).saturating_sub(n.half_unit().max(1)),
                Some(people(n).saturating_sub(1)),
            ),
            Self::JustOver(n) => soft(people(n) + 1, Some(people(n) + n.half_unit().max(1))),
            Self::Estimate(estimate) => {
                let (low, high) = estimate.ends();
                soft(people(low), Some(people(high)))
            }
            Self::Vague(word) => soft(word.band().0, word.band().1),
            Self::None => hard(0, Some(0)),
            Self::Absent(_) => None,
        }
    }

    /// The one number that the words name, where it is what is counted or the
    /// fewest that it can be: not the end of a range, nor a limit from above.
    pub const fn named(self) -> Option<u32> {
        match self {
            Self::Exact(n)
            | Self::AtLeast(n)
            | Self::MoreThan(n)
            | Self::About(n)
            | Self::Nearly(n)
            | Self::JustOver(n)
            | Self::Estimate(Estimate { best: n, .. }) => Some(n.get()),
            Self::AtMost(_)
            | Self::FewerThan(_)
            | Self::Between(_)
            | Self::AboutBetween(_)
            | Self::Vague(_)
            | Self::None
            | Self::Absent(_) => None,
        }
    }

    /// The best of an estimate, where it is one.
    pub const fn best(self) -> Option<Count> {
        if let Self::Estimate(estimate) = self { Some(estimate.best) } else { None }
    }

    /// The reason why there is no number, if there is none.
    pub const fn absence(self) -> Option<Absence> {
        if let Self::Absent(absence) = self { Some(absence) } else { None }
    }

    /// The name of the manner that files and programs use, such as `more_than`.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Exact(_) => "exact",
            Self::AtLeast(_) => "at_least",
            Self::MoreThan(_) => "more_than",
            Self::AtMost(_) => "at_most",
            Self::FewerThan(_) => "fewer_than",
            Self::Between(_) | Self::AboutBetween(_) => "between",
            Self::About(_) => "about",
            Self::Nearly(_) => "nearly",
            Self::JustOver(_) => "just_over",
            Self::Estimate(_) => "estimate",
            Self::Vague(word) => word.name(),
            Self::None => "none",
            Self::Absent(absence) => absence.name(),
        }
    }
}
