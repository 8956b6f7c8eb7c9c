//! The words of one language.

use std::sync::OnceLock;

use super::lexicon::{Cue, Language};

pub(super) static AR: Language = Language {
    code: "ar",
    clitics: true,
    verb_first: true,
    words: WORDS,
    parties: PARTIES,
    abbreviations: "",
    index: OnceLock::new(),
};

const WORDS: &[(Cue, &str)] = &[];

const PARTIES: &[&str] = &[];
