//! Stub.

use std::sync::OnceLock;

use super::lexicon::{Joins, Language};

pub(super) static HY: Language = Language {
    code: "hy",
    joins: Joins::Hundreds,
    prefixes: "",
    suffixes: false,
    words: &[],
    index: OnceLock::new(),
};
