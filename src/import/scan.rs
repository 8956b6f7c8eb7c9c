//! Bytes of CSV, cut anywhere, → records.

/// What was scanned.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Scanned<'a> {
    /// A record: the line that it begins on, from 1, and its cells without
    /// the quotes around them.
    Record(u32, &'a [Vec<u8>]),
    /// What is no record, and why, as a code.
    Refused(u32, &'static str),
}

/// The most bytes of a record.
pub(super) const MOST_OF_A_RECORD: usize = 1 << 20;

/// Where in a record the bytes end so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    CellBegins,
    Plain,
    Quoted,
    /// After a quote within quotes: the end of them, or the first of two.
    QuoteInQuoted,
}

/// Cuts a stream into records, whatever its chunks.
#[derive(Debug)]
pub(super) struct Scanner {
    separator: u8,
    state: State,
    cells: Vec<Vec<u8>>,
    cell: Vec<u8>,
    /// How many bytes the record has so far.
    bytes: usize,
    flaw: Option<&'static str>,
    line: u32,
    begins: u32,
}

impl Scanner {
    pub(super) const fn new(separator: u8) -> Self {
        Self {
            separator,
            state: State::CellBegins,
            cells: Vec::new(),
            cell: Vec::new(),
            bytes: 0,
            flaw: None,
            line: 1,
            begins: 1,
        }
    }

    /// Takes the next bytes and gives each record that ends in them.
    pub(super) fn push(&mut self, bytes: &[u8], each: &mut dyn FnMut(Scanned<'_>)) {
        for byte in bytes {
            self.take(*byte, each);
        }
    }

    /// Ends the stream, and the last record where no line feed did.
    pub(super) fn finish(&mut self, each: &mut dyn FnMut(Scanned<'_>)) {
        if self.state == State::Quoted {
            self.flaw = Some("quote_without_end");
        }
        if 0 < self.bytes {
            self.end(each);
        }
    }

    fn take(&mut self, byte: u8, each: &mut dyn FnMut(Scanned<'_>)) {
        if byte == b'\n' {
            self.line += 1;
        }
        if byte == b'\n' && self.state != State::Quoted {
            return self.end(each);
        }
        self.bytes += 1;
        if MOST_OF_A_RECORD < self.bytes {
            self.flaw = Some("record_too_long");
            return;
        }
        match (self.state, byte) {
            (State::CellBegins, b'"') => self.state = State::Quoted,
            (State::Quoted, b'"') => self.state = State::QuoteInQuoted,
            (State::Quoted, _) => self.cell.push(byte),
            (State::QuoteInQuoted, b'"') => {
                self.cell.push(byte);
                self.state = State::Quoted;
            }
            (_, byte) if byte == self.separator => self.end_cell(),
            (State::QuoteInQuoted, b'\r') => {}
            (State::QuoteInQuoted, _) => self.flaw = Some("text_after_quote"),
            (State::CellBegins | State::Plain, _) => {
                self.cell.push(byte);
                self.state = State::Plain;
            }
        }
    }

    fn end_cell(&mut self) {
        self.cells.push(std::mem::take(&mut self.cell));
        self.state = State::CellBegins;
    }

    fn end(&mut self, each: &mut dyn FnMut(Scanned<'_>)) {
        if self.state == State::Plain && self.cell.last() == Some(&b'\r') {
            self.cell.pop();
        }
        self.end_cell();
        let empty = self.cells.iter().all(Vec::is_empty);
        match self.flaw.take() {
            Some(why) => each(Scanned::Refused(self.begins, why)),
            None if empty => {}
            None => each(Scanned::Record(self.begins, &self.cells)),
        }
        self.cells.clear();
        self.bytes = 0;
        self.begins = self.line;
    }
}
