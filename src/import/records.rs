//! Bytes of CSV, cut anywhere, → records, as strictly as RFC 4180 has it.
//!
//! Blocks of 64 bytes are looked at together, as masks with a bit a byte. A
//! record that is not well formed is read again byte by byte, by `strict`,
//! which says why and where it ends.

use std::borrow::Cow;

use super::marks::{BLOCK, Marks, parities};
use super::strict::{Ended, Strict};

/// What was read.
#[derive(Clone, Copy, Debug)]
pub enum Read<'a> {
    /// A record with something in it.
    Record(Record<'a>),
    /// What is no record.
    Refused(Refused),
}

/// Bytes that are no record, up to a line break outside quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The line that they begin on, from 1.
    pub line: u32,
    /// What is wrong with them, as a code.
    pub why: &'static str,
}

/// The most bytes of a record, its line break not counted.
pub const MOST_OF_A_RECORD: usize = 1 << 20;

/// What goes into the buffer at once, where more is given.
const PIECE: usize = 1 << 17;

const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Cuts a stream into records, whatever its pieces.
///
/// **Invariant:** it holds one record that is not whole yet, of at most
/// [`MOST_OF_A_RECORD`], and one piece.
#[derive(Debug)]
pub struct Records {
    separator: u8,
    buffer: Vec<u8>,
    /// How much of the buffer is input.
    filled: usize,
    /// The first byte that is not scanned.
    at: usize,
    /// Where the record begins.
    start: usize,
    /// Where the cells of the record end, as far as it is scanned.
    cuts: Vec<u32>,
    width: usize,
    /// The line of the first byte that is not scanned.
    line: u32,
    /// The line that the record begins on.
    begins: u32,
    before: Before,
    /// How a record is read that is not well formed.
    strict: Option<Strict>,
    is_fresh: bool,
}

impl Records {
    /// Begins a stream.
    pub fn new(separator: u8) -> Self {
        Self {
            separator,
            buffer: Vec::new(),
            filled: 0,
            at: 0,
            start: 0,
            cuts: vec![0; BLOCK * 2],
            width: 0,
            line: 1,
            begins: 1,
            before: Before::RECORD,
            strict: None,
            is_fresh: true,
        }
    }

    /// Takes the next bytes and gives each record that ends in them.
    pub fn push(&mut self, bytes: &[u8], each: &mut impl FnMut(Read<'_>)) {
        for piece in bytes.chunks(PIECE) {
            self.room(piece.len()).copy_from_slice(piece);
            self.scan(piece.len(), each);
        }
    }

    /// Where the next bytes may be written, for [`Records::scan`].
    pub fn room(&mut self, bytes: usize) -> &mut [u8] {
        self.shift();
        let end = self.filled + bytes;
        if self.buffer.len() < end {
            self.buffer.resize(end, 0);
        }
        &mut self.buffer[self.filled..end]
    }

    /// How many bytes it holds for what is not whole yet.
    pub const fn held(&self) -> usize {
        self.buffer.capacity() + size_of::<u32>() * self.cuts.capacity()
    }

    /// Takes as many bytes as were written into its room.
    pub fn scan(&mut self, bytes: usize, each: &mut impl FnMut(Read<'_>)) {
        self.filled = self.buffer.len().min(self.filled + bytes);
        if self.is_fresh && self.filled < MARK.len() {
            return;
        }
        self.pass_mark();
        while self.blocks(each) && self.strictly(false, each) {}
        self.bound(each);
    }

    /// Ends the stream, and the last record where no line break did.
    pub fn finish(&mut self, each: &mut impl FnMut(Read<'_>)) {
        self.pass_mark();
        while self.start < self.filled || self.strict.is_some() {
            if self.strict.is_none() {
                self.be_strict();
            }
            self.strictly(true, each);
        }
    }

    /// Passes the mark that says of a stream that it is UTF-8.
    fn pass_mark(&mut self) {
        if std::mem::take(&mut self.is_fresh) && self.buffer[..self.filled].starts_with(MARK) {
            (self.at, self.start) = (MARK.len(), MARK.len());
        }
    }

    /// Scans whole blocks; true where a record is not well formed.
    fn blocks(&mut self, each: &mut impl FnMut(Read<'_>)) -> bool {
        while self.strict.is_none() {
            let Some(block) = self.buffer[self.at..self.filled].first_chunk() else {
                return false;
            };
            let mut sifted = self.before.sift(Marks::of(block, self.separator));
            let is_good = sifted.bad == 0;
            if !is_good {
                sifted.breaks &= sifted.bad.wrapping_sub(1) & !sifted.bad;
            }
            self.cut_block(sifted, each);
            if !is_good {
                self.be_strict();
            }
        }
        true
    }

    /// Ends the cells and records that end in a block.
    #[inline]
    fn cut_block(&mut self, sifted: Sifted, each: &mut impl FnMut(Read<'_>)) {
        let Sifted { mut separators, mut breaks, feeds, .. } = sifted;
        if self.cuts.len() < self.width + BLOCK + 1 {
            self.cuts.resize(2 * self.cuts.len(), 0);
        }
        while breaks != 0 {
            let below = breaks.wrapping_sub(1) & !breaks;
            self.cut(separators & below);
            separators &= !below;
            let lines = (feeds & below).count_ones() + 1;
            let end = self.at + breaks.trailing_zeros() as usize;
            self.end(end, self.line.saturating_add(lines), None, each);
            breaks &= breaks - 1;
        }
        self.cut(separators);
        self.line = self.line.saturating_add(feeds.count_ones());
        self.at += BLOCK;
    }

    /// Ends cells of the record at the bits of a block.
    #[inline]
    fn cut(&mut self, mut bits: u64) {
        let cuts = self.cuts[self.width..].iter_mut();
        self.width += bits.count_ones() as usize;
        for cut in cuts {
            if bits == 0 {
                return;
            }
            *cut = place(self.at) + bits.trailing_zeros();
            bits &= bits - 1;
        }
    }

    /// Ends a record at its line break, after which `line` begins.
    #[inline]
    fn end(
        &mut self,
        end: usize,
        line: u32,
        flaw: Option<&'static str>,
        each: &mut impl FnMut(Read<'_>),
    ) {
        let bytes = &self.buffer[self.start..end];
        let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
        let end_of_text = self.start + bytes.len();
        self.cuts[self.width] = place(end_of_text);
        let record = Record {
            line: self.begins,
            buffer: &self.buffer[..end_of_text],
            start: self.start,
            cuts: &self.cuts[..=self.width],
        };
        let too_long = (MOST_OF_A_RECORD < bytes.len()).then_some("record_too_long");
        match flaw.or(too_long) {
            Some(why) => each(Read::Refused(Refused { line: self.begins, why })),
            None if record.is_blank(self.separator) => (),
            None => each(Read::Record(record)),
        }
        (self.start, self.width, self.begins) = (end + 1, 0, line);
    }

    /// Begins to read the record again, byte by byte.
    fn be_strict(&mut self) {
        self.strict = Some(Strict::default());
        (self.at, self.line, self.width) = (self.start, self.begins, 0);
        self.before = Before::RECORD;
    }

    /// Reads a record byte by byte; true where it ends.
    fn strictly(&mut self, is_last: bool, each: &mut impl FnMut(Read<'_>)) -> bool {
        let Some(strict) = &mut self.strict else { return false };
        let bytes = &self.buffer[self.at..self.filled];
        let (passed, ended) = strict.read(bytes, self.separator, is_last, |cell| {
            if self.cuts.len() < self.width + 2 {
                self.cuts.resize(2 * self.cuts.len(), 0);
            }
            self.cuts[self.width] = place(self.at + cell);
            self.width += 1;
        });
        self.line = self.line.saturating_add(strict.lines());
        self.at += passed;
        let Some(Ended { flaw, by_break }) = ended else { return false };
        self.end(self.at - usize::from(by_break), self.line, flaw, each);
        self.start = self.at;
        self.strict = None;
        true
    }

    /// Lets go of a record that is too long, but for where it ends.
    fn bound(&mut self, each: &mut impl FnMut(Read<'_>)) {
        // One more byte may be the first half of its line break.
        if self.filled - self.start <= MOST_OF_A_RECORD + 1 {
            return;
        }
        if self.strict.is_none() {
            self.be_strict();
            self.strictly(false, each);
        }
        if let Some(strict) = &mut self.strict {
            strict.is_too_long();
            (self.start, self.filled, self.at, self.width) = (0, 0, 0, 0);
        }
    }

    /// Moves what is left to the front of the buffer.
    fn shift(&mut self) {
        let by = std::mem::take(&mut self.start);
        self.buffer.copy_within(by..self.filled, 0);
        self.cuts[..self.width].iter_mut().for_each(|cut| *cut -= place(by));
        self.at -= by;
        self.filled -= by;
    }
}

/// A place in the buffer, which holds a record and a piece, far from 4 GiB.
#[expect(clippy::cast_possible_truncation, reason = "the buffer is short")]
const fn place(at: usize) -> u32 {
    at as u32
}

/// What of the bytes before a block tells what may follow.
#[derive(Clone, Copy, Debug)]
struct Before {
    /// All bits where the block begins within quotes.
    quoted: u64,
    /// 1 where the last byte lets quotes open, 0 where not.
    opens: u64,
    /// 1 where the last byte closed quotes.
    closed: u64,
    /// 1 where the last byte is a carriage return outside quotes.
    returned: u64,
}

/// The marks of a block outside quotes.
#[derive(Clone, Copy, Debug)]
struct Sifted {
    separators: u64,
    breaks: u64,
    /// Line feeds, those in quotes among them.
    feeds: u64,
    /// Where something stands that may not.
    bad: u64,
}

impl Before {
    /// Before a record.
    const RECORD: Self = Self { quoted: 0, opens: 1, closed: 0, returned: 0 };

    /// Tells the marks outside quotes from those within.
    #[inline]
    const fn sift(&mut self, marks: Marks) -> Sifted {
        let Marks { quotes, separators, feeds, returns } = marks;
        let quoted = parities(quotes) ^ self.quoted;
        let (separators, breaks) = (separators & !quoted, feeds & !quoted);
        let returns = returns & !quoted;
        let (opening, closing) = (quotes & quoted, quotes & !quoted);
        let opens = separators | breaks | closing;
        let bad = opening & !(opens << 1 | self.opens)
            | (closing << 1 | self.closed) & !(separators | breaks | quotes | returns)
            | (returns << 1 | self.returned) & !breaks;
        *self = Self {
            quoted: 0_u64.wrapping_sub(quoted >> 63),
            opens: opens >> 63,
            closed: closing >> 63,
            returned: returns >> 63,
        };
        Sifted { separators, breaks, feeds, bad }
    }
}

/// A record, its cells where they stand.
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    /// The line that it begins on, from 1.
    pub line: u32,
    buffer: &'a [u8],
    start: usize,
    cuts: &'a [u32],
}

impl<'a> Record<'a> {
    /// How many cells it has.
    pub const fn width(&self) -> usize {
        self.cuts.len()
    }

    /// A cell as it is written, quotes and all; nothing where there is none.
    #[inline]
    pub fn raw(&self, cell: usize) -> &'a [u8] {
        let from = match cell.checked_sub(1) {
            None => self.start,
            Some(last) => self.cuts.get(last).map_or(self.buffer.len(), |cut| *cut as usize + 1),
        };
        let to = self.cuts.get(cell).map_or(from, |cut| *cut as usize);
        self.buffer.get(from..to).unwrap_or_default()
    }

    /// What a cell holds.
    #[inline]
    pub fn cell(&self, cell: usize) -> Cow<'a, [u8]> {
        unquoted(self.raw(cell))
    }

    /// Whether no cell has anything in it but spaces.
    fn is_blank(&self, separator: u8) -> bool {
        let first = self.buffer.get(self.start).copied().unwrap_or(b' ');
        (first == separator || first == b'"' || first.is_ascii_whitespace())
            && (0..self.width()).all(|cell| self.cell(cell).trim_ascii().is_empty())
    }
}

/// What a cell holds that is written so.
#[inline]
pub(super) fn unquoted(raw: &[u8]) -> Cow<'_, [u8]> {
    if let [b'"', inner @ .., b'"'] = raw { within(inner) } else { Cow::Borrowed(raw) }
}

/// What quotes hold: each two in it are one.
fn within(inner: &[u8]) -> Cow<'_, [u8]> {
    if !inner.contains(&b'"') {
        return Cow::Borrowed(inner);
    }
    let mut text = Vec::with_capacity(inner.len());
    let mut bytes = inner.iter();
    while let Some(byte) = bytes.next() {
        text.push(*byte);
        if *byte == b'"' {
            bytes.next();
        }
    }
    Cow::Owned(text)
}
