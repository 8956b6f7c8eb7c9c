//! Texts that come again and again → their numbers.

use std::hash::Hasher as _;

use foldhash::fast::FoldHasher;
use hashbrown::HashTable;

use super::sums::MOST_KEYS;

/// The texts of a column, each once, in the order of their first rows.
#[derive(Debug, Default)]
pub(super) struct Keys {
    table: HashTable<u32>,
    texts: Vec<String>,
    hashes: Vec<u64>,
    bytes: usize,
    /// The number of the last one, which the next row often has too.
    last: usize,
}

impl Keys {
    pub(super) fn texts(&self) -> &[String] {
        &self.texts
    }

    /// The number of a text, which may be a new one; or why it can be none.
    pub(super) fn place(&mut self, bytes: &[u8]) -> Result<usize, &'static str> {
        let bytes = bytes.trim_ascii();
        if self.texts.get(self.last).is_some_and(|text| text.as_bytes() == bytes) {
            return Ok(self.last);
        }
        let mut hasher = FoldHasher::with_seed(0, foldhash::SharedSeed::global_fixed());
        hasher.write(bytes);
        let hash = hasher.finish();
        let is_it = |key: &u32| self.text(*key).as_bytes() == bytes;
        self.last = match self.table.find(hash, is_it) {
            Some(key) => *key as usize,
            None => self.insert(hash, bytes)?,
        };
        Ok(self.last)
    }

    fn text(&self, key: u32) -> &str {
        self.texts.get(key as usize).map_or("", |text| text)
    }

    #[cold]
    fn insert(&mut self, hash: u64, bytes: &[u8]) -> Result<usize, &'static str> {
        let text = std::str::from_utf8(bytes).map_err(|_error| "not_utf8")?;
        if MOST_KEYS.0 <= self.texts.len() || MOST_KEYS.1 < self.bytes + bytes.len() {
            return Err("too_many_keys");
        }
        let number = u32::try_from(self.texts.len()).map_err(|_error| "too_many_keys")?;
        self.bytes += bytes.len();
        self.texts.push(text.into());
        self.hashes.push(hash);
        let hash_of = |key: &u32| self.hashes.get(*key as usize).copied().unwrap_or_default();
        self.table.insert_unique(hash, number, hash_of);
        Ok(self.texts.len() - 1)
    }
}

/// Whether a text can name a side or a source of a ledger.
pub(super) fn can_name(text: &str) -> bool {
    let reserved = text.eq_ignore_ascii_case("each") || text.eq_ignore_ascii_case("all");
    !text.is_empty() && !reserved && text.len() <= crate::lean::MOST_CHARACTERS
}
