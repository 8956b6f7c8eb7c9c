//! Bytes of CSV, cut anywhere, → records whose cells are all taken out.

use super::records::{Read, Records};

/// What was scanned.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Scanned<'a> {
    /// A record: the line that it begins on, from 1, and its cells without
    /// the quotes around them.
    Record(u32, &'a [Vec<u8>]),
    /// What is no record, and why, as a code.
    Refused(u32, &'static str),
}

/// Cuts a stream into records, whatever its chunks.
#[derive(Debug)]
pub(super) struct Scanner {
    records: Records,
    cells: Vec<Vec<u8>>,
}

impl Scanner {
    pub(super) fn new(separator: u8) -> Self {
        Self { records: Records::new(separator), cells: Vec::new() }
    }

    /// Takes the next bytes and gives each record that ends in them.
    pub(super) fn push(&mut self, bytes: &[u8], each: &mut dyn FnMut(Scanned<'_>)) {
        self.records.push(bytes, &mut |read| scanned(read, &mut self.cells, each));
    }

    /// Ends the stream, and the last record where no line feed did.
    pub(super) fn finish(&mut self, each: &mut dyn FnMut(Scanned<'_>)) {
        self.records.finish(&mut |read| scanned(read, &mut self.cells, each));
    }
}

/// Gives what was read with its cells in the place of those before.
fn scanned(read: Read<'_>, cells: &mut Vec<Vec<u8>>, each: &mut dyn FnMut(Scanned<'_>)) {
    let record = match read {
        Read::Refused(refused) => return each(Scanned::Refused(refused.line, refused.why)),
        Read::Record(record) => record,
    };
    if cells.len() < record.width() {
        cells.resize_with(record.width(), Vec::new);
    }
    for (at, cell) in cells.iter_mut().take(record.width()).enumerate() {
        cell.clear();
        cell.extend_from_slice(&record.cell(at));
    }
    each(Scanned::Record(record.line, &cells[..record.width()]));
}
