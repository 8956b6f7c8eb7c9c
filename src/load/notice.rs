//! What to know of a file that is good.

use std::fmt;

use super::MOST_PROBLEMS;
use super::field::Field;
use super::problem::Location;

/// Something that a reader should know of a file that was loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Where it was first seen.
    pub location: Location,
    /// What it is.
    pub what: Remark,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.location, self.what)
    }
}

/// What a notice says.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Remark {
    /// A column of claims that the format does not know.
    #[error("{name:?} is not a column of the format{}: kept as it is, charted nowhere", meant(*near))]
    Kept {
        /// The column's name.
        name: String,
        /// The column that may have been meant.
        near: Option<&'static str>,
    },
    /// A member beside claims that the format does not know.
    #[error("{name:?} is not a member of the format: not kept")]
    Ignored {
        /// The member's name.
        name: String,
    },
    /// Figures for each side, and no side.
    #[error("`each` names every side, and there is none: charted nowhere (name a side in any row)")]
    NoSides,
    /// More than are listed.
    #[error("and {notices} more such notices, not listed")]
    More {
        /// How many.
        notices: usize,
    },
    /// Two names that differ by case or spaces only.
    #[error("{name:?} and {before:?} are taken for two, and differ by case or spaces only")]
    Alike {
        /// The name.
        name: String,
        /// The name before it.
        before: String,
    },
}

fn meant(near: Option<&str>) -> String {
    near.map_or_else(String::new, |near| [" (did you mean `", near, "`?)"].concat())
}

/// Notices, of which no more are kept than problems are.
#[derive(Debug, Default)]
pub(super) struct Notices {
    pub(super) kept: Vec<Notice>,
    more: usize,
}

impl Notices {
    pub(super) fn push(&mut self, location: Location, what: Remark) {
        if self.kept.len() < MOST_PROBLEMS {
            self.kept.push(Notice { location, what });
        } else {
            self.more += 1;
        }
    }

    /// The field that a column may be meant for; of those not listed, nobody asks.
    pub(super) fn near(&self, name: &str) -> Option<&'static str> {
        if self.more == 0 { Field::near(name) } else { None }
    }

    /// All that are kept, and how many are not.
    pub(super) fn list(mut self) -> Vec<Notice> {
        if let Some(last) = self.kept.last().filter(|_| 0 < self.more) {
            let location = last.location.clone();
            self.kept.push(Notice { location, what: Remark::More { notices: self.more } });
        }
        self.kept
    }
}
