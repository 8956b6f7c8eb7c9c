//! Records → sums of some columns for each key of others, in one pass.
//!
//! **Invariant:** each row is used whole or refused with its line and a
//! reason: `rows == used + refused`. What is not digits is never 0.

use std::borrow::Cow;
use std::hash::Hasher as _;

use foldhash::fast::FoldHasher;
use hashbrown::HashTable;

use super::records::{Read, Record, Records, Refused};

/// What is asked of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The columns whose cells together are a key, for each breakdown.
    pub by: Vec<Vec<String>>,
    /// The columns of counts, summed for each key.
    pub of: Vec<String>,
}

/// What a table comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summed {
    /// How many rows there are below the header.
    pub rows: u64,
    /// How many of them are in the sums.
    pub used: u64,
    /// How many are not.
    pub refused: u64,
    /// The first of them, up to [`MOST_LISTED`].
    pub refusals: Vec<Refused>,
    /// The keys of each breakdown, in the order of their first rows.
    pub breakdowns: Vec<Vec<Group>>,
}

/// The rows that share a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What the cells of the key hold.
    pub key: Vec<String>,
    /// How many rows there are.
    pub rows: u64,
    /// The sum of each column of counts.
    pub sums: Vec<u64>,
}

/// Why a table cannot be summed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SumsError {
    /// There is not even a header.
    #[error("there are no columns")]
    Empty,
    /// The header lacks a column that is asked for.
    #[error("there is no column {name:?}")]
    NoColumn {
        /// Its name.
        name: String,
    },
    /// More is asked for than can be.
    #[error("more than {MOST_COLUMNS} columns of counts")]
    TooMany,
}

/// The most refusals that are listed; all are counted.
pub const MOST_LISTED: usize = 50;

/// The most columns of counts.
pub const MOST_COLUMNS: usize = 8;

/// The most that a cell may count.
pub const MOST_COUNTED: u64 = 1_000_000_000;

/// The most keys of a breakdown, and the most bytes that they have together.
pub const MOST_KEYS: (usize, usize) = (50_000, 1 << 22);

/// Sums a table that comes in pieces of any size, cut anywhere.
///
/// # Example
///
/// ```
/// use casualty_chart::import::sums::{Asked, Sums};
///
/// let asked = Asked { by: vec![vec!["side".into()]], of: vec!["best".into()] };
/// let mut sums = Sums::new(asked)?;
/// sums.push(b"side,best\nA,2\n\"A\",3\nB,");
/// sums.push(b"4\nB,many\n");
/// let summed = sums.finish()?;
/// let groups = summed.breakdowns[0].iter().map(|group| (&*group.key[0], group.sums[0]));
/// assert_eq!(groups.collect::<Vec<_>>(), [("A", 5), ("B", 4)]);
/// assert_eq!((summed.rows, summed.refusals[0].line), (4, 5));
/// # Ok::<(), casualty_chart::import::sums::SumsError>(())
/// ```
#[derive(Debug)]
pub struct Sums {
    records: Records,
    totals: Totals,
}

impl Sums {
    /// Begins a table whose cells are parted by commas.
    ///
    /// # Errors
    ///
    /// [`SumsError::TooMany`] where more than [`MOST_COLUMNS`] are to be summed.
    pub fn new(asked: Asked) -> Result<Self, SumsError> {
        if MOST_COLUMNS < asked.of.len() {
            return Err(SumsError::TooMany);
        }
        Ok(Self { records: Records::new(b','), totals: Totals::new(asked) })
    }

    /// Takes the next bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        self.records.push(bytes, &mut |read| self.totals.take(read));
    }

    /// Where the next bytes may be written, for [`Sums::scan`].
    pub fn room(&mut self, bytes: usize) -> &mut [u8] {
        self.records.room(bytes)
    }

    /// Takes as many bytes as were written into its room.
    pub fn scan(&mut self, bytes: usize) {
        self.records.scan(bytes, &mut |read| self.totals.take(read));
    }

    /// How many rows there were so far.
    pub const fn rows(&self) -> u64 {
        self.totals.rows
    }

    /// Ends the table.
    ///
    /// # Errors
    ///
    /// Where it has no header, or one that lacks a column.
    pub fn finish(mut self) -> Result<Summed, SumsError> {
        self.records.finish(&mut |read| self.totals.take(read));
        self.totals.summed()
    }
}

/// What was summed so far.
#[derive(Debug)]
struct Totals {
    asked: Asked,
    header: Option<Result<Header, SumsError>>,
    rows: u64,
    refused: u64,
    refusals: Vec<Refused>,
}

/// Where the columns are that were asked for.
#[derive(Debug)]
struct Header {
    width: usize,
    counts: Vec<usize>,
    breakdowns: Vec<Keys>,
}

impl Totals {
    const fn new(asked: Asked) -> Self {
        Self { asked, header: None, rows: 0, refused: 0, refusals: Vec::new() }
    }

    #[inline]
    fn take(&mut self, read: Read<'_>) {
        let header = match &mut self.header {
            Some(Ok(header)) => header,
            Some(Err(_)) => return,
            None => return self.header = Some(Header::read(read, &self.asked)),
        };
        self.rows += 1;
        let refused = match read {
            Read::Refused(refused) => refused,
            Read::Record(record) => match header.add(record) {
                Ok(()) => return,
                Err(why) => Refused { line: record.line, why },
            },
        };
        self.refused += 1;
        if self.refusals.len() < MOST_LISTED {
            self.refusals.push(refused);
        }
    }

    fn summed(self) -> Result<Summed, SumsError> {
        let header = self.header.ok_or(SumsError::Empty)??;
        let Self { rows, refused, refusals, .. } = self;
        let breakdowns = header.breakdowns.into_iter().map(|keys| keys.groups(&header.counts));
        let breakdowns = breakdowns.collect();
        Ok(Summed { rows, used: rows - refused, refused, refusals, breakdowns })
    }
}

impl Header {
    fn read(read: Read<'_>, asked: &Asked) -> Result<Self, SumsError> {
        let Read::Record(record) = read else { return Err(SumsError::Empty) };
        let named = |name: &String| {
            let is_it = |column: &usize| record.cell(*column).trim_ascii() == name.as_bytes();
            let column = (0..record.width()).find(is_it);
            column.ok_or_else(|| SumsError::NoColumn { name: name.clone() })
        };
        let columns = |names: &Vec<String>| names.iter().map(named).collect::<Result<Vec<_>, _>>();
        let keys = |names: &Vec<String>| Ok(Keys::new(columns(names)?));
        Ok(Self {
            width: record.width(),
            counts: columns(&asked.of)?,
            breakdowns: asked.by.iter().map(keys).collect::<Result<_, _>>()?,
        })
    }

    /// Adds a row to the sums of its keys, or to none.
    #[inline]
    fn add(&mut self, record: Record<'_>) -> Result<(), &'static str> {
        if record.width() != self.width {
            return Err("wrong_width");
        }
        let mut row = Sum { rows: 1, counts: [0; MOST_COLUMNS] };
        for (count, column) in row.counts.iter_mut().zip(&self.counts) {
            *count = number(&record, *column).ok_or("no_count")?;
        }
        for keys in &mut self.breakdowns {
            keys.find(&record)?;
        }
        for keys in &mut self.breakdowns {
            keys.add(&row);
        }
        Ok(())
    }
}

/// The count that a cell holds, if it holds nothing but digits.
#[inline]
fn number(record: &Record<'_>, column: usize) -> Option<u64> {
    let raw = record.raw(column);
    digits(raw).or_else(|| digits(record.cell(column).trim_ascii()))
}

#[inline]
fn digits(text: &[u8]) -> Option<u64> {
    let mut number = 0;
    for byte in text {
        let digit = byte.wrapping_sub(b'0');
        if 9 < digit || MOST_COUNTED < number {
            return None;
        }
        number = number * 10 + u64::from(digit);
    }
    (!text.is_empty() && number <= MOST_COUNTED).then_some(number)
}

/// The keys of a breakdown, and what they come to.
#[derive(Debug)]
struct Keys {
    columns: Vec<usize>,
    /// Finds a key's number.
    table: HashTable<u32>,
    /// The cells of each key, one key after the other.
    cells: Vec<Box<[u8]>>,
    bytes: usize,
    hashes: Vec<u64>,
    sums: Vec<Sum>,
    /// The key of the row that is read.
    key: usize,
}

#[derive(Clone, Copy, Debug)]
struct Sum {
    rows: u64,
    counts: [u64; MOST_COLUMNS],
}

impl Keys {
    const fn new(columns: Vec<usize>) -> Self {
        Self {
            columns,
            table: HashTable::new(),
            cells: Vec::new(),
            bytes: 0,
            hashes: Vec::new(),
            sums: Vec::new(),
            key: 0,
        }
    }

    /// Finds a row's key, which the row before often has too.
    #[inline]
    fn find(&mut self, record: &Record<'_>) -> Result<(), &'static str> {
        if self.is(self.key, record) {
            return Ok(());
        }
        let hash = self.hash(record);
        let is_it = |key: &u32| self.is(*key as usize, record);
        self.key = match self.table.find(hash, is_it) {
            Some(key) => *key as usize,
            None => self.insert(hash, record)?,
        };
        Ok(())
    }

    #[inline]
    fn add(&mut self, row: &Sum) {
        if let Some(sum) = self.sums.get_mut(self.key) {
            sum.rows += row.rows;
            for (sum, count) in sum.counts.iter_mut().zip(row.counts) {
                *sum += count;
            }
        }
    }

    /// Whether a row has that key.
    #[inline]
    fn is(&self, key: usize, record: &Record<'_>) -> bool {
        let first = key * self.columns.len();
        let cells = self.cells.get(first..first + self.columns.len());
        let mut pairs = cells.unwrap_or_default().iter().zip(&self.columns);
        key < self.sums.len() && pairs.all(|(cell, column)| **cell == *record.cell(*column))
    }

    #[inline]
    fn hash(&self, record: &Record<'_>) -> u64 {
        let mut hasher = FoldHasher::with_seed(0, foldhash::SharedSeed::global_fixed());
        for column in &self.columns {
            let cell = record.cell(*column);
            hasher.write(&cell);
            hasher.write_usize(cell.len());
        }
        hasher.finish()
    }

    /// Keeps a key that is new; what is not text is none.
    #[cold]
    fn insert(&mut self, hash: u64, record: &Record<'_>) -> Result<usize, &'static str> {
        let cells: Vec<Cow<'_, [u8]>> =
            self.columns.iter().map(|column| record.cell(*column)).collect();
        if cells.iter().any(|cell| std::str::from_utf8(cell).is_err()) {
            return Err("not_utf8");
        }
        let bytes = self.bytes + cells.iter().map(|cell| cell.len()).sum::<usize>();
        if MOST_KEYS.0 <= self.sums.len() || MOST_KEYS.1 < bytes {
            return Err("too_many_keys");
        }
        let key = self.sums.len();
        self.bytes = bytes;
        self.cells.extend(cells.into_iter().map(|cell| Box::from(cell.as_ref())));
        self.sums.push(Sum { rows: 0, counts: [0; MOST_COLUMNS] });
        self.hashes.push(hash);
        let number = u32::try_from(key).map_err(|_error| "too_many_keys")?;
        let hash_of = |key: &u32| self.hashes.get(*key as usize).copied().unwrap_or_default();
        self.table.insert_unique(hash, number, hash_of);
        Ok(key)
    }

    fn groups(self, counts: &[usize]) -> Vec<Group> {
        let keys = self.cells.chunks(self.columns.len().max(1));
        let groups = keys.zip(&self.sums).map(|(cells, sum)| Group {
            key: cells.iter().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect(),
            rows: sum.rows,
            sums: sum.counts[..counts.len()].to_vec(),
        });
        groups.filter(|group| 0 < group.rows).collect()
    }
}
