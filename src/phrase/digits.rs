//! Numbers in digits: three scripts, eight separators, groups of three.
//!
//! **Invariant:** what two readings fit keeps both until it is known whether a
//! word such as "million" follows.

use super::PhraseError;
use crate::figure::Count;

/// A number in digits, with its decimal point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numeral {
    /// All digits, the separators left out.
    pub(super) digits: u32,
    /// How many of the digits stand after a decimal point.
    pub(super) point: u8,
    /// Whether one `.` or `,` before three digits could be a decimal point too.
    pub(super) loose: bool,
}

/// Where a digit stands in its script, and which script it is.
fn digit(c: char) -> Option<(u32, u8)> {
    let (zero, script) = match c {
        '0'..='9' => ('0', 0),
        '٠'..='٩' => ('٠', 1),
        '۰'..='۹' => ('۰', 2),
        _ => return None,
    };
    Some((u32::from(c) - u32::from(zero), script))
}

/// Whether a text starts with a digit.
pub(super) fn starts(text: &str) -> bool {
    text.chars().next().and_then(digit).is_some()
}

/// Reads the number at the start of `text`: what it is and how many bytes it takes.
///
/// # Errors
///
/// Mixed scripts or separators, groups not of three, leading zeros, too large.
pub(super) fn scan(text: &str) -> Result<(Numeral, usize), PhraseError> {
    let end = extent(text);
    let text = &text[..end];
    let mut scan = Scan::default();
    for c in text.chars() {
        scan.take(c, text)?;
    }
    Ok((scan.finish(text)?, end))
}

/// How far a number reaches: separators belong to it where digits follow.
fn extent(text: &str) -> usize {
    let mut end = 0;
    let mut separator = None;
    for (at, c) in text.char_indices() {
        if digit(c).is_some() {
            end = at + c.len_utf8();
        } else if !is_separator(c) || end < at {
            break;
        } else if c == ' ' {
            let parts = text[..at].rsplit(' ').next().is_some_and(|group| width(group) <= 3);
            if width(&text[at + 1..]) != 3 || !parts || separator.is_some_and(|s| s != ' ') {
                break;
            }
            separator = Some(c);
        } else {
            separator = Some(c);
        }
    }
    end
}

/// How many digits a text starts with.
fn width(text: &str) -> usize {
    text.chars().take_while(|c| digit(*c).is_some()).count()
}

fn is_separator(c: char) -> bool {
    matches!(c, ',' | '.' | '\'' | ' ' | '،' | '٬' | '٫')
}

#[derive(Default)]
struct Scan {
    value: u64,
    script: Option<u8>,
    separator: Option<char>,
    mixed: bool,
    groups: u8,
    first: u8,
    group: u8,
    uneven: bool,
}

impl Scan {
    fn take(&mut self, c: char, text: &str) -> Result<(), PhraseError> {
        let Some((value, script)) = digit(c) else {
            self.part(c);
            return Ok(());
        };
        if self.script.is_some_and(|other| other != script) {
            return Err(PhraseError::MixedDigits { text: text.into() });
        }
        self.script = Some(script);
        self.group = self.group.saturating_add(1);
        self.value = self.value.saturating_mul(10).saturating_add(value.into());
        Ok(())
    }

    fn part(&mut self, c: char) {
        self.mixed |= self.separator.is_some_and(|s| s != c);
        self.separator = Some(c);
        if self.groups == 0 {
            self.first = self.group;
        } else {
            self.uneven |= self.group != 3;
        }
        self.groups = self.groups.saturating_add(1);
        self.group = 0;
    }

    fn finish(self, text: &str) -> Result<Numeral, PhraseError> {
        let zeroed = text.chars().next().and_then(digit).is_some_and(|(value, _)| value == 0);
        let uneven = self.uneven || self.first > 3;
        let decimal = matches!(self.separator, Some('.' | ',' | '٫'));
        let point = match self.groups {
            0 => 0,
            1 if decimal
                && (uneven || self.group != 3 || zeroed || self.separator == Some('٫')) =>
            {
                self.group
            }
            _ if self.mixed && decimal && !uneven => return Err(pointed(text)),
            _ if self.mixed || uneven || self.group != 3 => return Err(ungrouped(text)),
            _ => 0,
        };
        let whole_part = if self.groups == 0 { self.group } else { self.first };
        if zeroed && (1 < whole_part || point == 0 && 0 < self.groups) {
            return Err(PhraseError::LeadingZero { text: text.into() });
        }
        let Some(digits) = u32::try_from(self.value).ok().filter(|n| fits(*n, point)) else {
            return Err(PhraseError::TooLarge { text: text.into() });
        };
        let loose = self.groups == 1 && point == 0 && decimal;
        Ok(Numeral { digits, point, loose })
    }
}

fn fits(digits: u32, point: u8) -> bool {
    0 < point || digits <= Count::MAX.get()
}

/// What to say of a decimal that is no whole number of people.
pub(super) fn decimal(text: &str) -> PhraseError {
    parted(text, text.find(is_separator))
}

/// What to say of a number whose part of a person begins at a separator.
fn parted(text: &str, at: Option<usize>) -> PhraseError {
    let (whole, part) = text.split_at(at.unwrap_or(text.len()));
    let (whole, part) = (plain(whole), plain(part));
    if whole.is_empty() {
        return PhraseError::NoNumber { text: text.into() };
    }
    if part.ends_with('0') || 3 < part.len() {
        let second = [whole.trim_start_matches('0'), &part].concat();
        if second.bytes().all(|c| c == b'0') {
            return PhraseError::LeadingZero { text: text.into() };
        }
        let zeros = part.bytes().all(|c| c == b'0');
        let first = if zeros { whole } else { [&whole, ".", &part, " (not a count)"].concat() };
        return PhraseError::Ambiguous { text: text.into(), first, second };
    }
    let below: u32 = whole.parse().unwrap_or(Count::MAX.get());
    PhraseError::Decimal { text: text.into(), below, above: below.saturating_add(1) }
}

/// A number with groups and a point after them, such as `1,200.5`.
fn pointed(text: &str) -> PhraseError {
    parted(text, text.rfind(is_separator))
}

fn ungrouped(text: &str) -> PhraseError {
    PhraseError::Grouping { text: text.into(), plain: plain(text) }
}

/// The digits alone, in ASCII.
fn plain(text: &str) -> String {
    let digits = text.chars().filter_map(digit);
    digits.filter_map(|(value, _)| char::from_digit(value, 10)).collect()
}
