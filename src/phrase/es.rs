//! Stub.

use std::sync::OnceLock;

use super::lexicon::{Joins, Language};

pub(super) static ES: Language = Language {
    code: "es",
    joins: Joins::Hundreds,
    prefixes: "",
    suffixes: false,
    words: &[],
    index: OnceLock::new(),
};
