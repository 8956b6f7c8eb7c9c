//! What checks have found: a code, the figures, the claims.

use super::{Excluded, Slice};
use crate::bounds::Bounds;
use crate::date::Date;
use crate::figure::Figure;
use crate::ledger::About;

/// Something that a check has found: a warning beside claims, or a note that
/// figures agree. It never edits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was found, with its numbers.
    pub found: Found,
    /// The claims in question: places in the ledger.
    pub claims: Vec<usize>,
}

/// What a check has found, as flat as its sentence: what a code has nothing to
/// say of is not given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Which of them.
    pub code: Code,
    /// Whose figure: a place in the ledger; `None` for the sum of what sides
    /// report of their own, and for what is nobody's in particular.
    pub source: Option<usize>,
    /// Whose dead.
    pub about: About,
    /// Which of them.
    pub slice: Slice,
    /// The sum, the earlier figure, or how many there are.
    pub first: Option<Amount>,
    /// The total, the later figure, or how many different ones there are.
    pub second: Option<Amount>,
    /// The days of the two.
    pub days: [Option<Day>; 2],
    /// What a sum leaves out.
    pub excludes: Vec<Excluded>,
    /// Whether renderings differ in whose dead they are.
    pub also_about: bool,
    /// Whether renderings differ in whom they count.
    pub also_status: bool,
}

impl Found {
    /// A finding of which nothing more is given yet.
    #[inline(never)]
    pub fn new(code: Code, source: Option<usize>, about: About, slice: Slice) -> Self {
        Self {
            code,
            source,
            about,
            slice,
            first: None,
            second: None,
            days: [None; 2],
            excludes: Vec::new(),
            also_about: false,
            also_status: false,
        }
    }

    /// The stable code.
    pub const fn code(&self) -> &'static str {
        self.code.name()
    }
}

/// What there is to find.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// A source's parts come to more than its total.
    PartsExceedTotal,
    /// A source's sides come to more than its total.
    SidesExceedTotal,
    /// A source's sides come to less than its total.
    SidesFallShort,
    /// A source's total is what its sides and their parts come to together,
    /// though the sides contain the parts.
    TotalCountsTwice,
    /// A source's sides and its total fit together.
    SidesFitTotal,
    /// What sides report of their own comes to more than a source's total.
    OwnExceedsTotal,
    /// What sides report of their own fits a total, nothing left out.
    OwnFitsTotal,
    /// What sides report of their own fits a total, only because it leaves
    /// something out.
    OwnFitsTotalLeavingOut,
    /// Two figures of one source for one day, or for no day, exclude each
    /// other: the lower end of one lies above the upper end of the other.
    LowAboveHigh,
    /// The best of an estimate lies below the low or above the high one.
    LowAboveHighInEstimate,
    /// Two renderings of one statement exclude each other.
    FiguresDiffer,
    /// Two numbers of one source for one day, or of one statement, differ in
    /// one digit.
    DigitDiffers,
    /// The same, with two digits in each other's place.
    DigitsSwapped,
    /// A toll that counts up comes down.
    TollFalls,
    /// A toll that counts up is worded lower later, though the two figures do
    /// not exclude each other.
    TollMayFall,
    /// A toll is not what an earlier one and what was added since come to.
    IncrementDiffers,
    /// A figure of which only the day of printing is known is lower than one
    /// that the source had given before: it may be an older one.
    Stale,
    /// A figure is older than one by the same source that the day asked for
    /// leaves out.
    StaleByDay,
    /// A figure is older than one that the same source's total, or its sides,
    /// are made of with it.
    StaleBesideNewer,
    /// Sources side by side cover different days.
    WindowsDiffer,
    /// A figure was said or printed before the last day that it covers.
    PublishedBeforeAsOf,
    /// Renderings of one statement differ.
    RenderingsDiffer,
    /// A sum leaves out a part that is no number.
    SumLeavesOut,
}

impl Code {
    /// Every code, in the order of the documentation.
    pub const ALL: [Self; 23] = [
        Self::PartsExceedTotal,
        Self::SidesExceedTotal,
        Self::SidesFallShort,
        Self::TotalCountsTwice,
        Self::SidesFitTotal,
        Self::OwnExceedsTotal,
        Self::OwnFitsTotal,
        Self::OwnFitsTotalLeavingOut,
        Self::LowAboveHigh,
        Self::LowAboveHighInEstimate,
        Self::FiguresDiffer,
        Self::DigitDiffers,
        Self::DigitsSwapped,
        Self::TollFalls,
        Self::TollMayFall,
        Self::IncrementDiffers,
        Self::Stale,
        Self::StaleByDay,
        Self::StaleBesideNewer,
        Self::WindowsDiffer,
        Self::PublishedBeforeAsOf,
        Self::RenderingsDiffer,
        Self::SumLeavesOut,
    ];

    /// The name that files and programs use. It is stable.
    pub const fn name(self) -> &'static str {
        match self {
            Self::PartsExceedTotal => "parts_exceed_total",
            Self::SidesExceedTotal => "sides_exceed_total",
            Self::SidesFallShort => "sides_fall_short_of_total",
            Self::TotalCountsTwice => "total_counts_part_twice",
            Self::SidesFitTotal => "sides_fit_total",
            Self::OwnExceedsTotal => "own_reported_exceeds_total",
            Self::OwnFitsTotal => "own_reported_fits_total",
            Self::OwnFitsTotalLeavingOut => "own_reported_fits_total_leaving_out",
            Self::LowAboveHigh => "low_above_high",
            Self::LowAboveHighInEstimate => "low_above_high_in_estimate",
            Self::FiguresDiffer => "figures_differ",
            Self::DigitDiffers => "digit_differs",
            Self::DigitsSwapped => "digits_swapped",
            Self::TollFalls => "toll_falls",
            Self::TollMayFall => "toll_may_fall",
            Self::IncrementDiffers => "increment_differs",
            Self::Stale => "stale_figure",
            Self::StaleByDay => "stale_figure_by_day",
            Self::StaleBesideNewer => "stale_figure_beside_newer",
            Self::WindowsDiffer => "windows_differ",
            Self::PublishedBeforeAsOf => "published_before_as_of",
            Self::RenderingsDiffer => "renderings_differ",
            Self::SumLeavesOut => "sum_leaves_out",
        }
    }
}

/// A figure that somebody said, bounds that were reckoned, or a number of
/// claims. They are worded differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Somebody said so.
    Said(Figure),
    /// Reckoned.
    Reckoned(Bounds),
    /// So many claims.
    Counted(usize),
}

/// The day by which a claim is placed in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub date: Date,
    /// What happened on it.
    pub kind: DayKind,
}

/// What a day is to a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayKind {
    /// The last day that the figure covers.
    AsOf,
    /// The day it was said.
    Stated,
    /// The day it was printed, which says nothing of the days it covers.
    Published,
}
