//! Texts that must fit.

use super::Ruler;
use crate::scene::Type;
use crate::words::concat;

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
    let mut words = text.split(' ').filter(|word| !word.is_empty()).peekable();
    while let Some(word) = words.next() {
        if lines.len() == most {
            let last = lines.pop().unwrap_or_default();
            lines.push(concat(&[&last, " ", word]));
            break;
        }
        let mut line = word.to_owned();
        while let Some(next) = words.peek() {
            let longer = concat(&[&line, " ", next]);
            if width < ruler.width(&longer, face) {
                break;
            }
            line = longer;
            words.next();
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
    let starts: Vec<&str> =
        text.char_indices().map(|(at, _)| text.get(..at).unwrap_or_default()).collect();
    let fits = |start: &&str| ruler.width(&concat(&[start, "…"]), face) <= width;
    let fitting = starts.partition_point(fits).checked_sub(1);
    let start = fitting.and_then(|at| starts.get(at)).copied().unwrap_or_default();
    let close = times("\u{2069}", still_open(start));
    concat(&[start.trim_end(), "…", &close])
}
