//! How figures went: what each source said of whom, day by day.

use super::{Scope, Slice};
use crate::date::Date;
use crate::figure::Figure;

/// A figure that was said so many days after the day that it is for, or later
/// still, is a later disclosure.
const LATER: u32 = 31;

/// What each source said of whom, day by day, up to the day that is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// The first and the last day of any claim of the outcome, whatever day is
    /// asked for and whatever is shown.
    pub days: Option<(Date, Date)>,
    /// The most people that a claim of what is shown reaches, whatever day is
    /// asked for.
    pub most: u64,
    /// In the order of scopes, then of sources.
    pub tracks: Vec<Track>,
}

/// What one source said of one scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    /// Whose dead.
    pub scope: Scope,
    /// The source: its place in the ledger.
    pub source: usize,
    /// What it said, by slice, then by day, what has no day first.
    pub steps: Vec<Step>,
}

/// What was said once: one claim, whatever its renderings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Whom it counts.
    pub slice: Slice,
    /// What is said.
    pub figure: Figure,
    /// The day that it is for: the last one covered, else the day it was said.
    pub day: Option<Date>,
    /// The day it was said; the day it was printed is none, since an old
    /// figure may be printed at any time.
    pub said: Option<Date>,
    /// The first day, where it is a part of what was said for the same last day.
    pub part: Option<Date>,
    /// The claim: a place in the ledger.
    pub claim: usize,
}

impl Course {
    /// What a source said of a scope, if it said anything.
    pub fn track(&self, scope: Scope, source: usize) -> Option<&Track> {
        let key = |track: &Track| (track.scope, track.source);
        let at = self.tracks.binary_search_by(|track| key(track).cmp(&(scope, source))).ok()?;
        self.tracks.get(at)
    }
}

impl Step {
    /// The day it was said, where that is long after the day that it is for.
    pub fn later(&self) -> Option<Date> {
        let (day, said) = self.day.zip(self.said)?;
        (LATER <= said.number().saturating_sub(day.number())).then_some(said)
    }
}
