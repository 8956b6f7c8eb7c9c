//! A value of one source, how it came about, and the days that it covers.

use super::{Scope, Slice, Window};
use crate::bounds::Bounds;
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
