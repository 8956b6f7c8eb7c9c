//! Panics on demand, for tests of what becomes of the page then.

use crate::ledger::Ledger;

/// Panics if the title of a ledger says so: "forced panic at load", and the like.
pub(super) fn panic_at(place: &str, ledger: &Ledger) {
    let title = ledger.title.in_language("en");
    assert!(title.strip_prefix(WORDS) != Some(place), "{WORDS}{place}");
}

/// What such a title begins with; a module that has these words can be made to panic.
const WORDS: &str = "forced panic at ";
