//! Shapes that a text of the file must have.

/// Whether a text is an address that is safe to link to: `http` or `https`.
pub(crate) fn is_link(url: &str) -> bool {
    let begins = |scheme: &str| {
        let start = url.get(..scheme.len()).is_some_and(|s| s.eq_ignore_ascii_case(scheme));
        start && url[scheme.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '[')
    };
    (begins("https://") || begins("http://"))
        && !url.chars().any(|c| c.is_whitespace() || c.is_control())
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
