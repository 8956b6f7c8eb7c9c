//! Room: bytes → [`Ledger`], from CSV or JSON.
//!
//! **Invariant:** a file is loaded whole or not at all, and every row of it is
//! a claim or has a problem that says where it is and what to write instead.
//! Nothing is corrected, guessed or dropped in silence.
//!
//! [`Ledger`]: crate::ledger::Ledger

mod claim;
mod csv;
mod doc;
mod field;
mod foreign;
mod json;
mod names;
mod near;
mod notice;
mod problem;
mod records;
mod row;
mod text;
mod told;
mod what;

pub(crate) use foreign::{Rows, fields};
pub use notice::{Notice, Remark};
pub use problem::{LoadError, Location, MOST_PROBLEMS, Problem};
pub use told::Coded;
pub use what::{Flaw, What};
#[cfg(all(feature = "command", not(target_arch = "wasm32")))]
pub(crate) use what::{acts, safe};

pub use crate::lean::{
    MOST_BYTES, MOST_CHARACTERS, MOST_CLAIMS, MOST_QUOTED, MOST_SIDES, MOST_SOURCES,
};

use crate::ledger::{About, Claim, Ledger};
use records::Records;

/// The cells of a table in CSV as they are written, a list for each row, the
/// header first: for a page that shows a table with what is wrong at its cells.
///
/// # Example
///
/// ```
/// use casualty_chart::load;
///
/// let rows = load::cells("source;about;figure\nB;A;\"1;2\"\n");
/// assert_eq!(rows, [["source", "about", "figure"], ["B", "A", "1;2"]]);
/// ```
pub fn cells(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (mut records, mut cells, mut rows) = (Records::new(text), Vec::new(), Vec::new());
    while rows.len() <= MOST_CLAIMS && records.read(&mut cells) {
        rows.push(cells.iter().map(|cell| cell.text.clone().into_owned()).collect());
    }
    rows
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// The claims, and who they are about.
    pub ledger: Ledger,
    /// What to know of the file although it is good.
    pub notices: Vec<Notice>,
    /// How many rows it has: as many as there are claims.
    pub rows: usize,
}

/// Loads a file of claims, CSV or JSON, which its first character tells apart.
///
/// # Errors
///
/// Everything that is wrong with it, up to [`MOST_PROBLEMS`], with line,
/// column, what was found and what to write instead.
///
/// # Example
///
/// ```
/// use casualty_chart::load;
///
/// let error = load::load(b"source,about,figure,status\nB,A,0,civil").unwrap_err();
/// assert_eq!(error.rows, 1);
/// let said = error.to_string();
/// assert!(said.starts_with(r#"line 2, column "status": cannot read "civil""#), "{said}");
/// ```
pub fn load(bytes: &[u8]) -> Result<Loaded, LoadError> {
    let text = text::of(bytes)?;
    let load = if text.trim_start().starts_with(['{', '[']) { json::load } else { csv::load };
    let mut loaded = load(text)?;
    let each = |claim: &Claim| claim.about == About::Each;
    if loaded.ledger.sides.is_empty() && loaded.ledger.claims.iter().any(each) {
        let location = Location { line: 1, column: String::new() };
        loaded.notices.push(Notice { location, what: Remark::NoSides });
    }
    Ok(loaded)
}
