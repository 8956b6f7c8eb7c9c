//! Shapes that a text of the file must have.

/// Whether a text is an address that is safe to link to: `http` or `https`.
#[cfg(feature = "workbench")]
pub(crate) fn is_link(url: &str) -> bool {
    is_link_to(url, char::is_alphanumeric)
}

/// The same, but only with a host that begins in ASCII: to know letters of
/// all scripts takes tables that a reader's download can do without.
pub(crate) fn is_plain_link(url: &str) -> bool {
    is_link_to(url, |c| c.is_ascii_alphanumeric())
}

fn is_link_to(url: &str, begins_host: fn(char) -> bool) -> bool {
    let begins = |scheme: &str| {
        let start = url.get(..scheme.len()).is_some_and(|s| s.eq_ignore_ascii_case(scheme));
        let host = url.get(scheme.len()..).unwrap_or_default();
        start && host.starts_with(|c: char| begins_host(c) || c == '[')
    };
    (begins("https://") || begins("http://"))
        && !names_somebody(url)
        && !url.chars().any(|c| is_space(c) || c.is_control())
}

/// What Unicode calls white space: std's way to know takes tables.
pub(crate) const fn is_space(c: char) -> bool {
    matches!(c, '\t'..='\r' | ' ' | '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}'
        | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// Whether an address has a name before its host, which is read as the host
/// and is not.
fn names_somebody(url: &str) -> bool {
    let mut slashes = 0;
    for byte in url.bytes() {
        match byte {
            b'/' | b'\\' if slashes < 2 => slashes += 1,
            b'/' | b'\\' | b'?' | b'#' => return false,
            b'@' => return true,
            _ => (),
        }
    }
    false
}

/// Whether a text has the shape of a BCP 47 language tag.
pub(crate) fn is_lang(tag: &str) -> bool {
    let mut least = 2;
    for part in tag.as_bytes().split(|byte| *byte == b'-') {
        let letters = part.iter().all(|byte| match least {
            2 => byte.is_ascii_alphabetic(),
            _ => byte.is_ascii_alphanumeric(),
        });
        if !letters || !(least..=8).contains(&part.len()) {
            return false;
        }
        least = 1;
    }
    true
}
