//! Table 2: what each source's claims come to, cell by cell.
//!
//! **Invariant:** there is no sum over rows but [`Own`], which adds different
//! people. Every value holds the claims that it comes from.

mod course;

use crate::bounds::{Bounds, Ratio};
use crate::date::Date;
use crate::figure::{Absence, Figure};
use crate::ledger::{Outcome, Text};

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

/// What a check has found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A source's parts come to more than its total.
    PartsExceedTotal(Pair),
    /// A source's sides come to more than its total.
    SidesExceedTotal(Pair),
    /// A source's sides come to less than its total.
    SidesFallShort(Pair),
    /// A source's sides and its total fit together.
    SidesFitTotal(Pair),
    /// What sides report of their own comes to more than a source's total.
    OwnExceedsTotal(Pair),
    /// What sides report of their own fits a total, nothing left out.
    OwnFitsTotal(Pair),
    /// What sides report of their own fits a total, only because it leaves
    /// something out.
    OwnFitsTotalLeavingOut(Pair, Vec<Excluded>),
    /// Two figures of one source for one day, or for no day, exclude each
    /// other: the lower end of one lies above the upper end of the other.
    LowAboveHigh(Pair),
    /// A toll that counts up comes down.
    TollFalls(Pair, Date, Date),
    /// Renderings of one statement differ.
    RenderingsDiffer {
        /// Who said it: a place in the ledger.
        source: usize,
        /// How many renderings there are.
        renderings: usize,
        /// How many different figures they give.
        figures: usize,
        /// Whether they differ in whose dead it is about.
        about: bool,
        /// Whether they differ in whom it counts.
        status: bool,
    },
    /// A sum leaves out a part that is no number.
    SumLeavesOut {
        /// Whose figure: a place in the ledger; `None` for the sum of what
        /// sides report of their own.
        source: Option<usize>,
        /// Whose dead.
        scope: Scope,
        /// What it comes to.
        bounds: Bounds,
        /// What it leaves out.
        excludes: Vec<Excluded>,
    },
}

/// Two amounts of one source that are held against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Whose figures: a place in the ledger.
    pub source: usize,
    /// Whose dead.
    pub scope: Scope,
    /// Which of them.
    pub slice: Slice,
    /// The sum, or the earlier figure.
    pub first: Amount,
    /// The total, or the later figure.
    pub second: Amount,
}

/// A figure that somebody said, or bounds that were reckoned. The two are
/// worded differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Somebody said so.
    Said(Figure),
    /// Reckoned.
    Reckoned(Bounds),
}

impl Amount {
    /// The bounds of either; anything, of a figure that is no number.
    pub fn bounds(self) -> Bounds {
        match self {
            Self::Said(figure) => figure.bounds().unwrap_or(Bounds::ANY),
            Self::Reckoned(bounds) => bounds,
        }
    }
}

impl Found {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::PartsExceedTotal(_) => "parts_exceed_total",
            Self::SidesExceedTotal(_) => "sides_exceed_total",
            Self::SidesFallShort(_) => "sides_fall_short_of_total",
            Self::SidesFitTotal(_) => "sides_fit_total",
            Self::OwnExceedsTotal(_) => "own_reported_exceeds_total",
            Self::OwnFitsTotal(_) => "own_reported_fits_total",
            Self::OwnFitsTotalLeavingOut(..) => "own_reported_fits_total_leaving_out",
            Self::LowAboveHigh(_) => "low_above_high",
            Self::TollFalls(..) => "toll_falls",
            Self::RenderingsDiffer { .. } => "renderings_differ",
            Self::SumLeavesOut { .. } => "sum_leaves_out",
        }
    }
}
