//! A record of CSV, byte by byte: where it ends, and what is wrong with it.

/// What the bytes so far leave open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    /// A cell begins.
    #[default]
    Begins,
    Plain,
    Quoted,
    /// After a quote within quotes: the end of them, or the first of two.
    Quote,
    /// After a carriage return that should be half of a line break.
    Return,
}

/// A record that is being read.
#[derive(Debug, Default)]
pub(super) struct Strict {
    state: State,
    flaw: Option<&'static str>,
    lines: u32,
}

/// How a record ended.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ended {
    pub(super) flaw: Option<&'static str>,
    /// Whether the last byte read is its line feed.
    pub(super) by_break: bool,
}

impl Strict {
    /// Reads on, and gives how many bytes of these are the record's; `cut` is
    /// given the place of each separator that ends a cell.
    pub(super) fn read(
        &mut self,
        bytes: &[u8],
        separator: u8,
        is_last: bool,
        mut cut: impl FnMut(usize),
    ) -> (usize, Option<Ended>) {
        for (at, byte) in bytes.iter().enumerate() {
            if *byte == b'\n' {
                self.lines += 1;
                if self.state != State::Quoted {
                    return (at + 1, Some(Ended { flaw: self.flaw, by_break: true }));
                }
            } else if *byte == separator && self.state != State::Quoted {
                cut(at);
            }
            self.take(*byte, separator);
        }
        (bytes.len(), is_last.then(|| self.end()))
    }

    /// How many lines were passed since this was asked last.
    pub(super) const fn lines(&mut self) -> u32 {
        let lines = self.lines;
        self.lines = 0;
        lines
    }

    /// Remembers of the record only that it is too long.
    pub(super) fn is_too_long(&mut self) {
        self.note("record_too_long");
    }

    fn take(&mut self, byte: u8, separator: u8) {
        if self.state == State::Return {
            self.note("return_without_feed");
        }
        self.state = match (self.state, byte) {
            (State::Begins, b'"') | (State::Quote, b'"') => State::Quoted,
            (State::Quoted, b'"') => State::Quote,
            (State::Quoted, _) => State::Quoted,
            (_, byte) if byte == separator => State::Begins,
            (_, b'\r') => State::Return,
            (State::Quote, _) => {
                self.note("text_after_quote");
                State::Plain
            }
            (_, b'"') => {
                self.note("quote_in_plain_text");
                State::Plain
            }
            _ => State::Plain,
        };
    }

    /// The end of the stream.
    fn end(&mut self) -> Ended {
        match self.state {
            State::Quoted => self.note("quote_without_end"),
            State::Return => self.note("return_without_feed"),
            State::Begins | State::Plain | State::Quote => (),
        }
        Ended { flaw: self.flaw, by_break: false }
    }

    /// Keeps what is wrong first.
    fn note(&mut self, flaw: &'static str) {
        self.flaw = self.flaw.or(Some(flaw));
    }
}
