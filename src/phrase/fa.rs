//! Stub.

use std::sync::OnceLock;

use super::lexicon::{Joins, Language};

pub(super) static FA: Language = Language {
    code: "fa",
    joins: Joins::Hundreds,
    prefixes: "",
    suffixes: false,
    words: &[],
    index: OnceLock::new(),
};
