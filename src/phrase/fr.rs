//! Stub.

use std::sync::OnceLock;

use super::lexicon::{Joins, Language};

pub(super) static FR: Language = Language {
    code: "fr",
    joins: Joins::Hundreds,
    prefixes: "",
    suffixes: false,
    words: &[],
    index: OnceLock::new(),
};
