//! Stub.

use std::sync::OnceLock;

use super::lexicon::{Joins, Language};

pub(super) static TR: Language = Language {
    code: "tr",
    joins: Joins::Hundreds,
    prefixes: "",
    suffixes: false,
    words: &[],
    index: OnceLock::new(),
};
