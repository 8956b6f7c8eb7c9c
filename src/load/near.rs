//! What may have been meant: never taken, only offered.

use super::what::{safe, shown};

/// The letters of a word without their case, its spaces and what stands for them.
pub(super) fn letters(word: &str) -> impl Iterator<Item = char> {
    let letters = word.chars().filter(|c| !c.is_whitespace() && !matches!(c, '_' | '-'));
    letters.flat_map(char::to_lowercase)
}

/// Whether two words are a slip apart: case, spaces, or one letter.
pub(super) fn near(word: &str, other: &str) -> bool {
    let [word, other] = [word, other].map(|word| letters(word).collect::<Vec<_>>());
    a_letter_apart(&word, &other)
}

fn a_letter_apart(mut a: &[char], mut b: &[char]) -> bool {
    while let ([x, rest_a @ ..], [y, rest_b @ ..]) = (a, b)
        && x == y
    {
        (a, b) = (rest_a, rest_b);
    }
    while let ([rest_a @ .., x], [rest_b @ .., y]) = (a, b)
        && x == y
    {
        (a, b) = (rest_a, rest_b);
    }
    match (a, b) {
        ([x, y], [z, w]) => x == w && y == z,
        _ => a.len() <= 1 && b.len() <= 1,
    }
}

/// Words in backquotes, the last after "or".
pub(super) fn list(words: &[&str]) -> String {
    let mut list = String::new();
    for (place, word) in words.iter().enumerate() {
        match words.len() - place {
            _ if place == 0 => (),
            1 => list.push_str(" or "),
            _ => list.push_str(", "),
        }
        list.extend(["`", &safe(&shown(word)), "`"]);
    }
    list
}
