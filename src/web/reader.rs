//! Loading in a reader's page: JSON in the read form, and nothing else.

use js_sys::Error;

use crate::lean;
use crate::ledger::Ledger;

/// Loads a ledger; throws a `ReaderError` where that takes the workbench,
/// which the page then fetches: it reads more, and says all that is wrong.
pub(super) fn load(bytes: &[u8]) -> Result<(Ledger, Vec<String>), Error> {
    lean::load(bytes).map(|ledger| (ledger, Vec::new())).ok_or_else(|| {
        let thrown = Error::new("this file takes the workbench");
        thrown.set_name("ReaderError");
        thrown
    })
}
