//! `read`: a news text in, proposed claims out.

use std::io::Write;

use anyhow::Result;

use super::args::{Article, Read};
use super::{bytes, complain, output};
use crate::read::{self, About};

/// Reads an article and prints what it proposes; `false` where it is no text.
pub(super) fn read(article: &Article, out: &mut dyn Write) -> Result<bool> {
    let about = About { lang: article.lang()?, date: article.date()? };
    let bytes = bytes(article.file.as_deref())?;
    let text = match std::str::from_utf8(&bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
        Err(error) => {
            complain(&format!(
                "the text is not UTF-8 after byte {} (save it as UTF-8)",
                error.valid_up_to()
            ));
            return Ok(false);
        }
    };
    let reading = read::read(text, about);
    match article.format {
        Read::Json => output::json(&reading, out)?,
        Read::Csv => out.write_all(read::csv(&reading).as_bytes())?,
    }
    Ok(true)
}
