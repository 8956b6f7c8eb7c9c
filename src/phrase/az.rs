//! Stub.

use std::sync::OnceLock;

use super::lexicon::{Joins, Language};

pub(super) static AZ: Language = Language {
    code: "az",
    joins: Joins::Hundreds,
    prefixes: "",
    suffixes: false,
    words: &[],
    index: OnceLock::new(),
};
