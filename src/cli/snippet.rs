//! The figure for a page.

use std::io::Write;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};

use super::args::{Snippet, Theme};
use crate::date::Date;
use crate::embed::{self, How, Shown};

/// Prints it; gives whether the data was good.
pub(super) fn embed(wanted: &Snippet, out: &mut dyn Write) -> Result<bool> {
    let asked = &wanted.asked;
    let words = super::words(&asked.lang, asked.digits.as_deref())?;
    let frozen = wanted.frozen.as_ref().map(|day| frozen_on(day.as_deref())).transpose()?;
    let src = if frozen.is_some() { String::new() } else { wanted.src()? };
    let Some(ledger) = super::good(asked)? else { return Ok(false) };
    let answer = super::answer(&ledger, super::outcome(&ledger, asked)?, asked)?;
    let how = How {
        src: &src,
        base: &wanted.base,
        digits: asked.digits.as_deref().unwrap_or_default(),
        theme: match wanted.theme {
            Some(Theme::Light) => "light",
            Some(Theme::Dark) => "dark",
            None => "",
        },
        bare: wanted.controls == "none",
        frozen,
    };
    let shown = Shown { ledger: &ledger, answer: &answer, view: wanted.view, words: &words };
    super::written(embed::snippet(shown, how), wanted.output.as_deref(), out)?;
    Ok(true)
}

/// The day that is said; else today.
fn frozen_on(day: Option<&str>) -> Result<Date> {
    let Some(day) = day else { return today() };
    Date::parse(day).with_context(|| format!("cannot read {day:?} as a day (write YYYY-MM-DD)"))
}

/// Today in Greenwich.
#[expect(clippy::disallowed_methods, reason = "the door has a clock; the core has none")]
fn today() -> Result<Date> {
    const DAY: Duration = Duration::from_secs(24 * 60 * 60);
    let since = SystemTime::now().duration_since(UNIX_EPOCH)?;
    let epoch = Date::new(1970, 1, 1).map_or(0, Date::number);
    let days = u32::try_from(since.as_secs() / DAY.as_secs())?;
    Date::of_number(epoch + days).context("the clock is wrong")
}
