//! CSV text → records, as strictly as RFC 4180 has it.

use std::borrow::Cow;

use super::what::Flaw;

/// A cell of a record.
#[derive(Debug)]
pub(super) struct Cell<'a> {
    /// What it holds, without the quotes around it.
    pub(super) text: Cow<'a, str>,
    /// The line that it begins on.
    pub(super) line: u32,
    pub(super) flaw: Option<Flaw>,
}

/// The records of a text, read one after the other.
#[derive(Debug)]
pub(super) struct Records<'a> {
    text: &'a str,
    /// Where the next cell begins.
    at: usize,
    line: u32,
    separator: u8,
    /// How many cells the last record has, those not kept among them.
    pub(super) width: usize,
}

/// The most columns; a file of nothing but separators is no table.
pub(super) const MOST_COLUMNS: usize = 1_000;

impl<'a> Records<'a> {
    /// Starts at the top, with the separator that the first line has most of.
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, line: 1, separator: separator(text), width: 0 }
    }

    /// Reads the next record that has something in it; false at the end.
    pub(super) fn read(&mut self, cells: &mut Vec<Cell<'a>>) -> bool {
        while self.at < self.text.len() {
            cells.clear();
            self.width = 0;
            while self.cell(cells) {}
            if cells.iter().any(|cell| cell.flaw.is_some() || !cell.text.trim().is_empty()) {
                return true;
            }
        }
        false
    }

    /// Reads a cell and what ends it; true where the record goes on.
    fn cell(&mut self, cells: &mut Vec<Cell<'a>>) -> bool {
        let line = self.line;
        let (text, flaw) = if self.byte(self.at) == Some(b'"') {
            self.quoted()
        } else {
            let (text, flaw) = self.plain();
            (Cow::Borrowed(text), flaw)
        };
        self.width += 1;
        if self.width <= MOST_COLUMNS {
            cells.push(Cell { text, line, flaw });
        }
        match self.byte(self.at) {
            Some(byte) if byte == self.separator => {
                self.at += 1;
                true
            }
            _ => {
                self.end_line();
                false
            }
        }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// Up to a separator or the end of the line.
    fn plain(&mut self) -> (&'a str, Option<Flaw>) {
        let from = self.at;
        let mut flaw = None;
        while let Some(byte) = self.byte(self.at) {
            match byte {
                b'\n' => break,
                b'\r' if self.byte(self.at + 1) == Some(b'\n') => break,
                b'\r' => flaw = Some(Flaw::Return),
                b'"' => flaw = Some(Flaw::Bare),
                _ if byte == self.separator => break,
                _ => (),
            }
            self.at += 1;
        }
        (&self.text[from..self.at], flaw)
    }

    /// From an opening quote to what ends the cell.
    fn quoted(&mut self) -> (Cow<'a, str>, Option<Flaw>) {
        let mut text = Cow::Borrowed("");
        loop {
            let from = self.at + 1;
            let rest = &self.text[from..];
            let Some(length) = rest.find('"') else {
                self.at = self.text.len();
                return (text, Some(Flaw::Unclosed));
            };
            self.pass_lines(&rest[..length]);
            self.at = from + length + 1;
            if self.byte(self.at) != Some(b'"') {
                text += &rest[..length];
                break;
            }
            text += &rest[..=length];
        }
        let after = self.plain().0;
        (text, (!after.is_empty()).then_some(Flaw::AfterQuote))
    }

    fn pass_lines(&mut self, text: &str) {
        let ends = text.bytes().filter(|byte| *byte == b'\n').count();
        self.line = self.line.saturating_add(u32::try_from(ends).unwrap_or(u32::MAX));
    }

    fn end_line(&mut self) {
        if self.byte(self.at) == Some(b'\r') {
            self.at += 1;
        }
        if self.byte(self.at) == Some(b'\n') {
            self.at += 1;
            self.line = self.line.saturating_add(1);
        }
    }
}

/// The separator that the header has most of, outside quotes.
fn separator(text: &str) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut within_quotes = false;
    for byte in text.trim_start_matches(['\r', '\n']).bytes() {
        match byte {
            b'"' => within_quotes = !within_quotes,
            b'\n' if !within_quotes => break,
            _ if within_quotes => (),
            _ => {
                let one = counts.iter_mut().filter(|(separator, _)| *separator == byte);
                one.for_each(|(_, count)| *count += 1);
            }
        }
    }
    let mut most = counts[0];
    for one in counts {
        if most.1 < one.1 {
            most = one;
        }
    }
    most.0
}
