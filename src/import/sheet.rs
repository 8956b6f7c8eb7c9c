//! CSV in pieces → the rows of a format.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt::Debug;

use super::country_year::{self, CountryYear};
use super::ged::{self, Ged};
use super::hxl::Hxl;
use super::loss::{Loss, No};
use super::records::{MOST_OF_A_RECORD, Read, Record, Records, Refused, unquoted};
use super::sums::{self, same};
use super::table::Table;
use super::{Format, ImportError, Imported, MOST_COLUMNS, Wish};

/// A record below the header.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'a> {
    pub(super) line: u32,
    record: Record<'a>,
}

impl<'a> Row<'a> {
    /// A cell as it is written, quotes and all.
    #[inline]
    pub(super) fn raw(&self, cell: usize) -> &'a [u8] {
        self.record.raw(cell)
    }

    /// What a cell holds; nothing where there is none.
    #[inline]
    pub(super) fn cell(&self, cell: usize) -> Cow<'a, [u8]> {
        self.record.cell(cell)
    }

    /// Whether a cell holds nothing but these bytes, and spaces round them.
    #[inline]
    pub(super) fn holds(&self, cell: usize, bytes: &[u8]) -> bool {
        let raw = self.raw(cell);
        // Quotes and spaces would be more bytes.
        match raw.len().cmp(&bytes.len()) {
            Ordering::Less => false,
            Ordering::Equal => same(raw, bytes),
            Ordering::Greater => unquoted(raw).trim_ascii() == bytes,
        }
    }

    /// A cell as text, without spaces round it.
    pub(super) fn text(&self, cell: usize, column: &str) -> Result<Cow<'a, str>, No> {
        text(self.cell(cell)).ok_or_else(|| No::new("not_utf8", column, ""))
    }
}

/// Bytes as text: of a NUL none is made, which comes of two bytes a letter.
fn text(cell: Cow<'_, [u8]>) -> Option<Cow<'_, str>> {
    let text = match cell {
        Cow::Borrowed(bytes) => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
        Cow::Owned(bytes) => String::from_utf8(bytes).ok().map(Cow::Owned),
    };
    text.filter(|text| !text.contains('\0')).map(trimmed)
}

fn trimmed(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().into()),
    }
}

/// A number of people, in digits only.
#[inline]
pub(super) fn count(row: &Row<'_>, column: usize, name: &str) -> Result<u32, No> {
    let raw = row.raw(column);
    if let Some(number) = digits(raw) { Ok(number) } else { odd_count(raw, name) }
}

/// A number that is written in quotes, or with spaces round it, or not at all.
#[cold]
fn odd_count(raw: &[u8], name: &str) -> Result<u32, No> {
    let cell = unquoted(raw);
    let number = digits(cell.trim_ascii());
    number.ok_or_else(|| No::new("no_count", name, String::from_utf8_lossy(&cell)))
}

#[inline]
pub(super) fn digits(text: &[u8]) -> Option<u32> {
    sums::digits(text).and_then(|number| u32::try_from(number).ok())
}

/// What became of a row that is not refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Took {
    /// It is in the ledger.
    Used,
    /// Nobody asked for it.
    Left,
}

/// A format that is CSV.
pub(super) trait Rows: Debug {
    /// Takes a row, as wide as the header.
    fn row(&mut self, row: &Row<'_>) -> Result<Took, No>;

    /// Ends the file.
    fn end(self: Box<Self>, loss: Loss) -> Result<Imported, ImportError>;
}

/// A file that is CSV.
#[derive(Debug)]
pub(super) struct Sheet {
    records: Records,
    reading: Reading,
}

#[derive(Debug)]
struct Reading {
    wish: Wish,
    header: Option<Vec<String>>,
    rows: Option<(Box<dyn Rows>, Loss)>,
    width: usize,
    error: Option<ImportError>,
}

impl Sheet {
    pub(super) fn new(wish: Wish, separator: u8) -> Self {
        let reading = Reading { wish, header: None, rows: None, width: 0, error: None };
        Self { records: Records::new(separator), reading }
    }

    pub(super) fn push(&mut self, bytes: &[u8]) -> Result<(), ImportError> {
        let Self { records, reading } = self;
        records.push(bytes, &mut |read| reading.take(read));
        reading.error.clone().map_or(Ok(()), Err)
    }

    /// Takes bytes that are written straight to where they are read.
    pub(super) fn fill(
        &mut self,
        bytes: usize,
        write: impl FnOnce(&mut [u8]),
    ) -> Result<(), ImportError> {
        let Self { records, reading } = self;
        write(records.room(bytes));
        records.scan(bytes, &mut |read| reading.take(read));
        reading.error.clone().map_or(Ok(()), Err)
    }

    pub(super) fn rows(&self) -> usize {
        self.reading.rows.as_ref().map_or(0, |(_, loss)| loss.rows)
    }

    pub(super) fn finish(mut self) -> Result<Imported, ImportError> {
        let Self { records, reading } = &mut self;
        records.finish(&mut |read| reading.take(read));
        if let Some(error) = self.reading.error {
            return Err(error);
        }
        if self.reading.rows.is_none()
            && let Some(header) = self.reading.header.take()
        {
            self.reading.rows = Some(reader(&header, None, &self.reading.wish)?);
        }
        let (rows, loss) = self.reading.rows.ok_or(ImportError::Empty)?;
        if loss.rows == 0 { Err(ImportError::NoRows) } else { rows.end(loss) }
    }
}

impl Reading {
    fn take(&mut self, read: Read<'_>) {
        if self.error.is_some() {
            return;
        }
        if let Err(error) = self.read(read) {
            self.error = Some(error);
        }
    }

    fn read(&mut self, read: Read<'_>) -> Result<(), ImportError> {
        let Some(header) = &self.header else {
            self.header = Some(header(read)?);
            return Ok(());
        };
        if self.rows.is_none() {
            let tags = tags(read);
            self.width = header.len();
            self.rows = Some(reader(header, tags.as_deref(), &self.wish)?);
            if tags.is_some() {
                return Ok(());
            }
        }
        let Some((rows, loss)) = &mut self.rows else { return Ok(()) };
        match read {
            Read::Refused(Refused { line, why }) => loss.refuse(line, No::row(why)),
            Read::Record(record) if record.width() != self.width => {
                let found = record.width().to_string();
                loss.refuse(record.line, No::new("wrong_width", "", found));
            }
            Read::Record(record) => match rows.row(&Row { line: record.line, record }) {
                Ok(Took::Used) => loss.take(),
                Ok(Took::Left) => loss.leave(),
                Err(no) => loss.refuse(record.line, no),
            },
        }
        Ok(())
    }
}

/// The names of the columns.
fn header(read: Read<'_>) -> Result<Vec<String>, ImportError> {
    let Read::Record(record) = read else {
        return Err(ImportError::Unknown { found: Vec::new() });
    };
    if let Some(at) = record.cell(0).iter().position(|byte| *byte == 0) {
        return Err(ImportError::NotUtf8 { valid_up_to: at });
    }
    if MOST_COLUMNS < record.width() {
        return Err(ImportError::TooMany { things: "columns", most: MOST_COLUMNS });
    }
    texts(record).ok_or(ImportError::NotUtf8 { valid_up_to: 0 })
}

/// The cells of a record, if they are text.
pub(super) fn texts(record: Record<'_>) -> Option<Vec<String>> {
    let cells = (0..record.width()).map(|cell| text(record.cell(cell)).map(Cow::into_owned));
    cells.collect()
}

/// The HXL tags of the columns, if the record is a row of them.
fn tags(read: Read<'_>) -> Option<Vec<String>> {
    let Read::Record(record) = read else { return None };
    tags_of(&texts(record)?)
}

/// The HXL tags of the columns, if the cells are tags: some begin with `#`,
/// and all others are empty.
pub(super) fn tags_of(cells: &[String]) -> Option<Vec<String>> {
    let tags: Vec<String> = cells.iter().map(|cell| cell.trim().to_lowercase()).collect();
    let has_tags = tags.iter().any(|tag| tag.starts_with('#'));
    let only = tags.iter().all(|tag| tag.is_empty() || tag.starts_with('#'));
    (has_tags && only).then_some(tags)
}

/// The reader of a format: the one that is wished, else by the file's names.
fn reader(
    header: &[String],
    tags: Option<&[String]>,
    wish: &Wish,
) -> Result<(Box<dyn Rows>, Loss), ImportError> {
    let format = match (wish.format, &wish.map) {
        (Some(format), _) => format,
        (None, Some(_)) => Format::Table,
        (None, None) => of_columns(header, tags)?,
    };
    if let Some(by) = wish.by.filter(|by| !format.sorts().contains(by)) {
        return Err(ImportError::By { format, by });
    }
    if let Some(wish) = wish.idle(format) {
        return Err(ImportError::Idle { format, wish });
    }
    let rows: Box<dyn Rows> = match format {
        Format::Ged => Box::new(Ged::new(header, wish)?),
        Format::CountryYear => Box::new(CountryYear::new(header, wish)?),
        Format::Hxl => Box::new(Hxl::new(header, tags, wish)?),
        Format::Table => Box::new(Table::new(header, wish)?),
        Format::Personnel | Format::Gaza | Format::WestBank | Format::Lebanon => {
            return Err(ImportError::Other { format, json: false });
        }
    };
    Ok((rows, Loss::new(format)))
}

/// The columns that every ledger has.
const LEDGER: [&str; 3] = ["source", "about", "figure"];

/// The format of a table by the names of its columns.
pub(super) fn of_columns(
    header: &[String],
    tags: Option<&[String]>,
) -> Result<Format, ImportError> {
    match () {
        () if ged::is_it(header) => Ok(Format::Ged),
        () if country_year::is_it(header) => Ok(Format::CountryYear),
        () if tags.is_some() => Ok(Format::Hxl),
        () if LEDGER.iter().all(|name| header.iter().any(|it| it.eq_ignore_ascii_case(name))) => {
            Err(ImportError::Ledger)
        }
        () => Err(ImportError::Unknown { found: header.to_vec() }),
    }
}

/// Whether bytes have a whole line in them, outside quotes.
pub(super) fn has_a_line(bytes: &[u8]) -> bool {
    let mut within = false;
    MOST_OF_A_RECORD < bytes.len()
        || bytes.trim_ascii_start().iter().any(|byte| {
            within ^= *byte == b'"';
            *byte == b'\n' && !within
        })
}

/// The separator that the first line has most of, outside quotes.
pub(super) fn separator(bytes: &[u8]) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut within = false;
    for byte in bytes.trim_ascii_start() {
        within ^= *byte == b'"';
        if *byte == b'\n' && !within {
            break;
        }
        for (separator, count) in &mut counts {
            *count += usize::from(!within && separator == byte);
        }
    }
    let [comma, others @ ..] = counts;
    others.into_iter().fold(comma, |most, one| if most.1 < one.1 { one } else { most }).0
}
