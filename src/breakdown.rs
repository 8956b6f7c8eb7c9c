//! Table 2: what each source's claims come to, cell by cell.
//!
//! **Invariant:** there is no sum over rows but [`Own`], which adds different
//! people. Every value holds the claims that it comes from.

mod cell;
mod course;
mod finding;
mod window;

use crate::bounds::Ratio;
use crate::date::Date;
use crate::ledger::{Outcome, Status, Text};

pub use cell::{Cell, Excluded, Missing, Sum, Value};
pub use course::{Course, Step, Track};
pub use finding::{Amount, Code, Day, DayKind, Finding, Found};
pub use window::Window;

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
            let said = window.as_of.or(window.stated);
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
    /// Whom a claim of a status counts.
    pub const fn of(status: Status) -> Self {
        match status {
            Status::Military => Self::Military,
            Status::Civilian => Self::Civilian,
            Status::All => Self::All,
            Status::Unstated => Self::Unstated,
        }
    }

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
    /// The two count different things.
    CountsDiffer {
        /// The source with the lowest figure.
        low_source: usize,
        /// The source with the highest figure.
        high_source: usize,
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
