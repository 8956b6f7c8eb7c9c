//! The words of one language.

use std::sync::OnceLock;

use super::lexicon::{Cue, Language};

pub(super) static RU: Language = Language {
    code: "ru",
    clitics: false,
    verb_first: false,
    words: WORDS,
    parties: PARTIES,
    abbreviations: "",
    common: "",
    duals: "",
    singles: "",
    index: OnceLock::new(),
};

const WORDS: &[(Cue, &str)] = &[];

const PARTIES: &[&str] = &[];
