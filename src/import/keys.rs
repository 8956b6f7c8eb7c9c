//! Texts that come again and again → their numbers.

use hashbrown::HashTable;

use crate::lean::MOST_CHARACTERS;

use super::sums::{MOST_KEYS, hash, part_of, same, spread};

/// The most bytes of a text: with what is said before it, it is still a name
/// that a ledger takes.
const LONGEST: usize = MOST_CHARACTERS - 128;

/// The texts of a column, each once, in the order of their first rows.
#[derive(Debug, Default)]
pub(super) struct Keys {
    /// Finds the number of a text, with some of its hash beside it.
    table: HashTable<(u32, u32)>,
    texts: Vec<String>,
    bytes: usize,
    /// The number of the last one, which the next row often has too.
    last: usize,
}

impl Keys {
    pub(super) fn texts(&self) -> &[String] {
        &self.texts
    }

    /// The number of a text, which may be a new one; or why it can be none.
    #[inline]
    pub(super) fn place(&mut self, bytes: &[u8]) -> Result<usize, &'static str> {
        let bytes = bytes.trim_ascii();
        if !self.is(self.last, bytes) {
            self.last = self.other(bytes)?;
        }
        Ok(self.last)
    }

    /// The number of a text that is not the last one's.
    #[inline]
    fn other(&mut self, bytes: &[u8]) -> Result<usize, &'static str> {
        let hash = hash(&[bytes]);
        let part = part_of(hash);
        let is_it = |(own, key): &(u32, u32)| *own == part && self.is(*key as usize, bytes);
        match self.table.find(hash, is_it) {
            Some((_, key)) => Ok(*key as usize),
            None => self.insert(hash, bytes),
        }
    }

    #[inline]
    fn is(&self, key: usize, bytes: &[u8]) -> bool {
        self.texts.get(key).is_some_and(|text| same(text.as_bytes(), bytes))
    }

    #[cold]
    fn insert(&mut self, hash: u64, bytes: &[u8]) -> Result<usize, &'static str> {
        let text = std::str::from_utf8(bytes).map_err(|_error| "not_utf8")?;
        if text.contains('\0') {
            return Err("not_utf8");
        }
        if LONGEST < text.len() {
            return Err("no_name");
        }
        if MOST_KEYS.0 <= self.texts.len() || MOST_KEYS.1 < self.bytes + bytes.len() {
            return Err("too_many_keys");
        }
        let number = u32::try_from(self.texts.len()).map_err(|_error| "too_many_keys")?;
        self.bytes += bytes.len();
        self.texts.push(text.into());
        self.table.insert_unique(hash, (part_of(hash), number), |(part, _)| spread(*part));
        Ok(self.texts.len() - 1)
    }
}

/// Whether a text can name a side or a source of a ledger.
pub(super) fn can_name(text: &str) -> bool {
    let reserved = text.eq_ignore_ascii_case("each") || text.eq_ignore_ascii_case("all");
    !text.is_empty() && !reserved && text.len() <= MOST_CHARACTERS
}
