//! Bytes → text, or why they are none.

use super::MOST_BYTES;
use super::problem::LoadError;
use super::what::What;

/// The text of a file, without a byte order mark.
pub(super) fn of(bytes: &[u8]) -> Result<&str, LoadError> {
    if MOST_BYTES < bytes.len() {
        return Err(LoadError::whole(What::TooLarge { bytes: bytes.len(), most: MOST_BYTES }));
    }
    if let Some(what) = foreign(bytes) {
        return Err(LoadError::whole(what));
    }
    let text = str::from_utf8(bytes).map_err(|err| {
        let valid_up_to = err.valid_up_to();
        LoadError::at(line(bytes, valid_up_to), What::NotUtf8 { valid_up_to })
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if let Some(byte) = bytes.iter().position(|byte| *byte == 0) {
        return Err(LoadError::at(line(bytes, byte), What::Nul { byte }));
    }
    if text.trim().is_empty() { Err(LoadError::whole(What::Empty)) } else { Ok(text) }
}

/// The line, from 1, that a byte is on.
pub(super) fn line(bytes: &[u8], byte: usize) -> u32 {
    let before = bytes.get(..byte).unwrap_or(bytes);
    let ends = before.iter().filter(|byte| **byte == b'\n').count();
    u32::try_from(ends).map_or(u32::MAX, |ends| ends.saturating_add(1))
}

/// What other sort of file it is, if the first bytes tell.
fn foreign(bytes: &[u8]) -> Option<What> {
    let first = bytes.trim_ascii_start();
    match () {
        () if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") => Some(What::Utf16),
        () if first.starts_with(b"<") => Some(What::Foreign { found: "HTML or XML" }),
        () if first.starts_with(b"PK\x03\x04") => {
            Some(What::Foreign { found: "a spreadsheet or another archive" })
        }
        () if first.starts_with(b"%PDF") => Some(What::Foreign { found: "PDF" }),
        () => None,
    }
}
