//! Records → sums of some columns for each key of others, in one pass.
//!
//! **Invariant:** each row is used whole or refused with its line and a
//! reason: `rows == used + refused`. What is not digits is never 0.

use std::hash::Hasher as _;

use foldhash::{SharedSeed, fast::FoldHasher};
use hashbrown::HashTable;

use super::records::{Read, Record, Records, Refused, unquoted};

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
    #[error("more than {MOST_COLUMNS} columns of counts, or {MOST_IN_A_KEY} in a key")]
    TooMany,
}

/// The most refusals that are listed; all are counted.
pub const MOST_LISTED: usize = 50;

/// The most columns of counts.
pub const MOST_COLUMNS: usize = 8;

/// The most columns of a key.
pub const MOST_IN_A_KEY: usize = 4;

/// The most that a cell may count.
pub const MOST_COUNTED: u64 = 1_000_000_000;

/// The most ways to write keys in a breakdown, and the most bytes that they have together.
pub const MOST_KEYS: (usize, usize) = (200_000, 1 << 24);

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
    /// [`SumsError::TooMany`] where more than [`MOST_COLUMNS`] are to be summed,
    /// or more than [`MOST_IN_A_KEY`] are a key.
    pub fn new(asked: Asked) -> Result<Self, SumsError> {
        let in_keys = asked.by.iter().map(Vec::len).max().unwrap_or(0);
        if MOST_COLUMNS < asked.of.len() || MOST_IN_A_KEY < in_keys {
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
        let breakdowns = header.breakdowns.into_iter().map(Keys::groups).collect();
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
        let keys = |names: &Vec<String>| Ok(Keys::new(columns(names)?, asked.of.len()));
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
        let mut counts = [0; MOST_COLUMNS];
        for (count, column) in counts.iter_mut().zip(&self.counts) {
            *count = number(&record, *column).ok_or("no_count")?;
        }
        for keys in &mut self.breakdowns {
            keys.find(&record)?;
        }
        for keys in &mut self.breakdowns {
            keys.add(&counts);
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
pub(super) fn digits(text: &[u8]) -> Option<u64> {
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
///
/// A key is found by how its cells are written: in quotes where they must be,
/// or in quotes where they need not, which is another way to write the same.
#[derive(Debug)]
struct Keys {
    columns: Vec<usize>,
    /// Finds a way to write a key, with some of its hash beside it.
    table: HashTable<(u32, u32)>,
    /// The cells of each, one after the other, each with [`END`] after it.
    bytes: Vec<u8>,
    ways: Vec<Way>,
    /// For each way how many rows it has, and its counts.
    sums: Vec<u64>,
    stride: usize,
    /// The sums of the row that is read.
    at: usize,
    /// The way that the row before was written in.
    last: usize,
}

/// A way to write a key.
#[derive(Clone, Copy, Debug)]
struct Way {
    from: u32,
    to: u32,
    /// Which sums are its own: those of the usual way.
    sums: u32,
}

/// What is in no text, and so ends one.
const END: u8 = 0xFF;

/// The cells of a row's key, as they are written.
type Cells<'a> = [&'a [u8]; MOST_IN_A_KEY];

impl Keys {
    const fn new(columns: Vec<usize>, counts: usize) -> Self {
        Self {
            columns,
            table: HashTable::new(),
            bytes: Vec::new(),
            ways: Vec::new(),
            sums: Vec::new(),
            stride: counts + 1,
            at: 0,
            last: 0,
        }
    }

    /// Finds a row's sums, which the row before often has too.
    #[inline]
    fn find(&mut self, record: &Record<'_>) -> Result<(), &'static str> {
        let mut cells = Cells::default();
        for (cell, column) in cells.iter_mut().zip(&self.columns) {
            *cell = record.raw(*column);
        }
        let cells = &cells[..self.columns.len()];
        if !self.is(self.last, cells) {
            self.last = self.way(cells)?;
        }
        self.at = self.ways.get(self.last).map_or(0, |way| way.sums as usize * self.stride);
        Ok(())
    }

    #[inline]
    fn add(&mut self, counts: &[u64]) {
        if let Some([rows, sums @ ..]) = self.sums.get_mut(self.at..self.at + self.stride) {
            *rows += 1;
            sums.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        }
    }

    /// The way that these cells are written in, which may be new.
    #[inline]
    fn way(&mut self, cells: &[&[u8]]) -> Result<usize, &'static str> {
        let hash = hash(cells);
        let part = part_of(hash);
        let is_it = |(own, way): &(u32, u32)| *own == part && self.is(*way as usize, cells);
        match self.table.find(hash, is_it) {
            Some((_, way)) => Ok(*way as usize),
            None => self.insert(hash, cells),
        }
    }

    /// Whether cells are written in that way.
    #[inline]
    fn is(&self, way: usize, cells: &[&[u8]]) -> bool {
        let Some(Way { from, to, .. }) = self.ways.get(way) else { return false };
        let mut rest = self.bytes.get(*from as usize..*to as usize).unwrap_or_default();
        for cell in cells {
            match rest.split_at_checked(cell.len()) {
                Some((own, [END, after @ ..])) if same(own, cell) => rest = after,
                _ => return false,
            }
        }
        rest.is_empty()
    }

    /// Keeps what is new; what is not text is no key.
    #[cold]
    fn insert(&mut self, hash: u64, cells: &[&[u8]]) -> Result<usize, &'static str> {
        if cells.iter().any(|cell| std::str::from_utf8(cell).is_err()) {
            return Err("not_utf8");
        }
        let mut usual = Cells::default();
        usual.iter_mut().zip(cells).for_each(|(usual, cell)| *usual = plain(cell));
        let usual = &usual[..cells.len()];
        let sums = if usual == cells { None } else { Some(self.way(usual)?) };

        let bytes = self.bytes.len() + cells.iter().map(|cell| cell.len() + 1).sum::<usize>();
        let way = self.ways.len();
        if MOST_KEYS.0 <= way || MOST_KEYS.1 < bytes {
            return Err("too_many_keys");
        }
        let from = short(self.bytes.len());
        for cell in cells {
            self.bytes.extend_from_slice(cell);
            self.bytes.push(END);
        }
        self.ways.push(Way { from, to: short(bytes), sums: short(sums.unwrap_or(way)) });
        self.sums.resize(self.sums.len() + self.stride, 0);
        self.table.insert_unique(hash, (part_of(hash), short(way)), |(part, _)| spread(*part));
        Ok(way)
    }

    fn groups(self) -> Vec<Group> {
        let filled = self.ways.iter().zip(self.sums.chunks(self.stride));
        let filled = filled.filter_map(|(way, sums)| match sums {
            [rows, sums @ ..] if 0 < *rows => Some((way, *rows, sums)),
            _ => None,
        });
        let group = |(way, rows, sums): (&Way, u64, &[u64])| {
            let bytes = self.bytes.get(way.from as usize..way.to as usize).unwrap_or_default();
            let cells = bytes.strip_suffix(&[END]).unwrap_or(bytes).split(|byte| *byte == END);
            let text = |cell| String::from_utf8_lossy(&unquoted(cell)).into_owned();
            Group { key: cells.map(text).collect(), rows, sums: sums.to_vec() }
        };
        filled.map(group).collect()
    }
}

/// A cell without quotes that it does not need.
fn plain(cell: &[u8]) -> &[u8] {
    match cell {
        [b'"', inner @ .., b'"']
            if !inner.iter().any(|byte| matches!(byte, b'"' | b',' | b'\n' | b'\r')) =>
        {
            inner
        }
        cell => cell,
    }
}

#[inline]
pub(super) fn hash(cells: &[&[u8]]) -> u64 {
    let mut hasher = FoldHasher::with_seed(0, SharedSeed::global_fixed());
    for cell in cells {
        hasher.write(cell);
        hasher.write_u8(END);
    }
    spread(part_of(hasher.finish()))
}

/// A number below [`MOST_KEYS`].
#[expect(clippy::cast_possible_truncation, reason = "both limits are far below")]
const fn short(number: usize) -> u32 {
    number as u32
}

/// As much of a hash as is kept beside a key.
#[expect(clippy::cast_possible_truncation, reason = "the lower half is meant")]
pub(super) const fn part_of(hash: u64) -> u32 {
    hash as u32
}

/// A hash of that much: its upper bits are as good as its lower.
pub(super) const fn spread(part: u32) -> u64 {
    part as u64 | (part as u64) << 32
}

/// Whether two slices are the same, eight bytes at a time: most are short, and
/// a call for each would take longer.
#[inline]
pub(super) fn same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        false
    } else if let (Some(last), Some(others)) = (one.last_chunk::<8>(), other.last_chunk::<8>()) {
        let (eights, others_eights) = (one.as_chunks::<8>().0, other.as_chunks::<8>().0);
        last == others && eights.iter().zip(others_eights).all(|(eight, other)| eight == other)
    } else {
        one.iter().zip(other).all(|(byte, other)| byte == other)
    }
}
