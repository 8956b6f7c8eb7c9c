//! Table 2: what each source's claims come to, cell by cell.
//!
//! **Invariant:** there is no sum over rows but [`Own`], which adds different
//! people. Every value holds the claims that it comes from.

mod course;

use crate::bounds::{Bounds, Ratio};
use crate::date::Date;
use crate::figure::{Absence, Figure};
use crate::ledger::{About, Outcome, Text};

pub use course::{Course, Step, Track};

/// The answer to one question: one outcome, up to one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breakdown {
    /// What happened to the people counted.
    pub outcome: Outcome,
    /// The last day whose claims count; all of them if not given.
    pub day: Option<Date>,
    /// The names of the sides, in the order of the ledger.
    pub sides: Vec<Text>,
    /// A row for each source that says something, in the order of the ledger.
    pub rows: Vec<Row>,
    /// What each side reports of its own, then all of them together.
    pub own: Vec<Own>,
    /// How far sources are apart.
    pub gaps: Vec<Gap>,
    /// What of it is shown.
    pub only: Only,
    /// How the figures went; empty unless asked for.
    pub course: Course,
}

/// What of a breakdown is shown: all of it, unless said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Only {
    /// One side: a place in [`Breakdown::sides`].
    pub side: Option<usize>,
    /// One status.
    pub slice: Option<Slice>,
    /// One source: its place in the ledger.
    pub source: Option<usize>,
}

impl Breakdown {
    /// The scopes that are shown: each side, then all together.
    pub fn scopes(&self) -> Vec<Scope> {
        match self.only.side {
            Some(side) => vec![Scope::Side(side)],
            None => Scope::every(self.sides.len()),
        }
    }

    /// The slice that a scope's figures are compared by: totals, unless one
    /// status is shown.
    pub fn compared(&self) -> Slice {
        self.only.slice.unwrap_or(Slice::All)
    }
}

/// One source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its place in the ledger.
    pub source: usize,
    /// What readers call it.
    pub name: Text,
    /// The side that it speaks for.
    pub speaks_for: Option<usize>,
    /// What it says, and what follows from that, in the order of scopes and
    /// slices. What it does not mention has no cell.
    pub cells: Vec<Cell>,
    /// The one status that is shown of it, if not all.
    pub only: Option<Slice>,
}

impl Breakdown {
    /// Whether sources side by side cover days that differ: the first as far as
    /// it is given, and the last, or the day it was said where that is not.
    pub fn days_differ(&self, scope: Scope) -> bool {
        let (mut since, mut last) = (None, None);
        let differs = |first: &mut Option<Date>, day: Option<Date>| {
            day.is_some_and(|day| *first.get_or_insert(day) != day)
        };
        for row in &self.rows {
            let Some(cell) = row.total(scope).filter(|cell| cell.is_mentioned()) else { continue };
            let window = cell.window;
            let said = window.as_of.or(window.said);
            if window.mixed || differs(&mut since, window.since) || differs(&mut last, said) {
                return true;
            }
        }
        false
    }
}

/// Whose dead a cell is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// One side.
    Side(usize),
    /// All sides together.
    All,
}

impl Scope {
    /// Every scope of so many sides: each of them, then all together.
    pub fn every(sides: usize) -> Vec<Self> {
        let mut all = Vec::new();
        for side in 0..sides {
            all.push(Self::Side(side));
        }
        all.push(Self::All);
        all
    }
}

/// Which part of a scope's people a cell counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slice {
    /// Soldiers and fighters.
    Military,
    /// Civilians.
    Civilian,
    /// What a total leaves when its parts are taken away.
    NotSpecified,
    /// Military and civilian together.
    All,
    /// The source does not say whom it counts.
    Unstated,
}

impl Slice {
    /// The name that files and programs use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Military => "military",
            Self::Civilian => "civilian",
            Self::NotSpecified => "not_specified",
            Self::All => "all",
            Self::Unstated => "unstated",
        }
    }
}

/// How a source stands to the people that it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// It speaks for the side that it counts.
    Own,
    /// It speaks for another side.
    Enemy,
    /// It speaks for none.
    ThirdParty,
}

impl Relation {
    /// The name that files and programs use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Enemy => "enemy",
            Self::ThirdParty => "third-party",
        }
    }
}

impl Row {
    /// How the source stands to a scope. `None` where it speaks for one side
    /// and counts all of them.
    pub fn relation(&self, scope: Scope) -> Option<Relation> {
        match (self.speaks_for, scope) {
            (None, _) => Some(Relation::ThirdParty),
            (Some(side), Scope::Side(about)) if side == about => Some(Relation::Own),
            (Some(_), Scope::Side(_)) => Some(Relation::Enemy),
            (Some(_), Scope::All) => None,
        }
    }

    /// Puts a cell at its place: by scope, by slice, what is claimed first.
    pub fn put(&mut self, cell: Cell) {
        let key = |cell: &Cell| (cell.scope, cell.slice, matches!(cell.value, Value::Derived(_)));
        let at = self.cells.partition_point(|other| key(other) <= key(&cell));
        self.cells.insert(at, cell);
    }

    /// The cells about one scope.
    pub fn about(&self, scope: Scope) -> &[Cell] {
        let from = self.cells.partition_point(|cell| cell.scope < scope);
        let to = self.cells.partition_point(|cell| cell.scope <= scope);
        self.cells.get(from..to).unwrap_or_default()
    }

    /// The cell for one slice of a scope.
    pub fn cell(&self, scope: Scope, slice: Slice) -> Option<&Cell> {
        self.about(scope).iter().find(|cell| cell.slice == slice)
    }

    /// The cell that stands for all of a scope's people: a number that the
    /// source gives, else the sum of its parts, else its reason for none; where
    /// but one status is shown, what is said of that.
    pub fn total(&self, scope: Scope) -> Option<&Cell> {
        let found = |wanted: fn(&Value) -> bool| {
            let whole = |cell: &Cell| match self.only {
                Some(slice) => cell.slice == slice,
                None => matches!(cell.slice, Slice::All | Slice::Unstated),
            };
            self.about(scope).iter().find(|cell| whole(cell) && wanted(&cell.value))
        };
        found(|value| matches!(value, Value::Claimed { .. }) && value.bounds().is_some())
            .or_else(|| found(|value| matches!(value, Value::Derived(_))))
            .or_else(|| found(|value| matches!(value, Value::Claimed { .. })))
    }
}

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

/// What sides report of their own dead: the one sum over sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// One side, or all of them added.
    pub scope: Scope,
    /// What it comes to.
    pub sum: Sum,
    /// The sources that it comes from: places in the ledger.
    pub sources: Vec<usize>,
    /// The days that it covers.
    pub window: Window,
    /// The claims that it comes from: places in the ledger.
    pub claims: Vec<usize>,
}

/// How far the lowest and the highest source are apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Whose dead.
    pub scope: Scope,
    /// Which of them; [`Slice::All`] for totals.
    pub slice: Slice,
    /// The two sources and how many times, or why that cannot be said.
    pub spread: Result<Spread, NoGap>,
    /// Whether a source in it does not say whom it counts.
    pub unstated: bool,
    /// Whether a source in it does not say which days it covers.
    pub window_not_given: bool,
    /// The claims compared: places in the ledger.
    pub claims: Vec<usize>,
}

/// The lowest and the highest source: places in the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The source with the lowest figure.
    pub low_source: usize,
    /// The source with the highest figure.
    pub high_source: usize,
    /// How many times the highest is of the lowest.
    pub ratio: Ratio,
}

/// Why no ratio is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoGap {
    /// A source gives no number, or leaves a part out.
    LeavesOut {
        /// Its place in the ledger.
        source: usize,
        /// What is missing.
        excluded: Excluded,
    },
    /// The two cover different days.
    WindowsDiffer {
        /// The source with the lowest figure.
        low_source: usize,
        /// The source with the highest figure.
        high_source: usize,
    },
    /// The lowest figure is nobody, and nothing is a number of times that.
    Nobody {
        /// The source that says so.
        low_source: usize,
    },
}

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
    pub const ALL: [Self; 20] = [
        Self::PartsExceedTotal,
        Self::SidesExceedTotal,
        Self::SidesFallShort,
        Self::TotalCountsTwice,
        Self::SidesFitTotal,
        Self::OwnExceedsTotal,
        Self::OwnFitsTotal,
        Self::OwnFitsTotalLeavingOut,
        Self::LowAboveHigh,
        Self::DigitDiffers,
        Self::DigitsSwapped,
        Self::TollFalls,
        Self::TollMayFall,
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
            Self::DigitDiffers => "digit_differs",
            Self::DigitsSwapped => "digits_swapped",
            Self::TollFalls => "toll_falls",
            Self::TollMayFall => "toll_may_fall",
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
