//! Templates: text with places such as `{n}`.

use super::{concat, parted};

/// Puts texts into the places of a template. A place that nobody fills stays
/// as it is, so that it is seen.
pub(super) fn fill(template: &str, places: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = parted(rest, b'{') {
        filled.push_str(before);
        let Some((name, tail)) = parted(after, b'}') else { break };
        match places.iter().find(|(place, _)| *place == name) {
            Some((_, text)) => filled.push_str(text),
            None => filled.push_str(&concat(&["{", name, "}"])),
        }
        rest = tail;
    }
    filled.push_str(rest);
    filled
}
