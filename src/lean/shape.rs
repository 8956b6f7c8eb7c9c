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
        && !url.chars().any(|c| c.is_whitespace() || c.is_control())
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
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=8).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}
