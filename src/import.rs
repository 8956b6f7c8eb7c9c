//! Room: other people's files → [`Ledger`] and a loss report.
//!
//! **Invariant:** every row of a file is used or refused, and a refusal has its
//! line and its reason. What a column means is declared here, or by who asks,
//! never guessed; what a format cannot say is said in the [`Loss`].

mod book;
mod country_year;
mod days;
mod gaza;
mod ged;
mod hxl;
mod keys;
mod lebanon;
mod loss;
mod mapping;
mod marks;
mod personnel;
mod proposal;
pub mod records;
mod sheet;
mod strict;
mod sum;
pub mod sums;
mod table;
mod told;
mod west_bank;
mod wish;

pub use loss::{Loss, MOST_LISTED, Refusal, Remark};
pub use mapping::{Field, Mapping, Of};
pub use proposal::{Column, Proposal, proposal};
pub use told::{TOLD, Told, tell};
pub use wish::{By, Format, USUAL_MOST, Wish};

use std::borrow::Cow;

use crate::date::Date;
use crate::lean::shape::is_link;
use crate::lean::{MOST_BYTES, MOST_CLAIMS};
use crate::ledger::Ledger;

use days::Daily;
use loss::No;
use sheet::Sheet;

/// What became of a file, or of several.
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
    /// There is nothing in it.
    #[error("there is nothing in it")]
    Empty,
    /// There are names of columns, or brackets, and nothing below them.
    #[error("there are no rows in it")]
    NoRows,
    /// Its names are those of no format.
    #[error(
        "these columns are those of no known format: {}; the formats are {}; or say which column \
         is what: --map about=Side,figure=Killed,source=@{}",
        names(found),
        formats(),
        "\"who says it\""
    )]
    Unknown {
        /// Those that it has.
        found: Vec<String>,
    },
    /// It lacks columns of the format that it is said to have.
    #[error("as {}, it needs columns that are not there: {}; it has {}", format.name(), names(missing), names(found))]
    NoColumn {
        /// What it was read as.
        format: Format,
        /// Those that are not there.
        missing: Vec<String>,
        /// Those that are.
        found: Vec<String>,
    },
    /// The bytes are not text.
    #[error("not UTF-8 after byte {valid_up_to} (save the file as UTF-8)")]
    NotUtf8 {
        /// How many bytes were good.
        valid_up_to: usize,
    },
    /// The text is not JSON.
    #[error("line {line}: not JSON")]
    NotJson {
        /// Where it ceases to be.
        line: u32,
    },
    /// The JSON is not a list of rows.
    #[error("this JSON is no list of days (write `[{{…}}, {{…}}]`)")]
    NoList,
    /// A format that is CSV was asked of JSON, or the other way round.
    #[error("this is {}, and the format {} is not", if *json { "JSON" } else { "CSV" }, format.name())]
    Other {
        /// What was asked.
        format: Format,
        /// Whether the file is JSON.
        json: bool,
    },
    /// The rows of a format cannot be added up so.
    #[error("{} cannot be added up by {} (write {})", format.name(), by.name(), sorts(format.sorts()))]
    By {
        /// What the file is.
        format: Format,
        /// What was asked.
        by: By,
    },
    /// A format has no place for what was asked.
    #[error("{} has no place for `{wish}`: leave it out", format.name())]
    Idle {
        /// What the file is.
        format: Format,
        /// What was asked.
        wish: &'static str,
    },
    /// The file needs no import.
    #[error("this is a ledger already: `check`, `tally`, `draw` and `embed` take it as it is")]
    Ledger,
    /// Nothing in the file is called what was asked for.
    #[error("no {what} of the file is called {wanted:?}; it has {}", names(there))]
    NoneSuch {
        /// `country` or `conflict`.
        what: &'static str,
        /// What was asked.
        wanted: String,
        /// What there is.
        there: Vec<String>,
    },
    /// A mapping that cannot be understood.
    #[error("cannot read the mapping at {found:?} ({wanted})")]
    Mapping {
        /// The part that is wrong.
        found: String,
        /// What to write instead.
        wanted: String,
    },
    /// Rows that are added up, in more than one file.
    #[error("files whose rows are added up are imported one at a time")]
    OneFile,
    /// Files that are not of one format.
    #[error("a file is of another format than the one before it (import them one at a time)")]
    Formats,
    /// A file that is read whole is larger than that.
    #[error("over {MOST_BYTES} bytes")]
    TooLarge,
    /// More of something than a ledger holds.
    #[error("more than {most} {things} (add rows up, or leave some out)")]
    TooMany {
        /// Of what.
        things: &'static str,
        /// How many there may be.
        most: usize,
    },
}

fn names(names: &[String]) -> String {
    let shown = names.iter().take(60).map(|name| format!("{name:?}"));
    let more = if 60 < names.len() { ", …" } else { "" };
    let shown: Vec<String> = shown.collect();
    if shown.is_empty() { "none".into() } else { [shown.join(", ").as_str(), more].concat() }
}

fn formats() -> String {
    Format::ALL.map(Format::name).join(", ")
}

fn sorts(sorts: &[By]) -> String {
    let names: Vec<&str> = sorts.iter().map(|by| by.name()).collect();
    if names.is_empty() { "nothing".into() } else { names.join(" or ") }
}

/// The most columns that a table may have, and names that are counted.
const MOST_COLUMNS: usize = 1_000;

/// Takes a file in pieces of any size, cut anywhere; then another, if it is wished.
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
    stage: Stage,
    /// The files before this one.
    done: Option<Imported>,
    files: usize,
}

/// How far it is plain what a file is.
#[derive(Debug)]
enum Stage {
    /// It may be JSON or CSV.
    Start(Vec<u8>),
    Json(Vec<u8>),
    Csv(Box<Sheet>),
}

impl Importer {
    /// Begins a file.
    pub const fn new(wish: Wish) -> Self {
        Self { wish, stage: Stage::Start(Vec::new()), done: None, files: 0 }
    }

    /// Takes the next bytes.
    ///
    /// # Errors
    ///
    /// Where it is plain already that the file cannot be imported.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), ImportError> {
        match &mut self.stage {
            Stage::Start(head) => {
                head.extend_from_slice(bytes);
                self.start(false)
            }
            Stage::Json(all) if MOST_BYTES < all.len() + bytes.len() => Err(ImportError::TooLarge),
            Stage::Json(all) => {
                all.extend_from_slice(bytes);
                Ok(())
            }
            Stage::Csv(sheet) => sheet.push(bytes),
        }
    }

    /// Takes as many bytes, which `write` is given room for: those of a table
    /// go straight to where they are read.
    ///
    /// # Errors
    ///
    /// Those of [`Importer::push`].
    ///
    /// # Example
    ///
    /// ```
    /// use casualty_chart::import::{Importer, Wish};
    ///
    /// let piece = b"country,year,best\n";
    /// let mut importer = Importer::new(Wish::default());
    /// importer.fill(piece.len(), |room| room.copy_from_slice(piece))?;
    /// assert_eq!(importer.rows(), 0);
    /// # Ok::<(), casualty_chart::import::ImportError>(())
    /// ```
    pub fn fill(&mut self, bytes: usize, write: impl FnOnce(&mut [u8])) -> Result<(), ImportError> {
        if let Stage::Csv(sheet) = &mut self.stage {
            return sheet.fill(bytes, write);
        }
        let mut room = vec![0; bytes];
        write(&mut room);
        self.push(&room)
    }

    /// Decides between JSON and CSV as soon as that can be.
    fn start(&mut self, is_all: bool) -> Result<(), ImportError> {
        let Stage::Start(head) = &mut self.stage else { return Ok(()) };
        let mark = b"\xEF\xBB\xBF";
        if !is_all && head.len() < mark.len() {
            return Ok(());
        }
        let text = head.strip_prefix(mark).unwrap_or(head);
        let Some(first) = text.trim_ascii_start().first() else { return Ok(()) };
        // Two bytes a letter, as some programs save.
        if head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF") {
            return Err(ImportError::NotUtf8 { valid_up_to: 0 });
        }
        if matches!(first, b'[' | b'{') {
            self.stage = Stage::Json(text.to_vec());
            return Ok(());
        }
        if !is_all && !sheet::has_a_line(text) {
            return Ok(());
        }
        let bytes = text.to_vec();
        let mut sheet = Sheet::new(self.wish.clone(), sheet::separator(&bytes));
        let pushed = sheet.push(&bytes);
        self.stage = Stage::Csv(Box::new(sheet));
        pushed
    }

    /// How many rows have been read.
    pub fn rows(&self) -> usize {
        let done = self.done.as_ref().map_or(0, |done| done.loss.rows);
        let here = if let Stage::Csv(sheet) = &self.stage { sheet.rows() } else { 0 };
        done + here
    }

    /// Ends this file and begins another one of the same format, whose claims
    /// go into the same ledger.
    ///
    /// # Errors
    ///
    /// Those of [`Importer::finish`].
    pub fn next_file(&mut self) -> Result<(), ImportError> {
        let stage = std::mem::replace(&mut self.stage, Stage::Start(Vec::new()));
        let imported = end(stage, &self.wish)?;
        let Some(before) = &mut self.done else {
            self.done = Some(imported);
            self.files = 1;
            return Ok(());
        };
        if before.loss.format != imported.loss.format {
            return Err(ImportError::Formats);
        }
        if !imported.loss.format.sorts().is_empty() || self.wish.adds_up() {
            return Err(ImportError::OneFile);
        }
        book::join(&mut before.ledger, imported.ledger);
        before.loss.join(self.files, imported.loss);
        self.files += 1;
        Ok(())
    }

    /// Ends the file.
    ///
    /// # Errors
    ///
    /// Where the file as a whole is not of its format.
    pub fn finish(mut self) -> Result<Imported, ImportError> {
        self.next_file()?;
        let imported = self.done.ok_or(ImportError::Empty)?;
        if imported.ledger.claims.len() <= MOST_CLAIMS {
            return Ok(imported);
        }
        Err(ImportError::TooMany { things: "claims", most: MOST_CLAIMS })
    }
}

fn end(stage: Stage, wish: &Wish) -> Result<Imported, ImportError> {
    match stage {
        Stage::Start(head) => {
            let mut importer = Importer::new(wish.clone());
            importer.stage = Stage::Start(head);
            importer.start(true)?;
            match importer.stage {
                Stage::Start(_) => Err(ImportError::Empty),
                stage => end(stage, wish),
            }
        }
        Stage::Json(bytes) => json(&bytes, wish),
        Stage::Csv(sheet) => sheet.finish(),
    }
}

/// Imports a file that is JSON.
fn json(bytes: &[u8], wish: &Wish) -> Result<Imported, ImportError> {
    let text = std::str::from_utf8(bytes)
        .map_err(|error| ImportError::NotUtf8 { valid_up_to: error.valid_up_to() })?;
    let format = match wish.format {
        Some(format) => format,
        None => of_days(&days::names(text)?)?,
    };
    if let Some(by) = wish.by {
        return Err(ImportError::By { format, by });
    }
    if let Some(wish) = wish.idle(format) {
        return Err(ImportError::Idle { format, wish });
    }
    let daily: Box<dyn Daily> = match format {
        Format::Personnel => Box::new(personnel::Personnel::new()),
        Format::Gaza => Box::new(gaza::Gaza::new(wish.extrapolated)),
        Format::WestBank => Box::new(west_bank::WestBank::new(wish.extrapolated)),
        Format::Lebanon => Box::new(lebanon::Lebanon::new(wish.extrapolated)),
        _ => return Err(ImportError::Other { format, json: true }),
    };
    days::import(text, daily, Loss::new(format))
}

/// The format of days by what they are made of.
fn of_days(found: &[String]) -> Result<Format, ImportError> {
    let has = |names: &[&str]| names.iter().all(|name| found.iter().any(|other| other == name));
    match () {
        () if has(&["date", "personnel"]) => Ok(Format::Personnel),
        () if has(&["report_date", "phase", "killed_cum_reported"]) => Ok(Format::Lebanon),
        () if has(&["report_date", "flash_source"]) => Ok(Format::WestBank),
        () if has(&["report_date", "report_source", "report_period"]) => Ok(Format::Gaza),
        () => Err(ImportError::Unknown { found: found.to_vec() }),
    }
}

/// The first day of Tech for Palestine's tolls of Gaza and the West Bank.
fn since_october() -> Option<Date> {
    Date::new(2023, 10, 7)
}

/// An address, if it can be one of a ledger.
fn url_of(url: Option<Cow<'_, str>>, column: &str) -> Result<Option<String>, No> {
    match url {
        Some(url) if is_link(&url) && url.len() <= crate::lean::MOST_CHARACTERS => {
            Ok(Some(url.into_owned()))
        }
        Some(url) => Err(No::new("no_link", column, url)),
        None => Ok(None),
    }
}
