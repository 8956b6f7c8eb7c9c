//! Texts that must fit.

use super::Ruler;
use crate::scene::Type;
use crate::words::{concat, parted};

/// Breaks a text into at most `most` lines no wider than `width`; what does
/// not fit ends in an ellipsis, and stands whole in the table.
pub(super) fn wrap(
    text: &str,
    face: Type,
    ruler: &dyn Ruler,
    width: f64,
    most: usize,
) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let (mut word, mut rest) = next_word(text);
    while !word.is_empty() {
        if lines.len() == most {
            let last = lines.pop().unwrap_or_default();
            lines.push(concat(&[&last, " ", word]));
            break;
        }
        let mut line = word.to_owned();
        loop {
            (word, rest) = next_word(rest);
            let longer = concat(&[&line, " ", word]);
            if word.is_empty() || width < ruler.width(&longer, face) {
                break;
            }
            line = longer;
        }
        lines.push(line);
    }
    // What a line leaves open is closed at its end, cut or not, and opened
    // again on the next.
    let mut open = 0;
    for line in &mut lines {
        line.insert_str(0, &times("\u{2068}", open));
        open = still_open(line);
        *line = cut(line, face, ruler, width);
        line.push_str(&times("\u{2069}", still_open(line)));
    }
    lines
}

/// The first word of a text and what follows it; empty where there is none.
fn next_word(text: &str) -> (&str, &str) {
    let mut rest = text;
    loop {
        let (word, after) = parted(rest, b' ').unwrap_or((rest, ""));
        if !word.is_empty() || after.is_empty() {
            return (word, after);
        }
        rest = after;
    }
}

/// How many isolates a text opens and does not close.
fn still_open(text: &str) -> usize {
    let (mut opened, mut closed) = (0_usize, 0);
    for letter in text.chars() {
        match letter {
            '\u{2068}' => opened += 1,
            '\u{2069}' => closed += 1,
            _ => (),
        }
    }
    opened.saturating_sub(closed)
}

/// A mark so many times.
fn times(mark: &str, many: usize) -> String {
    let mut marks = String::new();
    for _ in 0..many {
        marks.push_str(mark);
    }
    marks
}

/// A text that is no wider than `width`, cut and ended in an ellipsis if need
/// be. Isolates that are cut open are closed.
pub(super) fn cut(text: &str, face: Type, ruler: &dyn Ruler, width: f64) -> String {
    if ruler.width(text, face) <= width {
        return text.to_owned();
    }
    // What begins it and fits: not before `low`, not after `high`.
    let (mut low, mut high) = (0, text.len());
    while low < high {
        let mut middle = low + (high - low).div_ceil(2);
        while !text.is_char_boundary(middle) {
            middle += 1;
        }
        if ruler.width(&concat(&[start(text, middle), "…"]), face) <= width {
            low = middle;
        } else {
            high = middle - 1;
            while !text.is_char_boundary(high) {
                high -= 1;
            }
        }
    }
    let close = times("\u{2069}", still_open(start(text, low)));
    while start(text, low).ends_with(' ') {
        low -= 1;
    }
    concat(&[start(text, low), "…", &close])
}

/// A text up to one of its boundaries.
fn start(text: &str, end: usize) -> &str {
    text.get(..end).unwrap_or_default()
}
