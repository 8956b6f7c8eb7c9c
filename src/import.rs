//! Room: other people's files → [`Ledger`] and a loss report.
//!
//! **Invariant:** every row of a file is used or refused, and a refusal has its
//! line and its reason. What a column means is declared here, never guessed;
//! what a format cannot say is said in the [`Loss`].

mod loss;
mod marks;
mod personnel;
pub mod records;
#[expect(dead_code, reason = "the formats that are CSV come next")]
mod scan;
mod strict;
pub mod sums;

pub use loss::{Loss, Refusal, Remark};

use crate::lean::MOST_BYTES;
use crate::ledger::Ledger;

/// A kind of file that is not a ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Format {
    /// One belligerent's daily count of the other's losses, as JSON.
    Personnel,
}

impl Format {
    /// Every format, in the order of the documentation.
    pub const ALL: [Self; 1] = [Self::Personnel];

    /// The name that options and programs use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Personnel => "personnel",
        }
    }
}

/// What is wished of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// The format; where there is none, it is told by the file's own names.
    pub format: Option<Format>,
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// Its claims.
    pub ledger: Ledger,
    /// What was used, refused, and what the format cannot say.
    pub loss: Loss,
}

/// Why a file was not imported at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ImportError {
    /// Its first bytes are those of no format.
    #[error("this is no file of a known format (formats: {})", names())]
    Unknown,
    /// The bytes are not text.
    #[error("not UTF-8 after byte {valid_up_to}")]
    NotUtf8 {
        /// How many bytes were good.
        valid_up_to: usize,
    },
    /// The text is not JSON.
    #[error("line {line}: not JSON: {message}")]
    NotJson {
        /// Where it ceases to be.
        line: u32,
        /// What is wrong there.
        message: String,
    },
    /// A file that is read whole is larger than that.
    #[error("over {MOST_BYTES} bytes")]
    TooLarge,
}

fn names() -> String {
    Format::ALL.map(Format::name).join(", ")
}

/// Takes a file in pieces of any size, cut anywhere.
///
/// # Example
///
/// ```
/// use casualty_chart::import::{Importer, Wish};
///
/// let mut importer = Importer::new(Wish::default());
/// importer.push(br#"[{ "date": "2022-02-25", "personnel": 2800, "personnel*": "about" }]"#)?;
/// let imported = importer.finish()?;
/// assert_eq!(imported.ledger.claims[0].said, "about 2800");
/// assert_eq!((imported.loss.rows, imported.loss.used), (1, 1));
/// # Ok::<(), casualty_chart::import::ImportError>(())
/// ```
#[derive(Debug)]
pub struct Importer {
    wish: Wish,
    bytes: Vec<u8>,
}

impl Importer {
    /// Begins a file.
    pub const fn new(wish: Wish) -> Self {
        Self { wish, bytes: Vec::new() }
    }

    /// Takes the next bytes.
    ///
    /// # Errors
    ///
    /// Where it is plain already that the file cannot be imported.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), ImportError> {
        if MOST_BYTES < self.bytes.len() + bytes.len() {
            return Err(ImportError::TooLarge);
        }
        self.bytes.extend_from_slice(bytes);
        Ok(())
    }

    /// How many rows have been read.
    pub const fn rows(&self) -> usize {
        0
    }

    /// Ends the file.
    ///
    /// # Errors
    ///
    /// Where the file as a whole is not of its format.
    pub fn finish(self) -> Result<Imported, ImportError> {
        match self.wish.format {
            Some(Format::Personnel) | None => personnel::import(&self.bytes),
        }
    }
}
