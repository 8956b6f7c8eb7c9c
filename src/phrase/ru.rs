//! Stub.

use std::sync::OnceLock;

use super::lexicon::{Joins, Language};

pub(super) static RU: Language = Language {
    code: "ru",
    joins: Joins::Hundreds,
    prefixes: "",
    suffixes: false,
    words: &[],
    index: OnceLock::new(),
};
